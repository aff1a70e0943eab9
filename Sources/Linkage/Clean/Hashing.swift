/// FNV-1a with a final mix: cheap for short words, good enough in its upper bits for keys.
struct Hasher64 {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    var value: UInt64 { Hasher64.mix(state) }

    @inline(__always)
    static func mix(_ x: UInt64) -> UInt64 {
        var z = x
        z = (z ^ (z >> 32)) &* 0xD6E8_FEB8_6659_FD93
        z = (z ^ (z >> 32)) &* 0xD6E8_FEB8_6659_FD93
        return z ^ (z >> 32)
    }

    @inline(__always)
    static func combine(_ a: UInt64, _ b: UInt64) -> UInt64 { mix(a &* 0x9E37_79B9_7F4A_7C15 ^ b) }
}

/// A hash of letters such that the hash of words run together follows from theirs
/// (a polynomial in an odd base): "NUR ASIAH" and "NURASIAH" agree.
struct WordHash {
    private var sum: UInt64
    private var scale: UInt64
    private static let base: UInt64 = 0x0000_0100_0000_01B3

    static let empty = WordHash(sum: 0, scale: 1)

    private init(sum: UInt64, scale: UInt64) {
        self.sum = sum
        self.scale = scale
    }

    init(_ letters: UnsafeMutableBufferPointer<UInt8>, _ count: Int) {
        self = .empty
        for i in 0..<count {
            sum = sum &* WordHash.base &+ UInt64(letters[i]) &+ 1
            scale = scale &* WordHash.base
        }
    }

    @inline(__always)
    func followed(by next: WordHash) -> WordHash {
        WordHash(sum: sum &* next.scale &+ next.sum, scale: scale &* next.scale)
    }

    var value: UInt64 { Hasher64.mix(sum) }
}
