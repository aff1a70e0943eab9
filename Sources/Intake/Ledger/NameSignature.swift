/// A name boiled down to sixteen bytes, for telling a second mention from
/// another person under the same NIK. Linkage compares names properly; this
/// only has to see that "Dedii Simarmata" and "SIMARMATA, DEDI" can be one
/// person and that "Wati" is not "Tono".
struct NameSignature: Hashable, Sendable {
    /// All letters in order, blind to case and spaces; 0 when there are none.
    let exact: UInt64
    /// Up to four words, sixteen bits each, by their consonants; common first names and titles are left out.
    let words: UInt64

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var scan = SignatureScan()
        for byte in bytes { scan.take(byte) }
        scan.endWord()
        exact = scan.letters == 0 ? 0 : scan.exact
        words = scan.words != 0 ? scan.words : scan.commonWords
    }

    /// Whether any word is common to both.
    func sharesWord(with other: NameSignature) -> Bool {
        var mine = words
        while mine != 0 {
            var theirs = other.words
            while theirs != 0 {
                if mine & 0xFFFF == theirs & 0xFFFF { return true }
                theirs >>= 16
            }
            mine >>= 16
        }
        return false
    }
}

private struct SignatureScan {
    static let start: UInt64 = 0xCBF2_9CE4_8422_2325
    var exact = start
    var letters = 0
    var words: UInt64 = 0
    /// Used when nothing but common words is there: "Siti", "H. Muhammad".
    var commonWords: UInt64 = 0
    private var consonants: UInt64 = start
    private var all: UInt64 = start
    private var last: UInt8 = 0
    private var kept = 0
    private var count = 0
    private var packed: UInt64 = 0

    @inline(__always)
    mutating func take(_ byte: UInt8) {
        let small = byte | 32
        guard small &- 97 < 26 else {
            // An apostrophe belongs to its word: Ma'ruf.
            if byte != UInt8(ascii: "'") { endWord() }
            return
        }
        letters += 1
        count += 1
        exact = SignatureScan.mix(exact, small)
        packed = packed << 8 | UInt64(small)
        guard small != last else { return }
        last = small
        all = SignatureScan.mix(all, small)
        switch small {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"), UInt8(ascii: "h"):
            break
        default:
            consonants = SignatureScan.mix(consonants, small)
            kept += 1
        }
    }

    mutating func endWord() {
        defer { (consonants, all, last, kept, count, packed) = (Self.start, Self.start, 0, 0, 0, 0) }
        guard count > 1 else { return }
        let hash = kept == 0 ? all : consonants
        let word = max(1, (hash ^ hash >> 16 ^ hash >> 32 ^ hash >> 48) & 0xFFFF)
        if commonNameWords.contains(packed) {
            commonWords = commonWords << 16 | word
        } else {
            words = words << 16 | word
        }
    }

    @inline(__always)
    static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
}

private let commonNameWords = WordFilter([
    "muhammad", "mohammad", "muhamad", "mohamad", "moh", "muh", "mohd", "muhd", "md", "siti", "sti", "st", "abdul",
    "abd", "bin", "binti", "bt", "haji", "hj", "drs", "dra", "ir", "nur", "sri",
])

/// Words packed as their last eight letters in lower case. A bit per hash
/// turns nearly every other word away before the set is asked.
private struct WordFilter {
    private var bits: (UInt64, UInt64) = (0, 0)
    private var words: Set<UInt64> = []

    init(_ texts: [String]) {
        for text in texts {
            let word = text.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            words.insert(word)
            let hash = WordFilter.hash(word)
            if hash < 64 { bits.0 |= 1 << hash } else { bits.1 |= 1 << (hash - 64) }
        }
    }

    @inline(__always)
    func contains(_ word: UInt64) -> Bool {
        let hash = WordFilter.hash(word)
        let half = hash < 64 ? bits.0 : bits.1
        return half >> (hash & 63) & 1 == 1 && words.contains(word)
    }

    @inline(__always)
    private static func hash(_ word: UInt64) -> UInt64 { (word &* 0x9E37_79B9_7F4A_7C15) >> 57 }
}
