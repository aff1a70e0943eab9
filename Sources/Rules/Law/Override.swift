import Kernel

/// A value that stands above the code from one day through another: a correction by an
/// administrator, or one assumption of a reform.
public struct Override: Hashable, Sendable {
    public let parameter: ParameterID
    public let from: Day
    /// The last day; nil holds until it is revoked.
    public let through: Day?
    public let value: Quantity
    public let author: String
    public let reason: String
    public let source: String
    /// The day on which it was recorded: the second clock.
    public let dicatatPada: Day
    /// The day on which it was revoked; from then on it counts only for those who ask what was known before.
    public let dicabutPada: Day?

    public init(
        parameter: ParameterID, from: Day, through: Day?, value: Quantity, author: String, reason: String,
        source: String, dicatatPada: Day, dicabutPada: Day? = nil
    ) {
        self.parameter = parameter
        self.from = from
        self.through = through
        self.value = value
        self.author = author
        self.reason = reason
        self.source = source
        self.dicatatPada = dicatatPada
        self.dicabutPada = dicabutPada
    }

    /// Whether it gives the value for a day, seen on another; nil is now.
    func holds(on day: Day, knownOn: Day?) -> Bool {
        guard day >= from, through.map({ day <= $0 }) ?? true else { return false }
        guard let knownOn else { return dicabutPada == nil }
        return dicatatPada <= knownOn && dicabutPada.map { knownOn < $0 } ?? true
    }

    /// Whether there is a day, and a day of asking, on which both would hold.
    func conflicts(with other: Override) -> Bool {
        let sameDays = (through.map { other.from <= $0 } ?? true) && (other.through.map { from <= $0 } ?? true)
        let sameKnowledge =
            (dicabutPada.map { other.dicatatPada < $0 } ?? true) && (other.dicabutPada.map { dicatatPada < $0 } ?? true)
        return sameDays && sameKnowledge
    }
}
