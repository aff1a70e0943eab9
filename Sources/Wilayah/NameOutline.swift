/// What a name's key looks like from afar: enough to pass over most names that are neither equal nor near,
/// so that a spelling unknown in the whole country is settled in a fraction of a millisecond.
struct NameOutline: Sendable {
    private let plainHash, canonicalHash: UInt64
    /// One bit per letter or digit that the canonical name has.
    private let letters: UInt64
    private let length: Int
    /// How many words, and the first letter of the first.
    private let words: Int
    private let first: UInt8

    init(_ key: NameKey) {
        plainHash = NameOutline.hash(key.plain)
        canonicalHash = NameOutline.hash(key.canonical)
        letters = key.canonical.reduce(0) { $0 | 1 << UInt64($1 & 63) }
        length = key.canonical.count
        words = key.words.count
        first = key.words.first?.first ?? 0
    }

    /// False when neither the plain nor the canonical names are equal.
    @inline(__always)
    func mayEqual(_ other: NameOutline) -> Bool {
        plainHash == other.plainHash || canonicalHash == other.canonicalHash
    }

    /// False when no word-by-word abbreviation and no few typing errors lead from one to the other: each error
    /// brings or takes at most one kind of letter.
    @inline(__always)
    func mayBeNear(_ other: NameOutline) -> Bool {
        if words == other.words, first == other.first { return true }
        let allowed = Similarity.allowance(min(length, other.length))
        return allowed > 0 && abs(length - other.length) <= allowed
            && (letters & ~other.letters).nonzeroBitCount <= allowed
            && (other.letters & ~letters).nonzeroBitCount <= allowed
    }

    private static func hash(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
