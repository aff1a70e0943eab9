import Kernel

/// What the caller may set.
public struct LinkOptions: Sendable {
    /// Accept pairs from this probability on; nil lets the engine choose.
    public var threshold: Double?
    /// Threads to use; results do not depend on it.
    public var threads: Int
    /// About how many candidate pairs the model learns from.
    public var trainingPairs: Int

    public init(threshold: Double? = nil, threads: Int = 2, trainingPairs: Int = 250_000) {
        (self.threshold, self.threads, self.trainingPairs) = (threshold, threads, trainingPairs)
    }
}

/// The stages that a caller can time or show.
public enum LinkStage: String, Sendable, CaseIterable {
    case prepare, block, learn, score, cluster, decide
}

/// Who is who: the pairs, the groups, and the model that decided.
public struct LinkResult: @unchecked Sendable {
    public let model: PairModel
    /// Acceptance threshold that was used.
    public let threshold: Double
    /// Above this probability no person needs to look.
    public let automaticThreshold: Double
    public let candidateCount: Int
    let pairs: FlatArray<DecidedPair>
    let findings: FlatArray<RowFindings>
    let groups: Groups
    let neighbours: Neighbours
    let comparer: RowComparer

    public var pairCount: Int { pairs.count }
    public func pair(_ i: Int) -> DecidedPair { pairs[i] }
    public var rowCount: Int { comparer.table.count }

    /// What was noticed about a row.
    public func findings(_ row: Int) -> RowFindings { findings[row] }
    public func standing(_ row: Int) -> Standing { Standing(comparer.table.identity[row].flags) }
    /// The file a row came from, as numbered by the caller.
    public func source(_ row: Int) -> Int { Int(comparer.table.identity[row].source) }

    /// The person a row belongs to: the smallest row of its group.
    public func person(_ row: Int) -> Int { groups.root(row) }
    /// Rows of one person, ascending.
    public func rows(ofPerson person: Int) -> [Int] { groups.members(person).sorted() }
    /// The same in no order, without an array.
    @inline(__always)
    package func forEachRow(ofPerson person: Int, _ body: (Int) -> Void) {
        var row = person
        repeat {
            body(row)
            row = groups.next(row)
        } while row != person
    }
    public func size(ofPerson person: Int) -> Int { groups.size(ofRoot: person) }
    /// The active register row of a person, if any.
    public func activeRow(ofPerson person: Int) -> Int? { groups.activeRow(ofRoot: person) }
    /// Some register row of a person, active or not.
    public func registeredRow(ofPerson person: Int) -> Int? { groups.registeredRow(ofRoot: person) }
}

/// Links the rows of a table: block, compare, learn, weigh, group, decide.
public enum LinkEngine {
    /// - Parameter onStage: called as each stage begins.
    public static func link(
        _ table: PersonTable, _ options: LinkOptions, onStage: (LinkStage) -> Void = { _ in }
    ) -> LinkResult {
        let parallel = Parallel(threads: options.threads)
        onStage(.prepare)
        let prepared = PreparedTable(table, parallel)
        let comparer = RowComparer(table: prepared)
        onStage(.block)
        let candidates = CandidatePairs.find(prepared, parallel)
        onStage(.learn)
        let sample = TrainingSample(candidates, comparer, wanted: options.trainingPairs, parallel)
        let model = Learning.model(from: sample)
        onStage(.score)
        let scored = ScoredPairs.score(candidates, comparer, model, parallel)
        onStage(.cluster)
        let threshold =
            options.threshold.map { Decisions.logit(Float($0)) } ?? Thresholds.best(scored, prepared, parallel)
        let neighbours = Neighbours(scored, rows: prepared.count, parallel)
        let clustering = Clustering(prepared, neighbours)
        clustering.join(scored, threshold: threshold)
        let groups = clustering.groups()
        onStage(.decide)
        let decisions = Decisions(
            scored: scored, groups: groups, neighbours: neighbours, table: prepared, threshold: threshold)
        let pairs = decisions.final(parallel)
        return LinkResult(
            model: model, threshold: Double(Decisions.probability(threshold)),
            automaticThreshold: Double(max(Thresholds.automatic(pairs, parallel), Decisions.probability(threshold))),
            candidateCount: candidates.count, pairs: pairs,
            findings: RowFindings.find(scored, groups, neighbours, prepared, parallel), groups: groups,
            neighbours: neighbours,
            comparer: comparer)
    }
}
