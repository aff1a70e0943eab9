/// Reads region names, addresses and telephone numbers into small hashes and
/// numbers that agree when an office meant the same place.
struct PlaceCleaner {
    private let letters: UnsafeMutableBufferPointer<UInt8>
    private let regions = Memo<UInt32>(slots: 1 << 13, empty: 0)
    private let streets = Memo<StreetName>(slots: 1 << 10, empty: StreetName())

    /// The scratch must hold at least 64 bytes and belongs to one thread.
    init(scratch: UnsafeMutableBufferPointer<UInt8>) { letters = scratch }

    /// A region's name without its kind ("Kab.", "Kota", "Desa") and without spaces; 0 when empty.
    func region(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        text.isEmpty ? 0 : regions.value(ByteHash.of(text)) { readRegion(text) }
    }

    private func readRegion(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash = Hasher64()
        var kept = 0
        var skipped = Token.none
        var at = 0
        while let token = nextWord(text, &at) {
            if kept == 0, PlaceCleaner.kinds.contains(token) {
                skipped = token
                continue
            }
            add(PlaceCleaner.written(token), to: &hash)
            kept += 1
        }
        if kept == 0, !skipped.isNone { return UInt32(truncatingIfNeeded: Hasher64.mix(skipped.raw)) | 1 }
        return kept == 0 ? 0 : UInt32(truncatingIfNeeded: hash.value) | 1
    }

    /// A street and a house number: "Jl. Lintas Sumatera No.70 RT.08/RW.08".
    ///
    /// What stands before the first digit is remembered, because a village has few streets and many houses.
    func address(_ text: UnsafeBufferPointer<UInt8>) -> (street: UInt32, number: UInt16) {
        var digit = 0
        while digit < text.count, text[digit] &- 48 >= 10 { digit += 1 }
        let before = UnsafeBufferPointer(rebasing: text[0..<digit])
        let known = streets.value(ByteHash.of(before) | 1) { readStreet(before) }
        switch known.end {
        case .number:
            var at = digit
            return (known.street, UInt16(min(readNumber(text, &at), 65_535)))
        case .neighbourhood: return (known.street, 0)
        case .name: return digit == text.count ? (known.street, 0) : readAddress(text)
        }
    }

    /// The words before a house number or RT, and what ended them.
    private struct StreetName {
        var street: UInt32 = 0
        var end = End.name
        enum End: UInt8 { case name, number, neighbourhood }
    }

    private func readStreet(_ text: UnsafeBufferPointer<UInt8>) -> StreetName {
        var hash = Hasher64()
        var kept = 0
        var at = 0
        while let token = nextWord(text, &at) {
            if token == PlaceCleaner.number { return StreetName(street: street(hash, kept), end: .number) }
            if PlaceCleaner.neighbourhood.contains(token) {
                return StreetName(street: street(hash, kept), end: .neighbourhood)
            }
            if !(kept == 0 && PlaceCleaner.streets.contains(token)) {
                add(token, to: &hash)
                kept += 1
            }
        }
        return StreetName(street: street(hash, kept))
    }

    /// Word by word, for streets with a number in their name: "Jalur 2 No 128".
    private func readAddress(_ text: UnsafeBufferPointer<UInt8>) -> (street: UInt32, number: UInt16) {
        var hash = Hasher64()
        var kept = 0
        var at = 0
        while at < text.count {
            if text[at] &- 48 < 10 {
                hash.add(UInt8(truncatingIfNeeded: readNumber(text, &at)))
                continue
            }
            guard let token = nextWord(text, &at, stopAtDigit: true) else { continue }
            if token == PlaceCleaner.number { return (street(hash, kept), UInt16(min(readNumber(text, &at), 65_535))) }
            if PlaceCleaner.neighbourhood.contains(token) { break }
            if !(kept == 0 && PlaceCleaner.streets.contains(token)) {
                add(token, to: &hash)
                kept += 1
            }
        }
        return (street(hash, kept), 0)
    }

