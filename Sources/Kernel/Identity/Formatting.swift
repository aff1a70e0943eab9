/// Which bytes are formatting around digits.
enum Formatting {
    static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "-"),
            UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "="):
            true
        default: false
        }
    }

    /// The length of the formatting character or full-width digit at `i`; length 0 for anything else.
    static func multibyte(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> (length: Int, digit: UInt64?) {
        func at(_ k: Int) -> UInt8 { i + k < bytes.count ? bytes[i + k] : 0 }
        switch (bytes[i], at(1), at(2)) {
        // No-break space, soft hyphen, acute accent used as an apostrophe.
        case (0xC2, 0xA0, _), (0xC2, 0xAD, _), (0xC2, 0xB4, _): return (2, nil)
        // General punctuation: thin and zero-width spaces, dashes, curly quotes, direction marks.
        case (0xE2, 0x80, 0x80...0xAF), (0xE2, 0x81, 0xA0), (0xE2, 0x88, 0x92): return (3, nil)
        // Ideographic space, byte-order mark, full-width apostrophe, comma, dash, full stop.
        case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF), (0xEF, 0xBC, 0x87), (0xEF, 0xBC, 0x8C...0x8E): return (3, nil)
        case (0xEF, 0xBC, 0x90...0x99): return (3, UInt64(at(2) - 0x90))
        default: return (0, nil)
        }
    }

    /// The power after an E at `index` when the rest is only a sign, up to three digits and blanks.
    static func exponent(_ bytes: UnsafeBufferPointer<UInt8>, after index: Int) -> Int? {
        var i = index + 1
        var sign = 1
        if i < bytes.count, bytes[i] == UInt8(ascii: "+") || bytes[i] == UInt8(ascii: "-") {
            sign = bytes[i] == UInt8(ascii: "-") ? -1 : 1
            i += 1
        }
        var power = 0
        var digits = 0
        while i < bytes.count, bytes[i] &- 48 < 10, digits < 4 {
            power = power * 10 + Int(bytes[i] & 15)
            digits += 1
            i += 1
        }
        while i < bytes.count, isPunctuation(bytes[i]) { i += 1 }
        return i == bytes.count && (1...3).contains(digits) ? sign * power : nil
    }
}
