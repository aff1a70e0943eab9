/// What linkage noticed about a row beyond its person.
public struct RowFindings: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Its NIK stands on a row of a list that is another person.
    public static let nikOfAnother = RowFindings(rawValue: 1)
    /// Its NIK is that of another person in the register.
    public static let nikOfRegistered = RowFindings(rawValue: 2)
    /// Another row of the same person has a different NIK.
    public static let severalNIK = RowFindings(rawValue: 4)
    /// The person stands in the register more than once.
    public static let registeredTwice = RowFindings(rawValue: 8)
    /// A pair with another person was too close to call.
    public static let uncertain = RowFindings(rawValue: 16)

    /// Pairs between people from this probability on ask for a person's eyes.
    static let review: Float = 0.25

    /// What was noticed, by row. Pieces gather in parallel; a row's findings are joined in any order.
    static func find(
        _ scored: ScoredPairs, _ groups: Groups, _ neighbours: Neighbours, _ table: PreparedTable, _ parallel: Parallel
    ) -> FlatArray<RowFindings> {
        let pieces = 16
        nonisolated(unsafe) let parts = UnsafeMutablePointer<FlatArray<Note>>.allocate(capacity: pieces)
        for i in 0..<pieces { (parts + i).initialize(to: FlatArray(capacity: 16)) }
        defer {
            parts.deinitialize(count: pieces)
            parts.deallocate()
        }
        parallel.forEach(pieces) { piece in
            let range = Parallel.range(piece, of: pieces, count: scored.count)
            gather(range, scored, groups, neighbours, table, parts[piece])
        }
        let out = FlatArray<RowFindings>(capacity: max(table.count, 1))
        for _ in 0..<table.count { out.append([]) }
        for piece in 0..<pieces {
            for i in 0..<parts[piece].count { out[Int(parts[piece][i].row)].insert(parts[piece][i].finding) }
        }
        return out
    }

    private struct Note {
        var row: UInt32
        var finding: RowFindings
    }

    private static func gather(
        _ range: Range<Int>, _ scored: ScoredPairs, _ groups: Groups, _ neighbours: Neighbours, _ table: PreparedTable,
        _ out: FlatArray<Note>
    ) {
        let doubt = Decisions.logit(review)
        for i in range {
            let pair = Pair(raw: scored.pairs[i])
            let (a, b) = (table.identity[pair.first], table.identity[pair.second])
            let (x, y) = (groups.root(pair.first), groups.root(pair.second))
            if x != y {
                if a.nik != 0, a.nik == b.nik { noteShared(pair, a, b, out) }
                if scored.logOdds[i] > doubt { noteDoubt(pair, x, y, groups, neighbours, out) }
            } else if a.nik != 0, b.nik != 0, a.nik != b.nik {
                out.append(Note(row: UInt32(pair.first), finding: .severalNIK))
                out.append(Note(row: UInt32(pair.second), finding: .severalNIK))
            }
        }
    }

    private static func noteShared(_ pair: Pair, _ a: IdentityBlock, _ b: IdentityBlock, _ out: FlatArray<Note>) {
        let of = { (other: IdentityBlock) in
            other.flags.contains(.register) ? RowFindings.nikOfRegistered : .nikOfAnother
        }
        out.append(Note(row: UInt32(pair.first), finding: of(b)))
        out.append(Note(row: UInt32(pair.second), finding: of(a)))
    }

    private static func noteDoubt(
        _ pair: Pair, _ x: Int, _ y: Int, _ groups: Groups, _ neighbours: Neighbours, _ out: FlatArray<Note>
    ) {
        let finding: RowFindings = groups.areOneRegistered(x, y, neighbours) ? .registeredTwice : .uncertain
        // A pair that looked likely and was refused because its groups contradict it is settled.
        if finding == .uncertain, groups.evidence(x, y, neighbours) < -6 { return }
        out.append(Note(row: UInt32(pair.first), finding: finding))
        out.append(Note(row: UInt32(pair.second), finding: finding))
    }
}
