/// A stretch of days, both ends included; open-ended when `through` is nil.
public struct Period: Hashable, Sendable {
    public let from: Day
    public let through: Day?

    /// Nil when `through` lies before `from`.
    public init?(from: Day, through: Day? = nil) {
        if let through, through < from { return nil }
        self.from = from
        self.through = through
    }

    public func contains(_ day: Day) -> Bool {
        guard day >= from else { return false }
        guard let through else { return true }
        return day <= through
    }

    public func overlaps(_ other: Period) -> Bool {
        let startsBeforeOtherEnds = other.through.map { from <= $0 } ?? true
        let otherStartsBeforeEnd = through.map { other.from <= $0 } ?? true
        return startsBeforeOtherEnds && otherStartsBeforeEnd
    }
}

extension Period: Codable {
    private enum Key: String, CodingKey { case from, through }

    /// Throws `DecodingError.dataCorrupted` when the end lies before the start.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        let from = try values.decode(Day.self, forKey: .from)
        let through = try values.decodeIfPresent(Day.self, forKey: .through)
        guard let period = Period(from: from, through: through) else {
            throw DecodingError.dataCorruptedError(
                forKey: .through, in: values, debugDescription: "the period ends before it starts")
        }
        self = period
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(from, forKey: .from)
        try values.encodeIfPresent(through, forKey: .through)
    }
}
