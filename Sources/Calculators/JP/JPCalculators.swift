import Kernel
import Rules

enum JPCalculators {
    static let all = [
        manfaat("JP_manfaat", Phrase(id: "Pensiun bulanan", en: "Monthly pension")),
        manfaat("JP_manfaat_min", Phrase(id: "Pensiun bulanan dengan batas", en: "Monthly pension with its limits")),
        syarat, usiaPensiun, minFormula, minMaksFormula,
    ]

    private static let masaIur = Field(
        "masa_iur_bulan", Phrase(id: "masa iur", en: "months paid"),
        hint: Phrase(id: "Jumlah bulan iuran JP yang dibayar.", en: "Months of JP contributions paid."),
        .count(0...1200, Phrase(id: "bulan", en: "months")))

    private static func manfaat(_ name: String, _ title: Phrase) -> Calculator {
        Calculator(
            name, title,
            fields: [
                masaIur,
                Field(
                    "rata_upah_tertimbang_bulanan",
                    Phrase(id: "rata-rata upah tertimbang sebulan", en: "average adjusted wage a month"),
                    hint: Phrase(
                        id: "Rata-rata upah sebulan selama mengiur, disesuaikan inflasi.",
                        en: "The average monthly wage of the months paid, adjusted for inflation."),
                    .rupiah(most: Field.mostMonthly)),
                limit("min", Phrase(id: "pensiun paling sedikit tahun itu", en: "least pension of the year")),
                limit("maks", Phrase(id: "pensiun paling banyak tahun itu", en: "greatest pension of the year")),
            ]
        ) { answers, law, day, trace throws(RuleError) in
            let terms = try TermsJP(
                law, on: day, min: try answers.rupiahIfGiven("min"), maks: try answers.rupiahIfGiven("maks"))
            let months = try answers.count("masa_iur_bulan")
            noteIfTooEarly(months, day, &trace)
            let found = try terms.manfaat(
                masaIurBulan: months, rataUpah: try answers.rupiah("rata_upah_tertimbang_bulanan"), &trace)
            return [
                ResultEntry(
                    "pensiun_bulanan", .rupiah(found.pensiunBulanan),
                    Phrase(id: "Pensiun sebulan", en: "Pension a month")),
                ResultEntry(
                    "pensiun_bulanan_sebelum_min", .rupiah(found.sebelumBatas),
                    Phrase(id: "Sebelum batas paling sedikit dan paling banyak", en: "Before the limits")),
            ]
        }
    }

    private static func limit(_ key: String, _ label: Phrase) -> Field {
        Field(
            key, label, .rupiah(most: Field.mostMonthly),
            .optional(Phrase(id: "Bila kosong, dipakai batas tahun itu.", en: "The year's own when empty.")))
    }

    /// Nobody can have paid more months than the programme is old.
    private static func noteIfTooEarly(_ months: Int, _ day: Day, _ trace: inout Trace) {
        let first = JP.masaIur.rows[0].berlakuSejak.bulan
        guard first.distance(to: day.bulan) < months else { return }
        let earliest = first.advanced(by: months)
        trace.note(
            Step(
                "catatan_masa_iur",
                Phrase(
                    id: "JP mulai \(first.id); masa iur \(months) bulan baru tercapai paling cepat \(earliest.id). "
                        + "Hasil ini memakai aturan pada tanggal yang diisi.",
                    en: "JP began in \(first.en); \(months) months can be paid by \(earliest.en) at the earliest. "
                        + "This result uses the rules of the date given.")))
    }

    private static let syarat = Calculator(
        "JP_syarat", Phrase(id: "Pensiun bulanan atau sekaligus?", en: "A monthly pension or a lump sum?"),
        fields: [masaIur]
    ) { answers, law, day, trace throws(RuleError) in
        let monthly = JP.bulanan(
            try answers.count("masa_iur_bulan"), try law.value(of: JP.masaIur, on: day), &trace)
        return [
            ResultEntry(
                "bentuk", .text(monthly ? "bulanan" : "lumpsum"),
                Phrase(id: "Bentuk manfaat", en: "Form of the benefit"))
        ]
    }

    private static let usiaPensiun = Calculator(
        "JP_usia_pensiun", Phrase(id: "Usia pensiun", en: "Age of retirement"),
        fields: [
            Field(
                "tahun", Phrase(id: "tahun", en: "year"),
                hint: Phrase(id: "Tahun kalender, misalnya 2025.", en: "A calendar year such as 2025."),
                .count(1...9999, Phrase(id: "tahun kalender", en: "calendar year")))
        ], needsDate: false
    ) { answers, law, _, trace throws(RuleError) in
        let age = try JP.usiaPensiun(law, tahun: try answers.count("tahun"), &trace)
        return [ResultEntry("usia", .count(age), Phrase(id: "Usia pensiun", en: "Age of retirement"))]
    }
}
