/// A word of a name in one machine word: up to twelve letters A-Z of five bits
/// each, left-aligned, with the true length (at most 15) in the low four bits.
///
/// Comparing, hashing and most edit tests are then integer arithmetic, and no
/// string is kept or shared between threads. Words longer than twelve letters
/// keep their first twelve and their length.
@usableFromInline
struct Token: Hashable, Sendable {
    @usableFromInline var raw: UInt64

    @inlinable init(raw: UInt64) { self.raw = raw }

    static let none = Token(raw: 0)
    static let capacity = 12

    /// Packs letters given as 0...25.
    init(letters: UnsafeBufferPointer<UInt8>) {
        var value: UInt64 = 0
        let kept = min(letters.count, Token.capacity)
        for i in 0..<kept {
            value |= UInt64(letters[i] &+ 1) << UInt64(59 - 5 * i)
        }
        raw = value | UInt64(min(letters.count, 15))
    }

    /// Packs an upper-case literal; used for the word lists.
    init(_ word: StaticString) {
        var value: UInt64 = 0
        let count = word.utf8CodeUnitCount
        for i in 0..<min(count, Token.capacity) {
            value |= UInt64(word.utf8Start[i] &- 64) << UInt64(59 - 5 * i)
        }
        raw = value | UInt64(min(count, 15))
    }

    var isNone: Bool { raw == 0 }
    /// True length, capped at 15.
    var length: Int { Int(raw & 15) }
    /// Letters really held.
    var held: Int { min(length, Token.capacity) }
    var isInitial: Bool { length == 1 }

    /// Letter 1...26 at a position below `held`.
    func letter(_ i: Int) -> UInt8 { UInt8(truncatingIfNeeded: (raw >> UInt64(59 - 5 * i)) & 31) }

    var firstLetter: UInt8 { UInt8(truncatingIfNeeded: raw >> 59) }

    /// How many leading letters agree.
    func commonPrefix(_ other: Token) -> Int {
        let x = (raw ^ other.raw) & ~15
        return min(x == 0 ? Token.capacity : x.leadingZeroBitCount / 5, min(held, other.held))
    }

    /// Whether this is a proper, long enough beginning of `other`: a truncated word.
    func isPrefix(of other: Token) -> Bool {
        held < other.held && commonPrefix(other) == held
    }
}
