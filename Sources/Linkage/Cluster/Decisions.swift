#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A pair as finally decided.
public struct DecidedPair: Sendable {
    /// Row numbers in the table, the smaller first.
    public let left: Int32
    public let right: Int32
    /// Probability that both rows are one person, after the constraints on groups.
    public let probability: Float
    /// What the two rows alone say, in nats; NaN for pairs joined only through others.
    public let direct: Float
}

/// Turns scored pairs and groups into the final list of pairs.
struct Decisions: @unchecked Sendable {
    /// Pairs below this are not reported.
    static let reported: Float = 0.05
    private static let pieces = 16

    let scored: ScoredPairs
    let groups: Groups
    let neighbours: Neighbours
    let table: PreparedTable
    let threshold: Float

    /// All pairs of at least 0.05, sorted by rows. Pairs within one group are lifted to what
    /// their best common neighbour says; pairs between groups sink below the threshold.
    func final(_ parallel: Parallel) -> FlatArray<DecidedPair> {
        nonisolated(unsafe) let parts = UnsafeMutablePointer<FlatArray<DecidedPair>>.allocate(capacity: 2 * Self.pieces)
        for i in 0..<(2 * Self.pieces) { (parts + i).initialize(to: FlatArray(capacity: 16)) }
        defer {
            parts.deinitialize(count: 2 * Self.pieces)
            parts.deallocate()
        }
        parallel.forEach(2 * Self.pieces) { piece in
            if piece < Self.pieces {
                candidates(Parallel.range(piece, of: Self.pieces, count: scored.count), parts[piece])
            } else {
                unseen(Parallel.range(piece - Self.pieces, of: Self.pieces, count: table.count), parts[piece])
            }
        }
        let seen = joined(parts, 0..<Self.pieces)
        let added = joined(parts, Self.pieces..<(2 * Self.pieces))
        return merged(seen, added)
    }

    private func candidates(_ range: Range<Int>, _ out: FlatArray<DecidedPair>) {
        let floor = Decisions.logit(Decisions.reported)
        for i in range {
            let pair = Pair(raw: scored.pairs[i])
            let direct = scored.logOdds[i]
            let (a, b) = (groups.root(pair.first), groups.root(pair.second))
            guard a == b || direct > floor, isReported(pair) else { continue }
            let odds = a == b ? inside(pair, direct) : between(a, b, direct)
            if odds > floor { out.append(decided(pair, odds, direct)) }
        }
    }

    private func inside(_ pair: Pair, _ direct: Float) -> Float {
        direct >= threshold + 6 ? direct : max(direct, through(pair.first, pair.second), threshold)
    }

    /// A pair that its groups refused. When both groups stand for one person twice in the register,
    /// the pair itself stays true.
    private func between(_ a: Int, _ b: Int, _ direct: Float) -> Float {
        if groups.areOneRegistered(a, b, neighbours) { return direct }
        return min(direct, threshold - 0.1, groups.evidence(a, b, neighbours))
    }

    /// Pairs within groups that never were candidates, from the smallest row of each group. Two rows
    /// become a group only as a candidate pair, so groups of two have none.
    private func unseen(_ rows: Range<Int>, _ out: FlatArray<DecidedPair>) {
        for row in rows where groups.root(row) == row && groups.size(ofRoot: row) > 2 {
            let members = groups.members(row).sorted()
            for (i, a) in members.enumerated() {
                for b in members[(i + 1)...] where neighbours.logOdds(a, b) == nil && isReported(Pair(a, b)) {
                    let odds = max(through(a, b), threshold)
                    if odds > Decisions.logit(Decisions.reported) { out.append(decided(Pair(a, b), odds, .nan)) }
                }
            }
        }
    }

    /// The weaker link of the best path over one common neighbour in the group.
    private func through(_ a: Int, _ b: Int) -> Float {
        var best: Float = -99
        var c = groups.next(a)
        while c != a {
            if c != b, let x = neighbours.logOdds(a, c), let y = neighbours.logOdds(c, b) {
                best = max(best, min(x, y))
            }
            c = groups.next(c)
        }
        return best
    }

    /// Pairs within the register are not the question.
    private func isReported(_ pair: Pair) -> Bool {
        !table.identity[pair.first].flags.intersection(table.identity[pair.second].flags).contains(.register)
    }

    private func decided(_ pair: Pair, _ odds: Float, _ direct: Float) -> DecidedPair {
        DecidedPair(
            left: Int32(pair.first), right: Int32(pair.second), probability: Decisions.probability(odds),
            direct: direct)
    }

    private func joined(
        _ parts: UnsafeMutablePointer<FlatArray<DecidedPair>>, _ range: Range<Int>
    ) -> FlatArray<DecidedPair> {
        let all = FlatArray<DecidedPair>(capacity: max(16, range.reduce(0) { $0 + parts[$1].count }))
        for i in range { all.append(contentsOf: parts[i]) }
        return all
    }

    /// Both lists in one, sorted by rows; the second is short.
    private func merged(_ seen: FlatArray<DecidedPair>, _ added: FlatArray<DecidedPair>) -> FlatArray<DecidedPair> {
        let extra = (0..<added.count).map { added[$0] }.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
        let out = FlatArray<DecidedPair>(capacity: max(seen.count + extra.count, 16))
        var at = 0
        for pair in extra {
            while at < seen.count, (seen[at].left, seen[at].right) < (pair.left, pair.right) {
                out.append(seen[at])
                at += 1
            }
            out.append(pair)
        }
        while at < seen.count {
            out.append(seen[at])
            at += 1
        }
        return out
    }

    static func probability(_ logOdds: Float) -> Float { 1 / (1 + expf(-logOdds)) }
    static func logit(_ p: Float) -> Float { logf(p / (1 - p)) }
}
