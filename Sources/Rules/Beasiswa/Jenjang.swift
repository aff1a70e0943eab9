import Kernel

/// A level of schooling for which beasiswa is paid, in the order of a child's path.
public enum Jenjang: String, Hashable, Sendable, CaseIterable {
    case tk = "TK"
    case sd = "SD"
    case smp = "SMP"
    case sma = "SMA"
    /// Perguruan tinggi, or a training in its place.
    case pt = "PT"

    /// 0 for TK through 4 for PT.
    @inlinable
    public var index: Int {
        switch self {
        case .tk: 0
        case .sd: 1
        case .smp: 2
        case .sma: 3
        case .pt: 4
        }
    }

    /// The number of its first class as schools count it: SMP begins with class 7.
    public var firstClass: Int {
        switch self {
        case .tk, .sd, .pt: 1
        case .smp: 7
        case .sma: 10
        }
    }

    public var label: Phrase {
        switch self {
        case .tk: Phrase(id: "TK", en: "kindergarten (TK)")
        case .sd: Phrase(id: "SD", en: "primary school (SD)")
        case .smp: Phrase(id: "SMP", en: "lower secondary school (SMP)")
        case .sma: Phrase(id: "SMA/SMK", en: "upper secondary school (SMA/SMK)")
        case .pt: Phrase(id: "perguruan tinggi/pelatihan", en: "university or training (PT)")
        }
    }
}

/// One value for each level, without an array, so that a population's run allocates nothing.
public struct PerJenjang<Value> {
    public let tk, sd, smp, sma, pt: Value

    public init(_ tk: Value, _ sd: Value, _ smp: Value, _ sma: Value, _ pt: Value) {
        (self.tk, self.sd, self.smp, self.sma, self.pt) = (tk, sd, smp, sma, pt)
    }

    public subscript(jenjang: Jenjang) -> Value {
        switch jenjang {
        case .tk: tk
        case .sd: sd
        case .smp: smp
        case .sma: sma
        case .pt: pt
        }
    }

    /// The same levels with other values.
    public func map<Other>(_ change: (Value) throws(RuleError) -> Other) throws(RuleError) -> PerJenjang<Other> {
        try PerJenjang<Other>(change(tk), change(sd), change(smp), change(sma), change(pt))
    }

    public var all: [Value] { [tk, sd, smp, sma, pt] }
}

extension PerJenjang: Sendable where Value: Sendable {}
