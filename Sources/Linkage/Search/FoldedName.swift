/// The words of a name as linkage folds them: Muhamad, Mohd. and MUHAMMAD are one word, so are Soekarno and Sukarno.
public struct FoldedName: Sendable {
    /// In written order, at most five.
    public let words: [FoldedWord]
    /// The same for equal words in any order; 0 when there is no word.
    public let key: UInt64
}

/// One folded word: lower-case letters, of which the first twelve are kept.
public struct FoldedWord: Hashable, Sendable {
    let token: Token

    init(_ token: Token) { self.token = token }

    /// Nil unless the text is letters a to z.
    public init?(letters: some Collection<UInt8>) {
        guard !letters.isEmpty, letters.allSatisfy({ $0 &- 97 < 26 }) else { return nil }
        token = Array(letters.map { $0 &- 97 }).withUnsafeBufferPointer { Token(letters: $0) }
    }

    public var count: Int { token.held }

    /// The letter at a place below `count`, as ASCII.
    public func letter(_ at: Int) -> UInt8 { token.letter(at) + 96 }

    public func append(to out: inout [UInt8]) {
        for i in 0..<count { out.append(letter(i)) }
    }

    public var text: String { String(decoding: (0..<count).map(letter), as: UTF8.self) }
}

/// Folds names. It has memory of its own: one for each thread.
public struct NameFold {
    private let scratch = FlatArray<UInt8>(capacity: 64)
    private let cleaner: NameCleaner

    public init() {
        scratch.resize(64)
        cleaner = NameCleaner(scratch: UnsafeMutableBufferPointer(start: scratch.base, count: 64))
    }

    /// Titles and degrees are left out, as is what follows "bin" or "alias".
    public func fold(_ name: UnsafeBufferPointer<UInt8>) -> FoldedName {
        let clean = cleaner.clean(name)
        let all = [clean.tokens.0, clean.tokens.1, clean.tokens.2, clean.tokens.3, clean.tokens.4]
        let tokens = all.prefix(clean.count)
        return FoldedName(words: tokens.map(FoldedWord.init), key: NameFold.key(tokens))
    }

    public func fold(_ name: String) -> FoldedName {
        var name = name
        return name.withUTF8 { fold($0) }
    }

    /// What a word that is still being typed may begin with: the end of a word folds otherwise than its middle.
    public func beginnings(_ unfinished: some StringProtocol) -> Set<String> {
        let letters = unfinished.utf8.map { $0 | 32 }.filter { $0 &- 97 < 26 }.prefix(Token.capacity)
        guard letters.count > 0 else { return [] }
        return Set(
            [[], [UInt8(ascii: "m")], [UInt8(ascii: "a")]].compactMap { ending in
                if ending.first == letters.last { return nil }
                let folded = folded(letters + ending).dropLast(ending.count)
                return folded.isEmpty ? nil : String(decoding: folded, as: UTF8.self)
            })
    }

    private func folded(_ letters: some Collection<UInt8>) -> [UInt8] {
        let buffer = UnsafeMutableBufferPointer(start: scratch.base, count: 64)
        var count = 0
        for letter in letters {
            buffer[count] = letter &- 97
            count += 1
        }
        count = SpellingFold.fold(buffer, count: count)
        return (0..<count).map { buffer[$0] + 97 }
    }

    private static func key(_ tokens: ArraySlice<Token>) -> UInt64 {
        guard !tokens.isEmpty else { return 0 }
        return Hasher64.mix(tokens.reduce(0) { $0 &+ Hasher64.mix($1.raw) }) | 1
    }
}
