import Kernel
import WebPages

/// Seconds since 1970 as HTTP prints them: `Mon, 12 Aug 2024 03:04:05 GMT`.
func httpDate(_ seconds: Int) -> String {
    let days = seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0)
    let rest = seconds - days * 86_400
    let (year, month, date) = Day(number: Int32(days)).ymd
    // 1 January 1970 was a Thursday.
    let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][((days % 7) + 7) % 7]
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map(twoDigits).joined(separator: ":")
    return "\(weekday), \(twoDigits(date)) \(Language.english.shortMonthName(month)) \(year) \(clock) GMT"
}

private func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
