/// The reasons of one row, eight bytes: one bit per `Reason`.
public struct ReasonSet: OptionSet, Hashable, Sendable {
    public let rawValue: UInt64

    @inlinable
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    @inlinable
    public init(_ reason: Reason) { rawValue = 1 << UInt64(reason.rawValue) }

    @inlinable
    public mutating func insert(_ reason: Reason) { self = ReasonSet(rawValue: rawValue | ReasonSet(reason).rawValue) }

    @inlinable
    public func contains(_ reason: Reason) -> Bool { rawValue >> UInt64(reason.rawValue) & 1 == 1 }

    /// In the order of the catalogue.
    public var reasons: [Reason] {
        var (rest, out): (UInt64, [Reason]) = (rawValue, [])
        while rest != 0 {
            if let reason = Reason(rawValue: UInt8(rest.trailingZeroBitCount)) { out.append(reason) }
            rest &= rest - 1
        }
        return out
    }

    /// Codes joined by `|`, as the output files write them.
    public var codes: String { reasons.map(\.code).joined(separator: "|") }

    /// What the reasons lead to together; `layak` when none decides.
    public var verdict: Verdict {
        for (verdict, mask) in masks where rawValue & mask != 0 { return verdict }
        return .layak
    }
}

/// Per verdict, highest rank first: the reasons that lead to it.
private let masks: [(Verdict, UInt64)] = Verdict.allCases
    .sorted { $0.rank > $1.rank }
    .map { verdict in
        (verdict, Reason.allCases.reduce(0) { $1.entry.verdict == verdict ? $0 | ReasonSet($1).rawValue : $0 })
    }
