import Coverage
import Kernel
import Testing

@Suite struct SmallNumbersTests {
    @Test func oneToFourAreHiddenAndNobodyIsNoSecret() {
        #expect(SmallNumbers.disclose([0, 1, 4, 5, 60], totalIsKnown: false) == [.open, .few, .few, .open, .open])
        #expect(SmallNumbers.disclose([0, 5, 60]) == [.open, .open, .open])
    }

    @Test func aSingleSmallPartTakesTheNextSmallestWithIt() {
        #expect(SmallNumbers.disclose([3, 40, 20, 0]) == [.few, .open, .withheld, .open])
    }

    @Test func twoPartsThatTheirSumWouldTellTakeAThird() {
        // Two small parts that add up to two are one each.
        #expect(SmallNumbers.disclose([1, 1, 9, 30]) == [.few, .few, .withheld, .open])
        #expect(SmallNumbers.disclose([4, 4]) == [.withheld, .withheld])
    }

    /// Tries every count that a reader could think of behind the signs, and asks that none of them is certain.
    @Test(arguments: 1...60) func noHiddenCountFollowsFromTheTotal(_ seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let parts = (0..<(2 + random.below(3))).map { _ in random.below(13) }
        let shown = SmallNumbers.disclose(parts)
        let total = parts.reduce(0, +)
        guard total >= SmallNumbers.least, shown.contains(where: { $0 != .open }) else { return }
        var possible = [Set<Int>](repeating: [], count: parts.count)
        func guess(_ index: Int, _ rest: Int, _ sofar: [Int]) {
            guard index < parts.count else {
                if rest == 0 { for (i, count) in sofar.enumerated() { possible[i].insert(count) } }
                return
            }
            let choices: any Sequence<Int> =
                switch shown[index] {
                case .open: [parts[index]]
                case .few: 1...4
                case .withheld: shown.contains(.few) ? 5...60 : 0...60
                }
            for count in choices where count <= rest { guess(index + 1, rest - count, sofar + [count]) }
        }
        guess(0, total, [])
        for index in parts.indices where shown[index] != .open {
            #expect(possible[index].count > 1, "\(parts) \(shown)")
            #expect(possible[index].contains(parts[index]))
        }
    }
}
