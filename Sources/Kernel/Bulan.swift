/// A calendar month: "bulan iuran", the month that a contribution pays for.
public struct Bulan: Hashable, Comparable, Sendable, Strideable {
    /// Months since year 0: `year * 12 + month - 1`.
    public let index: Int32

    public init(index: Int32) { self.index = index }

    /// The month, or nil when `month` is not 1...12 or `year` not 1...9999.
    public init?(_ year: Int, _ month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        index = Int32(year * 12 + month - 1)
    }

    /// Reads `YYYY-MM`; nil for anything else.
    public init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let year = number(parts[0], digits: 4), let month = number(parts[1], digits: 2)
        else { return nil }
        self.init(year, month)
    }

    public var year: Int { Int(index) / 12 }
    public var month: Int { Int(index) % 12 + 1 }
    public var firstDay: Day { Day(number: Day.number(year, month, 1)) }
    public var lastDay: Day { advanced(by: 1).firstDay.adding(days: -1) }

    public static func < (a: Bulan, b: Bulan) -> Bool { a.index < b.index }
    public func distance(to other: Bulan) -> Int { Int(other.index - index) }
    public func advanced(by months: Int) -> Bulan { Bulan(index: index + Int32(months)) }
}

extension Bulan: CustomStringConvertible {
    public var description: String { "\(padded(year, 4))-\(padded(month, 2))" }
}
