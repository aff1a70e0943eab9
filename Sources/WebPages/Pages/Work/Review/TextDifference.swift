/// Two short texts laid against each other, character by character (Levenshtein 1965), so that what differs can be
/// marked. Case does not count.
struct TextDifference: Hashable, Sendable {
    /// Neighbouring characters of one text that all agree with the other text, or all differ.
    struct Run: Hashable, Sendable {
        var text: String
        let differs: Bool
    }

    let left: [Run]
    let right: [Run]
    /// Characters of the longer side that have no equal opposite.
    let distance: Int

    /// Longer texts are not laid against each other: a cell that long is no name or number.
    private static let longest = 200

    init(_ left: String, _ right: String) {
        let (a, b) = (Array(left), Array(right))
        guard a.count <= TextDifference.longest, b.count <= TextDifference.longest else {
            let differs = left != right
            (self.left, self.right) = ([Run(text: left, differs: differs)], [Run(text: right, differs: differs)])
            distance = differs ? max(a.count, b.count) : 0
            return
        }
        let steps = TextDifference.align(a.map { $0.lowercased() }, b.map { $0.lowercased() })
        self.left = TextDifference.runs(a, steps.left)
        self.right = TextDifference.runs(b, steps.right)
        distance = steps.distance
    }

    /// Which characters have an equal opposite.
    private static func align(_ a: [String], _ b: [String]) -> (left: [Bool], right: [Bool], distance: Int) {
        let width = b.count + 1
        var cost = [Int](repeating: 0, count: (a.count + 1) * width)
        for i in 0...a.count { cost[i * width] = i }
        for j in 0...b.count { cost[j] = j }
        for i in a.indices {
            for j in b.indices {
                let changed = cost[i * width + j] + (a[i] == b[j] ? 0 : 1)
                let without = min(cost[i * width + j + 1], cost[(i + 1) * width + j]) + 1
                cost[(i + 1) * width + j + 1] = min(changed, without)
            }
        }
        var (left, right) = ([Bool](repeating: false, count: a.count), [Bool](repeating: false, count: b.count))
        var (i, j) = (a.count, b.count)
        while i > 0, j > 0 {
            let here = cost[i * width + j]
            if here == cost[(i - 1) * width + j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1) {
                (left[i - 1], right[j - 1]) = (a[i - 1] == b[j - 1], a[i - 1] == b[j - 1])
                (i, j) = (i - 1, j - 1)
            } else if here == cost[(i - 1) * width + j] + 1 {
                i -= 1
            } else {
                j -= 1
            }
        }
        return (left, right, cost[a.count * width + b.count])
    }

    private static func runs(_ text: [Character], _ agrees: [Bool]) -> [Run] {
        var out: [Run] = []
        for (character, agrees) in zip(text, agrees) {
            if out.last?.differs == !agrees {
                out[out.count - 1].text.append(character)
            } else {
                out.append(Run(text: String(character), differs: !agrees))
            }
        }
        return out
    }
}

extension TextDifference {
    /// So many differing characters of a masked number are shown; with more, only their places are, for then the
    /// numbers have nothing to do with each other and the digits would give them away.
    private static let mostShown = 4

    /// Both sides with dots for what agrees beyond the first and last characters, so that a slip of the pen is seen
    /// and the number is not.
    func masked(keepFirst: Int, keepLast: Int) -> (left: [Run], right: [Run]) {
        let shows = distance <= TextDifference.mostShown
        return (
            TextDifference.mask(left, keepFirst, keepLast, shows),
            TextDifference.mask(right, keepFirst, keepLast, shows)
        )
    }

    private static func mask(_ runs: [Run], _ first: Int, _ last: Int, _ shows: Bool) -> [Run] {
        let count = runs.reduce(0) { $0 + $1.text.count }
        var place = 0
        return runs.map { run in
            let text = String(
                run.text.map { character -> Character in
                    defer { place += 1 }
                    let isEdge = count > first + last && (place < first || place >= count - last)
                    return isEdge || character == " " || run.differs && shows ? character : "•"
                })
            return Run(text: text, differs: run.differs)
        }
    }
}
