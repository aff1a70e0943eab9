import Foundation
import Intake
import Linkage

/// `summary.json`: what was decided, how, and what it cost.
public struct LinkSummary: Encodable {
    let threshold: Double
    let autoThreshold: Double
    let counts: Counts
    /// Seconds by stage.
    let timings: [String: Double]
    let peakBytes: Int
    let model: Model

    struct Counts: Encodable {
        let registerRows: Int
        let listRows: Int
        let candidatePairs: Int
        let reportedPairs: Int
        let acceptedLinks: Int
        let acceptedListPairs: Int
        let people: Int
        let verdicts: [String: Int]
    }

    struct Model: Encodable {
        let shares: [String: [String: Double]]
        let levels: [Level]

        struct Level: Encodable {
            let field: String
            let level: String
            let probability: [String: Double]
        }
    }

    /// - Parameter timings: seconds by stage, measured by the caller.
    public init(_ linking: Linking, timings: [String: Double], peakBytes: Int) {
        threshold = linking.result.threshold
        autoThreshold = linking.result.automaticThreshold
        counts = LinkSummary.counts(linking)
        self.timings = timings.mapValues { ($0 * 1000).rounded() / 1000 }
        self.peakBytes = peakBytes
        model = LinkSummary.model(linking.result.model.table)
    }

    /// The file's bytes; the same result always gives the same text but for times and memory.
    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return try encoder.encode(self)
    }

    private static func counts(_ linking: Linking) -> Counts {
        let result = linking.result
        let register = linking.starts[1]
        var (links, listPairs) = (0, 0)
        for i in 0..<result.pairCount where Double(result.pair(i).probability) >= result.threshold {
            if Int(result.pair(i).left) < register { links += 1 } else { listPairs += 1 }
        }
        var verdicts: [String: Int] = [:]
        for verdict in Verdict.allCases { verdicts[verdict.rawValue] = 0 }
        for row in register..<max(result.rowCount, register) {
            verdicts[linking.verdicts.verdict(row).rawValue, default: 0] += 1
        }
        return Counts(
            registerRows: register, listRows: result.rowCount - register, candidatePairs: result.candidateCount,
            reportedPairs: result.pairCount, acceptedLinks: links, acceptedListPairs: listPairs,
            people: Int(linking.verdicts.person.max() ?? 0), verdicts: verdicts)
    }

    private static func model(_ table: ModelTable) -> Model {
        let pairs = { (kinds: [(kind: String, value: Double)]) in
            Dictionary(kinds.map { ($0.kind, $0.value) }, uniquingKeysWith: { a, _ in a })
        }
        return Model(
            shares: Dictionary(table.shares.map { ($0.population, pairs($0.kinds)) }, uniquingKeysWith: { a, _ in a }),
            levels: table.rows.map { .init(field: $0.field, level: $0.level, probability: pairs($0.probability)) })
    }
}
