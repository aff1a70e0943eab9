import Kernel
import Rules

/// What one person of a group costs in each month: an amount that was given, or the rules' month by month.
struct MonthlyIuran {
    private enum Way {
        case given(Rupiah)
        case rules(Rupiah, from: Bulan, ProgramSet, SituationBPU, Law)
    }

    private let way: Way
    /// Which of the officer's readings is taken; nil refuses where one has to be.
    private let reading: Int?

    /// - Parameter reading: the reading to take where an officer must decide, counted from 0.
    /// - Throws: `missing` when neither is complete; `contradiction` when both are given.
    init(_ answers: Answers, _ law: Law, reading: Int? = nil) throws(RuleError) {
        self.reading = reading
        let penghasilan = try answers.rupiahIfGiven("penghasilan")
        if let amount = try answers.rupiahIfGiven("iuran_bulan") {
            guard penghasilan == nil else { throw Self.bothGiven }
            way = .given(amount)
        } else {
            guard let penghasilan else { throw answers.missing("iuran_bulan") }
            way = .rules(
                penghasilan, from: try answers.bulan("bulan_mulai"), answers.programs(assumed: .mandatory),
                try answers.situationBPU(), law)
        }
    }

    /// The amount of the first month, the second, …
    func amount(_ index: Int) throws(RuleError) -> Rupiah {
        switch way {
        case .given(let amount): return amount
        case .rules(let penghasilan, let from, let programs, let situation, let law):
            let terms = try TermsIuranBPU(law, bulan: from.advanced(by: index))
            return try terms.iuran(penghasilan, programs, try certain(terms.relief(for: situation))).total
        }
    }

    func cost(_ months: Int, _ trace: inout Trace) throws(RuleError) -> AnggaranIuran.Cost {
        var amounts: [Rupiah] = []
        for index in 0..<months {
            let amount = try amount(index)
            if amount != amounts.last {
                let step = try step(index)
                trace.note(step)
            }
            amounts.append(amount)
        }
        return try AnggaranIuran.Cost(amounts)
    }

    /// What one month costs and why.
    func step(_ index: Int) throws(RuleError) -> Step {
        let amount = try amount(index)
        guard case .rules(let penghasilan, let from, let programs, let situation, let law) = way else {
            return Step(
                "iuran_bulan",
                Phrase(
                    id: "Iuran sebulan yang diisi: \(amount.id) per orang.",
                    en: "The monthly contribution given: \(amount.en) per person."),
                found: .rupiah(amount))
        }
        let bulan = from.advanced(by: index)
        let terms = try TermsIuranBPU(law, bulan: bulan)
        let relief = try certain(terms.relief(for: situation))
        var trace = Trace()
        _ = try terms.iuran(penghasilan, programs, relief, &trace)
        return Step(
            "iuran_bulan",
            Phrase(
                id: "Mulai \(bulan.id): \(amount.id) per orang. \(relief.reason.id)",
                en: "From \(bulan.en): \(amount.en) per person. \(relief.reason.en)"),
            found: .rupiah(amount), uses: trace.steps.flatMap(\.uses) + relief.uses)
    }

    /// The first decision that is left to an officer within some months; nil where the law is plain in all of them
    /// that it knows.
    func decision(_ months: Int) -> OfficerDecision<AppliedRelief>? {
        guard case .rules(_, let from, _, let situation, let law) = way else { return nil }
        for index in 0..<months {
            guard let terms = try? TermsIuranBPU(law, bulan: from.advanced(by: index)),
                let relief = try? terms.relief(for: situation)
            else { return nil }
            if case .perluPetugas(let decision) = relief { return decision }
        }
        return nil
    }

    /// A budget needs one number: where an officer must decide, that of the reading taken.
    private func certain(_ answer: Answer<AppliedRelief>) throws(RuleError) -> AppliedRelief {
        switch answer {
        case .certain(let relief): return relief
        case .perluPetugas(let decision):
            if let reading, decision.readings.indices.contains(reading) { return decision.readings[reading].value }
            throw RuleError(
                .missing, field: "paid_by_apbn_apbd", reason: decision.reason,
                nextAct: Phrase(
                    id: "Tanyakan ke kantor cabang, lalu hitung dengan paid_by_apbn_apbd sebagai ganti payer.",
                    en: "Ask the branch office, then compute with paid_by_apbn_apbd instead of payer."))
        }
    }

    private static let bothGiven = RuleError(
        .contradiction, field: "iuran_bulan",
        reason: Phrase(
            id: "iuran_bulan dan penghasilan sama-sama diisi.", en: "both iuran_bulan and penghasilan are given."),
        nextAct: Phrase(id: "Isi salah satu saja.", en: "Give only one of them."))
}
