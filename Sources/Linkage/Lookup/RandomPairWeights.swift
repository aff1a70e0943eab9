#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Weighs a row that linkage itself would not have compared with this person.
///
/// The learnt model knows what non-matches look like among pairs that share a key of linkage.
/// A half-filled form meets rows that share less, so here every field is held against random
/// pairs of the registry (Fellegi, Sunter 1969): what it says is the chance among matches, as
/// learnt, over the chance among random pairs, as counted. A field that is empty says nothing.
struct RandomPairWeights: Sendable {
    /// One in this many is the person before anything is known: the registry's rows.
    private let prior: Float
    /// One entry per field value, in nats.
    private let weights: [Float]

    /// No field may outvote all others: rare levels are counted too seldom.
    private static let most: Float = 14
    private static let sample = 100_000
    /// About one row in fifty carries the number of somebody else: too seldom to be counted among random pairs.
    private static let borrowed: Float = 0.02

    /// - Parameter people: how many there are when `registry` holds only some of them.
    init(_ registry: PreparedTable, _ model: PairModel, people: Int? = nil) {
        prior = -logf(Float(max(people ?? registry.count, 1)))
        let counts = RandomPairWeights.count(registry)
        var weights = [Float](repeating: 0, count: Comparison.total)
        for field in ComparedField.allCases {
            let values = 0..<Comparison.count(of: field.rawValue)
            let offset = Comparison.offset(field.rawValue)
            let matches = values.map { expf(model.logProbability[offset + $0][KindOfPair.same.rawValue]) }
            let weigh = field == .nama ? RandomPairWeights.name : RandomPairWeights.ratio
            for v in values where !RandomPairWeights.isUnknown(field, v) {
                let known = values.filter { !RandomPairWeights.isUnknown(field, $0) }
                let weight = weigh(v, known, matches, values.map { counts[offset + $0] })
                weights[offset + v] = min(max(weight, -RandomPairWeights.most), RandomPairWeights.most)
                if field == .nik, NIKLevel(rawValue: UInt8(v))?.isEqual == true {
                    weights[offset + v] = logf(matches[v] / RandomPairWeights.borrowed) - prior
                }
            }
        }
        self.weights = weights
    }

    func logOdds(_ c: Comparison) -> Float {
        (0..<Comparison.fields).reduce(prior) { $0 + weights[Comparison.offset($1) + c.value($1)] }
    }

    func explain(_ c: Comparison) -> Explanation {
        let parts = ComparedField.allCases.map { field in
            let value = c.value(field.rawValue)
            let text = LevelText.of(field, value)
            return Explanation.Weight(
                field: field, level: value, weight: Double(weights[Comparison.offset(field.rawValue) + value]),
                indonesian: text.id,
                english: text.en)
        }
        let total = parts.reduce(Double(prior)) { $0 + $1.weight }
        return Explanation(prior: Double(prior), weights: parts, total: total)
    }

    /// How often each level occurs among random pairs of different rows.
    private static func count(_ registry: PreparedTable) -> [Float] {
        var counts = [Float](repeating: 0, count: Comparison.total)
        guard registry.count > 1 else { return counts }
        let comparer = RowComparer(table: registry)
        for i in 0..<sample {
            let dice = Hasher64.mix(UInt64(i) &+ 0x9E37_79B9_7F4A_7C15)
            let a = Int(dice >> 32) % registry.count
            let b = Int(dice & 0xFFFF_FFFF) % registry.count
            guard a != b else { continue }
            let c = comparer.compare(a, b)
            for field in 0..<Comparison.fields { counts[Comparison.offset(field) + c.value(field)] += 1 }
        }
        return counts
    }

    /// The first level of every field is that nothing is known.
    private static func isUnknown(_ field: ComparedField, _ value: Int) -> Bool {
        switch field {
        case .nama: value < 7
        case .tglLahir: value < 3
        default: value == 0
        }
    }

    private static func ratio(_ v: Int, _ known: [Int], _ matches: [Float], _ counts: [Float]) -> Float {
        let m = matches[v] / known.reduce(0) { $0 + matches[$1] }
        let u = (counts[v] + 0.5) / known.reduce(0.5 * Float(known.count)) { $0 + counts[$1] }
        return logf(m / u)
    }

    /// Names that agree are as rare among random pairs as their words are; what does not agree is the rule.
    private static func name(_ v: Int, _ known: [Int], _ matches: [Float], _ counts: [Float]) -> Float {
        let level = known.filter { $0 / 7 == v / 7 }.reduce(0) { $0 + matches[$1] }
        let m = logf(level / known.reduce(0) { $0 + matches[$1] })
        return v / 7 >= Int(NameLevel.alike.rawValue) ? m : m + NameComparison.rarities[v % 7]
    }
}

extension NameComparison {
    /// Nats in the middle of each bucket of rarity.
    static let rarities: [Float] = [4, 6, 8, 10, 12, 15, 18]
}
