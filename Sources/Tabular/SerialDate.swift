import Kernel

/// The days that spreadsheets count.
enum SerialDate {
    /// Where day 0 lies.
    enum Epoch: Sendable {
        /// Excel for Windows: day 1 is 1900-01-01, and a 29 February 1900 that never was is day 60.
        case y1900
        /// Old Excel for Macintosh: day 0 is 1904-01-01.
        case y1904
    }

    /// Writes ISO text: `1984-08-12`, with a time `1984-08-12T14:30:00`, a time alone `14:30:00`.
    ///
    /// Returns its length; 0 when the number is no day of that calendar (negative, day 60 of 1900, beyond 9999):
    /// it stays a number. The target must have room for 20 bytes.
    static func write(_ serial: Double, epoch: Epoch, to target: UnsafeMutablePointer<UInt8>) -> Int {
        guard serial >= 0, serial < 2_958_466 else { return 0 }
        var day = Int(serial)
        var seconds = Int(((serial - Double(day)) * 86_400).rounded())
        if seconds == 86_400 { (day, seconds) = (day + 1, 0) }
        if day == 0 && epoch == .y1900 { return seconds > 0 ? time(seconds, target) : 0 }
        guard let date = self.day(day, epoch), date.year <= 9999 else { return 0 }
        let (year, month, dayOfMonth) = date.ymd
        put(year, 4, target)
        target[4] = UInt8(ascii: "-")
        put(month, 2, target + 5)
        target[7] = UInt8(ascii: "-")
        put(dayOfMonth, 2, target + 8)
        guard seconds > 0 else { return 10 }
        target[10] = UInt8(ascii: "T")
        return 11 + time(seconds, target + 11)
    }

    private static let first1904 = -24_107
    private static let before1900 = -25_569

    private static func day(_ count: Int, _ epoch: Epoch) -> Day? {
        switch epoch {
        case .y1904: Day(number: Int32(first1904 + count))
        case .y1900 where count == 60: nil
        case .y1900: Day(number: Int32(before1900 + count + (count < 60 ? 1 : 0)))
        }
    }

    private static func time(_ seconds: Int, _ target: UnsafeMutablePointer<UInt8>) -> Int {
        put(seconds / 3600, 2, target)
        target[2] = UInt8(ascii: ":")
        put(seconds / 60 % 60, 2, target + 3)
        target[5] = UInt8(ascii: ":")
        put(seconds % 60, 2, target + 6)
        return 8
    }

    private static func put(_ value: Int, _ width: Int, _ target: UnsafeMutablePointer<UInt8>) {
        _ = DecimalText.write(UInt64(value), width: width, to: target)
    }
}
