/// A date cell cut into at most four parts: numbers and month words, without allocation.
struct DateTokens {
    struct Token {
        /// The number, or the month 1...12 of a word.
        var value = 0
        /// Digits written; 0 for a month word.
        var length = 0
        var isMonthName: Bool { length == 0 }
    }

    private(set) var first = Token()
    private(set) var second = Token()
    private(set) var third = Token()
    private(set) var count = 0
    private(set) var hadTime = false
    /// A word that is no month, a fourth number, or a foreign sign.
    private(set) var unreadable = false
    /// The only parts are words for "nothing here".
    private(set) var placeholder = false
    /// The cell holds a byte that is not blank.
    private(set) var hadContent = false
    /// The first two numbers are joined by a point or comma: perhaps a decimal number.
    private(set) var decimal = false
    /// The year is marked by an apostrophe or stands first with four digits.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var i = 0
        while i < bytes.count, !unreadable {
            let byte = bytes[i]
            if byte &- 48 < 10 {
                i = number(bytes, i)
            } else if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
                i = word(bytes, i)
            } else {
                i += separator(bytes, i)
            }
        }
    }

    private mutating func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        if count > 0, DateTokens.isTime(bytes, start) || (count == 3 && DateTokens.isMidnight(bytes, start)) {
            hadTime = true
            return bytes.count
        }
        hadContent = true
        var value = 0
        var i = start
        while i < bytes.count, bytes[i] &- 48 < 10 {
            value = min(value * 10 + Int(bytes[i] & 15), 999_999_999)
            i += 1
        }
        append(Token(value: value, length: i - start))
        return i
    }

    private mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        hadContent = true
        var word = PackedWord()
        var i = start
        while i < bytes.count, word.append(bytes[i]) { i += 1 }
        if count == 3, word == "T", i < bytes.count, DateTokens.isTime(bytes, i) {
            hadTime = true
            return bytes.count
        }
        if let month = MonthName.month(word) {
            append(Token(value: month, length: 0))
        } else if count == 0, DateTokens.weekdays.contains(word) {
            return i
        } else {
            placeholder = count == 0 && DateTokens.isPlaceholder(bytes, start)
            unreadable = true
        }
        return i
    }

    private mutating func append(_ token: Token) {
        switch count {
        case 0: first = token
        case 1: second = token
        case 2: third = token
        default: unreadable = true
        }
        count = min(count + 1, 4)
    }

    private mutating func separator(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
        let byte = bytes[i]
        if byte > 0x20, byte < 0x80 { hadContent = true }
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","):
            if count == 1 { decimal = true }
            return 1
        case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "|"): return 1
        default:
            if Formatting.isPunctuation(byte) { return 1 }
            let (length, digit) = byte < 0x80 ? (0, nil) : Formatting.multibyte(bytes, i)
            unreadable = length == 0 || digit != nil
            return max(1, length)
        }
    }

    /// Whether `h:mm` or `hh.mm.ss` style time starts here: one or two digits, then a colon.
    private static func isTime(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var i = start
        while i < bytes.count, bytes[i] &- 48 < 10, i - start < 3 { i += 1 }
        return i - start <= 2 && i > start && i + 1 < bytes.count && bytes[i] == UInt8(ascii: ":")
            && bytes[i + 1] &- 48 < 10
    }

    /// "00.00" or "00.00.00" after a whole date: midnight with points.
    private static func isMidnight(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        bytes[start...].allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") || $0 == 0x20 }
    }

    private static func isPlaceholder(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var word = PackedWord()
        for byte in bytes[start...] where !word.append(byte) && byte &- 48 < 10 { return false }
        return MissingWords.all.contains(word)
    }

    private static let weekdays: Set<PackedWord> = [
        "SENIN", "SELASA", "RABU", "KAMIS", "JUMAT", "JUM", "SABTU", "MINGGU", "AHAD", "MONDAY", "TUESDAY",
        "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN",
    ]
}
