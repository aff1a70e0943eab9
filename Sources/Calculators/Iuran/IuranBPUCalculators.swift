import Kernel
import Rules

/// "Berapa iuran saya?" for those without a wage.
enum IuranBPUCalculators {
    static let all = [plain, pp50]

    private static let fields: [Field] = [
        .penghasilan,
        .programs(["JKK", "JKM", "JHT"], assumed: Phrase(id: "JKK dan JKM.", en: "JKK and JKM.")),
        .bulanIuran, .sector, .paidByAPBNOrAPBD, .payer, .lunasJuli2020, .segment,
    ]

    static let plain = Calculator(
        "iuran_bpu", Phrase(id: "Iuran BPU sebulan", en: "Contribution of a BPU for a month"), fields: fields,
        dateField: "bulan_iuran", compute: compute)

    static let pp50 = Calculator(
        "iuran_bpu_pp50",
        Phrase(id: "Iuran BPU dengan keringanan PP 50/2025", en: "Contribution of a BPU with relief by PP 50/2025"),
        fields: fields, dateField: "bulan_iuran", compute: compute)

    private static func compute(
        _ answers: Answers, _ law: Law, _ day: Day, _ trace: inout Trace
    ) throws(RuleError) -> [ResultEntry] {
        try answers.checkSegment("BPU")
        let programs = answers.programs(assumed: .mandatory)
        let penghasilan = try answers.rupiah("penghasilan")
        let terms = try TermsIuranBPU(law, bulan: day.bulan)
        switch try terms.relief(for: answers.situationBPU()) {
        case .certain(let relief):
            trace.note(relief.step)
            let iuran = try terms.iuran(penghasilan, programs, relief, &trace)
            return entries(iuran, programs, relief)
        case .perluPetugas(let decision):
            return try readings(decision, &trace) { (relief, trace) throws(RuleError) in
                trace.note(relief.step)
                return entries(try terms.iuran(penghasilan, programs, relief, &trace), programs, relief)
            }
        }
    }

    /// The decision of relief as a decision of the whole answer.
    static func readings(
        _ decision: OfficerDecision<AppliedRelief>, _ trace: inout Trace,
        _ entries: (AppliedRelief, inout Trace) throws(RuleError) -> [ResultEntry]
    ) throws(RuleError) -> [ResultEntry] {
        var readings: [OfficerDecision<[ResultEntry]>.Reading] = []
        trace.note(Step("keringanan", decision.reason))
        for reading in decision.readings {
            readings.append(.init(reading.text, try entries(reading.value, &trace)))
        }
        return ResultEntry.perluPetugas(OfficerDecision(reason: decision.reason, readings: readings)) { $0 }
    }

    private static func entries(
        _ iuran: IuranBPU, _ programs: ProgramSet, _ relief: AppliedRelief
    ) -> [ResultEntry] {
        var entries = [
            ResultEntry.total(iuran.total),
            .rupiah(
                "dasar_penghasilan", iuran.dasarPenghasilan, Phrase(id: "Dasar penghasilan", en: "Base of income")),
        ]
        if programs.contains(.jkk) { entries.append(.rupiah("jkk", iuran.jkk, Phrase(id: "JKK", en: "JKK"))) }
        if programs.contains(.jkm) { entries.append(.rupiah("jkm", iuran.jkm, Phrase(id: "JKM", en: "JKM"))) }
        if programs.contains(.jht) { entries.append(.rupiah("jht", iuran.jht, Phrase(id: "JHT", en: "JHT"))) }
        return entries + [.discount(relief)]
    }
}

extension ResultEntry {
    static func discount(_ relief: AppliedRelief) -> ResultEntry {
        ResultEntry("discount_applied", .flag(!relief.isNone), Phrase(id: "Keringanan berlaku", en: "Relief holds"))
    }
}

extension Answers {
    /// - Throws: `contradiction` when `payer` and `paid_by_apbn_apbd` disagree.
    func situationBPU() throws(RuleError) -> SituationBPU {
        SituationBPU(
            sector: choiceIfGiven("sector").flatMap(SituationBPU.Sector.init), funding: try funding(),
            lunasJuli2020: flagIfGiven("lunas_juli_2020") ?? true)
    }

    private func funding() throws(RuleError) -> SituationBPU.Funding? {
        let flag = flagIfGiven("paid_by_apbn_apbd")
        let funding: SituationBPU.Funding
        switch choiceIfGiven("payer") {
        case "sendiri": funding = .own
        case "csr", "baznas": funding = .donor
        case "apbdes": return .apbdes
        case .some: funding = .apbnOrAPBD
        case nil: return flag.map { $0 ? .apbnOrAPBD : .own }
        }
        guard let flag, flag != (funding == .apbnOrAPBD) else { return funding }
        throw RuleError(
            .contradiction, field: "paid_by_apbn_apbd",
            reason: Phrase(id: "isian ini bertentangan dengan payer.", en: "this contradicts payer."),
            nextAct: Phrase(id: "Perbaiki salah satunya.", en: "Correct one of them."))
    }
}
