import Kernel

extension PublishedFigures {
    static let jambiBenefits: [PublishedBenefit] = [
        PublishedBenefit(
            wilayah: kode(15), asOf: day(2024, 8, 12), kind: .manfaat, recipients: 25_474,
            amount: Rupiah(339_000_000_000), roundedTo: Rupiah(1_000_000_000), source: august2024),
        PublishedBenefit(
            wilayah: kode(15), asOf: day(2024, 8, 12), kind: .beasiswa, recipients: 810,
            amount: Rupiah(3_500_000_000), roundedTo: Rupiah(100_000_000), source: august2024),
    ]

    static let jambiFunding: [PublishedFunding] = [
        PublishedFunding(
            wilayah: kode(15), year: 2025, fund: "DBH Sawit", owner: "Dinas Perkebunan", amount: Rupiah(410_000_000),
            workers: 2_442, months: nil,
            note: Phrase(
                id: "2.442 orang × Rp16.800 × 10 bulan = Rp410.256.000 (dihitung).",
                en: "2,442 people × Rp16,800 × 10 months = Rp410,256,000 (computed)."),
            source: "jambisatu.id"),
        PublishedFunding(
            wilayah: kode(1507), year: 2024, fund: "DBH Sawit", owner: nil, amount: nil, workers: 2_000, months: 12,
            note: Phrase(
                id: "Oktober 2024 sampai September 2025, umur 17–64 tahun.",
                en: "October 2024 to September 2025, ages 17–64."),
            source: "jambiupdate.co"),
        PublishedFunding(
            wilayah: kode(1503), year: 2023, fund: "DBH Sawit", owner: nil, amount: Rupiah(12_800_000_000),
            workers: nil, months: nil,
            note: Phrase(
                id: "Untuk semua penggunaan; jaminan sosial hanya salah satunya.",
                en: "For all uses, of which social security is one."),
            source: "tintanusantara 17-12-2023"),
    ]

    static let jambiPalmWorkers: [PublishedPalmWorkers] = [
        PublishedPalmWorkers(
            wilayah: kode(15), year: 2023, who: .workers, count: 183_675, about: false,
            source: "jambi.antaranews.com (BPJS Ketenagakerjaan)"),
        PublishedPalmWorkers(
            wilayah: kode(15), year: 2025, who: .farmers, count: 346_000, about: true,
            source: "jambisatu.id (Dinas Perkebunan)"),
    ]
}
