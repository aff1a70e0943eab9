import Kernel

/// Finds the rows of a registry that one typed person may be, fast enough to follow typing.
///
/// Sorted key arrays stand beside the cleaned people: 168 bytes per row for the people and
/// eight for each key, of which a fully filled row has about a dozen. It does not change;
/// build it anew when the registry has changed much. Many threads may ask at once.
public struct RegistryIndex: @unchecked Sendable {
    /// At most so many rows are compared for one question.
    static let budget = 4000

    private let registry: PreparedTable
    private let frequency: TokenFrequency
    private let keys: [SortedKeys]
    private let model: PairModel
    private let sparse: RandomPairWeights
    private let referenceDay: Day
    private let scratch: ScratchTables

    /// - Parameters:
    ///   - people: the rows of the registry; rows appended later are not seen.
    ///   - model: learnt by linking lists against this registry.
    ///   - referenceDay: settles the century of two-digit years.
    public init(_ people: PersonTable, _ model: PairModel, referenceDay: Day, threads: Int = 2) {
        let parallel = Parallel(threads: max(1, threads))
        let registry = PreparedTable(people, parallel)
        let kinds = LookupKeys.allCases
        let slots = Slots<SortedKeys>(kinds.count)
        parallel.forEach(kinds.count) { slots.set($0, SortedKeys(kinds[$0], registry)) }
        self.registry = registry
        keys = slots.all
        frequency = PreparedTable.frequency(registry.names, registry.count, parallel)
        sparse = RandomPairWeights(registry, model)
        (self.model, self.referenceDay) = (model, referenceDay)
        scratch = ScratchTables(referenceDay: referenceDay)
    }

    public var count: Int { registry.count }

    /// Memory of people and keys.
    public var bytes: Int {
        let row =
            MemoryLayout<IdentityBlock>.stride + MemoryLayout<NameBlock>.stride + MemoryLayout<PlaceBlock>.stride
            + MemoryLayout<UInt64>.stride
        return count * row + keys.reduce(0) { $0 + $1.bytes }
    }

    /// The rows that are most likely this person, the likeliest first; equals by row.
    public func lookup(_ person: TypedPerson, limit: Int = 10) -> LookupAnswer {
        scratch.with { lookup(LookupQuery(person, frequency, scratch: $0, referenceDay: referenceDay), limit) }
    }

    private func lookup(_ query: LookupQuery, _ limit: Int) -> LookupAnswer {
        let (rows, isComplete) = candidates(query)
        var best: [LookupCandidate] = []
        query.compare(rows.map(\.row), of: registry) { i, comparison, population in
            let odds = rows[i].isLinked ? model.logOdds(comparison, population) : sparse.logOdds(comparison)
            if best.count == limit, let last = best.last, odds <= last.logOdds { return }
            let at = best.firstIndex { $0.logOdds < odds } ?? best.count
            best.insert(
                LookupCandidate(
                    row: Int(rows[i].row), logOdds: odds, comparison: comparison, population: population,
                    isLinked: rows[i].isLinked), at: at)
            if best.count > limit { best.removeLast() }
        }
        return LookupAnswer(candidates: best, compared: rows.count, isComplete: isComplete)
    }

    /// Why a row was found as likely as it was.
    public func explain(_ candidate: LookupCandidate) -> Explanation {
        candidate.isLinked
            ? model.explain(candidate.comparison, candidate.population) : sparse.explain(candidate.comparison)
    }

    /// A row that shares a key, and whether linkage too would have compared it.
    private struct Met {
        let row: UInt32
        let isLinked: Bool
    }

    /// Rows that share a key, each once, ascending: small groups first, until the budget is spent.
    private func candidates(_ query: LookupQuery) -> (rows: [Met], isComplete: Bool) {
        var groups: [(kind: LookupKeys, range: Range<Int>)] = []
        for kind in LookupKeys.allCases {
            let wanted = query.keys(kind)
            for i in 0..<wanted.count { groups.append((kind, keys[kind.rawValue].group(of: wanted[i]))) }
        }
        let order = { (g: (kind: LookupKeys, range: Range<Int>)) in (g.range.count, g.kind.rawValue, g.range.lowerBound)
        }
        groups.sort { order($0) < order($1) }
        var rows: [Met] = []
        for (kind, range) in groups {
            let isLinked = range.count <= kind.largestLinked && query.isLinkage(kind)
            for i in range.prefix(RegistryIndex.budget - rows.count) {
                rows.append(Met(row: keys[kind.rawValue].row(i), isLinked: isLinked))
            }
        }
        let found = groups.reduce(0) { $0 + $1.range.count }
        return (RegistryIndex.once(rows), found <= RegistryIndex.budget)
    }

    private static func once(_ rows: [Met]) -> [Met] {
        let sorted = rows.sorted { ($0.row, $0.isLinked ? 0 : 1) < ($1.row, $1.isLinked ? 0 : 1) }
        return sorted.indices.filter { $0 == 0 || sorted[$0].row != sorted[$0 - 1].row }.map { sorted[$0] }
    }
}

/// What a look-up found.
public struct LookupAnswer: Sendable {
    /// The likeliest first.
    public let candidates: [LookupCandidate]
    /// How many rows were compared.
    public let compared: Int
    /// Whether every row that shares a key was compared; when not, the form says too little yet.
    public let isComplete: Bool
}

/// A row of the registry that a typed person may be.
public struct LookupCandidate: Sendable {
    /// Its place in the table that the index was built from.
    public let row: Int
    /// Log odds in nats that both are one person.
    public let logOdds: Float
    let comparison: Comparison
    let population: Population
    /// Whether linkage too would have compared the two.
    let isLinked: Bool

    public var probability: Double { Double(Decisions.probability(logOdds)) }
}

/// Places that several threads fill, each its own.
private final class Slots<Value>: @unchecked Sendable {
    private let places: UnsafeMutablePointer<Value?>
    private let count: Int

    init(_ count: Int) {
        self.count = count
        places = .allocate(capacity: count)
        places.initialize(repeating: nil, count: count)
    }

    deinit {
        places.deinitialize(count: count)
        places.deallocate()
    }

    func set(_ i: Int, _ value: Value) { places[i] = value }
    var all: [Value] { (0..<count).compactMap { places[$0] } }
}
