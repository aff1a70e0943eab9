import Kernel
import Testing

@testable import Linkage

@Suite("Words in one machine word")
struct TokenTests {
    @Test("Twelve letters are kept, the length up to fifteen")
    func packing() {
        #expect(text(token("BUDI")) == "BUDI" && token("BUDI").length == 4)
        #expect(text(token("ABCDEFGHIJKL")) == "ABCDEFGHIJKL")
        #expect(text(token("ABCDEFGHIJKLMN")) == "ABCDEFGHIJKL" && token("ABCDEFGHIJKLMN").length == 14)
        #expect(token("ABCDEFGHIJKLMNOPQR").length == 15 && token("ABCDEFGHIJKLMNOPQR").held == 12)
        #expect(token("").isNone && token("Z").isInitial && !token("ZA").isInitial)
        #expect(token("BUDI") == Token("BUDI") && token("ZUL").firstLetter == 26)
    }

    @Test("Words of other letters or other length are other words")
    func injective() {
        var random = SeededRandom(seed: 3)
        var seen: [UInt64: String] = [:]
        for _ in 0..<5000 {
            let word = random.word(1...12, letters: 4)
            #expect(seen[token(word).raw, default: word] == word)
            seen[token(word).raw] = word
        }
        #expect(token("ABCDEFGHIJKLM") != token("ABCDEFGHIJKL"))
    }

    @Test("Common beginnings and cut-off words, as strings say")
    func prefixes() {
        var random = SeededRandom(seed: 4)
        for _ in 0..<5000 {
            let (a, b) = (random.word(1...12, letters: 3), random.word(1...12, letters: 3))
            #expect(token(a).commonPrefix(token(b)) == zip(a, b).prefix { $0 == $1 }.count, "\(a) \(b)")
            #expect(token(a).isPrefix(of: token(b)) == (a != b && b.hasPrefix(a)), "\(a) \(b)")
        }
    }
}

@Suite("Edit distances")
struct EditDistanceTests {
    /// Plain dynamic programming; with `swaps`, neighbours may be exchanged (restricted).
    static func reference(_ a: String, _ b: String, swaps: Bool) -> Int {
        let (x, y) = (Array(a.utf8), Array(b.utf8))
        var d = Array(repeating: Array(repeating: 0, count: y.count + 1), count: x.count + 1)
        for i in 0...x.count { d[i][0] = i }
        for j in 0...y.count { d[0][j] = j }
        for i in 0..<x.count {
            for j in 0..<y.count {
                d[i + 1][j + 1] = min(d[i][j + 1] + 1, d[i + 1][j] + 1, d[i][j] + (x[i] == y[j] ? 0 : 1))
                if swaps, i > 0, j > 0, x[i] == y[j - 1], x[i - 1] == y[j] {
                    d[i + 1][j + 1] = min(d[i + 1][j + 1], d[i - 1][j - 1] + 1)
                }
            }
        }
        return d[x.count][y.count]
    }

    /// The word with up to two random edits.
    private func edited(_ word: String, _ random: inout SeededRandom) -> String {
        var letters = Array(word.utf8)
        for _ in 0..<random.below(3) {
            let at = random.below(letters.count + 1)
            switch random.below(4) {
            case 0: letters.insert(UInt8(65 + random.below(4)), at: at)
            case 1 where at < letters.count && letters.count > 1: letters.remove(at: at)
            case 2 where at < letters.count: letters[at] = UInt8(65 + random.below(4))
            case 3 where at + 1 < letters.count: letters.swapAt(at, at + 1)
            default: break
            }
        }
        return String(decoding: letters.prefix(12), as: UTF8.self)
    }

    @Test("One edit is found exactly where a plain table finds distance one")
    func one() {
        var random = SeededRandom(seed: 21)
        var ones = 0
        for _ in 0..<6000 {
            let a = random.word(1...11, letters: 4)
            let b = edited(a, &random)
            let expected = Self.reference(a, b, swaps: true) == 1
            ones += expected ? 1 : 0
            #expect(EditDistance.isOne(token(a), token(b)) == expected, "\(a) \(b)")
            #expect(EditDistance.isOne(token(b), token(a)) == expected, "\(b) \(a)")
        }
        #expect(ones > 500)
    }

    private func joined(_ words: [String]) -> Joined {
        var out = Joined()
        for word in words { out.append(token(word)) }
        return out
    }

    @Test("The bit-parallel distance is that of a plain table, up to forty letters")
    func myers() {
        var random = SeededRandom(seed: 22)
        for _ in 0..<1500 {
            let a = (0..<(1 + random.below(4))).map { _ in random.word(1...10, letters: 5) }
            var b = a
            if random.chance(0.7) { b = b.map { edited($0, &random) } } else { b.shuffle(using: &random) }
            let (x, y) = (a.joined(), b.joined())
            guard x.count <= 40, y.count <= 40 else { continue }
            let expected = Self.reference(x, y, swaps: false)
            #expect(EditDistance.levenshtein(joined(a), joined(b)) == expected, "\(x) \(y)")
        }
    }

    @Test("Against nothing the distance is the length; letters beyond forty are not held")
    func bounds() {
        #expect(EditDistance.levenshtein(Joined(), joined(["BUDI"])) == 4)
        #expect(EditDistance.levenshtein(Joined(), Joined()) == 0)
        let long = joined(Array(repeating: "ABCDEFGHIJKL", count: 4))
        #expect(long.count == 40 && EditDistance.levenshtein(long, long) == 0 && long == long)
    }
}
