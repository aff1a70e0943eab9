/// One pass over a cell that should hold a long number: digits, and what stood between them.
struct DigitScan {
    /// The first nineteen digits as a number, including proposed repairs.
    private(set) var value: UInt64 = 0
    /// All digits seen, capped at 200.
    private(set) var count = 0
    /// Letters O, o, I, l read as digits.
    private(set) var repaired = 0
    /// Bytes that are neither digits, repairs nor formatting.
    private(set) var foreign = 0
    private(set) var formatted = false
    /// The power of ten after E, as in 1.50401E+15.
    private(set) var exponent: Int?
    private(set) var word = PackedWord()

    private var dots = 0, commas = 0
    private var lastSeparator: UInt8 = 0
    private(set) var afterSeparator = 0
    private var zerosOnly = true
    private var firstDigit: UInt64 = 10
    /// All digits seen are the same one.
    private(set) var uniform = true

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var i = 0
        while i < bytes.count {
            i += step(bytes, i)
        }
        dropDecimalZero()
    }

    /// Takes what starts at `i`; returns how many bytes it is.
    private mutating func step(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
        let byte = bytes[i]
        if byte &- 48 < 10 {
            digit(UInt64(byte & 15))
            return 1
        }
        if byte < 0x80 { return ascii(bytes, i) }
        let (length, digitValue) = Formatting.multibyte(bytes, i)
        if let digitValue {
            digit(digitValue)
            formatted = true
        } else if length == 0 {
            foreign += 1
        } else {
            formatted = true
        }
        return max(1, length)
    }

    private mutating func ascii(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
        let byte = bytes[i]
        switch byte {
        case UInt8(ascii: "."):
            separator(byte)
            dots += 1
        case UInt8(ascii: ","):
            separator(byte)
            commas += 1
        case UInt8(ascii: "E"), UInt8(ascii: "e"):
            if count > 0, let power = Formatting.exponent(bytes, after: i) {
                exponent = power
                return bytes.count - i
            }
            letter(byte)
        case UInt8(ascii: "O"), UInt8(ascii: "o"): repair(byte, as: 0)
        case UInt8(ascii: "I"), UInt8(ascii: "l"): repair(byte, as: 1)
        default:
            if Formatting.isPunctuation(byte) { formatted = true } else { letter(byte) }
        }
        return 1
    }

    private mutating func digit(_ d: UInt64) {
        if count < 19 { value = value &* 10 &+ d }
        count = min(count + 1, 200)
        afterSeparator += 1
        if d != 0 { zerosOnly = false }
        if firstDigit == 10 { firstDigit = d } else if d != firstDigit { uniform = false }
    }

    private mutating func separator(_ byte: UInt8) {
        formatted = true
        lastSeparator = byte
        afterSeparator = 0
        zerosOnly = true
    }

    private mutating func repair(_ byte: UInt8, as d: UInt64) {
        word.append(byte)
        repaired += 1
        digit(d)
    }

    private mutating func letter(_ byte: UInt8) {
        word.append(byte)
        foreign += 1
    }

    /// "1505102004880001.0" and "1.505.102.004.880.001,00" end in a decimal part of a number, not in digits of it.
    private mutating func dropDecimalZero() {
        let sameSign = lastSeparator == UInt8(ascii: ".") ? dots : commas
        guard exponent == nil, lastSeparator != 0, sameSign == 1, zerosOnly, (1...2).contains(afterSeparator),
            count > afterSeparator, count <= 19
        else { return }
        for _ in 0..<afterSeparator { value /= 10 }
        count -= afterSeparator
        hadDecimalPart = true
    }

    /// A decimal part was removed: the cell was once a number.
    private(set) var hadDecimalPart = false
    /// Digits that were digits in the file.
    var genuine: Int { count - repaired }
    /// One digit stands before the only separator: the mantissa form of 1.50401E+15.
    var isMantissa: Bool { dots + commas <= 1 && (dots + commas == 0 ? count == 1 : count - afterSeparator == 1) }
}
