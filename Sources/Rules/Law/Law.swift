import Kernel

/// The law as it can be asked: the numbers in the code, what stands above them, and the day
/// on which we pretend to ask.
///
/// Two clocks. A parameter is asked *for a day* (in force), and the whole is seen *as known on
/// a day*: what was promulgated, announced or recorded later is then invisible.
public struct Law: Sendable {
    /// Nil sees everything that is known by now.
    public let knownOn: Day?
    private let overrides: [ParameterID: [Override]]

    /// The law without anything above it.
    public static let inCode = Law(validated: [:], knownOn: nil)

    private init(validated overrides: [ParameterID: [Override]], knownOn: Day?) {
        self.overrides = overrides
        self.knownOn = knownOn
    }

    /// The same law with more overrides above it, each checked against its parameter.
    ///
    /// - Throws: `unknownParameter`; `wrongKind` when the value does not suit the parameter;
    ///   `twoRules` when two of the same parameter overlap; `outOfRange` when one ends before it begins.
    public func overridden(by more: [Override], in catalogue: [AnyParameter]) throws(RuleError) -> Law {
        var all = overrides
        for override in more {
            try override.check(in: catalogue)
            if let other = all[override.parameter]?.first(where: override.overlaps) {
                throw .twoOverrides(override, other)
            }
            all[override.parameter, default: []].append(override)
        }
        return Law(validated: all, knownOn: knownOn)
    }

    /// The law with assumptions that win over what overlaps them: a reform on a copy.
    public func reformed(by assumptions: [Override], in catalogue: [AnyParameter]) throws(RuleError) -> Law {
        var base = overrides
        for id in Set(assumptions.map(\.parameter)) {
            base[id]?.removeAll { old in assumptions.contains { $0.parameter == id && $0.overlaps(old) } }
        }
        return try Law(validated: base, knownOn: knownOn).overridden(by: assumptions, in: catalogue)
    }

    /// The law as it was known on a day.
    public func known(on day: Day?) -> Law { Law(validated: overrides, knownOn: day) }

    /// The value on a day, with the row it comes from.
    ///
    /// - Throws: `beforeFirst`, `afterChecked`, or `notKnownYet`.
    public func value<Value>(of parameter: Parameter<Value>, on day: Day) throws(RuleError) -> Resolved<Value> {
        if let found = override(of: parameter, on: day) { return found }
        guard day <= parameter.checkedThrough.lastDay else { throw .afterChecked(parameter.erased, day) }
        for row in parameter.rows.reversed() where row.berlakuSejak <= day {
            if let knownOn, row.knownSince > knownOn { continue }
            return Resolved(
                value: row.value, parameter: parameter, berlakuSejak: row.berlakuSejak,
                basis: .law(row.citation, row.confidence))
        }
        throw .noRow(parameter.erased, day, knownOn)
    }

    /// The value for a bulan iuran: as of its first day.
    public func value<Value>(of parameter: Parameter<Value>, in bulan: Bulan) throws(RuleError) -> Resolved<Value> {
        try value(of: parameter, on: bulan.firstDay)
    }

    private func override<Value>(of parameter: Parameter<Value>, on day: Day) -> Resolved<Value>? {
        guard !overrides.isEmpty, let candidates = overrides[parameter.id] else { return nil }
        for candidate in candidates where candidate.holds(on: day) {
            if let knownOn, candidate.dicatatPada > knownOn { continue }
            guard let value = Value(candidate.value) else { continue }
            return Resolved(
                value: value, parameter: parameter, berlakuSejak: candidate.from, basis: .override(candidate))
        }
        return nil
    }
}

extension Override {
    fileprivate func check(in catalogue: [AnyParameter]) throws(RuleError) {
        guard let parameter = catalogue.first(where: { $0.id == self.parameter }) else {
            throw .unknownParameter(self.parameter, among: catalogue)
        }
        guard parameter.accepts(value) else { throw .unsuitable(self) }
        if let through, through < from { throw .endsBeforeStart(self) }
    }
}
