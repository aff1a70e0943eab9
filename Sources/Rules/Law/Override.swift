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

    public init(
        parameter: ParameterID, from: Day, through: Day?, value: Quantity, author: String, reason: String,
        source: String, dicatatPada: Day
    ) {
        self.parameter = parameter
        self.from = from
        self.through = through
        self.value = value
        self.author = author
        self.reason = reason
        self.source = source
        self.dicatatPada = dicatatPada
    }

    func holds(on day: Day) -> Bool { day >= from && through.map { day <= $0 } ?? true }

    func overlaps(_ other: Override) -> Bool {
        (through.map { other.from <= $0 } ?? true) && (other.through.map { from <= $0 } ?? true)
    }
}
