import Kernel
import Rules

/// Questions that several calculators of iuran share.
extension Field {
    static let penghasilan = Field(
        "penghasilan", Phrase(id: "penghasilan sebulan", en: "income of a month"),
        hint: Phrase(id: "Perkiraan sebulan, tanpa titik: 1500000.", en: "An estimate for a month: 1500000."),
        .rupiah(most: mostMonthly))

    static let upah = Field(
        "upah", Phrase(id: "upah sebulan", en: "wage of a month"),
        hint: Phrase(id: "Upah pokok dan tunjangan tetap, tanpa titik: 5000000.", en: "Fixed pay: 5000000."),
        .rupiah(most: mostMonthly))

    static func programs(_ codes: [String], assumed: Phrase) -> Field {
        Field(
            "programs", Phrase(id: "program", en: "programmes"), .choices(codes.map(Choice.program)),
            .optional(assumed))
    }

    static let bulanIuran = Field(
        "bulan_iuran", Phrase(id: "bulan iuran", en: "month of the contribution"),
        hint: Phrase(id: "Bulan yang dibayar: 2026-05.", en: "The month that is paid for: 2026-05."), .bulan,
        .optional(Phrase(id: "Bulan dari tanggal kasus.", en: "The month of the case's date.")))

    static let sector = Field(
        "sector", Phrase(id: "sektor pekerjaan", en: "sector of work"),
        hint: Phrase(
            id: "Pilih transport untuk pekerja transportasi, other untuk yang lain.",
            en: "Choose transport for transport workers, other for the rest."),
        .choice([
            .init("transport", Phrase(id: "transportasi", en: "transport")),
            .init("other", Phrase(id: "sektor lain", en: "another sector")),
        ]),
        .optional(
            Phrase(
                id: "Ditanya hanya bila keringanan bergantung padanya.", en: "Asked only where relief depends on it.")))

    static let paidByAPBNOrAPBD = Field(
        "paid_by_apbn_apbd", Phrase(id: "dibayar APBN atau APBD", en: "paid by APBN or APBD"),
        hint: Phrase(
            id: "Ya bila iuran dibayar pemerintah pusat atau daerah, termasuk DBH Sawit.",
            en: "Yes if the central or a regional government pays, DBH Sawit included."),
        .flag,
        .optional(
            Phrase(
                id: "Ditanya hanya bila keringanan bergantung padanya.", en: "Asked only where relief depends on it.")))

    static let payer = Field(
        "payer", Phrase(id: "siapa yang membayar", en: "who pays"),
        .choice([
            .init("sendiri", Phrase(id: "peserta sendiri", en: "the peserta")),
            .init("apbn", Phrase(id: "APBN", en: "APBN")),
            .init("apbd", Phrase(id: "APBD provinsi atau kabupaten/kota", en: "APBD")),
            .init("dbh_sawit", Phrase(id: "DBH Sawit (lewat APBD)", en: "DBH Sawit (through APBD)")),
            .init("apbdes", Phrase(id: "APBDes", en: "APBDes")),
            .init("csr", Phrase(id: "CSR perusahaan", en: "a company's CSR")),
            .init("baznas", Phrase(id: "Baznas", en: "Baznas")),
        ]),
        .optional(Phrase(id: "Cukup jawab dibayar APBN/APBD.", en: "paid_by_apbn_apbd is enough.")))

    static let lunasJuli2020 = Field(
        "lunas_juli_2020",
        Phrase(id: "iuran sampai Juli 2020 lunas", en: "contributions through July 2020 are paid"), .flag,
        .optional(Phrase(id: "Dianggap lunas.", en: "Assumed to be paid.")))

    static let risiko = Field(
        "risiko_jkk", Phrase(id: "tingkat risiko pekerjaan", en: "class of risk of the work"),
        hint: Phrase(
            id: "Pilih: sangat_rendah, rendah, sedang, tinggi, sangat_tinggi.",
            en: "Choose: sangat_rendah, rendah, sedang, tinggi, sangat_tinggi."),
        .choice(RisikoJKK.allCases.map { .init($0.rawValue, $0.label) }))

    /// The segmen that the case names, for files that carry it.
    static let segment = Field(
        "segment", Phrase(id: "segmen", en: "segment"),
        .choice(["BPU", "PU", "JAKON", "PMI"].map { .init($0, Phrase(id: $0, en: $0)) }),
        .optional(Phrase(id: "Segmen dari perhitungan ini.", en: "The segment of this calculation.")))
}

extension Field.Choice {
    fileprivate static func program(_ code: String) -> Field.Choice { .init(code, Phrase(id: code, en: code)) }
}

extension Answers {
    /// The programmes chosen, or the ones assumed.
    func programs(assumed: ProgramSet) -> ProgramSet {
        guard let codes = choicesIfGiven("programs") else { return assumed }
        let known: [String: ProgramSet] = ["JKK": .jkk, "JKM": .jkm, "JHT": .jht, "JP": .jp]
        return codes.reduce(into: []) { $0.formUnion(known[$1] ?? []) }
    }

    func risiko() throws(RuleError) -> RisikoJKK {
        guard let risiko = RisikoJKK(rawValue: try choice("risiko_jkk")) else { throw missing("risiko_jkk") }
        return risiko
    }

    /// - Throws: `wrongProgram` when the case is of another segmen.
    func checkSegment(_ wanted: String) throws(RuleError) {
        guard let given = choiceIfGiven("segment"), given != wanted else { return }
        let right = ["BPU": "iuran_bpu", "PU": "iuran_pu", "JAKON": "iuran_jakon", "PMI": "iuran_pmi"][given] ?? ""
        throw RuleError(
            .wrongProgram, field: "segment",
            reason: Phrase(
                id: "perhitungan ini untuk \(wanted), bukan \(given).",
                en: "this calculation is for \(wanted), not \(given)."),
            nextAct: Phrase(id: "Pakai \(right).", en: "Use \(right)."))
    }
}

extension ResultEntry {
    static func rupiah(_ key: String, _ amount: Rupiah, _ label: Phrase) -> ResultEntry {
        ResultEntry(key, .rupiah(amount), label)
    }

    static func total(_ amount: Rupiah) -> ResultEntry { rupiah("total", amount, Phrase(id: "Jumlah", en: "Total")) }
}
