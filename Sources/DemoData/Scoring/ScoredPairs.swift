import Kernel

/// The rows of a linkage set with who they are: a row is one number, register rows first.
public struct TruthTable: Sendable {
    /// Row numbers of a source begin here.
    static let span: UInt32 = 20_000_000
    /// `person_id` and tag bits by source and row.
    let truth: Truth

    public init(_ truth: Truth) { self.truth = truth }

    /// The number of a 1-based row of a source; nil when the truth does not know it.
    public func row(_ source: Source, _ row: Int) -> UInt32? {
        guard row >= 1, row <= truth.people[source.rawValue].count else { return nil }
        return UInt32(source.rawValue) * TruthTable.span + UInt32(row - 1)
    }

    func person(_ row: UInt32) -> UInt32 {
        truth.people[Int(row / TruthTable.span)][Int(row % TruthTable.span)]
    }

    func tags(_ row: UInt32) -> UInt64 {
        truth.tags[Int(row / TruthTable.span)][Int(row % TruthTable.span)]
    }

    static func isRegister(_ row: UInt32) -> Bool { row < span }

    /// Every true pair that counts: all of one person's rows but register with register.
    func truePairs() -> [UInt64] {
        var rows: [UInt32: [UInt32]] = [:]
        for source in Source.allCases {
            for (index, person) in truth.people[source.rawValue].enumerated() {
                rows[person, default: []].append(UInt32(source.rawValue) * TruthTable.span + UInt32(index))
            }
        }
        var pairs: [UInt64] = []
        for group in rows.values where group.count > 1 {
            for i in group.indices {
                for j in (i + 1)..<group.count where !TruthTable.isRegister(group[j]) {
                    pairs.append(UInt64(group[i]) << 32 | UInt64(group[j]))
                }
            }
        }
        return pairs
    }
}

/// Predicted pairs, each once with its highest probability, without pairs inside the register.
public struct ScoredPairs: Sendable {
    struct Pair: Sendable {
        let key: UInt64
        let probability: Double
        let hit: Bool
        var first: UInt32 { UInt32(key >> 32) }
        var second: UInt32 { UInt32(truncatingIfNeeded: key) }
        var isLink: Bool { TruthTable.isRegister(first) }
    }

    /// Highest probability first; among equals in the order of the rows.
    let pairs: [Pair]

    public init(_ raw: [(left: UInt32, right: UInt32, probability: Double)], _ truth: TruthTable) {
        var best: [UInt64: Double] = [:]
        best.reserveCapacity(raw.count)
        for pair in raw where pair.left != pair.right {
            let key = UInt64(min(pair.left, pair.right)) << 32 | UInt64(max(pair.left, pair.right))
            guard !TruthTable.isRegister(UInt32(truncatingIfNeeded: key)) else { continue }
            best[key] = max(best[key] ?? -.infinity, pair.probability)
        }
        pairs = best.map { key, probability in
            let (a, b) = (UInt32(key >> 32), UInt32(truncatingIfNeeded: key))
            return Pair(key: key, probability: probability, hit: truth.person(a) == truth.person(b))
        }.sorted { ($1.probability, $0.key) < ($0.probability, $1.key) }
    }
}
