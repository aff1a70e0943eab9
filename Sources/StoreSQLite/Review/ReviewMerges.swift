import Access
import GRDB
import Kernel
import Registry
import Store

/// Records that two sides are one person. They join; they move nothing, so that ending one restores exactly.
enum ReviewMerges {
    /// For a pair that was found to be one person; nothing for two rows.
    static func write(_ db: Database, pair: Int64, _ act: Act) throws {
        try db.execute(
            sql: """
                INSERT INTO review_merge (pair_id, person_id, other_kind, other_id, other_row, reviewer, at)
                SELECT id, right_id, left_kind, left_id, left_row, ?2, ?3 FROM review_pair
                WHERE id = ?1 AND right_kind = 1
                UNION ALL SELECT id, left_id, right_kind, right_id, right_row, ?2, ?3 FROM review_pair
                WHERE id = ?1 AND left_kind = 1 AND right_kind <> 1
                """, arguments: [pair, act.actor, act.at.milliseconds])
    }

    static func end(_ db: Database, pair: Int64, _ act: Act) throws {
        try db.execute(
            sql: "UPDATE review_merge SET undone_at = ? WHERE pair_id = ? AND undone_at IS NULL",
            arguments: [act.at.milliseconds, pair])
    }
}

/// Pairs whose list goes.
struct ReviewWithdrawal {
    private let vault: Vault

    init(_ vault: Vault) { self.vault = vault }

    func withdraw(_ db: Database, _ list: ReviewList, _ act: Act) throws -> Int {
        try db.execute(
            sql: """
                UPDATE review_pair SET state = 5, lease_by = NULL, lease_until = NULL
                WHERE left_kind = ? AND left_id = ? AND state <= 3
                """, arguments: [list.kind, list.number])
        let count = db.changesCount
        guard count > 0 else { return 0 }
        try AuditChain(vault).append(db, act, "review.withdraw", subject: list.subject, detail: "pairs=\(count)")
        return count
    }

    /// A batch is taken back or was never finished: its rows and the people it brought are no longer there.
    static func batchGoes(_ db: Database, _ batch: Id<Batch>, people: ClosedRange<Int64>?, _ act: Act) throws {
        let gone = """
            left_kind = 2 AND left_id = :batch OR right_kind = 2 AND right_id = :batch
            OR left_kind = 1 AND left_id BETWEEN :first AND :last
                AND left_id IN (SELECT id FROM person WHERE batch_id = :batch)
            OR right_kind = 1 AND right_id BETWEEN :first AND :last
                AND right_id IN (SELECT id FROM person WHERE batch_id = :batch)
            """
        let arguments: [String: (any DatabaseValueConvertible)?] = [
            "batch": batch.raw, "first": people?.lowerBound ?? 0, "last": people?.upperBound ?? -1,
        ]
        try db.execute(
            sql: """
                UPDATE review_merge SET undone_at = :now WHERE undone_at IS NULL
                AND pair_id IN (SELECT id FROM review_pair WHERE \(gone))
                """,
            arguments: StatementArguments(arguments.merging(["now": act.at.milliseconds]) { $1 }))
        try db.execute(
            sql: "UPDATE review_pair SET state = 5, lease_by = NULL, lease_until = NULL WHERE \(gone)",
            arguments: StatementArguments(arguments))
    }
}
