import Intake
import Kernel
import Linkage
import Registry
import Store

/// The pairs of an import that a person has to look at: each row that is to be reviewed, with the one whom it most
/// likely repeats.
struct ReviewPairs {
    private struct Found {
        let other: Int
        let probability: Float
        let isRegister: Bool
        let isCertain: Bool

        var rank: (Int, Int, Float) { (isCertain ? 0 : 1, isRegister ? 1 : 0, probability) }
    }

    private let linking: Linking
    /// By row to be reviewed.
    private var best: [Int: Found] = [:]
    /// Every list row that a pair needs the contents of.
    private(set) var rows: Set<Int> = []

    init(_ linking: Linking) {
        self.linking = linking
        let result = linking.result
        for i in 0..<result.pairCount {
            let pair = result.pair(i)
            let isCertain = Double(pair.probability) >= result.automaticThreshold
            note(Int(pair.left), Int(pair.right), pair.probability, isCertain)
            note(Int(pair.right), Int(pair.left), pair.probability, isCertain)
        }
        for (row, found) in best {
            rows.insert(row)
            if !found.isRegister { rows.insert(found.other) }
        }
    }

    func touch(_ range: Range<Int>) -> Bool { rows.contains { range.contains($0) } }

    /// An uncertain pair before a certain one, a person of the register before a row of a list, then the likelier. A
    /// certain pair is asked about only where the row says something of who it is that does not fit the other.
    private mutating func note(_ row: Int, _ other: Int, _ probability: Float, _ isCertain: Bool) {
        let first = linking.starts[1]
        guard row >= first, linking.verdicts.verdict(row) == .tinjau else { return }
        let reasons = linking.verdicts.reasons[row]
        guard !isCertain || ReviewPairs.doubts.contains(where: reasons.contains) else { return }
        let found = Found(other: other, probability: probability, isRegister: other < first, isCertain: isCertain)
        if let known = best[row], known.rank >= found.rank { return }
        best[row] = found
    }

    /// Reasons that put in doubt who a row is about.
    private static let doubts: [Reason] = [
        .pasanganTidakPasti, .satuOrangBeberapaNIK, .nikBedaOrang, .nikMilikPesertaLain,
    ]

    /// So many in one transaction.
    private static let chunk = 1_000

    func send(
        to reviews: ReviewPort, _ session: ImportSession, _ contents: [Int: ReviewContent], _ act: Act
    ) throws {
        let rows = best.keys.sorted()
        for start in stride(from: 0, to: rows.count, by: ReviewPairs.chunk) {
            let part = rows[start..<min(start + ReviewPairs.chunk, rows.count)]
            _ = try reviews.put(part.compactMap { draft($0, session, contents) }, act)
        }
    }

    /// Nil for the second of two rows that name each other, and where nobody can tell where the row belongs.
    private func draft(_ row: Int, _ session: ImportSession, _ contents: [Int: ReviewContent]) -> ReviewDraft? {
        guard let found = best[row], let content = contents[row] else { return nil }
        if !found.isRegister, best[found.other]?.other == row, found.other > row { return nil }
        let right = side(found.other, session)
        if !found.isRegister, contents[found.other] == nil { return nil }
        return ReviewDraft(
            left: side(row, session), right: right, leftContent: content,
            rightContent: found.isRegister ? nil : contents[found.other],
            probability: min(1_000_000, max(0, Int((found.probability * 1_000_000).rounded()))),
            comparison: ReviewComparison(linking.result.explain(row, found.other)),
            isActive: linking.result.standing(found.other) == .registeredActive,
            decidesVerdict: linking.verdicts.reasons[row] == ReasonSet(.pasanganTidakPasti))
    }

    private func side(_ row: Int, _ session: ImportSession) -> ReviewSide {
        let source = linking.result.source(row)
        guard source > 0 else { return .person(linking.registered[row]) }
        return .batchRow(session.batches[source - 1], row: row - linking.starts[source] + 1)
    }
}

extension ReviewComparison {
    /// What the engine found, small enough to be kept with a pair.
    public init(_ explanation: Explanation) {
        self.init(
            prior: ReviewComparison.centinats(explanation.prior),
            weights: explanation.weights.map { weight in
                Weight(
                    field: UInt8(weight.field.rawValue), level: UInt8(weight.level),
                    centinats: ReviewComparison.centinats(weight.weight))
            })
    }
}