    private func street(_ hash: Hasher64, _ kept: Int) -> UInt32 {
        kept == 0 ? 0 : UInt32(truncatingIfNeeded: hash.value) | 1
    }

    /// The first number in the text, 0 when there is none: RT "008" is 8.
    func number(_ text: UnsafeBufferPointer<UInt8>) -> UInt16 {
        var at = 0
        return UInt16(min(readNumber(text, &at), 65_535))
    }

    /// The national digits of a telephone number: +62, 62 or 0 in front dropped; 0 unless 8 to 13 digits.
    func telephone(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var value: UInt64 = 0
        var count = 0
        for byte in text where byte &- 48 < 10 {
            if count == 0, byte == 48 { continue }
            guard count < 15 else { return 0 }
            value = value * 10 + UInt64(byte &- 48)
            count += 1
            if count == 2, value == 62 {
                value = 0
                count = 0
            }
        }
        return (8...13).contains(count) ? value : 0
    }

    private func readNumber(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Int {
        while at < text.count, text[at] &- 48 >= 10 { at += 1 }
        var value = 0
        while at < text.count, text[at] &- 48 < 10 {
            value = min(value * 10 + Int(text[at] &- 48), 1_000_000)
            at += 1
        }
        return value
    }

    private func add(_ token: Token, to hash: inout Hasher64) {
        for i in 0..<token.held { letters[i] = token.letter(i) - 1 }
        let count = SpellingFold.fold(letters, count: token.held)
        for i in 0..<count { hash.add(letters[i]) }
    }

    private func nextWord(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int, stopAtDigit: Bool = false) -> Token? {
        while at < text.count, (text[at] & 0xDF) &- 65 >= 26 {
            if stopAtDigit, text[at] &- 48 < 10 { return nil }
            at += 1
        }
        var count = 0
        while at < text.count, (text[at] & 0xDF) &- 65 < 26 {
            if count < 40 {
                letters[count] = (text[at] & 0xDF) &- 65
                count += 1
            }
            at += 1
        }
        return count == 0 ? nil : Token(letters: UnsafeBufferPointer(rebasing: letters[0..<count]))
    }
}

extension PlaceCleaner {
    fileprivate static let number = Token("NO")
    fileprivate static let kinds = SmallWordSet([
        "KAB", "KABUPATEN", "KOTA", "KEC", "KECAMATAN", "DESA", "DS", "KEL", "KELURAHAN", "KODYA",
    ])
    fileprivate static let streets = SmallWordSet(["JL", "JLN", "JALAN"])
    fileprivate static let neighbourhood = SmallWordSet(["RT", "RW"])

    /// Usual short forms written out.
    fileprivate static func written(_ token: Token) -> Token {
        guard token.length <= 5 else { return token }
        for (short, full) in abbreviations where short == token { return full }
        return token
    }

    private static let abbreviations: [(Token, Token)] = [
        (Token("LBK"), Token("LUBUK")), (Token("SEI"), Token("SUNGAI")), (Token("SEL"), Token("SUNGAI")),
        (Token("SG"), Token("SUNGAI")), (Token("TJ"), Token("TANJUNG")), (Token("TG"), Token("TANJUNG")),
        (Token("TJG"), Token("TANJUNG")), (Token("MA"), Token("MUARA")), (Token("MUARO"), Token("MUARA")),
        (Token("KP"), Token("KAMPUNG")), (Token("PS"), Token("PASAR")), (Token("PSR"), Token("PASAR")),
        (Token("BT"), Token("BATANG")), (Token("PDG"), Token("PADANG")), (Token("TNH"), Token("TANAH")),
        (Token("KTO"), Token("KOTO")), (Token("SUNGAI"), Token("SUNGAI")),
    ]
}

/// A handful of words; a linear look is faster than hashing.
struct SmallWordSet: Sendable {
    private let words: [Token]
    init(_ words: [StaticString]) { self.words = words.map { Token($0) } }

    @inline(__always)
    func contains(_ token: Token) -> Bool {
        for word in words where word == token { return true }
        return false
    }
}
