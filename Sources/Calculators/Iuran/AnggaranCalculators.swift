import Kernel
import Rules

/// "Berapa orang, berapa bulan?": group bills and budgets, with an amount given or from the rules.
enum AnggaranCalculators {
    static let all = [group, anggaran, kapasitas]

    /// More months than any programme plans.
    private static let mostMonths = 1_200

    private static let peserta = Field(
        "peserta", Phrase(id: "jumlah orang", en: "number of people"),
        .count(0...300_000_000, Phrase(id: "orang", en: "persons")))
    private static let bulan = Field(
        "bulan", Phrase(id: "jumlah bulan", en: "number of months"),
        .count(1...mostMonths, Phrase(id: "bulan", en: "months")))

    private static let costFields: [Field] = [
        Field(
            "iuran_bulan", Phrase(id: "iuran sebulan per orang", en: "contribution of a month per person"),
            hint: Phrase(
                id: "Isi iuran_bulan, atau penghasilan dan bulan_mulai agar dihitung dari aturan.",
                en: "Give iuran_bulan, or penghasilan and bulan_mulai to compute it from the rules."),
            .rupiah(most: Field.mostMonthly),
            .optional(Phrase(id: "Dihitung dari aturan.", en: "Computed from the rules."))),
        Field(
            "penghasilan", Field.penghasilan.label, hint: Field.penghasilan.hint, .rupiah(most: Field.mostMonthly),
            .optional(Phrase(id: "Tidak perlu bila iuran_bulan diisi.", en: "Not needed with iuran_bulan."))),
        Field(
            "bulan_mulai", Phrase(id: "bulan iuran pertama", en: "first month"),
            hint: Phrase(id: "Bulan pertama yang dibayar: 2026-05.", en: "The first month paid for: 2026-05."), .bulan,
            .optional(Phrase(id: "Tidak perlu bila iuran_bulan diisi.", en: "Not needed with iuran_bulan."))),
        .programs(["JKK", "JKM", "JHT"], assumed: Phrase(id: "JKK dan JKM.", en: "JKK and JKM.")),
        .sector, .paidByAPBNOrAPBD, .payer, .lunasJuli2020,
    ]

    static let group = Calculator(
        "iuran_bpu_group", Phrase(id: "Iuran satu kelompok BPU", en: "Contribution of a group of BPU"),
        fields: [peserta, bulan] + costFields, needsDate: false, compute: total)

    static let anggaran = Calculator(
        "anggaran_iuran_group", Phrase(id: "Anggaran iuran kelompok", en: "Budget of a group's contributions"),
        fields: [peserta, bulan] + costFields, needsDate: false, compute: total)

    private static func total(
        _ answers: Answers, _ law: Law, _ day: Day, _ trace: inout Trace
    ) throws(RuleError) -> [ResultEntry] {
        let months = try answers.count("bulan")
        return try eachReading(answers, law, months, &trace) { (monthly, trace) throws(RuleError) in
            let cost = try monthly.cost(months, &trace)
            let total = try AnggaranIuran.total(try answers.count("peserta"), cost, &trace)
            return [
                .total(total),
                .rupiah("per_orang", cost.total, Phrase(id: "Per orang seluruh bulan", en: "Per person, all months")),
            ]
        }
    }

    /// The answer, or one for each reading where an officer must decide about the relief in some month.
    private static func eachReading(
        _ answers: Answers, _ law: Law, _ months: Int, _ trace: inout Trace,
        _ answer: (MonthlyIuran, inout Trace) throws(RuleError) -> [ResultEntry]
    ) throws(RuleError) -> [ResultEntry] {
        let plain = try MonthlyIuran(answers, law)
        guard let decision = plain.decision(months) else { return try answer(plain, &trace) }
        var readings: [(entries: [ResultEntry], trace: Trace)] = []
        for index in decision.readings.indices {
            var own = Trace()
            let entries = try answer(try MonthlyIuran(answers, law, reading: index), &own)
            readings.append((entries, own))
        }
        // Where every reading comes to the same, nobody has to decide.
        if let first = readings.first, readings.allSatisfy({ $0.entries == first.entries }) {
            for step in first.trace.steps { trace.note(step) }
            return first.entries
        }
        trace.note(Step("keringanan", decision.reason))
        for step in readings.flatMap(\.trace.steps) { trace.note(step) }
        return ResultEntry.perluPetugas(
            OfficerDecision(
                reason: decision.reason,
                readings: zip(decision.readings, readings).map { .init($0.text, $1.entries) })
        ) { $0 }
    }

    static let kapasitas = Calculator(
        "kapasitas_anggaran",
        Phrase(id: "Anggaran cukup untuk berapa", en: "How many people or months a budget covers"),
        fields: [
            Field(
                "anggaran", Phrase(id: "anggaran", en: "budget"),
                hint: Phrase(id: "Seluruh anggaran, tanpa titik: 410000000.", en: "The whole budget: 410000000."),
                .rupiah(most: Field.mostBudget)),
            optional(bulan, Phrase(id: "Dihitung, bila jumlah orang diisi.", en: "Computed when people are given.")),
            optional(peserta, Phrase(id: "Dihitung, bila jumlah bulan diisi.", en: "Computed when months are given.")),
        ] + costFields, needsDate: false
    ) { answers, law, day, trace throws(RuleError) in
        let anggaran = try answers.rupiah("anggaran")
        guard let peserta = try answers.countIfGiven("peserta") else {
            let months = try answers.count("bulan")
            return try eachReading(answers, law, months, &trace) { (monthly, trace) throws(RuleError) in
                let found = try AnggaranIuran.people(anggaran, try monthly.cost(months, &trace), &trace)
                return [
                    ResultEntry(
                        "peserta_maks", .count(found.count), Phrase(id: "Orang paling banyak", en: "Most people")),
                    .sisa(found.sisa),
                ]
            }
        }
        guard !answers.has("bulan") else { throw bothGiven }
        return try eachReading(answers, law, mostMonths, &trace) { (monthly, trace) throws(RuleError) in
            let found = try months(anggaran, peserta, monthly, &trace)
            return [
                ResultEntry("bulan_maks", .count(found.count), Phrase(id: "Bulan paling banyak", en: "Most months")),
                .sisa(found.sisa),
            ]
        }
    }

    private static func months(
        _ anggaran: Rupiah, _ peserta: Int, _ monthly: MonthlyIuran, _ trace: inout Trace
    ) throws(RuleError) -> AnggaranIuran.Capacity {
        let first = try monthly.step(0)
        trace.note(first)
        return try AnggaranIuran.months(
            anggaran, peserta, most: mostMonths, &trace
        ) { (index) throws(RuleError) in try monthly.amount(index) }
    }

    private static func optional(_ field: Field, _ assumed: Phrase) -> Field {
        Field(field.key, field.label, hint: field.hint, field.kind, .optional(assumed))
    }

    private static let bothGiven = RuleError(
        .contradiction, field: "bulan",
        reason: Phrase(
            id: "jumlah orang dan jumlah bulan sama-sama diisi.",
            en: "both the number of people and the number of months are given."),
        nextAct: Phrase(
            id: "Kosongkan yang ingin dihitung, atau pakai anggaran_iuran_group.",
            en: "Leave the one to compute empty, or use anggaran_iuran_group."))
}

extension ResultEntry {
    fileprivate static func sisa(_ amount: Rupiah) -> ResultEntry {
        .rupiah("sisa", amount, Phrase(id: "Sisa anggaran", en: "Left of the budget"))
    }
}
