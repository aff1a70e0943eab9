import GRDB
import Kernel
import Registry
import Store

/// Decisions found again by what both sides said.
struct ReviewMemory {
    private let sealing: ReviewSealing

    init(_ vault: Vault) { sealing = ReviewSealing(vault) }

    struct Found {
        let pair: Int64
        let answer: ReviewAnswer
        /// Whether two reviewers stood behind it.
        let isDouble: Bool
    }

    func answers(_ db: Database, _ pairs: [(ReviewContent, ReviewContent)]) throws -> [ReviewAnswer?] {
        try pairs.map { try ReviewMemory.find(db, sealing.keys($0.0, $0.1))?.answer }
    }

    /// The newest decision that reviewers made themselves about these contents.
    static func find(_ db: Database, _ keys: (low: Int64, high: Int64)) throws -> Found? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT id, answer, is_active FROM review_pair
                WHERE key_low = ? AND key_high = ? AND answer IS NOT NULL AND settled_from IS NULL
                ORDER BY settled_at DESC, id DESC LIMIT 1
                """, arguments: [keys.low, keys.high]
        ).map { row in
            guard let answer = ReviewAnswer(rawValue: row["answer"]) else {
                throw UnreadableValue(table: "review_pair")
            }
            return Found(pair: row["id"], answer: answer, isDouble: row["is_active"])
        }
    }
}
