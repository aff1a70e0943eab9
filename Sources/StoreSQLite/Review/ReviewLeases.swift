import Access
import GRDB
import Kernel
import Registry
import Store

/// Who holds which pair. Assignments are not in the audit: they change nothing that is known about anybody.
struct ReviewLeases {
    func takeNext(_ db: Database, _ filter: ReviewFilter, _ scope: Scope, _ act: Act) throws -> Id<ReviewPair>? {
        let condition = ReviewCondition.open(filter, scope, act)
        let found = try Int64.fetchOne(
            db, sql: "SELECT p.id FROM review_pair p WHERE \(condition.sql) ORDER BY p.priority DESC, p.id LIMIT 1",
            arguments: condition.arguments)
        try letGo(db, act)
        guard let found else { return nil }
        try hold(db, found, act)
        return Id(found)
    }

    func take(_ db: Database, _ id: Id<ReviewPair>, _ scope: Scope, _ act: Act) throws {
        try ReviewStanding.read(db, id, scope).refuse(act, db)
        try letGo(db, act)
        try hold(db, id.raw, act)
    }

    func skip(_ db: Database, _ id: Id<ReviewPair>, _ scope: Scope, _ act: Act) throws {
        _ = try ReviewStanding.read(db, id, scope)
        try db.execute(
            sql: "UPDATE review_pair SET lease_by = NULL, lease_until = NULL WHERE id = ? AND lease_by = ?",
            arguments: [id.raw, act.actor])
        try db.execute(
            sql: "INSERT OR REPLACE INTO review_skip VALUES (?, ?, ?)",
            arguments: [id.raw, act.actor, act.at.milliseconds])
    }

    private func letGo(_ db: Database, _ act: Act) throws {
        try db.execute(
            sql: "UPDATE review_pair SET lease_by = NULL, lease_until = NULL WHERE lease_by = ?",
            arguments: [act.actor])
    }

    private func hold(_ db: Database, _ id: Int64, _ act: Act) throws {
        try db.execute(
            sql: "UPDATE review_pair SET lease_by = ?, lease_until = ? WHERE id = ?",
            arguments: [act.actor, act.at.milliseconds + ReviewLease.milliseconds, id])
    }
}

/// Where a pair stands, read before it is changed.
struct ReviewStanding {
    let id: Int64
    let state: ReviewState
    let isActive: Bool
    let isLocked: Bool
    let lease: ReviewLease?

    /// Throws `noSuchPair` for one outside the scope.
    static func read(_ db: Database, _ id: Id<ReviewPair>, _ scope: Scope) throws -> ReviewStanding {
        let condition = ReviewCondition.visible(scope).with("p.id = ?", [id.raw])
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT p.* FROM review_pair p WHERE \(condition.sql)", arguments: condition.arguments)
        else { throw ReviewError.noSuchPair }
        guard let state = ReviewState(rawValue: row["state"]) else { throw UnreadableValue(table: "review_pair") }
        return ReviewStanding(
            id: id.raw, state: state, isActive: row["is_active"], isLocked: row["is_locked"],
            lease: ReviewReads.lease(row))
    }

    /// Throws why the actor may not decide it now.
    func refuse(_ act: Act, _ db: Database) throws {
        guard state.isWaiting else { throw ReviewError.alreadySettled }
        if let lease, lease.excludes(act.actor, at: act.at) { throw ReviewError.taken(lease) }
        let said = try UInt8.fetchOne(
            db, sql: "SELECT answer FROM review_opinion WHERE pair_id = ? AND reviewer = ? AND undone_at IS NULL",
            arguments: [id, act.actor])
        if let said, said != ReviewAnswer.unsure.rawValue { throw ReviewError.alreadySaid }
    }
}
