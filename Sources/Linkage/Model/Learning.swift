#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Learns a model from unlabelled pairs by expectation and maximisation
/// (Dempster, Laird, Rubin 1977; Winkler 1988 for linkage).
///
/// Pairs within the register take part as a population of their own: its people
/// are nearly all distinct, so they teach what twins, namesakes and neighbours look like.
///
/// What is usual in such lists (`Habits`) counts as a few pairs more. Thousands of pairs outweigh them; few pairs, or
/// lists without a NIK, cannot make a kind mean something else than its name says.
struct Learning {
    private let entries: [TrainingSample.Entry]
    private var shares: [SIMD8<Double>]

    static func model(from sample: TrainingSample, rounds: Int = 25) -> PairModel {
        var learning = Learning(sample)
        var model = learning.maximise()
        for _ in 0..<rounds {
            learning.expect(model)
            model = learning.maximise()
        }
        return model
    }

    private init(_ sample: TrainingSample) {
        entries = sample.entries
        shares = sample.entries.map { FirstGuess.shares($0.comparison) }
    }

    private mutating func expect(_ model: PairModel) {
        for i in entries.indices {
            let s = model.scores(entries[i].comparison, entries[i].population)
            let top = s.max()
            var sum = SIMD8<Double>(repeating: 0)
            for k in 0..<8 { sum[k] = Double(expf(s[k] - top)) }
            shares[i] = sum / sum.sum()
        }
    }

    private func maximise() -> PairModel {
        var counts = [SIMD8<Double>](repeating: SIMD8(repeating: 0), count: Comparison.total)
        var kinds = [SIMD8<Double>](repeating: SIMD8(repeating: 1), count: Population.allCases.count)
        for (i, entry) in entries.enumerated() {
            let weight = shares[i] * entry.count
            kinds[entry.population.rawValue] += weight
            for field in 0..<Comparison.fields {
                counts[Comparison.offset(field) + entry.comparison.value(field)] += weight
            }
        }
        return PairModel(
            logProbability: probabilities(counts), logShare: kinds.map { logarithms($0, $0.sum()) })
    }

    /// Smoothed by the habits of each kind, and by a few pairs spread as all pairs together, so that a level never
    /// seen for a kind stays possible.
    private func probabilities(_ counts: [SIMD8<Double>]) -> [SIMD8<Float>] {
        var out = [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: Comparison.total)
        for field in 0..<Comparison.fields {
            let values = Comparison.offset(field)..<(field + 1 < 9 ? Comparison.offset(field + 1) : Comparison.total)
            let total = values.reduce(SIMD8<Double>(repeating: 0)) { $0 + counts[$1] }
            let all = total.sum()
            let usual = values.map { (counts[$0].sum() + 0.5) / (all + 0.5 * Double(values.count)) }
            let habits = Habits.expected(from: values.lowerBound, usual: usual)
            for v in values {
                let at = v - values.lowerBound
                let known = counts[v] + Learning.prior * usual[at] + Learning.habit * habits[at]
                let smoothed = known / (total + (Learning.prior + Learning.habit))
                for k in 0..<8 { out[v][k] = Float(log(smoothed[k])) }
                for kind in KindOfPair.ruledOut(field: field, value: at) {
                    out[v][kind.rawValue] = KindOfPair.impossible
                }
            }
        }
        return out
    }

    private static let prior = 2.0
    /// As many pairs of each kind as the habits count for.
    private static let habit = 200.0

    private func logarithms(_ values: SIMD8<Double>, _ total: Double) -> SIMD8<Float> {
        var out = SIMD8<Float>(repeating: 0)
        for k in 0..<8 { out[k] = Float(log(values[k] / total)) }
        return out
    }
}
