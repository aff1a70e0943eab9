import Kernel
import Testing

@testable import Linkage

@Suite("Sixteen digits in one word")
struct DigitsTests {
    private func digits(_ value: UInt64) -> [UInt8] {
        let text = String(value)
        return Array((String(repeating: "0", count: 16 - text.count) + text).utf8)
    }

    private func some(_ random: inout SeededRandom) -> UInt64 { UInt64(random.below(10_000_000_000_000_000)) }

    private func number(_ digits: [UInt8]) -> UInt64 { digits.reduce(0) { $0 * 10 + UInt64($1 - 48) } }

    @Test("Packed digits read in hexadecimal as the number in decimal")
    func packed() {
        var random = SeededRandom(seed: 1)
        for _ in 0..<3000 {
            let value = some(&random)
            #expect(String(Digits.packed(value), radix: 16) == String(value))
        }
        #expect(Digits.packed(1_504_011_203_900_001) == 0x1504_0112_0390_0001)
    }

    @Test("The difference marks the digits that differ, as text says")
    func difference() {
        var random = SeededRandom(seed: 2)
        for _ in 0..<3000 {
            let a = some(&random)
            var other = digits(a)
            for _ in 0..<random.below(4) { other[random.below(16)] = UInt8(48 + random.below(10)) }
            let b = number(other)
            let marked = Digits.difference(Digits.packed(a), Digits.packed(b))
            for i in 0..<16 {
                let differs = digits(a)[i] != other[i]
                #expect((marked >> UInt64(4 * (15 - i)) & 15 == 1) == differs)
            }
        }
    }

    @Test("Two neighbouring digits exchanged, and nothing else, are a transposition")
    func transposed() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<3000 {
            let a = some(&random)
            let was = digits(a)
            var other = was
            let i = random.below(15)
            other.swapAt(i, random.chance(0.7) ? i + 1 : random.below(16))
            if random.chance(0.2) { other[random.below(16)] = 57 }
            let expected = (0..<15).contains { at in
                var swapped = was
                swapped.swapAt(at, at + 1)
                return swapped == other && other != was
            }
            let (x, y) = (Digits.packed(a), Digits.packed(number(other)))
            #expect(Digits.isTransposed(x, y, Digits.difference(x, y)) == expected)
        }
    }

    @Test("One digit left out or put in, exactly as text says")
    func indel() {
        var random = SeededRandom(seed: 4)
        var found = 0
        for _ in 0..<4000 {
            let full = (0..<16).map { _ in UInt8(49 + random.below(3)) }
            var partial = full
            if random.chance(0.5) {
                partial.remove(at: random.below(16))
            } else {
                partial.insert(UInt8(48 + random.below(4)), at: random.below(17))
            }
            if random.chance(0.4) { partial[random.below(partial.count)] = 51 }
            let expected = oneApart(partial, full)
            found += expected ? 1 : 0
            #expect(
                Digits.isOneIndel(number(partial), count: partial.count, of: Digits.packed(number(full))) == expected)
        }
        #expect(found > 1000)
        #expect(!Digits.isOneIndel(12_345_678_901_234, count: 14, of: Digits.packed(1_234_567_890_123_456)))
    }

    private func oneApart(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        let (long, short) = a.count > b.count ? (a, b) : (b, a)
        return long.indices.contains { i in
            var cut = long
            cut.remove(at: i)
            return cut == short
        }
    }
}

@Suite("Sorting and counting")
struct SortingTests {
    @Test("Radix sort gives what Swift's sort gives, on all bits and on some")
    func sorts() {
        var random = SeededRandom(seed: 9)
        for size in [0, 1, 2, 3, 100, 4097, 20_000] {
            let values = (0..<size).map { _ in random.next() >> UInt64(random.below(60)) }
            let all = flat(values)
            RadixSort.sort(all)
            #expect((0..<size).map { all[$0] } == values.sorted())
            let some = flat(values)
            RadixSort.sort(some, low: 26, high: 41)
            let part = { (x: UInt64) in x >> 26 & 0x7FFF }
            // A stable sort by those bits alone.
            let expected = values.enumerated().sorted { (part($0.element), $0.offset) < (part($1.element), $1.offset) }
            #expect((0..<size).map { some[$0] } == expected.map(\.element))
        }
    }

    @Test("Sorting equal or sorted values changes nothing")
    func already() {
        let equal = flat(Array(repeating: 7, count: 1000))
        RadixSort.sort(equal)
        #expect((0..<1000).allSatisfy { equal[$0] == 7 })
        let sorted = flat((0..<5000).map(UInt64.init))
        RadixSort.sort(sorted)
        #expect((0..<5000).allSatisfy { sorted[$0] == UInt64($0) })
    }

    @Test("Words are counted as a dictionary counts them, also beyond the first size and merged")
    func frequency() {
        var random = SeededRandom(seed: 10)
        var counts: [String: Int] = [:]
        var parts = [TokenFrequency(slots: 16), TokenFrequency()]
        for _ in 0..<30_000 {
            let word = random.word(1...4, letters: 9)
            counts[word, default: 0] += 1
            parts[random.below(2)].add(token(word))
        }
        var all = TokenFrequency()
        for part in parts { all.merge(part) }
        #expect(all.total == 30_000 && counts.count > 3000)
        for (word, count) in counts { #expect(all.count(token(word)) == count) }
        #expect(all.count(token("ZZZZZ")) == 0)
        all.add(.none)
        #expect(all.total == 30_000)
    }

    @Test("A rare word surprises more than a common one; a nat is twelve")
    func rarity() {
        var f = TokenFrequency()
        f.add(token("COMMON"), count: 900)
        f.add(token("RARE"), count: 1)
        f.add(token("OTHER"), count: 99)
        // -12 ln(0.9) = 1.26, -12 ln(0.001) = 82.9
        #expect(f.rarity(token("COMMON")) == 1 && f.rarity(token("RARE")) == 82)
        #expect(f.rarity(token("UNSEEN")) == f.rarity(token("RARE")))
    }

    @Test("Flat arrays grow, append each other and give memory back")
    func flatArrays() {
        let a = flat((0..<100).map(UInt64.init))
        let b = flat((100..<5000).map(UInt64.init))
        a.append(contentsOf: b, emptying: true)
        #expect(a.count == 5000 && b.count == 0 && (0..<5000).allSatisfy { a[$0] == UInt64($0) })
        b.append(1)
        #expect(b[0] == 1 && b.count == 1)
    }
}
