/// Sixteen decimal digits, four bits each: first digit in the top bits.
///
/// Which digits of two NIKs differ is then one XOR.
enum Digits {
    static func packed(_ value: UInt64) -> UInt64 {
        var rest = value
        var out: UInt64 = 0
        var shift: UInt64 = 0
        for _ in 0..<8 {
            let pair = rest % 100
            rest /= 100
            out |= ((pair % 10) | ((pair / 10) << 4)) << shift
            shift += 8
        }
        return out
    }

    /// One bit per differing digit, at the lowest bit of its four.
    static func difference(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let x = a ^ b
        return (x | x >> 1 | x >> 2 | x >> 3) & 0x1111_1111_1111_1111
    }

    /// Whether exactly two neighbouring digits are exchanged.
    static func isTransposed(_ a: UInt64, _ b: UInt64, _ difference: UInt64) -> Bool {
        guard difference.nonzeroBitCount == 2 else { return false }
        let low = UInt64(difference.trailingZeroBitCount)
        guard difference == 0x11 << low else { return false }
        let (x, y) = (a >> low & 0xFF, b >> low & 0xFF)
        return x >> 4 == y & 15 && y >> 4 == x & 15
    }

    /// Whether `short` (with this many digits) is the sixteen digits with one left out, or
    /// `long` with one put in.
    static func isOneIndel(_ partial: UInt64, count: Int, of full: UInt64) -> Bool {
        guard count == 15 || count == 17 else { return false }
        var digits = partial
        var rest = full
        var misses = 0
        var (i, j) = (count, 16)
        while i > 0, j > 0 {
            if digits % 10 == rest & 15 {
                digits /= 10
                rest >>= 4
                i -= 1
                j -= 1
            } else {
                misses += 1
                guard misses == 1 else { return false }
                if count == 15 {
                    rest >>= 4
                    j -= 1
                } else {
                    digits /= 10
                    i -= 1
                }
            }
        }
        return true
    }
}
