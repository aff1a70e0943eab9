/// A stretch of days, both ends included; open-ended when `through` is nil.
public struct Period: Hashable, Sendable, Codable {
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
