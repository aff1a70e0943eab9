import Kernel
import Rules

extension IuranPUCalculators {
    private static let industri: [(code: String, label: Phrase, value: SituationPU.Industry)] = [
        (
            "padat_karya_tertentu",
            Phrase(id: "padat karya tertentu (masuk daftar PP 7/2025)", en: "listed in PP 7/2025"), .padatKaryaTertentu
        ),
        (
            "makanan_minuman_tembakau", Phrase(id: "makanan, minuman, tembakau", en: "food, drink, tobacco"),
            .padatKaryaTertentu
        ),
        ("tekstil_pakaian", Phrase(id: "tekstil dan pakaian jadi", en: "textile and garment"), .padatKaryaTertentu),
        ("kulit", Phrase(id: "kulit dan barang kulit", en: "leather"), .padatKaryaTertentu),
        ("alas_kaki", Phrase(id: "alas kaki", en: "footwear"), .padatKaryaTertentu),
        ("mainan_anak", Phrase(id: "mainan anak", en: "toys"), .padatKaryaTertentu),
        ("furnitur", Phrase(id: "furnitur", en: "furniture"), .padatKaryaTertentu),
        ("minyak_sawit", Phrase(id: "minyak sawit", en: "palm oil"), .minyakSawit),
        ("lain", Phrase(id: "industri lain", en: "another industry"), .other),
    ]

    static let pp7 = Calculator(
        "iuran_pu_pp7",
        Phrase(id: "Iuran JKK dengan keringanan PP 7/2025", en: "JKK contribution with relief by PP 7/2025"),
        fields: [
            .upah, .risiko,
            Field(
                "industri", Phrase(id: "industri", en: "industry"),
                .choice(industri.map { .init($0.code, $0.label) })),
            Field(
                "pekerja", Phrase(id: "jumlah pekerja aktif", en: "number of active workers"),
                .count(0...10_000_000, Phrase(id: "orang", en: "persons"))),
            Field(
                "jkk_lunas_januari_2025",
                Phrase(id: "JKK sampai Januari 2025 lunas", en: "JKK through January 2025 is paid"), .flag,
                .optional(Phrase(id: "Dianggap lunas.", en: "Assumed to be paid."))),
            .bulanIuran, .lunasJuli2020, .segment,
        ], dateField: "bulan_iuran"
    ) { answers, law, day, trace throws(RuleError) in
        try answers.checkSegment("PU")
        let terms = try TermsIuranPU(law, bulan: day.bulan)
        let (upah, risiko) = (try answers.rupiah("upah"), try answers.risiko())
        switch try terms.relief(for: try situation(answers)) {
        case .certain(let relief):
            return try entries(terms, upah, risiko, relief, &trace)
        case .perluPetugas(let decision):
            return try IuranBPUCalculators.readings(decision, &trace) { (relief, trace) throws(RuleError) in
                try entries(terms, upah, risiko, relief, &trace)
            }
        }
    }

    private static func situation(_ answers: Answers) throws(RuleError) -> SituationPU {
        let code = try answers.choice("industri")
        return SituationPU(
            industri: industri.first { $0.code == code }?.value ?? .other, pekerja: try answers.count("pekerja"),
            lunasJanuari2025: answers.flagIfGiven("jkk_lunas_januari_2025") ?? true,
            lunasJuli2020: answers.flagIfGiven("lunas_juli_2020") ?? true)
    }

    private static func entries(
        _ terms: TermsIuranPU, _ upah: Rupiah, _ risiko: RisikoJKK, _ relief: AppliedRelief, _ trace: inout Trace
    ) throws(RuleError) -> [ResultEntry] {
        trace.note(relief.step)
        let iuran = try terms.iuran(upah, risiko, .jkk, relief, &trace)
        return [
            .rupiah("jkk", iuran.jkk, Phrase(id: "JKK", en: "JKK")),
            ResultEntry(
                "tarif_jkk_persen", .percent(try terms.tarifJKK(risiko, relief)),
                Phrase(id: "Tarif JKK (%)", en: "Rate of JKK (%)")),
            .discount(relief),
        ]
    }
}
