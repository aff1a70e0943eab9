/// A name as linkage sees it.
struct CleanName {
    /// Folded words in written order; unused places are `Token.none`.
    var tokens: (Token, Token, Token, Token, Token) = (.none, .none, .none, .none, .none)
    var count = 0
    /// Hash of the letters after titles are gone and short forms are written out, before folding.
    var exactHash: UInt64 = 0
    /// Hash of the folded letters without spaces.
    var foldedHash: UInt64 = 0

    mutating func add(_ token: Token) {
        guard count < 5 else { return }
        withUnsafeMutablePointer(to: &tokens) {
            $0.withMemoryRebound(to: Token.self, capacity: 5) { $0[count] = token }
        }
        count += 1
    }
}

/// Reads the bytes of a name field into words, without allocating.
struct NameCleaner {
    private let words = NameWords.standard
    private let letters: UnsafeMutableBufferPointer<UInt8>
    private let known = Memo<KnownWord>(slots: 1 << 13, empty: KnownWord())

    /// The scratch must hold at least 64 bytes and belongs to one thread.
    init(scratch: UnsafeMutableBufferPointer<UInt8>) { letters = scratch }

    /// What a written word is, worked out once.
    private struct KnownWord {
        var kind = Kind.name
        /// Folded; of the full form when the word is short for it.
        var token = Token.none
        var exact = WordHash.empty
        var folded = WordHash.empty

        enum Kind: UInt8 { case name, title, stop }
    }

    func clean(_ text: UnsafeBufferPointer<UInt8>) -> CleanName {
        var name = CleanName()
        var exact = WordHash.empty
        var folded = WordHash.empty
        var lastTitle = Token.none
        var at = 0
        var afterComma = false
        while at < text.count {
            let word = readWord(text, &at, mayBeDegree: afterComma || name.count > 0)
            if word.isAlias { break }
            if word.endsWithComma { afterComma = true }
            if word.length == 0 || word.isDegree { continue }
            let token = Token(letters: UnsafeBufferPointer(rebasing: letters[0..<word.length]))
            if afterComma, words.isDegree(token) { continue }
            let meaning = self.meaning(token, length: word.length)
            if name.count == 0, meaning.kind == .title {
                lastTitle = token
                continue
            }
            if name.count > 0, meaning.kind == .stop { break }
            if name.count > 0, word.isShortWithDot, isFatherOrAlias(token), hasMore(text, at) { break }
            name.add(meaning.token)
            exact = exact.followed(by: meaning.exact)
            folded = folded.followed(by: meaning.folded)
        }
        return finished(name, exact, folded, lastTitle)
    }

    /// Words of up to twelve letters are remembered by their letters; longer ones are worked out each time.
    private func meaning(_ token: Token, length: Int) -> KnownWord {
        guard length <= Token.capacity else { return work(out: token, length) }
        return known.value(token.raw &* 0x9E37_79B9_7F4A_7C15 | 1) { work(out: token, length) }
    }

    private func work(out token: Token, _ length: Int) -> KnownWord {
        var word = KnownWord()
        var count = length
        switch words.meaning(token) {
        case .title: word.kind = .title
        case .childOf, .alias: word.kind = .stop
        case .variant(let full):
            count = full.held
            for i in 0..<count { letters[i] = full.letter(i) - 1 }
        default: break
        }
        word.exact = WordHash(letters, count)
        let folded = SpellingFold.fold(letters, count: count)
        word.folded = WordHash(letters, folded)
        word.token = Token(letters: UnsafeBufferPointer(rebasing: letters[0..<folded]))
        return word
    }

    /// A field that holds only a title ("H.") still has that letter as its name.
    private func finished(_ name: CleanName, _ exact: WordHash, _ folded: WordHash, _ title: Token) -> CleanName {
        var name = name
        if name.count == 0, !title.isNone {
            name.add(title)
            name.exactHash = title.raw
            name.foldedHash = title.raw
            return name
        }
        name.exactHash = name.count == 0 ? 0 : exact.value
        name.foldedHash = name.count == 0 ? 0 : folded.value
        return name
    }

    /// "B." stands for bin and "AL." for alias when a name stands before and after.
    private func isFatherOrAlias(_ token: Token) -> Bool {
        token == Token("B") || token == Token("AL")
    }

    private func hasMore(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        for i in at..<text.count where isLetter(text[i]) { return true }
        return false
    }
}

extension NameCleaner {
    /// A word read into the scratch.
    private struct Word {
        var length = 0
        var isDegree = false
        var isAlias = false
        var isShortWithDot = false
        var endsWithComma = false
    }

    /// Reads the next word. Dots inside a run of letters ("S.Pd.I") belong to a degree when the letters
    /// make one, else they part words ("M.Yusuf").
    private func readWord(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int, mayBeDegree: Bool) -> Word {
        var word = Word()
        while at < text.count, !isLetter(text[at]) {
            if text[at] == UInt8(ascii: "@") {
                word.isAlias = true
                return word
            }
            if text[at] == UInt8(ascii: ",") {
                at += 1
                word.endsWithComma = true
                return word
            }
            at += 1
        }
        if mayBeDegree, let end = degreeEnd(text, at) {
            at = end
            word.length = 1
            word.isDegree = true
            return word
        }
        while at < text.count, isLetter(text[at]) || isInner(text, at) {
            if isLetter(text[at]), word.length < 40 {
                letters[word.length] = (text[at] & 0xDF) &- 65
                word.length += 1
            }
            at += 1
        }
        word.isShortWithDot = at < text.count && text[at] == UInt8(ascii: ".") && word.length <= 2
        return word
    }

    /// Where a dotted degree that starts here ends, or nil.
    private func degreeEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var end = start
        var count = 0
        var dots = 0
        while end < text.count {
            if isLetter(text[end]) {
                guard count < 8 else { return nil }
                letters[count] = (text[end] & 0xDF) &- 65
                count += 1
            } else if text[end] == UInt8(ascii: ".") {
                dots += 1
            } else {
                break
            }
            end += 1
        }
        guard dots > 0, count > 1 else { return nil }
        let token = Token(letters: UnsafeBufferPointer(rebasing: letters[0..<count]))
        return words.isDegree(token) ? end : nil
    }

    private func isLetter(_ byte: UInt8) -> Bool { (byte & 0xDF) &- 65 < 26 }
    /// An apostrophe or an accent's byte inside a word does not part it; a no-break space does.
    private func isInner(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        let byte = text[at]
        if byte == 0xC2, at + 1 < text.count, text[at + 1] == 0xA0 { return false }
        return byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") || byte >= 0x80
    }
}
