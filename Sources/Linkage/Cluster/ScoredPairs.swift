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
