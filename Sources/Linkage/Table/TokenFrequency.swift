#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How often each word of a name occurs in the data at hand: agreement on a rare
/// word says more than on a common one (Winkler 1989).
struct TokenFrequency: @unchecked Sendable {
    private var keys: FlatArray<UInt64>
    private var counts: FlatArray<UInt32>
    private var used = 0
    private var mask: Int
    private(set) var total = 0

    init(slots: Int = 1 << 12) {
        mask = slots - 1
        keys = TokenFrequency.zeroed(slots)
        counts = FlatArray(capacity: slots)
        counts.resize(slots)
    }

    /// Of some words, counted elsewhere among `total`.
    init(_ known: some Sequence<(Token, Int)>, total: Int) {
        self.init()
        for (token, count) in known { add(token, count: UInt32(clamping: count)) }
        self.total = total
    }

    mutating func add(_ token: Token, count: UInt32 = 1) {
        guard !token.isNone else { return }
        let slot = find(token.raw)
        if keys[slot] == 0 {
            keys[slot] = token.raw
            counts[slot] = 0
            used += 1
        }
        counts[slot] += count
        total += Int(count)
        if used * 2 > mask { grow() }
    }

    mutating func merge(_ other: TokenFrequency) {
        for slot in 0...other.mask where other.keys[slot] != 0 {
            add(Token(raw: other.keys[slot]), count: other.counts[slot])
        }
    }

    func count(_ token: Token) -> Int {
        let slot = find(token.raw)
        return keys[slot] == 0 ? 0 : Int(counts[slot])
    }

    /// Surprise of the word in twelfths of a nat, 1...255: `-12 ln(share)`.
    func rarity(_ token: Token) -> UInt8 {
        let share = Double(max(count(token), 1)) / Double(max(total, 1))
        return UInt8(max(1, min(255, -12 * log(share))))
    }

    private func find(_ key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        var bigger = TokenFrequency(slots: (mask + 1) * 4)
        bigger.merge(self)
        self = bigger
    }

    private static func zeroed(_ slots: Int) -> FlatArray<UInt64> {
        let array = FlatArray<UInt64>(capacity: slots)
        array.resize(slots)
        for i in 0..<slots { array[i] = 0 }
        return array
    }
}
