import Kernel
import Rules

/// An invented law for the named examples: every kind of value and every kind of doubt. Nothing of it is law.
enum ExampleLaw {
    static let today = day(2026, 11, 23)
    static let index = LawIndex([contribution, benefit])

    static let first = Regulation(
        id: "contoh-1-2015", shortName: "Contoh 1/2015",
        title: Phrase(id: "Penyelenggaraan program contoh", en: "Administration of the example programme"),
        diundangkan: day(2015, 6, 30), berlakuSejak: day(2015, 7, 1), confidence: .seen)
    static let second = Regulation(
        id: "contoh-2-2019", shortName: "Contoh 2/2019",
        title: Phrase(id: "Perubahan atas Contoh 1/2015", en: "Amendment of Contoh 1/2015"),
        diundangkan: day(2019, 12, 2), berlakuSejak: day(2019, 12, 2), confidence: .recalled)
    static let letter = Regulation(
        id: "surat-contoh-3", shortName: "Surat contoh 3",
        title: Phrase(id: "Batas upah setiap tahun", en: "The wage limit of each year"),
        diundangkan: nil, berlakuSejak: nil, confidence: .seen)

    /// Rises twice, once from memory.
    static let raised = Parameter<Rupiah>(
        "contoh.santunan", Phrase(id: "santunan contoh", en: "example grant"), unit: .rupiah,
        note: Phrase(
            id: "Dua sumber tidak sepakat tentang tahun pertama.", en: "Two sources disagree about the first year."),
        rows: [
            Row(from: day(2015, 7, 1), Rupiah(14_000_000), Citation(first), .recalled),
            Row(from: day(2017, 1, 1), Rupiah(16_200_000), Citation(first, "Ps. 34", source: "koran contoh"), .seen),
            Row(from: day(2019, 12, 2), Rupiah(20_000_000), Citation(second, "Ps. 34", source: "poster contoh"), .seen),
        ]
    ).erased

    /// Halved for some months.
    static let relief = Parameter<Rate>(
        "contoh.tarif", Phrase(id: "tarif iuran contoh", en: "example rate"), unit: .rate,
        rows: [
            Row(from: day(2015, 7, 1), Rate(ppm: 5_400), Citation(first, "Ps. 16", source: "koran contoh"), .seen),
            Row(from: day(2025, 2, 1), Rate(ppm: 2_700), Citation(second, "Ps. 3", source: "koran contoh"), .seen),
            Row(from: day(2025, 8, 1), Rate(ppm: 5_400), Citation(second, "Ps. 4", source: "koran contoh"), .seen),
        ]
    ).erased

    /// Announced each year, and not yet beyond February.
    static let yearly = Parameter<Rupiah>(
        "contoh.batas_upah", Phrase(id: "batas atas upah contoh", en: "example wage limit"), unit: .rupiahPerBulan,
        checkedThrough: Bulan(index: 2026 * 12 + 1),
        rows: [7_000, 7_335, 7_703, 8_094, 8_512, 8_939, 8_754, 9_077, 9_559, 10_042, 10_547].enumerated().map {
            let confidence: Confidence = $0.offset < 3 ? .recalled : .seen
            return Row(
                from: day(2015 + $0.offset, 3, 1), Rupiah(Int64($0.element) * 1_000),
                Citation(letter, "", source: confidence == .seen ? "koran contoh" : ""), confidence)
        }
    ).erased

    /// One value, which begins after today.
    static let coming = Parameter<Int>(
        "contoh.lama", Phrase(id: "lama santunan contoh", en: "length of the example grant"), unit: .bulan,
        rows: [Row(from: day(2027, 1, 1), 24, Citation(second, "Ps. 9", source: "koran contoh"), .seen)]
    ).erased

    static let tiers = Parameter<ExampleTiers>(
        "contoh.golongan", Phrase(id: "golongan penghasilan contoh", en: "example income tiers"), unit: .table,
        rows: [
            Row(from: day(2015, 7, 1), .lowest, Citation(first, "Lampiran", source: "koran contoh"), .recalled)
        ]
    ).erased

    static let contribution = Chapter(
        "contoh_iuran", Phrase(id: "Iuran contoh", en: "Example contribution"),
        parameters: [relief, yearly, tiers],
        interpretations: [
            Interpretation(
                "contoh.pembulatan",
                text: Phrase(
                    id: "Iuran dibulatkan ke rupiah terdekat.", en: "A contribution is rounded to the nearest rupiah."),
                doubt: Phrase(
                    id: "Peraturannya tidak menyebut pembulatan.", en: "The regulation does not speak of rounding."))
        ])
    static let benefit = Chapter(
        "contoh_manfaat", Phrase(id: "Manfaat contoh", en: "Example benefit"), parameters: [raised, coming])

    /// A law in which everything was read.
    static let settled = LawIndex([
        Chapter(
            "contoh_tuntas", Phrase(id: "Bagian contoh", en: "Example chapter"),
            parameters: [
                Parameter<Int>(
                    "contoh.usia", Phrase(id: "usia contoh", en: "example age"), unit: .tahun,
                    rows: [Row(from: day(2015, 7, 1), 56, Citation(first, "Ps. 2", source: "koran contoh"), .seen)]
                ).erased
            ])
    ])

    /// An invented correction of an amount; a revoked one where a reason is given.
    static func correction(_ id: ParameterID, number: Int64 = 1, revoked: String? = nil) -> Correction {
        Correction(
            number: number,
            override: Override(
                parameter: id, from: day(2026, 10, 1), through: day(2026, 12, 31), value: .rupiah(Rupiah(25_000_000)),
                author: "Rani", reason: "Naskah baru", source: "Surat contoh 7", dicatatPada: day(2026, 9, 20),
                dicabutPada: revoked == nil ? nil : day(2026, 9, 25)),
            approver: "Budi", revocation: revoked)
    }

    private static func day(_ year: Int, _ month: Int, _ date: Int) -> Day {
        guard let day = Day(year, month, date) else { preconditionFailure("no such day") }
        return day
    }
}

/// A table of incomes and amounts.
struct ExampleTiers: ParameterValue {
    let rows: [[Int64]]

    static let lowest = ExampleTiers(rows: [
        [0, 1_099_000, 10_000], [1_100_000, 1_299_000, 12_000], [1_300_000, 1_499_000, 14_000],
    ])

    private init(rows: [[Int64]]) { self.rows = rows }

    init?(_ quantity: Quantity) { return nil }

    var quantity: Quantity {
        .table(
            Quantity.Table(
                columns: [
                    .init("dari", Phrase(id: "penghasilan dari", en: "income from")),
                    .init("sampai", Phrase(id: "sampai", en: "through")),
                    .init("iuran", Phrase(id: "iuran", en: "contribution")),
                ],
                rows: rows.map { $0.map { .rupiah(Rupiah($0)) } }))
    }
}
