import Kernel

/// Precision and recall of a set of pairs.
public struct Quality: Sendable, Equatable {
    public let hits: Int
    public let predicted: Int
    public let actual: Int

    public var precision: Double { predicted == 0 ? 0 : Double(hits) / Double(predicted) }
    public var recall: Double { actual == 0 ? 0 : Double(hits) / Double(actual) }
    /// The harmonic mean of both.
    public var f1: Double { predicted + actual == 0 ? 0 : 2 * Double(hits) / Double(predicted + actual) }
}

/// How well a linkage found who is who, overall and by what was done to the rows.
public struct LinkageScore: Sendable {
    public enum Scope: String, CaseIterable, Sendable { case link, dedupe, all }

    public struct Category: Sendable {
        public let label: String
        public var quality: Quality
        public let missed: Int
        public let wrong: Int
    }

    /// From this probability on a pair is taken.
    public let threshold: Double
    /// Register with list, list with list, both: at the threshold.
    public let at: [Scope: Quality]
    /// The same at the threshold that is best for each.
    public let best: [Scope: (threshold: Double, quality: Quality)]
    /// Is a list row called a participant, and is one of the register rows it was joined to the right person?
    public let rows: Quality
    /// The largest share of true links found by a threshold whose precision is at least .998.
    public let recallAtPrecision998: Double
    public let categories: [Category]

    /// - Parameter threshold: nil for the one that is best for all pairs.
    public init(_ predicted: ScoredPairs, _ truth: TruthTable, threshold: Double?) {
        let actual = truth.truePairs()
        let actualLinks = actual.filter { TruthTable.isRegister(UInt32($0 >> 32)) }
        let totals: [Scope: Int] = [
            .link: actualLinks.count, .dedupe: actual.count - actualLinks.count, .all: actual.count,
        ]
        func within(_ scope: Scope) -> [ScoredPairs.Pair] {
            scope == .all ? predicted.pairs : predicted.pairs.filter { $0.isLink == (scope == .link) }
        }
        var best: [Scope: (threshold: Double, quality: Quality)] = [:]
        for scope in Scope.allCases { best[scope] = LinkageScore.best(within(scope), totals[scope] ?? 0) }
        let chosen = threshold ?? best[.all]?.threshold ?? 1
        let taken = predicted.pairs.filter { $0.probability >= chosen }
        var at: [Scope: Quality] = [:]
        for scope in Scope.allCases {
            let pairs = scope == .all ? taken : taken.filter { $0.isLink == (scope == .link) }
            at[scope] = Quality(hits: pairs.count(where: \.hit), predicted: pairs.count, actual: totals[scope] ?? 0)
        }
        self.threshold = chosen
        self.at = at
        self.best = best
        rows = LinkageScore.rows(taken, actualLinks)
        recallAtPrecision998 = LinkageScore.recall(within(.link), actualLinks.count, precision: 0.998)
        categories = LinkageScore.categories(taken, actual, truth)
    }

    private static func best(_ pairs: [ScoredPairs.Pair], _ actual: Int) -> (threshold: Double, quality: Quality) {
        var best = (threshold: 1.0, quality: Quality(hits: 0, predicted: 0, actual: actual))
        var hits = 0
        for (i, pair) in pairs.enumerated() {
            hits += pair.hit ? 1 : 0
            // A threshold takes all pairs of one probability.
            guard i + 1 == pairs.count || pairs[i + 1].probability != pair.probability else { continue }
            let quality = Quality(hits: hits, predicted: i + 1, actual: actual)
            if quality.f1 > best.quality.f1 { best = (pair.probability, quality) }
        }
        return best
    }

    private static func recall(_ pairs: [ScoredPairs.Pair], _ actual: Int, precision: Double) -> Double {
        var most = 0
        var hits = 0
        for (i, pair) in pairs.enumerated() {
            hits += pair.hit ? 1 : 0
            guard i + 1 == pairs.count || pairs[i + 1].probability != pair.probability else { continue }
            if Double(hits) >= precision * Double(i + 1) { most = max(most, hits) }
        }
        return actual == 0 ? 0 : Double(most) / Double(actual)
    }

    private static func rows(_ taken: [ScoredPairs.Pair], _ actualLinks: [UInt64]) -> Quality {
        var decided: [UInt32: Bool] = [:]
        for pair in taken where pair.isLink { decided[pair.second] = (decided[pair.second] ?? false) || pair.hit }
        let participants = Set(actualLinks.map { UInt32(truncatingIfNeeded: $0) })
        return Quality(
            hits: decided.values.count { $0 }, predicted: decided.count, actual: participants.count)
    }
}
