import Kernel
import Rules

/// Who may register, and who counts.
enum KepesertaanCalculators {
    static let all = [usia, kpi]

    static let usia = Calculator(
        "usia_bpu", Phrase(id: "Usia untuk mendaftar BPU", en: "Age for registering as BPU"),
        fields: [
            Field(
                "tanggal_lahir", Phrase(id: "tanggal lahir", en: "day of birth"),
                hint: Phrase(id: "Tulis 1984-08-12.", en: "Write 1984-08-12."), .day),
            Field(
                "tanggal_daftar", Phrase(id: "tanggal daftar", en: "day of registration"), .day,
                .optional(Phrase(id: "Tanggal kasus.", en: "The date of the case."))),
        ], dateField: "tanggal_daftar"
    ) { answers, law, day, trace throws(RuleError) in
        let lahir = try answers.day("tanggal_lahir")
        switch try UsiaBPU.decide(lahir: lahir, daftar: day, law, &trace) {
        case .certain(let found): return entries(found)
        case .perluPetugas(let decision):
            return ResultEntry.perluPetugas(decision, entries) + [.usia(lahir.age(on: day))]
        }
    }

    private static func entries(_ found: UsiaBPU) -> [ResultEntry] {
        [
            ResultEntry(
                "eligible_new_bpu", .flag(found.eligibleNewBPU),
                Phrase(id: "Boleh mendaftar sebagai BPU baru", en: "May register as a new BPU")),
            .usia(found.usia),
        ]
    }

    private static let jenis: [(code: String, label: Phrase, value: ProporsiKPI.Backing)] = [
        (
            "Pekerja Rentan Pemerintah/Desa",
            Phrase(id: "pekerja rentan, pemerintah atau desa", en: "government or desa"),
            .pemerintahDesa
        ),
        ("Pekerja Rentan Pemerintah", Phrase(id: "pekerja rentan, pemerintah", en: "government"), .pemerintahDesa),
        ("Pekerja Rentan Desa", Phrase(id: "pekerja rentan, desa", en: "desa"), .pemerintahDesa),
        ("Pekerja Rentan UMB", Phrase(id: "pekerja rentan, UMB", en: "UMB"), .umb),
    ]

    static let kpi = Calculator(
        "proporsi_kpi_wadah", Phrase(id: "Peserta wadah yang dihitung KPI", en: "A group's share in the KPI"),
        fields: [
            Field(
                "peserta", Phrase(id: "jumlah orang", en: "number of people"),
                .count(0...300_000_000, Phrase(id: "orang", en: "persons"))),
            Field(
                "masa_iur_bulan", Phrase(id: "masa iur", en: "months paid"),
                .count(0...1_200, Phrase(id: "bulan", en: "months"))),
            Field(
                "jenis", Phrase(id: "jenis wadah", en: "kind of group"), .choice(jenis.map { .init($0.code, $0.label) })
            ),
            Field(
                "ambang_bulan", Phrase(id: "ambang bulan", en: "threshold of months"),
                .count(1...1_200, Phrase(id: "bulan", en: "months")),
                .optional(Phrase(id: "Ambang buku kerja: 6 bulan.", en: "The handbook's: 6 months."))),
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let code = try answers.choice("jenis")
        guard let jenis = jenis.first(where: { $0.code == code })?.value else { throw answers.missing("jenis") }
        let counted = try ProporsiKPI.count(
            try answers.count("peserta"), masaIur: try answers.count("masa_iur_bulan"), jenis,
            ambang: try answers.countIfGiven("ambang_bulan"), law, on: day, &trace)
        return [ResultEntry("tk_kpi", .count(counted), Phrase(id: "Dihitung KPI", en: "Counted for the KPI"))]
    }
}

extension ResultEntry {
    fileprivate static func usia(_ years: Int) -> ResultEntry {
        ResultEntry("usia", .count(years), Phrase(id: "Usia (tahun)", en: "Age (years)"))
    }
}
