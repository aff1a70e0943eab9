import Kernel

/// Weighs one typed person against a few rows of a registry that somebody else has picked, such as a database by its
/// indexes. It holds no people: a small sample tells what is chance, and the words' counts come with each question.
public struct PersonWeigher: Sendable {
    private let model: PairModel
    private let sparse: RandomPairWeights
    private let referenceDay: Day

    /// - Parameters:
    ///   - sample: some hundreds of people of the registry, drawn evenly.
    ///   - people: how many the registry has.
    ///   - referenceDay: settles the century of two-digit years.
    public init(sample: PersonTable, people: Int, referenceDay: Day) {
        model = Learning.model(from: TrainingSample(), rounds: 0)
        sparse = RandomPairWeights(PreparedTable(sample, Parallel(threads: 1)), model, people: people)
        self.referenceDay = referenceDay
    }

    /// The folded words of the typed person's and the candidates' names, and of their mothers'.
    public func words(_ person: TypedPerson, _ candidates: PersonTable) -> Set<FoldedWord> {
        var words: Set<FoldedWord> = []
        for table in [typed(person), candidates] {
            for row in 0..<table.count { for token in table.names[row].all { words.insert(FoldedWord(token)) } }
        }
        return words
    }

    /// - Parameters:
    ///   - candidates: rows of the register.
    ///   - count: how many people of the registry bear a folded word; `total`: all words of all names.
    /// - Returns: one for each candidate, in their order.
    public func weigh(
        _ person: TypedPerson, against candidates: PersonTable, count: (FoldedWord) -> Int, total: Int
    ) -> [WeighedPerson] {
        let known = words(person, candidates).map { ($0.token, count($0)) }
        let frequency = TokenFrequency(known, total: total)
        let rarity = FlatArray<UInt64>(capacity: max(1, candidates.count))
        for row in 0..<candidates.count { rarity.append(PreparedTable.rarities(candidates.names[row], frequency)) }
        let registry = PreparedTable(candidates, rarity: rarity)
        let query = LookupQuery(
            person, frequency, scratch: PersonTable(referenceDay: referenceDay), referenceDay: referenceDay)
        let meeting = MeetingKeys(query)
        var out: [WeighedPerson] = []
        query.compare((0..<UInt32(candidates.count)).map { $0 }, of: registry) { row, comparison, population in
            let isLinked = meeting.holds(registry, row)
            let odds = isLinked ? model.logOdds(comparison, population) : sparse.logOdds(comparison)
            let explanation = isLinked ? model.explain(comparison, population) : sparse.explain(comparison)
            out.append(
                WeighedPerson(probability: Double(Decisions.probability(odds)), explanation: explanation))
        }
        return out
    }

    private func typed(_ person: TypedPerson) -> PersonTable {
        let table = PersonTable(referenceDay: referenceDay)
        table.append(person, referenceDay: referenceDay, source: 0, standing: .listed)
        return table
    }
}

/// How likely a candidate is the typed person, and why.
public struct WeighedPerson: Sendable {
    public let probability: Double
    public let explanation: Explanation
}

extension NameBlock {
    fileprivate var all: [Token] {
        [name.0, name.1, name.2, name.3, name.4, mother.0, mother.1, mother.2].filter { !$0.isNone }
    }
}

/// The keys by which linkage would compare a row with the typed person.
private struct MeetingKeys {
    private let keys: [(kind: LookupKeys, keys: Set<UInt64>)]
    private static let mask: UInt64 = ~((1 << KeySink.rowBits) - 1)

    init(_ query: LookupQuery) {
        keys = LookupKeys.allCases.filter { $0.largestLinked > 0 && query.isLinkage($0) }.map { kind in
            (kind, MeetingKeys.set(query.keys(kind)))
        }
    }

    func holds(_ table: PreparedTable, _ row: Int) -> Bool {
        let out = FlatArray<UInt64>(capacity: 16)
        return keys.contains { kind, wanted in
            guard !wanted.isEmpty else { return false }
            out.removeAll()
            kind.give(table, row, to: out)
            return !MeetingKeys.set(out).isDisjoint(with: wanted)
        }
    }

    private static func set(_ keys: FlatArray<UInt64>) -> Set<UInt64> {
        Set((0..<keys.count).map { keys[$0] & mask })
    }
}
