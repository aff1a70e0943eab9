/// For each row, its scored pairs, so that a merge looks only at neighbours.
///
/// Pairs are sorted by their first row, so a row's pairs as the first stand together
/// already; only those as the second are gathered here.
struct Neighbours: @unchecked Sendable {
    private let scored: ScoredPairs
    private let asFirst: FlatArray<UInt32>
    private let asSecond: FlatArray<UInt32>
    private let entries: FlatArray<Entry>

    struct Entry {
        var row: UInt32
        var logOdds: Float
    }

    private static let pieces = 4

    init(_ scored: ScoredPairs, rows: Int, _ parallel: Parallel) {
        self.scored = scored
        asFirst = Neighbours.zeros(rows + 1)
        asSecond = Neighbours.zeros(rows + 1)
        entries = FlatArray(capacity: max(scored.count, 1))
        entries.resize(scored.count)
        count(parallel, rows)
        Neighbours.accumulate(asFirst, rows)
        Neighbours.accumulate(asSecond, rows)
        fill(parallel, rows)
    }

    /// Calls `body` with every row that was paired with `row`, and the log odds.
    @inline(__always)
    func forEach(_ row: Int, _ body: (Int, Float) -> Void) {
        for i in Int(asFirst[row])..<Int(asFirst[row + 1]) {
            body(Pair(raw: scored.pairs[i]).second, scored.logOdds[i])
        }
        for i in Int(asSecond[row])..<Int(asSecond[row + 1]) { body(Int(entries[i].row), entries[i].logOdds) }
    }

    /// Log odds of a pair, nil when it was never a candidate.
    func logOdds(_ a: Int, _ b: Int) -> Float? {
        let wanted = Pair(a, b)
        for i in Int(asFirst[wanted.first])..<Int(asFirst[wanted.first + 1]) where scored.pairs[i] == wanted.raw {
            return scored.logOdds[i]
        }
        return nil
    }

    private func count(_ parallel: Parallel, _ rows: Int) {
        parallel.forEach(Self.pieces) { piece in
            let own = Parallel.range(piece, of: Self.pieces, count: rows)
            for i in 0..<scored.count {
                let pair = Pair(raw: scored.pairs[i])
                if own.contains(pair.first) { asFirst[pair.first + 1] += 1 }
                if own.contains(pair.second) { asSecond[pair.second + 1] += 1 }
            }
        }
    }

    /// Each piece fills the rows of its own range, so no two write to one place.
    private func fill(_ parallel: Parallel, _ rows: Int) {
        let next = FlatArray<UInt32>(capacity: rows + 1)
        next.append(contentsOf: asSecond)
        parallel.forEach(Self.pieces) { piece in
            let own = Parallel.range(piece, of: Self.pieces, count: rows)
            for i in 0..<scored.count {
                let pair = Pair(raw: scored.pairs[i])
                guard own.contains(pair.second) else { continue }
                entries[Int(next[pair.second])] = Entry(row: UInt32(pair.first), logOdds: scored.logOdds[i])
                next[pair.second] += 1
            }
        }
    }

    private static func zeros(_ count: Int) -> FlatArray<UInt32> {
        let array = FlatArray<UInt32>(capacity: count)
        for _ in 0..<count { array.append(0) }
        return array
    }

    private static func accumulate(_ counts: FlatArray<UInt32>, _ rows: Int) {
        for row in 0..<rows { counts[row + 1] += counts[row] }
    }
}
