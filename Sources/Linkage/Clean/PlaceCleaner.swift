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

    /// Words are run together before folding, so that "Batang Hari" and "Batanghari" agree.
    private func readRegion(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PlaceCleaner.longestRegion) { name in
            var count = 0
            var skipped = Token.none
            var at = 0
            while let (token, length) = nextWord(text, &at) {
                if count == 0, PlaceCleaner.kinds.contains(token) {
                    skipped = token
                    continue
                }
                let full = length <= 6 ? PlaceCleaner.written(token) : []
                if full.isEmpty { count = append(UnsafeBufferPointer(rebasing: letters[0..<length]), to: name, count) }
                for word in full { count = append(word, to: name, count) }
            }
            if count == 0 { return skipped.isNone ? 0 : UInt32(truncatingIfNeeded: Hasher64.mix(skipped.raw)) | 1 }
            return hash(name, count)
        }
    }

    /// "Muaro" and "Muara" are one word in two dialects.
    private func hash(_ name: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> UInt32 {
        let muaro: [UInt8] = [12, 20, 0, 17, 14]
        if count > 5, name[0..<5].elementsEqual(muaro) { name[4] = 0 }
        var hash = Hasher64()
        for i in 0..<SpellingFold.fold(name, count: count) { hash.add(name[i]) }
        return UInt32(truncatingIfNeeded: hash.value) | 1
    }

    private func append(
        _ word: UnsafeBufferPointer<UInt8>, to name: UnsafeMutableBufferPointer<UInt8>, _ count: Int
    ) -> Int {
        let end = min(count + word.count, PlaceCleaner.longestRegion)
        for i in count..<max(end, count) { name[i] = word[i - count] }
        return max(end, count)
    }

    private func append(_ word: Token, to name: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> Int {
        let end = min(count + word.held, PlaceCleaner.longestRegion)
        for i in count..<max(end, count) { name[i] = word.letter(i - count) - 1 }
        return max(end, count)
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
        while let (token, _) = nextWord(text, &at) {
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
            guard let (token, _) = nextWord(text, &at, stopAtDigit: true) else { continue }
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

    /// The next word, its letters in the scratch.
    private func nextWord(
        _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int, stopAtDigit: Bool = false
    ) -> (token: Token, length: Int)? {
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
        return count == 0 ? nil : (Token(letters: UnsafeBufferPointer(rebasing: letters[0..<count])), count)
    }
}

extension PlaceCleaner {
    fileprivate static let number = Token("NO")
    fileprivate static let kinds = SmallWordSet([
        "KAB", "KABUPATEN", "KOTA", "KEC", "KECAMATAN", "DESA", "DS", "KEL", "KELURAHAN", "KODYA",
    ])
    fileprivate static let streets = SmallWordSet(["JL", "JLN", "JALAN"])
    fileprivate static let neighbourhood = SmallWordSet(["RT", "RW"])

    fileprivate static let longestRegion = 64

    /// The words that a usual short form stands for; empty when it is none.
    fileprivate static func written(_ token: Token) -> [Token] {
        for (short, full) in abbreviations where short == token { return full }
        return []
    }

    private static let abbreviations: [(Token, [Token])] =
        [
            ("LBK", "LUBUK"), ("SEI", "SUNGAI"), ("SEL", "SUNGAI"), ("SG", "SUNGAI"), ("TJ", "TANJUNG"),
            ("TG", "TANJUNG"), ("TJG", "TANJUNG"), ("MA", "MUARA"), ("KP", "KAMPUNG"), ("PS", "PASAR"),
            ("PSR", "PASAR"), ("BT", "BATANG"), ("PDG", "PADANG"), ("TNH", "TANAH"), ("KTO", "KOTO"),
        ].map { (Token($0.0 as StaticString), [Token($0.1 as StaticString)]) }
        + [(Token("TANJAB"), [Token("TANJUNG"), Token("JABUNG")])]
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
