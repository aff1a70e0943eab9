/// How near two names are when they are not equal.
enum Similarity {
    /// The number of typing errors between two names: insertions, deletions, replacements and
    /// exchanges of neighbours; nil when there are more than `limit`.
    static func errors(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
        guard abs(a.count - b.count) <= limit else { return nil }
        var twoAbove: [Int] = []
        var above = Array(0...b.count)
        for i in 0..<a.count {
            var row = [i + 1]
            for j in 0..<b.count {
                var cell = min(above[j] + (a[i] == b[j] ? 0 : 1), min(above[j + 1], row[j]) + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cell = min(cell, twoAbove[j - 1] + 1) }
                row.append(cell)
            }
            if row.min()! > limit { return nil }
            twoAbove = above
            above = row
        }
        return above[b.count] <= limit ? above[b.count] : nil
    }

    /// How many errors a name of this length may have and still be proposed.
    static func allowance(_ length: Int) -> Int { length < 4 ? 0 : length < 8 ? 1 : length < 14 ? 2 : 3 }

    /// Whether each word is the other's, or shortens it: same first letter, letters in order (TJNG for TANJUNG).
    static func abbreviates(_ short: [[UInt8]], _ full: [[UInt8]]) -> Bool {
        short.count == full.count
            && zip(short, full).allSatisfy { a, b in a == b || (a.first == b.first && isSubsequence(a, of: b)) }
    }

    private static func isSubsequence(_ a: [UInt8], of b: [UInt8]) -> Bool {
        var rest = b[...]
        for letter in a {
            guard let at = rest.firstIndex(of: letter) else { return false }
            rest = rest[(at + 1)...]
        }
        return true
    }
}
