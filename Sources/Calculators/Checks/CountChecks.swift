import Coverage
import Kernel
import Rules

/// Small checks of counts of people: coverage, targets, and what became of a list or of claims.
enum CountChecks {
    static let all = [cakupan, gap, usulan, klaim]

    private static let cakupan = Calculator(
        "cakupan_ucj", Phrase(id: "Cakupan", en: "Coverage"),
        fields: [
            people("peserta_aktif", Phrase(id: "peserta aktif", en: "active participants")),
            people("potensi", Phrase(id: "potensi pekerja", en: "potential workers")),
        ], needsDate: false
    ) { answers, _, _, trace throws(RuleError) in
        let (active, potential) = (try answers.count("peserta_aktif"), try answers.count("potensi"))
        let percent = try share(active, of: potential, "potensi")
        let definition = Indicator.percent.definition
        trace.note(
            Step(
                "persen",
                Phrase(
                    id: "\(definition.id) \(number(active).id) ÷ \(number(potential).id) = \(percent.id), dua desimal.",
                    en: "\(definition.en) \(number(active).en) ÷ \(number(potential).en) = \(percent.en), two decimals."
                ),
                found: .rate(percent)))
        if active > potential { trace.note(Step("catatan", .moreThanPotential)) }
        return [ResultEntry("persen", .percent(percent), Indicator.percent.name)]
    }

    private static let gap = Calculator(
        "gap_target", Phrase(id: "Kekurangan terhadap target", en: "Gap to the target"),
        fields: [
            people("target", Phrase(id: "target peserta", en: "target of participants")),
            people("aktif", Phrase(id: "peserta aktif", en: "active participants")),
        ], needsDate: false
    ) { answers, _, _, trace throws(RuleError) in
        let (target, active) = (try answers.count("target"), try answers.count("aktif"))
        let (gap, reached) = (target - active, active >= target)
        trace.note(
            Step(
                "gap",
                Phrase(
                    id: "Selisih ke target: \(number(target).id) − \(number(active).id) = \(number(gap).id); target "
                        + (reached ? "sudah tercapai." : "belum tercapai."),
                    en:
                        "Gap to the target: \(number(target).en) − \(number(active).en) = \(number(gap).en); the target is "
                        + (reached ? "reached." : "not reached yet.")),
                found: .count(gap)))
        return [
            ResultEntry("gap", .count(gap), Indicator.gap.name),
            ResultEntry("tercapai", .flag(reached), Phrase(id: "Target tercapai", en: "Target reached")),
        ]
    }

    private static let usulan = Calculator(
        "rekon_usulan", Phrase(id: "Usulan yang ditolak", en: "Proposed and not paid"),
        fields: [
            people("diusulkan", Phrase(id: "orang yang diusulkan", en: "people proposed")),
            people("dibayar", Phrase(id: "orang yang dibayar", en: "people paid for")),
        ], needsDate: false
    ) { answers, _, _, trace throws(RuleError) in
        let rejected = try rest(
            "diusulkan", "dibayar", answers, key: "ditolak", Phrase(id: "Yang ditolak", en: "Rejected"), &trace)
        return [ResultEntry("ditolak", .count(rejected), Phrase(id: "Ditolak", en: "Rejected"))]
    }

    private static let klaim = Calculator(
        "rekon_klaim", Phrase(id: "Klaim yang layak", en: "Claims that can be paid"),
        fields: [
            people("meninggal", Phrase(id: "orang yang meninggal", en: "people who died")),
            people("layak", Phrase(id: "klaim yang layak", en: "claims that can be paid")),
        ], needsDate: false
    ) { answers, _, _, trace throws(RuleError) in
        let unpaid = try rest(
            "meninggal", "layak", answers, key: "tidak_layak",
            Phrase(id: "Yang tidak layak dibayar", en: "Cannot be paid"), &trace)
        let (died, payable) = (try answers.count("meninggal"), try answers.count("layak"))
        let percent = try share(payable, of: died, "meninggal")
        trace.note(
            Step(
                "persen_layak",
                Phrase(
                    id: "Bagian yang layak: \(number(payable).id) ÷ \(number(died).id) = \(percent.id).",
                    en: "The share that can be paid: \(number(payable).en) ÷ \(number(died).en) = \(percent.en)."),
                found: .rate(percent)))
        return [
            ResultEntry("tidak_layak", .count(unpaid), Phrase(id: "Tidak layak", en: "Cannot be paid")),
            ResultEntry(
                "persen_layak", .percent(percent), Phrase(id: "Bagian yang layak", en: "Share that can be paid")),
        ]
    }
}

extension CountChecks {
    private static func people(_ key: String, _ label: Phrase) -> Field {
        Field(
            key, label, hint: Phrase(id: "Jumlah orang.", en: "A number of people."),
            .count(0...1_000_000_000, Phrase(id: "orang", en: "people")))
    }

    private static func number(_ value: Int) -> Phrase {
        Phrase(id: Language.indonesian.number(value), en: Language.english.number(value))
    }

    /// The whole less its part, which cannot be larger.
    private static func rest(
        _ whole: String, _ part: String, _ answers: Answers, key: String, _ name: Phrase, _ trace: inout Trace
    ) throws(RuleError) -> Int {
        let (all, some) = (try answers.count(whole), try answers.count(part))
        guard some <= all else { throw .partAboveWhole(part, whole) }
        let rest = all - some
        trace.note(
            Step(
                key,
                Phrase(
                    id: "\(name.id): \(number(all).id) − \(number(some).id) = \(number(rest).id).",
                    en: "\(name.en): \(number(all).en) − \(number(some).en) = \(number(rest).en)."),
                found: .count(rest)))
        return rest
    }

    /// As the indicators compute it: two decimals, half up.
    private static func share(_ part: Int, of whole: Int, _ key: String) throws(RuleError) -> Rate {
        guard let percent = Percent(part, outOf: whole) else { throw .nobody(key) }
        return Rate(ppm: Int64(percent.hundredths) * 100)
    }
}

extension Phrase {
    fileprivate static let moreThanPotential = Phrase(
        id: "Peserta aktif melebihi potensi: periksa apakah keduanya dari wilayah dan tanggal yang sama.",
        en: "There are more participants than potential workers: check that both are of one region and date.")
}

extension RuleError {
    fileprivate static func nobody(_ key: String) -> RuleError {
        RuleError(
            .outOfRange, field: key,
            reason: Phrase(id: "pembaginya nol.", en: "the divisor is zero."),
            nextAct: Phrase(id: "Isi jumlah orang lebih dari nol.", en: "Give a number of people above zero."))
    }

    fileprivate static func partAboveWhole(_ part: String, _ whole: String) -> RuleError {
        RuleError(
            .contradiction, field: part,
            reason: Phrase(id: "\(part) lebih besar daripada \(whole).", en: "\(part) is larger than \(whole)."),
            nextAct: Phrase(id: "Periksa kedua angka itu.", en: "Check the two numbers."))
    }
}
