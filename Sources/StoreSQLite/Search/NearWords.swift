/// Words one slip of the pen apart: a letter too many, too few, another one, or two neighbours exchanged.
enum NearWords {
    /// The word itself, and what is left of it without one of its letters. Two words that share a key are at most two
    /// slips apart (the deletion neighbourhood of Mor and Fraenkel 1982).
    static func keys(_ word: some Collection<UInt8>) -> Set<Int64> {
        let letters = Array(word)
        var keys: Set = [key(letters)]
        guard letters.count > 2 else { return keys }
        for i in letters.indices {
            var shorter = letters
            shorter.remove(at: i)
            keys.insert(key(shorter))
        }
        return keys
    }

    static func isOneSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        var (x, y) = (a[...], b[...])
        while let first = x.first, first == y.first {
            x = x.dropFirst()
            y = y.dropFirst()
        }
        while let last = x.last, last == y.last {
            x = x.dropLast()
            y = y.dropLast()
        }
        switch (x.count, y.count) {
        case (0, 0), (0, 1), (1, 0), (1, 1): return true
        case (2, 2): return x.first == y.last && x.last == y.first
        default: return false
        }
    }

    /// FNV-1a.
    private static func key(_ letters: [UInt8]) -> Int64 {
        Int64(bitPattern: letters.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 })
    }
}
