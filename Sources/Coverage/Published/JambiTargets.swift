import Kernel
import Registry

extension PublishedFigures {
    static let jambiTargets: [CoverageTarget] = [
        CoverageTarget(
            wilayah: kode(15), by: day(2024, 12, 31), percent: Percent(hundredths: 53_00), participants: 695_556,
            basis: .published, source: august2024),
        CoverageTarget(
            wilayah: kode(15), by: day(2025, 12, 31), percent: Percent(hundredths: 55_00), participants: nil,
            basis: .published, source: "infoekonomi.id, bisnisinsight.com, sumseldaily.co.id"),
        CoverageTarget(
            wilayah: kode(1503), by: day(2024, 12, 31), percent: Percent(hundredths: 65_00), participants: nil,
            basis: .published, source: "jambiindependent 15-10-2024"),
        CoverageTarget(
            wilayah: kode(1503), by: day(2025, 12, 31), percent: Percent(hundredths: 100_00), participants: nil,
            basis: .published, source: "jambiindependent 15-10-2024"),
    ]

    static let jambiContradictions: [Contradiction] = [
        Contradiction(
            wilayah: kode(15), by: day(2025, 12, 31), percent: Percent(hundredths: 55_00),
            readings: [
                .init(
                    participants: 782_000, about: true, basis: .published,
                    source: "infoekonomi.id, bisnisinsight.com"),
                .init(participants: 674_000, about: true, basis: .published, source: "sumseldaily.co.id"),
            ],
            explanation: Phrase(
                id: "Target 55 % tahun 2025 terbit dengan dua jumlah orang yang berbeda, dan tidak satu pun "
                    + "sama dengan 55 % dari potensi 1.312.370 orang.",
                en: "The 55 % target of 2025 was published with two different numbers of people, and neither "
                    + "is 55 % of the potential of 1,312,370."))
    ]
}
