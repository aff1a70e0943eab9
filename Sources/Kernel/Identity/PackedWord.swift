/// The Latin letters of a short text, case-blind, packed five bits each:
/// word lists become integer comparisons without a String.
struct PackedWord: Hashable, Sendable {
    /// Letters beyond the twelfth are counted, not kept.
    private(set) var bits: UInt64 = 0
    private(set) var count = 0

    init() {}

    init(_ text: StaticString) {
        self.init()
        text.withUTF8Buffer { for byte in $0 { append(byte) } }
    }

    /// Appends an ASCII letter; false and unchanged for any other byte.
    @inline(__always) @discardableResult
    mutating func append(_ byte: UInt8) -> Bool {
        let letter = (byte | 0x20) &- 0x60
        guard letter >= 1, letter <= 26 else { return false }
        if count < 12 { bits = bits << 5 | UInt64(letter) }
        count &+= 1
        return true
    }

    /// The letter at this place from the start, 1 for A; 0 beyond the end.
    func letter(_ index: Int) -> UInt8 {
        guard index >= 0, index < min(count, 12) else { return 0 }
        return UInt8(truncatingIfNeeded: bits >> UInt64(5 * (min(count, 12) - 1 - index))) & 31
    }
}

/// Words that offices write where a value is missing.
enum MissingWords {
    static let all: Set<PackedWord> = [
        "TIDAKADA", "TDKADA", "TDADA", "TAKADA", "TIDAK", "TDK", "BELUMADA", "BLMADA", "BLUMADA", "BELUM", "BLM",
        "KOSONG", "NIHIL", "NA", "NULL", "NONE", "NAN", "NIL", "X", "XX", "XXX", "XXXX", "GAADA", "GKADA", "TIDAKPUNYA",
        "TDKPUNYA", "BELUMPUNYA", "BLMPUNYA", "HILANG", "LUPA", "MENYUSUL", "PROSES", "DALAMPROSES", "BELUMREKAM",
        "TIDAKADANIK", "TIDAKADAKTP", "TIDAKTAHU", "TDKTAHU", "TIDAKDIKETAHUI", "UNKNOWN", "TA", "T",
    ]
}

extension PackedWord: ExpressibleByStringLiteral {
    init(stringLiteral value: StaticString) { self.init(value) }
}
