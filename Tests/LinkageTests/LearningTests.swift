import Foundation
import Testing

@testable import Linkage

@Suite("Learning from pairs without labels")
struct LearningTests {
    private static let world = TestWorld(people: 900, seed: 31)

    private func sample(wanted: Int = 100_000) -> TrainingSample {
        let parallel = Parallel(threads: 2)
        let prepared = PreparedTable(Self.world.table, parallel)
        let candidates = CandidatePairs.find(prepared, parallel)
        return TrainingSample(candidates, RowComparer(table: prepared), wanted: wanted, parallel)
    }

    /// What the sample is worth under a model: the sum over pairs of the log of their probability.
    private func likelihood(_ model: PairModel, _ sample: TrainingSample) -> Double {
        sample.entries.reduce(0) { sum, entry in
            let s = model.scores(entry.comparison, entry.population)
            let top = Double(s.max())
            let inside = (0..<8).reduce(0.0) { $0 + exp(Double(s[$1]) - top) }
            return sum + entry.count * (top + log(inside))
        }
    }

    @Test("Every round of learning explains the pairs at least as well as the one before")
    func likelihoodRises() {
        let sample = sample()
        let values = [0, 1, 2, 4, 8, 16, 25].map { likelihood(Learning.model(from: sample, rounds: $0), sample) }
        // Smoothing and the kinds' meanings are not maximised: they may cost a trace.
        for (a, b) in zip(values, values.dropFirst()) { #expect(b >= a - 1e-3 * abs(a), "\(values)") }
        #expect(values[6] > values[0])
    }

    @Test("The levels of a field have probability one together for each kind, but for those its meaning rules out")
    func sumsToOne() {
        let model = Learning.model(from: sample())
        for field in 0..<Comparison.fields {
            for kind in KindOfPair.allCases {
                let values = 0..<Comparison.count(of: field)
                let ruledOut = values.filter { KindOfPair.ruledOut(field: field, value: $0).contains(kind) }
                let sum = values.reduce(0.0) {
                    $0 + exp(Double(model.logProbability[Comparison.offset(field) + $1][kind.rawValue]))
                }
                #expect(sum < 1.001, "\(field) \(kind)")
                if ruledOut.isEmpty { #expect(sum > 0.999, "\(field) \(kind): \(sum)") }
            }
        }
        for population in Population.allCases {
            let sum = (0..<8).reduce(0.0) { $0 + exp(Double(model.logShare[population.rawValue][$1])) }
            #expect(abs(sum - 1) < 1e-4)
        }
    }

    @Test("Agreement speaks for one person, difference against")
    func directions() {
        let model = Learning.model(from: sample())
        func odds(_ field: ComparedField, _ value: Int) -> Float {
            let row = model.logProbability[Comparison.offset(field.rawValue) + value]
            return row[KindOfPair.same.rawValue] - row[KindOfPair.strangers.rawValue]
        }
        #expect(odds(.nama, Int(NameLevel.exact.rawValue) * 7 + 3) > odds(.nama, Int(NameLevel.different.rawValue) * 7))
        #expect(odds(.jk, Int(Agreement.same.rawValue)) > odds(.jk, Int(Agreement.different.rawValue)))
        #expect(odds(.noKK, Int(FamilyLevel.same.rawValue)) > 5)
    }

    @Test("The sample is chosen by the rows alone and counts each pair once")
    func sampling() {
        let (all, part) = (sample(), sample(wanted: 200))
        #expect(all.pairs > 500 && part.pairs < all.pairs / 2 && part.pairs > 50)
        #expect(zip(part.entries, sample(wanted: 200).entries).allSatisfy { $0.comparison == $1.comparison })
    }

    @Test("Nothing to learn from still gives a model with finite numbers")
    func nothing() {
        let empty = PreparedTable(table([]), Parallel(threads: 1))
        let sample = TrainingSample(
            CandidatePairs.find(empty, Parallel(threads: 1)), RowComparer(table: empty), wanted: 10,
            Parallel(threads: 1))
        let model = Learning.model(from: sample)
        #expect(model.logProbability.allSatisfy { row in (0..<8).allSatisfy { row[$0].isFinite } })
        #expect(model.logShare.allSatisfy { row in (0..<8).allSatisfy { row[$0].isFinite } })
    }

    @Test("The model can be read as a table of words and numbers")
    func readable() {
        let table = Learning.model(from: sample()).table
        #expect(table.rows.count == (0..<9).reduce(0) { $0 + Comparison.count(of: $1) } && table.shares.count == 4)
        #expect(table.rows.allSatisfy { $0.probability.count == KindOfPair.count && !$0.level.isEmpty })
    }
}
