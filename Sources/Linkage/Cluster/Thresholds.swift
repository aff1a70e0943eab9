/// Where to draw the lines, from calibrated probabilities alone: their sum above a
/// line is the expected number of true pairs there.
enum Thresholds {
    private static let bins = 4000

    /// The log odds above which the expected F1 of all pairs is highest.
    static func best(_ scored: ScoredPairs, _ table: PreparedTable, _ parallel: Parallel) -> Float {
        let histogram = Histogram.sum(of: scored.count, parallel) { range, histogram in
            // Pairs below one in two thousand cannot move the line.
            for i in range where scored.logOdds[i] > -7.6 {
                let pair = Pair(raw: scored.pairs[i])
                let both = table.identity[pair.first].flags.intersection(table.identity[pair.second].flags)
                if !both.contains(.register) { histogram.add(Decisions.probability(scored.logOdds[i])) }
            }
        }
        var (selected, hits, best, at) = (0.0, 0.0, 0.0, bins - 1)
        for bin in stride(from: bins - 1, through: 1, by: -1) {
            selected += histogram.count[bin]
            hits += histogram.mass[bin]
            let f1 = 2 * hits / (selected + histogram.total)
            if f1 > best { (best, at) = (f1, bin) }
        }
        return Decisions.logit(Float(at) / Float(bins))
    }

    /// The probability above which no person needs to look: expected precision at least `precision`
    /// for all pairs above it together, and no single pair less likely than nine in ten.
    static func automatic(
        _ pairs: FlatArray<DecidedPair>, precision: Double = 0.998, _ parallel: Parallel
    ) -> Float {
        let histogram = Histogram.sum(of: pairs.count, parallel) { range, histogram in
            for i in range { histogram.add(pairs[i].probability) }
        }
        var (selected, hits, at) = (0.0, 0.0, bins)
        for bin in stride(from: bins - 1, through: bins * 9 / 10, by: -1) {
            selected += histogram.count[bin]
            hits += histogram.mass[bin]
            guard hits >= precision * selected else { break }
            at = bin
        }
        return Float(at) / Float(bins)
    }

    private struct Histogram {
        var count = [Double](repeating: 0, count: bins)
        var mass = [Double](repeating: 0, count: bins)
        var total = 0.0

        mutating func add(_ p: Float) {
            let bin = min(bins - 1, Int(p * Float(bins)))
            count[bin] += 1
            mass[bin] += Double(p)
            total += Double(p)
        }

        /// Gathers `0..<count` in pieces that are the same whatever the number of threads, and so is their sum.
        static func sum(
            of count: Int, _ parallel: Parallel, _ gather: @Sendable (Range<Int>, inout Histogram) -> Void
        ) -> Histogram {
            let pieces = 8
            var parts = [Histogram](repeating: Histogram(), count: pieces)
            parts.withUnsafeMutableBufferPointer { buffer in
                nonisolated(unsafe) let parts = buffer
                parallel.forEach(pieces) { gather(Parallel.range($0, of: pieces, count: count), &parts[$0]) }
            }
            return parts.reduce(into: Histogram()) { $0.add($1) }
        }

        private mutating func add(_ other: Histogram) {
            for bin in 0..<bins {
                count[bin] += other.count[bin]
                mass[bin] += other.mass[bin]
            }
            total += other.total
        }
    }
}
