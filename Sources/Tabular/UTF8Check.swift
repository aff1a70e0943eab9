/// Strict UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF).
enum UTF8Check {
    /// Length of the well-formed sequence at `p`, or 0 when it is none; -1 when `left` bytes cut it off.
    @inline(__always)
    static func sequenceLength(_ p: UnsafePointer<UInt8>, left: Int) -> Int {
        let first = p[0]
        if first < 0x80 { return 1 }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first <= 0xF4 else { return 0 }
        if left < 2 { return -1 }
        let second = p[1]
        guard second & 0xC0 == 0x80 else { return 0 }
        switch first {
        case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
            return 0
        default: break
        }
        for i in 2..<max(length, 2) {
            if i >= left { return -1 }
            if p[i] & 0xC0 != 0x80 { return 0 }
        }
        return length
    }

    /// Whether all of it is UTF-8; `cutOffAllowed` lets the last character be incomplete, as in a sample.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>, cutOffAllowed: Bool = false) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        var i = 0
        while i < bytes.count {
            let length = sequenceLength(base + i, left: bytes.count - i)
            if length < 0 { return cutOffAllowed }
            if length == 0 { return false }
            i += length
        }
        return true
    }

    /// Writes a scalar as UTF-8; returns its length. The target must have room for 4 bytes.
    @inline(__always)
    static func write(_ scalar: UInt32, to p: UnsafeMutablePointer<UInt8>) -> Int {
        if scalar < 0x80 {
            p[0] = UInt8(truncatingIfNeeded: scalar)
            return 1
        }
        let length = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
        var rest = scalar
        for i in stride(from: length - 1, to: 0, by: -1) {
            p[i] = UInt8(truncatingIfNeeded: 0x80 | (rest & 0x3F))
            rest >>= 6
        }
        let lead: UInt32 = length == 2 ? 0xC0 : length == 3 ? 0xE0 : 0xF0
        p[0] = UInt8(truncatingIfNeeded: lead | rest)
        return length
    }
}
