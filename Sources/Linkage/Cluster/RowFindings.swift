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

    static func find(
        _ scored: ScoredPairs, _ groups: Groups, _ neighbours: Neighbours, _ table: PreparedTable, threshold: Float
    ) -> FlatArray<RowFindings> {
        let out = FlatArray<RowFindings>(capacity: max(table.count, 1))
        out.resize(table.count)
        for row in 0..<table.count { out[row] = [] }
        let doubt = Decisions.logit(review)
        for i in 0..<scored.count {
            let pair = Pair(raw: scored.pairs[i])
            let (a, b) = (table.identity[pair.first], table.identity[pair.second])
            let (x, y) = (groups.root(pair.first), groups.root(pair.second))
            if x != y {
                if a.nik != 0, a.nik == b.nik { markShared(pair, a, b, out) }
                if scored.logOdds[i] > doubt { markDoubt(pair, x, y, groups, neighbours, out) }
            } else if a.nik != 0, b.nik != 0, a.nik != b.nik {
                out[pair.first].insert(.severalNIK)
                out[pair.second].insert(.severalNIK)
            }
        }
        return out
    }

    private static func markShared(
        _ pair: Pair, _ a: IdentityBlock, _ b: IdentityBlock, _ out: FlatArray<RowFindings>
    ) {
        out[pair.first].insert(b.flags.contains(.register) ? .nikOfRegistered : .nikOfAnother)
        out[pair.second].insert(a.flags.contains(.register) ? .nikOfRegistered : .nikOfAnother)
    }

    private static func markDoubt(
        _ pair: Pair, _ x: Int, _ y: Int, _ groups: Groups, _ neighbours: Neighbours, _ out: FlatArray<RowFindings>
    ) {
        let finding: RowFindings = groups.areOneRegistered(x, y, neighbours) ? .registeredTwice : .uncertain
        // A pair that looked likely and was refused because its groups contradict it is settled.
        if finding == .uncertain, groups.evidence(x, y, neighbours) < -6 { return }
        out[pair.first].insert(finding)
        out[pair.second].insert(finding)
    }
}
