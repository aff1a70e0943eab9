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
            let rate = try law.value(of: relief.rate, in: bulan)
            if rate.value.ppm > 0 { held.append(Held(relief: relief, rate: rate)) }
        }
        self.held = held
    }

    var isEmpty: Bool { held.isEmpty }
    func holds(_ parameter: ParameterID) -> Bool { held.contains { $0.relief.rate.id == parameter } }
    var labels: [Phrase] { held.map(\.relief.label) }

    /// What is taken off for one set of facts.
    ///
    /// - Throws: `twoRules` when two reliefs match.
    func answer(for facts: Facts) throws(RuleError) -> Answer<AppliedRelief> {
        var (found, refused): (Answer<AppliedRelief>?, AppliedRelief?) = (nil, nil)
        for one in held {
            let next: Answer<AppliedRelief>
            switch one.relief.test(facts) {
            case .elsewhere: continue
            case .excluded(let why):
                refused = one.refused(why)
                continue
            case .eligible(let why): next = .certain(one.given(why))
            case .officer(let why): next = one.open(why)
            }
            if found != nil { throw .twoReliefs(labels) }
            found = next
        }
        return found ?? .certain(refused ?? (held.isEmpty ? .none : .notMeant(labels)))
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
                id: "Yang ada pada bulan ini hanya \(id): tidak untuk keadaan ini.",
                en: "This month knows only \(en): not for this situation."),
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
