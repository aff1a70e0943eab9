import Kernel
import Rules

extension JPCalculators {
    static let minFormula = Calculator(
        "JP_min_formula", Phrase(id: "Pensiun paling sedikit tahun berikutnya", en: "Next year's least pension"),
        fields: [minLalu, inflasi]
    ) { answers, law, day, trace throws(RuleError) in
        [
            try raised("min", Phrase(id: "Paling sedikit", en: "Least"), answers, law, day, &trace)
        ]
    }

    static let minMaksFormula = Calculator(
        "JP_min_maks_formula",
        Phrase(id: "Batas pensiun tahun berikutnya", en: "Next year's limits of the pension"),
        fields: [minLalu, maksLalu, inflasi]
    ) { answers, law, day, trace throws(RuleError) in
        let (least, greatest) = (try answers.rupiah("min_lalu"), try answers.rupiah("maks_lalu"))
        guard least <= greatest else { throw .limitsCrossed }
        return [
            try raised("min", Phrase(id: "Paling sedikit", en: "Least"), answers, law, day, &trace),
            try raised("maks", Phrase(id: "Paling banyak", en: "Greatest"), answers, law, day, &trace),
        ]
    }

    private static func raised(
        _ key: String, _ label: Phrase, _ answers: Answers, _ law: Law, _ day: Day, _ trace: inout Trace
    ) throws(RuleError) -> ResultEntry {
        let amount = try JP.naik(
            try answers.rupiah("\(key)_lalu"), inflasi: try answers.percent("inflasi_persen"),
            try law.value(of: JP.kelipatan, on: day), key: "\(key)_baru", &trace)
        return ResultEntry("\(key)_baru", .rupiah(amount), label)
    }

    private static let minLalu = Field(
        "min_lalu", Phrase(id: "pensiun paling sedikit tahun lalu", en: "last year's least pension"),
        .rupiah(most: Field.mostMonthly))
    private static let maksLalu = Field(
        "maks_lalu", Phrase(id: "pensiun paling banyak tahun lalu", en: "last year's greatest pension"),
        .rupiah(most: Field.mostMonthly))
    private static let inflasi = Field(
        "inflasi_persen", Phrase(id: "inflasi tahun lalu", en: "last year's inflation"),
        hint: Phrase(id: "Persen menurut BPS, misalnya 2.61.", en: "Percent as BPS has it, such as 2.61."),
        .percent(0...100))
}

extension RuleError {
    fileprivate static let limitsCrossed = RuleError(
        .contradiction, field: "min_lalu",
        reason: Phrase(
            id: "pensiun paling sedikit lebih besar daripada paling banyak.",
            en: "the least pension is above the greatest."),
        nextAct: Phrase(id: "Periksa kedua angka itu.", en: "Check the two numbers."))
}
