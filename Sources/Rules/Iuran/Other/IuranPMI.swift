import Kernel

/// Pekerja migran Indonesia: one payment for a contract, as packages of months.
public enum PMI {
    /// Permenaker 4/2023 began in February 2023; the day is recalled.
    private static let start = Day(2023, 2, 22)!
    private static let source = "hibahtiar/jaga-pekerja program.js"

    private static func amount(_ id: String, _ label: Phrase, _ rupiah: Int64) -> Parameter<Rupiah> {
        Parameter<Rupiah>(
            "iuran.pmi.\(id)", label, unit: .rupiah,
            rows: [Row(from: start, Rupiah(rupiah), Citation(.permenaker4y2023, "", source: source), .seen)])
    }

    public static let sebelum24 = amount(
        "sebelum_24", Phrase(id: "PMI 24 bulan: sebelum bekerja", en: "PMI of 24 months: before work"), 37_500)
    public static let selamaSetelah24 = amount(
        "selama_setelah_24",
        Phrase(id: "PMI 24 bulan: selama dan setelah bekerja", en: "PMI of 24 months: during and after work"), 332_500)
    public static let total12 = amount(
        "total_12", Phrase(id: "PMI 12 bulan: seluruhnya", en: "PMI of 12 months: the whole"), 189_000)
    public static let total6 = amount(
        "total_6", Phrase(id: "PMI 6 bulan: seluruhnya", en: "PMI of 6 months: the whole"), 108_000)
    public static let perlindungan24 = Parameter<Int>(
        "iuran.pmi.perlindungan_24",
        Phrase(id: "PMI 24 bulan: masa perlindungan", en: "PMI of 24 months: months of cover"), unit: .bulan,
        rows: [Row(from: start, 31, Citation(.permenaker4y2023, "", source: source), .seen)])

    static let onlySeen = Interpretation(
        "iuran.pmi.hanya_yang_terbaca",
        text: Phrase(
            id: "Pembagian iuran dan masa perlindungan hanya diketahui untuk kontrak 24 bulan.",
            en: "How the payment divides and how long it covers is known for contracts of 24 months only."),
        doubt: Phrase(
            id: "Untuk 12 dan 6 bulan baru jumlah seluruhnya yang kami baca; rinciannya tidak ditebak.",
            en: "For 12 and 6 months we have read only the whole; its parts are not guessed."))

    /// For whoever was not placed by a company (P3MI).
    public static let otherWay = Interpretation(
        "iuran.pmi.jalur",
        text: Phrase(
            id: "Jalur selain P3MI dihitung dengan paket yang sama.",
            en: "Ways other than P3MI are computed by the same packages."),
        doubt: Phrase(
            id: "Angkanya kami baca untuk jalur P3MI; untuk jalur lain tanyakan ke kantor cabang.",
            en: "We read the amounts for the way of P3MI; for another way ask the branch office."))

    public static let chapter = Chapter(
        "iuran.pmi", Phrase(id: "Iuran pekerja migran (PMI)", en: "Contributions of migrant workers (PMI)"),
        parameters: [sebelum24, selamaSetelah24, total12, total6].map(\.erased) + [perlindungan24.erased],
        interpretations: [onlySeen, otherWay])
}

extension Regulation {
    static let permenaker4y2023 = Regulation(
        id: "permenaker-4-2023", shortName: "Permenaker 4/2023",
        title: Phrase(
            id: "Jaminan sosial pekerja migran Indonesia", en: "Social security of Indonesian migrant workers"),
        diundangkan: nil, berlakuSejak: Day(2023, 2, 22), confidence: .recalled)
}

/// The payment of one contract; what we have not read is nil.
public struct IuranPMI: Hashable, Sendable {
    public let sebelum: Rupiah?
    public let selamaSetelah: Rupiah?
    public let total: Rupiah
    public let bulanPerlindungan: Int?

    /// - Parameter masaKerja: months of the contract: 24, 12 or 6.
    /// - Throws: `outOfRange` for another length.
    public static func package(
        _ masaKerja: Int, _ law: Law, on day: Day, _ recorder: inout some Recorder
    ) throws(RuleError) -> IuranPMI {
        switch masaKerja {
        case 24: return try package24(law, day, &recorder)
        case 12: return try whole(PMI.total12, law, day, &recorder)
        case 6: return try whole(PMI.total6, law, day, &recorder)
        default: throw .noPackage
        }
    }

    private static func package24(
        _ law: Law, _ day: Day, _ recorder: inout some Recorder
    ) throws(RuleError) -> IuranPMI {
        let sebelum = try law.value(of: PMI.sebelum24, on: day)
        let selamaSetelah = try law.value(of: PMI.selamaSetelah24, on: day)
        let bulan = try law.value(of: PMI.perlindungan24, on: day)
        let total = try sebelum.value.plus(selamaSetelah.value)
        recorder.note(
            Step(
                "total",
                Phrase(
                    id: "Sebelum bekerja \(sebelum.value.id) + selama dan setelah bekerja \(selamaSetelah.value.id) = "
                        + "\(total.id).",
                    en: "Before work \(sebelum.value.en) + during and after work \(selamaSetelah.value.en) = "
                        + "\(total.en)."),
                found: .rupiah(total), uses: [sebelum.use, selamaSetelah.use]))
        recorder.note(
            Step(
                "bulan_perlindungan",
                Phrase(
                    id: "Perlindungannya \(Language.indonesian.monthCount(bulan.value)).",
                    en: "It covers \(Language.english.monthCount(bulan.value))."),
                found: .count(bulan.value), uses: [bulan.use]))
        return IuranPMI(
            sebelum: sebelum.value, selamaSetelah: selamaSetelah.value, total: total, bulanPerlindungan: bulan.value)
    }

    private static func whole(
        _ parameter: Parameter<Rupiah>, _ law: Law, _ day: Day, _ recorder: inout some Recorder
    ) throws(RuleError) -> IuranPMI {
        let total = try law.value(of: parameter, on: day)
        recorder.note(
            Step(
                "total",
                Phrase(
                    id: "\(parameter.label.id): \(total.value.id).", en: "\(parameter.label.en): \(total.value.en)."),
                found: .rupiah(total.value), uses: [total.use]))
        recorder.note(Step("bulan_perlindungan", PMI.onlySeen.doubt, interpretation: PMI.onlySeen))
        return IuranPMI(sebelum: nil, selamaSetelah: nil, total: total.value, bulanPerlindungan: nil)
    }
}

extension RuleError {
    fileprivate static let noPackage = RuleError(
        .outOfRange, field: "masa_kerja_bulan",
        reason: Phrase(
            id: "iuran PMI hanya diketahui untuk kontrak 24, 12, dan 6 bulan.",
            en: "the contribution of PMI is known for contracts of 24, 12 and 6 months only."),
        nextAct: Phrase(id: "Isi 24, 12, atau 6.", en: "Give 24, 12 or 6."))
}
