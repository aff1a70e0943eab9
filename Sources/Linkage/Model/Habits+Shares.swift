extension Habits {
    /// How often each level occurs for each kind, against the root of how often among all pairs; laid out as
    /// `PairModel.logProbability`.
    static let ratios: [SIMD8<Double>] = {
        var out = [SIMD8<Double>](repeating: SIMD8(repeating: 1), count: Comparison.total)
        var rows = lines.split(separator: "\n")[...]
        for field in 0..<Comparison.fields {
            for value in 0..<Comparison.count(of: field) {
                out[Comparison.offset(field) + value] = ratios(rows.removeFirst())
            }
        }
        return out
    }()

    private static func ratios(_ line: Substring) -> SIMD8<Double> {
        let numbers = line.split(separator: " ").map { Double($0) ?? 1 }
        var out = SIMD8<Double>(repeating: 0)
        for kind in 0..<KindOfPair.count { out[kind] = numbers[kind] / numbers[KindOfPair.count].squareRoot() }
        return out
    }

    /// The probability of each value of one field for each kind: the habits, moved half way (in logarithms) to how
    /// common the values are in the data at hand. Where few mothers' names exist, say, twins more often share a
    /// common one. Moved the whole way, lists in which most pairs match would make matching usual for every kind.
    ///
    /// - Parameters:
    ///   - first: where the field's values start in `ratios`.
    ///   - usual: the share of each value among all pairs at hand.
    static func expected(from first: Int, usual: [Double]) -> [SIMD8<Double>] {
        let raw = usual.indices.map { ratios[first + $0] * usual[$0].squareRoot() }
        let total = raw.reduce(SIMD8<Double>(repeating: 0), +)
        return raw.map { $0 / total }
    }
}
