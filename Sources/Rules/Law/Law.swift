import Kernel

/// The law as it can be asked: the numbers in the code, what stands above them, and the day
/// on which we pretend to ask.
///
/// Two clocks. A parameter is asked *for a day* (in force), and the whole is seen *as known on
/// a day*: what was promulgated, announced or recorded later is then invisible.
public struct Law: Sendable {
    /// Nil sees everything that is known by now.
    public let knownOn: Day?
    /// Corrections that an administrator recorded.
    private let overrides: Layer
    /// What a reform assumes; it stands above the corrections and does not care who knew what.
    private let assumptions: Layer

    private typealias Layer = [ParameterID: [Override]]

    /// The law without anything above it.
    public static let inCode = Law(overrides: [:], assumptions: [:], knownOn: nil)

    private init(overrides: Layer, assumptions: Layer, knownOn: Day?) {
        self.overrides = overrides
        self.assumptions = assumptions
        self.knownOn = knownOn
    }

    /// The same law with more overrides above it, each checked against its parameter.
    ///
    /// - Throws: `unknownParameter`; `wrongKind` when the value does not suit the parameter;
    ///   `twoRules` when two of the same parameter overlap; `outOfRange` when one ends before it begins.
    public func overridden(by more: [Override], in catalogue: [AnyParameter]) throws(RuleError) -> Law {
        Law(overrides: try Law.add(more, to: overrides, catalogue), assumptions: assumptions, knownOn: knownOn)
    }

    /// The law with assumptions above everything: a reform on a copy. Throws as `overridden`.
    func assuming(_ more: [Override], in catalogue: [AnyParameter]) throws(RuleError) -> Law {
        Law(overrides: overrides, assumptions: try Law.add(more, to: assumptions, catalogue), knownOn: knownOn)
    }

    private static func add(
        _ more: [Override], to layer: Layer, _ catalogue: [AnyParameter]
    ) throws(RuleError) -> Layer {
        var all = layer
        for override in more {
            try override.check(in: catalogue)
            if let other = all[override.parameter]?.first(where: override.conflicts) {
                throw .twoOverrides(override, other)
            }
            all[override.parameter, default: []].append(override)
        }
        return all
    }

    /// The law as it was known on a day.
    public func known(on day: Day?) -> Law {
        Law(overrides: overrides, assumptions: assumptions, knownOn: day)
    }

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
        if overrides.isEmpty && assumptions.isEmpty { return nil }
        let above =
            assumptions[parameter.id]?.first { $0.holds(on: day, knownOn: nil) }
            ?? overrides[parameter.id]?.first { $0.holds(on: day, knownOn: knownOn) }
        guard let above, let value = Value(above.value) else { return nil }
        return Resolved(value: value, parameter: parameter, berlakuSejak: above.from, basis: .override(above))
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
