import Kernel
import Rules

extension JHTCalculators {
    static let saldo = Calculator(
        "JHT_saldo", Phrase(id: "Perkiraan saldo JHT", en: "Projected JHT balance"),
        fields: [
            iuranBulan,
            Field(
                "mulai", Phrase(id: "bulan iuran pertama", en: "first month paid"),
                hint: Phrase(id: "Isi YYYY-MM, misalnya 2021-03.", en: "Give YYYY-MM such as 2021-03."), .bulan),
            Field(
                "bulan", Phrase(id: "lama membayar", en: "months paid"),
                hint: Phrase(id: "Jumlah bulan iuran berturut-turut.", en: "The number of months in a row."),
                .count(1...1200, Phrase(id: "bulan", en: "months"))),
            Field(
                "hasil_persen", Phrase(id: "hasil pengembangan tiap tahun", en: "what each year earned"),
                hint: Phrase(
                    id: "Satu persentase, atau satu untuk setiap tahun: {\"2024\": 6.5, \"2025\": 6}.",
                    en: "One percentage, or one for each year: {\"2024\": 6.5, \"2025\": 6}."),
                .structure(example: "{\"2024\": 6.5, \"2025\": 6}")),
            Field(
                "saldo_awal", Phrase(id: "saldo sebelum bulan pertama", en: "balance before the first month"),
                .rupiah(most: Field.mostMonthly),
                .optional(Phrase(id: "Bila kosong, dianggap nol.", en: "Zero when empty."))),
        ], needsDate: false
    ) { answers, law, _, trace throws(RuleError) in
        let (first, count) = (try answers.bulan("mulai"), try answers.count("bulan"))
        let manfaat = try law.value(of: JHT.manfaat, in: first)
        trace.note(
            Step(
                "manfaat",
                Phrase(
                    id: "JHT membayar \(manfaat.value.text).",
                    en: "JHT pays all contributions with what they earned."), uses: [manfaat.use]))
        let iuran = try answers.rupiah("iuran_bulan")
        var balance = BalanceJHT(awal: try answers.rupiahIfGiven("saldo_awal") ?? .zero)
        var years: [ResultValue] = []
        for (year, months) in monthsByYear(from: first, count: count) {
            try balance.setahun(
                year, iuranBulan: iuran, bulan: months, hasil: try yield(answers.raw("hasil_persen"), year), &trace)
            years.append(
                .object([
                    ResultEntry("tahun", .count(year), Phrase(id: "Tahun", en: "Year")),
                    ResultEntry("saldo", .rupiah(balance.saldo), Phrase(id: "Saldo akhir", en: "Closing balance")),
                ]))
        }
        return [
            ResultEntry("saldo", .rupiah(balance.saldo), Phrase(id: "Perkiraan saldo", en: "Projected balance")),
            ResultEntry("pokok", .rupiah(balance.pokok), Phrase(id: "Pokok", en: "Principal")),
            ResultEntry(
                "hasil_pengembangan", .rupiah(balance.hasilPengembangan),
                Phrase(id: "Hasil pengembangan", en: "Earned")),
            ResultEntry("per_tahun", .list(years), Phrase(id: "Saldo tiap tahun", en: "Balance of each year")),
        ]
    }

    /// The calendar years of consecutive months, with how many months each has.
    private static func monthsByYear(from first: Bulan, count: Int) -> [(year: Int, months: Int)] {
        let last = first.advanced(by: count - 1)
        return (first.year...last.year).map { year in
            let from = year == first.year ? first.month : 1
            let through = year == last.year ? last.month : 12
            return (year, through - from + 1)
        }
    }

    /// What one year earned, from one percentage for all or one for each.
    private static func yield(_ given: InputValue?, _ year: Int) throws(RuleError) -> Rate {
        var value = given
        if case .object(let byYear) = given {
            guard let found = byYear[String(year)] else { throw .missingYield(year) }
            value = found
        }
        let ppm: Int64? =
            switch value {
            case .integer(let whole) where abs(whole) <= 100: whole * 10_000
            case .decimal(let millionths): millionths / 100
            default: nil
            }
        guard let ppm, (0...1_000_000).contains(ppm) else { throw .unreadableYield }
        return Rate(ppm: ppm)
    }
}

extension RuleError {
    fileprivate static func missingYield(_ year: Int) -> RuleError {
        RuleError(
            .missing, field: "hasil_persen",
            reason: Phrase(
                id: "hasil pengembangan tahun \(year) belum diisi.", en: "what the year \(year) earned is missing."),
            nextAct: Phrase(
                id: "Isi persentase tahun itu; hasilnya berbeda tiap tahun dan tidak ditebak.",
                en: "Give that year's percentage; it differs each year and is not guessed."))
    }

    fileprivate static let unreadableYield = RuleError(
        .wrongKind, field: "hasil_persen",
        reason: Phrase(
            id: "hasil pengembangan bukan persen 0 sampai 100.", en: "the yield is no percentage of 0 through 100."),
        nextAct: Phrase(
            id: "Isi misalnya 6.5, atau {\"2024\": 6.5, \"2025\": 6}.",
            en: "Give 6.5, for example, or {\"2024\": 6.5, \"2025\": 6}."))
}
