import Kernel

/// The reliefs whose rate is above zero in one month.
struct ReliefsInForce<Facts: Sendable>: Sendable {
    fileprivate struct Held: Sendable {
        let relief: Relief<Facts>
        let rate: Resolved<Rate>
    }

    fileprivate let held: [Held]

    init(_ reliefs: [Relief<Facts>], _ law: Law, in bulan: Bulan) throws(RuleError) {
        var held: [Held] = []
        for relief in reliefs {
            if let rate = try Self.rate(relief, law, in: bulan), rate.value.ppm > 0 {
                held.append(Held(relief: relief, rate: rate))
            }
        }
        self.held = held
    }

    /// Nil where the relief had not begun, or nobody could know of it: then there is no exception to the rule.
    private static func rate(
        _ relief: Relief<Facts>, _ law: Law, in bulan: Bulan
    ) throws(RuleError) -> Resolved<Rate>? {
        do throws(RuleError) {
            return try law.value(of: relief.rate, in: bulan)
        } catch {
            guard error.code == .beforeFirst || error.code == .notKnownYet else { throw error }
            return nil
        }
    }

    var isEmpty: Bool { held.isEmpty }
    func holds(_ parameter: ParameterID) -> Bool { held.contains { $0.relief.rate.id == parameter } }
    var labels: [Phrase] { held.map(\.relief.label) }

    /// What is taken off for one set of facts.
    ///
    /// - Throws: `twoRules` when two reliefs match.
    func answer(for facts: Facts) throws(RuleError) -> Answer<AppliedRelief> {
        let found = try match(facts)
        if let one = found.reaches ?? found.refuses {
            switch one.eligibility {
            case .officer(let why): return one.held.open(why)
            case .eligible(let why): return .certain(one.held.given(why))
            case .excluded(let why): return .certain(one.held.refused(why))
            case .elsewhere: break
            }
        }
        return .certain(held.isEmpty ? .none : .notMeant(labels))
    }

    /// The rate taken off without its words; nil where an officer decides.
    func rate(for facts: Facts) throws(RuleError) -> Rate? {
        guard let match = try match(facts).reaches else { return Rate(ppm: 0) }
        if case .officer = match.eligibility { return nil }
        return match.held.rate.value
    }

    private typealias Verdict = (held: Held, eligibility: Eligibility)

    /// The one relief that reaches the facts or may, and one that shuts them out.
    private func match(_ facts: Facts) throws(RuleError) -> (reaches: Verdict?, refuses: Verdict?) {
        var (reaches, refuses): (Verdict?, Verdict?) = (nil, nil)
        for one in held {
            let eligibility = one.relief.test(facts)
            switch eligibility {
            case .elsewhere: continue
            case .excluded: refuses = (one, eligibility)
            case .eligible, .officer:
                if reaches != nil { throw .twoReliefs(labels) }
                reaches = (one, eligibility)
            }
        }
        return (reaches, refuses)
    }
}

extension ReliefsInForce.Held {
    fileprivate func given(_ why: Phrase) -> AppliedRelief {
        let label = relief.label
        return AppliedRelief(
            rate: rate.value,
            reason: Phrase(
                id: "\(label.id.capitalizedFirst) berlaku: \(rate.value.id) dari JKK\(alsoJKM.id), \(why.id).",
                en: "\(label.en.capitalizedFirst) holds: \(rate.value.en) of JKK\(alsoJKM.en), \(why.en)."),
            uses: [rate.use], programs: relief.programs, interpretation: nil)
    }

    fileprivate func refused(_ why: Phrase) -> AppliedRelief {
        let label = relief.label
        return AppliedRelief(
            rate: Rate(ppm: 0),
            reason: Phrase(
                id: "\(label.id.capitalizedFirst) tidak berlaku: \(why.id).",
                en: "\(label.en.capitalizedFirst) does not hold: \(why.en)."),
            uses: [rate.use], programs: [], interpretation: nil)
    }

    fileprivate func open(_ why: Phrase) -> Answer<AppliedRelief> {
        let assumed = Phrase(id: "jika petugas membacanya termasuk", en: "if the officer reads it as included")
        let not = Phrase(id: "jika petugas membacanya tidak termasuk", en: "if the officer reads it as not included")
        let label = relief.label
        return .perluPetugas(
            OfficerDecision(
                reason: Phrase(
                    id: "\(label.id.capitalizedFirst): \(why.id).", en: "\(label.en.capitalizedFirst): \(why.en)."),
                readings: [
                    .init(
                        Phrase(id: "Keringanan berlaku.", en: "The relief holds."), given(assumed)),
                    .init(
                        Phrase(id: "Keringanan tidak berlaku.", en: "The relief does not hold."), refused(not)),
                ]))
    }

    private var alsoJKM: Phrase {
        relief.programs.contains(.jkm) ? Phrase(id: " dan JKM", en: " and JKM") : Phrase(id: "", en: "")
    }
}

extension AppliedRelief {
    fileprivate static func notMeant(_ labels: [Phrase]) -> AppliedRelief {
        let (id, en) = (
            Language.indonesian.list(labels.map(\.id)), Language.english.list(labels.map(\.en))
        )
        return AppliedRelief(
            rate: Rate(ppm: 0),
            reason: Phrase(
                id: "Pada bulan ini ada \(id), tetapi tidak berlaku untuk keadaan ini.",
                en: "This month has \(en), but not for this situation."),
            uses: [], programs: [], interpretation: nil)
    }

    /// The same with a sentence before its reason, or with a reading of ours.
    func saying(first: Phrase? = nil, _ interpretation: Interpretation? = nil) -> AppliedRelief {
        AppliedRelief(
            rate: rate,
            reason: first.map { Phrase(id: "\($0.id) \(reason.id)", en: "\($0.en) \(reason.en)") } ?? reason,
            uses: uses, programs: programs, interpretation: interpretation ?? self.interpretation)
    }
}

extension RuleError {
    fileprivate static func twoReliefs(_ labels: [Phrase]) -> RuleError {
        RuleError(
            .twoRules, field: "keringanan",
            reason: Phrase(
                id: "dua keringanan berlaku bersamaan: \(Language.indonesian.list(labels.map(\.id))).",
                en: "two reliefs hold at once: \(Language.english.list(labels.map(\.en)))."),
            nextAct: Phrase(
                id: "Periksa koreksi atau andaian atas bulan keringanannya, lalu sisakan satu.",
                en: "Check the overrides or assumptions about the months of relief, and leave one."))
    }
}
