import Kernel
import Rules

enum AhliWarisCalculators {
    static let all = [rights]

    /// "Apa hak ahli waris?": the money, the scholarship year by year, and what an officer must decide.
    static let rights = Calculator(
        "hak_ahli_waris", Phrase(id: "Apa hak ahli waris?", en: "What are the heirs due?"),
        fields: [
            DeathFields.sebab(.required)
        ] + WageInput.fields + [
            DeathFields.masaIur,
            DeathFields.anak(.optional(Phrase(id: "Dianggap tanpa anak.", en: "Taken as without children."))),
        ] + DeathFields.standing + DeathFields.sinceJoining
    ) { answers, law, day, trace throws(RuleError) in
        let terms = try TermsHakAhliWaris(law, on: day)
        let sebab = answers.sebab() ?? .bukanKecelakaanKerja
        let kematian = DeathOfPeserta(
            sebab: sebab, dasar: sebab.isFromWork ? try WageInput.dasar(answers, law, day, &trace) : .zero,
            masaIur: try answers.masaIur(),
            bulanMenunggak: try answers.countIfGiven("bulan_menunggak") ?? 0, aktif: answers.flagIfGiven("aktif"))
        let children = try answers.children(law, on: day) ?? []
        if !children.isEmpty, !sebab.isFromWork, kematian.masaIur.isUnknown { throw answers.missing("masa_iur_bulan") }
        let hak = try terms.hak(kematian, anak: children, &trace)
        let asked = !children.isEmpty
        let entries = HeirEntries(hak: hak, totalKey: "total_tunai").entries(withScholarship: asked)
        guard asked, hak.syaratBeasiswa != .belum else { return grandTotal(hak) + entries }
        let jadwal = try terms.beasiswa.jadwal(children, from: day.year, &trace)
        return grandTotal(hak) + entries + [BeasiswaEntries.jadwal(jadwal)]
    }

    /// Money and scholarship together, where nobody has to decide anything.
    private static func grandTotal(_ hak: HakAhliWaris) -> [ResultEntry] {
        guard case .certain = hak.answer else { return [] }
        return [
            ResultEntry(
                "total_maks", .rupiah(hak.dipastikan),
                Phrase(id: "Tunai dan beasiswa paling banyak", en: "Money and scholarship at most"))
        ]
    }
}
