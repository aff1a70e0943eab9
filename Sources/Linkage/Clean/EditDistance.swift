/// Edit distances on packed words and on joined names.
enum EditDistance {
    /// Whether two words differ by one insertion, deletion, substitution or a
    /// swap of neighbours. Equal words answer false.
    static func isOne(_ a: Token, _ b: Token) -> Bool {
        let (la, lb) = (a.held, b.held)
        guard abs(la - lb) <= 1, a != b else { return false }
        let prefix = a.commonPrefix(b)
        if la == lb {
            if prefix == la { return false }
            if tail(a, prefix + 1) == tail(b, prefix + 1) { return true }
            return prefix + 1 < la && a.letter(prefix) == b.letter(prefix + 1)
                && a.letter(prefix + 1) == b.letter(prefix) && tail(a, prefix + 2) == tail(b, prefix + 2)
        }
        let (long, short) = la > lb ? (a, b) : (b, a)
        return tail(long, prefix + 1) == tail(short, prefix)
    }

    /// The letters from `start` on, left-aligned, without the length.
    private static func tail(_ t: Token, _ start: Int) -> UInt64 {
        start >= Token.capacity ? 0 : (t.raw & ~15) << UInt64(5 * start)
    }

    /// Levenshtein distance by Myers' bit-parallel method (Myers 1999, Hyyrö 2003): one word of
    /// 64 bits holds the pattern, so each text letter costs about ten instructions.
    static func levenshtein(_ a: Joined, _ b: Joined) -> Int {
        let (pattern, text) = a.count <= b.count ? (a, b) : (b, a)
        guard pattern.count > 0 else { return text.count }
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 32) { peq in
            for i in 0..<32 { peq[i] = 0 }
            for i in 0..<pattern.count { peq[Int(pattern[i])] |= 1 << UInt64(i) }
            return myers(peq, pattern.count, text)
        }
    }

    private static func myers(_ peq: UnsafeMutableBufferPointer<UInt64>, _ m: Int, _ text: Joined) -> Int {
        var pv: UInt64 = ~0
        var mv: UInt64 = 0
        var score = m
        let last: UInt64 = 1 << UInt64(m - 1)
        for i in 0..<text.count {
            let eq = peq[Int(text[i])]
            let xv = eq | mv
            let xh = (((eq & pv) &+ pv) ^ pv) | eq
            var ph = mv | ~(xh | pv)
            let mh = pv & xh
            if ph & last != 0 { score += 1 } else if mh & last != 0 { score -= 1 }
            ph = (ph << 1) | 1
            pv = (mh << 1) | ~(xv | ph)
            mv = ph & xv
        }
        return score
    }
}

/// Several words run together: up to 40 letters of a whole name.
struct Joined {
    static let capacity = 40
    private var bytes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
    private(set) var count = 0

    subscript(i: Int) -> UInt8 {
        withUnsafeBytes(of: bytes) { $0[i] }
    }

    mutating func append(_ t: Token) {
        withUnsafeMutableBytes(of: &bytes) { buffer in
            for i in 0..<t.held where count < Joined.capacity {
                buffer[count] = t.letter(i)
                count += 1
            }
        }
    }

    static func == (a: Joined, b: Joined) -> Bool {
        a.count == b.count && a.bytes == b.bytes
    }
}
