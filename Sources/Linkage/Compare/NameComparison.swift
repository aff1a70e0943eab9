/// A few words with their rarities, as one side of a comparison.
struct Words {
    var tokens: (Token, Token, Token, Token, Token)
    /// One byte per word, in twelfths of a nat.
    var rarities: UInt64
    var count: Int

    @inline(__always)
    subscript(i: Int) -> Token {
        switch i {
        case 0: tokens.0
        case 1: tokens.1
        case 2: tokens.2
        case 3: tokens.3
        default: tokens.4
        }
    }

    @inline(__always)
    func rarity(_ i: Int) -> Int { Int(rarities >> UInt64(8 * i) & 255) }

    var totalRarity: Int {
        var sum = 0
        for i in 0..<count { sum += rarity(i) }
        return sum
    }
}

/// What comparing two names found.
struct NameComparison {
    var level: NameLevel
    /// Rarity of what agrees, in twelfths of a nat.
    var rarity: Int

    /// Rarity in seven steps; the model learns what each is worth.
    var bucket: Int {
        switch rarity {
        case ..<60: 0
        case ..<84: 1
        case ..<108: 2
        case ..<132: 3
        case ..<162: 4
        case ..<204: 5
        default: 6
        }
    }
}

/// Aligns the words of two names: equal words first, then initials, slips of the
/// pen and cut-off words, at last whatever is left run together.
struct NameAligner {
    private let a: Words
    private let b: Words
    private var usedA: UInt8 = 0
    private var usedB: UInt8 = 0
    private var rarity = 0
    private var hasTypo = false
    private var hasInitial = false

    static func compare(_ a: Words, _ b: Words) -> NameComparison {
        guard a.count > 0, b.count > 0 else { return NameComparison(level: .missing, rarity: 0) }
        var aligner = NameAligner(a, b)
        return aligner.run()
    }

    private init(_ a: Words, _ b: Words) {
        self.a = a
        self.b = b
    }

    private mutating func run() -> NameComparison {
        takeEqual()
        if isComplete { return NameComparison(level: .folded, rarity: rarity) }
        takeSimilar()
        if leftA > 0, leftB > 0 { takeJoined() }
        takeInitials()
        return NameComparison(level: level, rarity: rarity)
    }

    private var leftA: Int { a.count - usedA.nonzeroBitCount }
    private var leftB: Int { b.count - usedB.nonzeroBitCount }
    private var isComplete: Bool { leftA == 0 && leftB == 0 }

    private var level: NameLevel {
        switch (leftA, leftB) {
        case (0, 0): hasInitial ? .initial : hasTypo ? .typo : .folded
        case (0, _), (_, 0): !firstAgrees ? .extraFirst : hasTypo || hasInitial ? .extraWordsTypo : .extraWords
        default: usedA == 0 ? wholeIsAlike ? .alike : .different : firstAgrees ? .conflictLast : .conflictFirst
        }
    }

    /// Whether the first word of either name found its like.
    private var firstAgrees: Bool { usedA & 1 != 0 && usedB & 1 != 0 }

    private mutating func use(_ i: Int, _ j: Int, _ worth: Int) {
        usedA |= 1 << UInt8(i)
        usedB |= 1 << UInt8(j)
        rarity += worth
    }

    private mutating func takeEqual() {
        for i in 0..<a.count {
            for j in 0..<b.count where usedB & 1 << UInt8(j) == 0 && a[i] == b[j] && !a[i].isInitial {
                use(i, j, a.rarity(i))
                break
            }
        }
    }

    /// A slip costs a nat; a cut-off word keeps half of its worth.
    private mutating func takeSimilar() {
        for i in 0..<a.count where usedA & 1 << UInt8(i) == 0 && a[i].held > 2 {
            for j in 0..<b.count where usedB & 1 << UInt8(j) == 0 && b[j].held > 2 {
                let worth = min(a.rarity(i), b.rarity(j))
                if EditDistance.isOne(a[i], b[j]) {
                    hasTypo = true
                    use(i, j, max(worth - 12, 0))
                    break
                }
                if a[i].isPrefix(of: b[j]) || b[j].isPrefix(of: a[i]) {
                    hasInitial = true
                    use(i, j, worth / 2)
                    break
                }
            }
        }
    }

    private mutating func takeInitials() {
        for i in 0..<a.count where usedA & 1 << UInt8(i) == 0 {
            for j in 0..<b.count where usedB & 1 << UInt8(j) == 0 {
                guard a[i].isInitial || b[j].isInitial, a[i].firstLetter == b[j].firstLetter else { continue }
                hasInitial = true
                use(i, j, 24)
                break
            }
        }
    }

    /// Words split, joined or misspelt more than once: what is left on both sides, run together.
    private mutating func takeJoined() {
        let (x, y) = (joined(a, usedA), joined(b, usedB))
        let shorter = min(x.count, y.count)
        guard shorter >= 4, abs(x.count - y.count) <= 2 || isCut(x, y) else { return takeRunTogether() }
        let distance = isCut(x, y) ? 0 : EditDistance.levenshtein(x, y)
        guard distance <= (shorter >= 7 ? 2 : 1) else { return takeRunTogether() }
        let worth = min(leftRarity(a, usedA), leftRarity(b, usedB))
        rarity += max(worth - 12 * distance, 0)
        hasTypo = hasTypo || distance > 0
        usedA = UInt8((1 << a.count) - 1)
        usedB = UInt8((1 << b.count) - 1)
    }

    /// One side ran words together and the other has more words besides: "ISKANDARSYAHRIAL" and "ISKANDAR SYAHRIAL BIN".
    private mutating func takeRunTogether() {
        for i in 0..<a.count where usedA & 1 << UInt8(i) == 0 && a[i].held >= 7 {
            for j in 0..<b.count where usedB & 1 << UInt8(j) == 0 && b[j].isPrefix(of: a[i]) && b[j].held >= 3 {
                hasTypo = true
                use(i, j, b.rarity(j))
                break
            }
        }
    }

    /// A name cut off by a narrow column.
    private func isCut(_ x: Joined, _ y: Joined) -> Bool {
        let shorter = min(x.count, y.count)
        guard x.count != y.count, shorter >= 8 else { return false }
        for i in 0..<shorter where x[i] != y[i] { return false }
        return true
    }

    private func joined(_ words: Words, _ used: UInt8) -> Joined {
        var out = Joined()
        for i in 0..<words.count where used & 1 << UInt8(i) == 0 { out.append(words[i]) }
        return out
    }

    private func leftRarity(_ words: Words, _ used: UInt8) -> Int {
        var sum = 0
        for i in 0..<words.count where used & 1 << UInt8(i) == 0 { sum += words.rarity(i) }
        return sum
    }

    private var wholeIsAlike: Bool {
        let (x, y) = (joined(a, 0), joined(b, 0))
        return EditDistance.levenshtein(x, y) * 3 <= max(x.count, y.count)
    }
}
