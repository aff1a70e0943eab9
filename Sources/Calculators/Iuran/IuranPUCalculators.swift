import Kernel
import Rules

/// What employer and worker pay.
enum IuranPUCalculators {
    static let all = [pu, pp7, perangkatDesa, denda]

    static let pu = Calculator(
        "iuran_pu", Phrase(id: "Iuran PU sebulan", en: "Contribution of a PU for a month"),
        fields: [
            .upah, .risiko,
            .programs(
                ["JKK", "JKM", "JHT", "JP"],
                assumed: Phrase(id: "JKK, JKM, JHT, dan JP.", en: "JKK, JKM, JHT and JP.")),
            .bulanIuran, .lunasJuli2020, .segment,
        ], dateField: "bulan_iuran"
    ) { answers, law, day, trace throws(RuleError) in
        try answers.checkSegment("PU")
        let programs = answers.programs(assumed: .all)
        let (iuran, relief) = try compute(answers, try answers.risiko(), programs, law, day, &trace)
        return entries(iuran, programs) + [.discount(relief)]
    }

    static let perangkatDesa = Calculator(
        "iuran_perangkat_desa", Phrase(id: "Iuran perangkat desa", en: "Contribution of desa officials"),
        fields: [
            .upah,
            Field(
                "risiko_jkk", Field.risiko.label, Field.risiko.kind,
                .optional(Phrase(id: "Sangat rendah (kantor).", en: "Very low (office work)."))),
            .programs(
                ["JKK", "JKM", "JHT", "JP"], assumed: Phrase(id: "JKK dan JKM.", en: "JKK and JKM.")),
            .bulanIuran, .lunasJuli2020, .segment,
        ], dateField: "bulan_iuran"
    ) { answers, law, day, trace throws(RuleError) in
        try answers.checkSegment("PU")
        let programs = answers.programs(assumed: .mandatory)
        let risiko = answers.has("risiko_jkk") ? try answers.risiko() : .sangatRendah
        let (iuran, relief) = try compute(answers, risiko, programs, law, day, &trace)
        let (jht, jp) = (
            try iuran.jhtPekerja.plus(iuran.jhtPemberiKerja), try iuran.jpPekerja.plus(iuran.jpPemberiKerja)
        )
        let whole: [ResultEntry?] = [
            programs.contains(.jht) ? .rupiah("jht", jht, Phrase(id: "JHT", en: "JHT")) : nil,
            programs.contains(.jp) ? .rupiah("jp", jp, Phrase(id: "JP", en: "JP")) : nil,
        ]
        return entries(iuran, programs) + whole.compactMap { $0 } + [.discount(relief)]
    }

    static let denda = Calculator(
        "denda_pu", Phrase(id: "Denda terlambat membayar", en: "Fine for paying late"),
        fields: [
            Field(
                "iuran_tertunggak", Phrase(id: "iuran yang tertunggak", en: "late contribution"),
                .rupiah(most: Field.mostBudget)),
            Field(
                "bulan_terlambat", Phrase(id: "bulan terlambat", en: "months late"),
                .count(0...1_200, Phrase(id: "bulan", en: "months"))),
            Field(
                "tarif_denda_per_bulan", Phrase(id: "tarif denda per bulan", en: "rate of the fine per month"),
                hint: Phrase(id: "Sebagai pecahan: 0.02 berarti 2 %.", en: "As a fraction: 0.02 is 2%."),
                .percent(0...1), .optional(Phrase(id: "Tarif aturan.", en: "The rate of the rule."))),
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let denda = try DendaPU.denda(
            try answers.rupiah("iuran_tertunggak"), bulanTerlambat: try answers.count("bulan_terlambat"),
            tarif: answers.fraction("tarif_denda_per_bulan"), law, on: day, &trace)
        return [.rupiah("denda", denda, Phrase(id: "Denda", en: "Fine"))]
    }

    private static func compute(
        _ answers: Answers, _ risiko: RisikoJKK, _ programs: ProgramSet, _ law: Law, _ day: Day, _ trace: inout Trace
    ) throws(RuleError) -> (IuranPU, AppliedRelief) {
        let terms = try TermsIuranPU(law, bulan: day.bulan)
        let situation = SituationPU(lunasJuli2020: answers.flagIfGiven("lunas_juli_2020") ?? true)
        // Without an industry PP 7/2025 cannot reach anybody, and no other relief of PU is left to an officer.
        guard case .certain(let relief) = try terms.relief(for: situation) else { throw answers.missing("risiko_jkk") }
        trace.note(relief.step)
        return (try terms.iuran(try answers.rupiah("upah"), risiko, programs, relief, &trace), relief)
    }

    private static func entries(_ iuran: IuranPU, _ programs: ProgramSet) -> [ResultEntry] {
        let (pekerja, pemberi) = (Phrase(id: "pekerja", en: "worker"), Phrase(id: "pemberi kerja", en: "employer"))
        var entries = [ResultEntry.total(iuran.total)]
        if programs.contains(.jkk) { entries.append(.rupiah("jkk", iuran.jkk, Phrase(id: "JKK", en: "JKK"))) }
        if programs.contains(.jkm) { entries.append(.rupiah("jkm", iuran.jkm, Phrase(id: "JKM", en: "JKM"))) }
        if programs.contains(.jht) {
            entries += shares("jht", "JHT", (pekerja, iuran.jhtPekerja), (pemberi, iuran.jhtPemberiKerja))
        }
        if programs.contains(.jp) {
            entries += shares("jp", "JP", (pekerja, iuran.jpPekerja), (pemberi, iuran.jpPemberiKerja))
        }
        return entries + [
            .rupiah("ditanggung_pekerja", iuran.pekerja, Phrase(id: "Dipotong dari upah", en: "Taken from the wage")),
            .rupiah(
                "ditanggung_pemberi_kerja", iuran.pemberiKerja,
                Phrase(id: "Dibayar pemberi kerja", en: "Paid by the employer")),
        ]
    }

    private static func shares(
        _ key: String, _ name: String, _ pekerja: (Phrase, Rupiah), _ pemberi: (Phrase, Rupiah)
    ) -> [ResultEntry] {
        [
            .rupiah("\(key)_pekerja", pekerja.1, Phrase(id: "\(name) \(pekerja.0.id)", en: "\(name), \(pekerja.0.en)")),
            .rupiah(
                "\(key)_pemberi_kerja", pemberi.1, Phrase(id: "\(name) \(pemberi.0.id)", en: "\(name), \(pemberi.0.en)")
            ),
        ]
    }
}

extension Answers {
    /// A number that was written as a fraction of one: 0.02 is 2 %.
    fileprivate func fraction(_ key: String) -> Rate? {
        switch raw(key) {
        case .integer(let whole): Rate(ppm: whole * 1_000_000)
        case .decimal(let millionths): Rate(ppm: millionths)
        default: nil
        }
    }
}
