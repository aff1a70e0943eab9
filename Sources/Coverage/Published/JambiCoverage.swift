import Kernel
import Registry

extension PublishedFigures {
    /// What was published about Jambi, each with its source.
    public static let jambi = PublishedFigures(
        coverage: jambiCoverage, targets: jambiTargets, benefits: jambiBenefits, funding: jambiFunding,
        palmWorkers: jambiPalmWorkers, contradictions: jambiContradictions)

    static let august2024 = "RRI, BPJS Ketenagakerjaan, infojambi.com, aksesjambi.com"

    private static let jambiCoverage: [PublishedCoverage] = [
        PublishedCoverage(
            wilayah: kode(15), asOf: day(2024, 8, 12), participants: 518_632, potential: 1_312_370,
            percent: Percent(hundredths: 39_52), source: august2024),
        PublishedCoverage(
            wilayah: kode(1504), asOf: day(2024, 8, 12), participants: 49_803, potential: 98_206,
            percent: Percent(hundredths: 50_71), source: august2024),
        PublishedCoverage(
            wilayah: kode(1571), asOf: day(2024, 8, 12), percent: Percent(hundredths: 48_64), source: august2024),
        PublishedCoverage(
            wilayah: kode(1507), asOf: day(2024, 8, 12), percent: Percent(hundredths: 26_66), source: august2024),
        PublishedCoverage(
            wilayah: kode(1509), asOf: day(2024, 8, 12), percent: Percent(hundredths: 31_49), source: august2024),
        PublishedCoverage(
            wilayah: kode(15), asOf: day(2024, 10, 31), precision: .month, percent: Percent(hundredths: 41_38),
            source: "dialognews.id"),
        PublishedCoverage(
            wilayah: kode(1503), asOf: day(2024, 10, 15), percent: Percent(hundredths: 40_00),
            source: "jambiindependent",
            note: Phrase(
                id: "Potensinya disebut sekitar 110 ribu orang; angka pastinya tidak terbit.",
                en: "The potential was given as about 110 thousand; the exact count was not published.")),
        PublishedCoverage(
            wilayah: kode(15), asOf: day(2024, 12, 2), participants: 592_806, percent: Percent(hundredths: 45_17),
            source: "dialognews.id",
            note: Phrase(
                id: "Penyebutnya tidak terbit; 592.806 dari 1.312.370 adalah 45,17 % (dihitung).",
                en: "The denominator was not published; 592,806 of 1,312,370 is 45.17 % (computed).")),
        PublishedCoverage(
            wilayah: kode(1503), asOf: day(2025, 3, 16), participants: 64_709, percent: Percent(hundredths: 52_00),
            source: "kabarsarolangun.com"),
        PublishedCoverage(
            wilayah: kode(15), asOf: day(2025, 3, 17), percent: Percent(hundredths: 44_00),
            source: "infoekonomi.id, bisnisinsight.com",
            note: Phrase(
                id: "Disebut sekitar 580 ribu dari lebih dari 1,3 juta orang; angka pastinya tidak terbit.",
                en: "Given as about 580 thousand of more than 1.3 million; exact counts were not published.")),
    ]

    /// A literal of the tables below; a wrong one stops the first test that touches them.
    static func kode(_ digits: UInt64) -> KodeWilayah {
        KodeWilayah(digits: digits, level: digits < 100 ? .provinsi : .kabupatenKota)!
    }

    /// As `kode`, for days.
    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day { Day(year, month, day)! }
}
