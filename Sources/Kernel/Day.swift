/// A calendar day in the proleptic Gregorian calendar, without time or zone.
///
/// Stored as days since 1970-01-01, so that comparing, adding and packing into
/// flat arrays cost nothing.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01 (negative before it).
    public let number: Int32

    public init(number: Int32) { self.number = number }

    /// The day with this year, month and day, or nil when the calendar has none (31 April, 29 February 2023).
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        number = Day.number(year, month, day)
    }

    /// Reads `YYYY-MM-DD`; nil for anything else.
    public init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = Kernel.number(parts[0], digits: 4),
            let month = Kernel.number(parts[1], digits: 2), let day = Kernel.number(parts[2], digits: 2)
        else { return nil }
        self.init(year, month, day)
    }

    public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

    public var year: Int { ymd.year }
    public var month: Int { ymd.month }
    public var day: Int { ymd.day }

    /// Year, month and day of month in one step (the civil-from-days algorithm of Hinnant).
    public var ymd: (year: Int, month: Int, day: Int) {
        let z = Int(number) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let doe = z - era * 146_097
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
        let mp = (5 * doy + 2) / 153
        let month = mp < 10 ? mp + 3 : mp - 9
        return (yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1)
    }

    /// Completed years of life on `day` for someone born on this day; negative before birth.
    /// A person born on 29 February completes a year on 1 March of a common year.
    public func age(on day: Day) -> Int {
        let (by, bm, bd) = ymd
        let (y, m, d) = day.ymd
        return y - by - ((m, d) < (bm, bd) ? 1 : 0)
    }

    public func adding(days: Int) -> Day { Day(number: number + Int32(days)) }

    public var bulan: Bulan {
        let (y, m, _) = ymd
        return Bulan(index: Int32(y * 12 + m - 1))
    }

    static func length(ofMonth month: Int, year: Int) -> Int {
        if month == 2 { return isLeap(year) ? 29 : 28 }
        return [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func number(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yoe = y - era * 400
        let doy = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return Int32(era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468)
    }
}

extension Day: CustomStringConvertible {
    /// ISO 8601, as in every machine-readable output.
    public var description: String {
        let (y, m, d) = ymd
        return "\(padded(y, 4))-\(padded(m, 2))-\(padded(d, 2))"
    }
}

func padded(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.count)) + text
}
