/// Candidate pairs with the log odds that each is one person, sorted by row numbers.
struct ScoredPairs: @unchecked Sendable {
    let pairs: FlatArray<UInt64>
    let logOdds: FlatArray<Float>

    var count: Int { pairs.count }

    /// Scores all candidates. A pattern seen before in the same piece is not weighed again.
    static func score(
        _ candidates: FlatArray<UInt64>, _ comparer: RowComparer, _ model: PairModel, _ parallel: Parallel
    ) -> ScoredPairs {
        let out = FlatArray<Float>(capacity: max(candidates.count, 1))
        out.resize(candidates.count)
        let pieces = 32
        nonisolated(unsafe) let odds = out.base
        parallel.forEach(pieces) { piece in
            let known = Memo<Float>(slots: 1 << 13, empty: 0)
            let range = Parallel.range(piece, of: pieces, count: candidates.count)
            for i in range {
                comparer.expect(candidates, i + 12, range.upperBound)
                let pair = Pair(raw: candidates[i])
                let population = Population(
                    comparer.table.identity[pair.first], comparer.table.identity[pair.second])
                let comparison = comparer.compare(pair.first, pair.second)
                odds[i] = known.value(comparison.key(population)) { model.logOdds(comparison, population) }
            }
        }
        return ScoredPairs(pairs: candidates, logOdds: out)
    }
}

/// For each row, its scored pairs: offsets into one flat list, so that a merge looks
/// only at neighbours.
struct Neighbours: @unchecked Sendable {
    private let starts: FlatArray<UInt32>
    private let entries: FlatArray<Entry>

    struct Entry {
        var row: UInt32
        var logOdds: Float
    }

    init(_ scored: ScoredPairs, rows: Int) {
        starts = FlatArray(capacity: rows + 1)
        starts.resize(rows + 1)
        entries = FlatArray(capacity: max(2 * scored.count, 1))
        entries.resize(2 * scored.count)
        for row in 0...rows { starts[row] = 0 }
        for i in 0..<scored.count {
            let pair = Pair(raw: scored.pairs[i])
            starts[pair.first] += 1
            starts[pair.second] += 1
        }
        var sum: UInt32 = 0
        for row in 0...rows {
            sum += starts[row]
            starts[row] = sum
        }
        for i in stride(from: scored.count - 1, through: 0, by: -1) {
            let pair = Pair(raw: scored.pairs[i])
            starts[pair.first] -= 1
            entries[Int(starts[pair.first])] = Entry(row: UInt32(pair.second), logOdds: scored.logOdds[i])
            starts[pair.second] -= 1
            entries[Int(starts[pair.second])] = Entry(row: UInt32(pair.first), logOdds: scored.logOdds[i])
        }
    }

    @inline(__always)
    func of(_ row: Int) -> UnsafeBufferPointer<Entry> {
        UnsafeBufferPointer(
            start: entries.base + Int(starts[row]), count: Int(starts[row + 1]) - Int(starts[row]))
    }

    /// Log odds of a pair, nil when it was never a candidate.
    func logOdds(_ a: Int, _ b: Int) -> Float? {
        let list = of(a)
        for entry in list where entry.row == UInt32(b) { return entry.logOdds }
        return nil
    }
}
