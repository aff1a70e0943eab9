/// Distinct comparison patterns with how often each occurs: what the model learns from.
struct TrainingSample {
    struct Entry {
        var comparison: Comparison
        var population: Population
        var count: Double
    }

    private(set) var entries: [Entry] = []
    private(set) var pairs = 0

    /// Of no pairs: only what is usual is learnt from it.
    init() {}

    /// Compares about `wanted` of the candidate pairs, chosen by a hash of their rows, so that
    /// the same data always give the same sample.
    init(_ candidates: FlatArray<UInt64>, _ comparer: RowComparer, wanted: Int, _ parallel: Parallel) {
        let step = max(1, candidates.count / max(wanted, 1))
        let pieces = 16
        nonisolated(unsafe) let parts = UnsafeMutablePointer<[Key: Double]>.allocate(capacity: pieces)
        parts.initialize(repeating: [:], count: pieces)
        defer {
            parts.deinitialize(count: pieces)
            parts.deallocate()
        }
        parallel.forEach(pieces) { piece in
            for i in Parallel.range(piece, of: pieces, count: candidates.count) {
                let pair = Pair(raw: candidates[i])
                guard Hasher64.mix(pair.raw) % UInt64(step) == 0 else { continue }
                let (a, b) = (comparer.table.identity[pair.first], comparer.table.identity[pair.second])
                let key = Key(comparer.compare(pair.first, pair.second), Population(a, b))
                parts[piece][key, default: 0] += 1
            }
        }
        merge((0..<pieces).map { parts[$0] })
    }

    private mutating func merge(_ parts: [[Key: Double]]) {
        var all: [Key: Double] = [:]
        for part in parts { all.merge(part, uniquingKeysWith: +) }
        entries = all.sorted { $0.key < $1.key }.map {
            Entry(comparison: $0.key.comparison, population: $0.key.population, count: $0.value)
        }
        pairs = Int(entries.reduce(0) { $0 + $1.count })
    }

    private struct Key: Hashable, Comparable {
        let comparison: Comparison
        let population: Population

        init(_ comparison: Comparison, _ population: Population) {
            self.comparison = comparison
            self.population = population
        }

        static func < (a: Key, b: Key) -> Bool {
            (a.comparison.pattern, a.comparison.birthPlace, a.population.rawValue)
                < (b.comparison.pattern, b.comparison.birthPlace, b.population.rawValue)
        }
    }
}
