/// What is the matter with the bytes of a name, in one pass over them.
func nameReasonSet(_ bytes: UnsafeBufferPointer<UInt8>) -> ReasonSet {
    var scan = NameScan()
    for byte in bytes { scan.take(byte) }
    scan.endWord()
    return scan.reasons
}

/// Letters, digits and telling words of a name, gathered byte by byte.
private struct NameScan {
    private var letters = 0
    private var digits = 0
    private var severalPeople = false
    private var deceased = false
    /// The letters of the word at hand in lower case, eight at most.
    private var word: UInt64 = 0
    private var wordLetters = 0
    private var longestWord = 0
    private var lastWordLetters = 0
    private var lastWasParent = false
    private var words = 0

    @inline(__always)
    mutating func take(_ byte: UInt8) {
        let small = byte | 32
        if small &- 97 < 26 {
            letters += 1
            wordLetters += 1
            word = word << 8 | UInt64(small)
        } else if byte >= 0xC3 {
            letters += 1
            wordLetters += 1
        } else if byte != UInt8(ascii: "'"), byte != UInt8(ascii: "`") {
            other(byte)
        }
    }

    private mutating func other(_ byte: UInt8) {
        // "a/n", "s/d": a slash after one letter is an abbreviation.
        let separates = byte == UInt8(ascii: "/") && (wordLetters > 0 ? wordLetters : lastWordLetters) > 1
        endWord()
        if isDigit(byte) { digits += 1 }
        if separates || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ";")
            || byte == 10
        {
            if words > 0 { severalPeople = true }
        }
    }

    mutating func endWord() {
        guard wordLetters > 0 else { return }
        switch word {
        case TellingWord.and: if words > 0 { severalPeople = true }
        // "bin Alm. Ahmad" says that the father is dead, not the person.
        case TellingWord.alm, TellingWord.almh, TellingWord.almarhum: if !lastWasParent { deceased = true }
        case TellingWord.marhumah: if wordLetters == 10, !lastWasParent { deceased = true }
        default: break
        }
        lastWasParent = word == TellingWord.bin || word == TellingWord.binti || word == TellingWord.bt
        longestWord = max(longestWord, wordLetters)
        lastWordLetters = wordLetters
        (word, wordLetters) = (0, 0)
        words += 1
    }

    var reasons: ReasonSet {
        if letters == 0 { return ReasonSet(digits == 0 ? .namaKosong : .namaBukanHuruf) }
        var found: ReasonSet = []
        if digits > 0 { found.insert(digits >= letters ? .namaBukanHuruf : .namaBerangka) }
        if severalPeople { found.insert(.namaBeberapaOrang) }
        if deceased { found.insert(.namaAlmarhum) }
        if longestWord == 1 { found.insert(.namaTerlaluPendek) }
        return found
    }
}

/// The last eight letters of a word in lower case, as ASCII bytes.
private enum TellingWord {
    /// "dan"
    static let and: UInt64 = 0x64616E
    static let alm: UInt64 = 0x616C6D
    static let almh: UInt64 = 0x616C_6D68
    static let almarhum: UInt64 = 0x616C_6D61_7268_756D
    /// The end of "almarhumah".
    static let marhumah: UInt64 = 0x6D61_7268_756D_6168
    static let bin: UInt64 = 0x62696E
    static let binti: UInt64 = 0x62_696E_7469
    static let bt: UInt64 = 0x6274
}

/// Whether a status or remark marks the person as dead.
func saysDeceased(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 3 else { return false }
    return ["meninggal", "wafat", "almarhum", "alm.", "deceased", "mati"].contains { holds(bytes, $0) }
}

/// Whether `bytes` holds this lower-case text at a word's start, blind to case.
private func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    outer: for start in 0...(bytes.count - count) where start == 0 || !isLetter(bytes[start - 1]) {
        for i in 0..<count where lower(bytes[start + i]) != text.utf8Start[i] { continue outer }
        // "belum meninggal", "tidak meninggal" say the opposite; they are rare and need eyes, not a rule.
        return true
    }
    return false
}
