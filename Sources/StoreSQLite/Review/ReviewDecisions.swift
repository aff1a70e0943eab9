import Access
import Foundation
import GRDB
import Kernel
import Registry
import Store

/// Answers, and taking them back.
struct ReviewDecisions {
    private let vault: Vault

    init(_ vault: Vault) { self.vault = vault }

    func decide(
        _ db: Database, _ id: Id<ReviewPair>, _ answer: ReviewAnswer, _ note: String, _ scope: Scope, _ act: Act
    ) throws -> ReviewOutcome {
        let standing = try ReviewStanding.read(db, id, scope)
        try standing.refuse(act, db)
        let note = note.trimmingCharacters(in: .whitespacesAndNewlines)
        guard answer.isFirm || !note.isEmpty else { throw ReviewError.noteMissing }
        try write(db, id, answer, note, act)
        let outcome = try settle(db, standing, act)
        try db.execute(
            sql: "UPDATE review_pair SET lease_by = NULL, lease_until = NULL WHERE id = ?", arguments: [id.raw])
        try audit(db, act, "review.decide", id, "answer=\(answer) state=\(outcome.state)")
        return outcome
    }

    /// The answer; one of the same person that was unsure makes way for it.
    private func write(
        _ db: Database, _ id: Id<ReviewPair>, _ answer: ReviewAnswer, _ note: String, _ act: Act
    ) throws {
        let replaced = try Int64.fetchOne(
            db, sql: "SELECT id FROM review_opinion WHERE pair_id = ? AND reviewer = ? AND undone_at IS NULL",
            arguments: [id.raw, act.actor])
        try db.execute(
            sql: "UPDATE review_opinion SET undone_at = ? WHERE id = ?", arguments: [act.at.milliseconds, replaced])
        let opinion = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM review_opinion") ?? 1
        var sealing = ReviewSealing(vault)
        try db.execute(
            sql: """
                INSERT INTO review_opinion (id, pair_id, reviewer, answer, note_sealed, at, replaces)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                opinion, id.raw, act.actor, answer.rawValue, try sealing.seal(note: note, opinion: opinion),
                act.at.milliseconds, replaced,
            ])
    }

    /// Brings the pair to where its opinions put it.
    @discardableResult
    private func settle(_ db: Database, _ standing: ReviewStanding, _ act: Act) throws -> ReviewOutcome {
        let outcome = ReviewOutcome(
            try ReviewDecisions.answers(db, standing.id), needsSecond: standing.isActive)
        try db.execute(
            sql: "UPDATE review_pair SET state = ?, answer = ?, settled_at = ? WHERE id = ?",
            arguments: [
                outcome.state.rawValue, outcome.answer?.rawValue, outcome.answer.map { _ in act.at.milliseconds },
                standing.id,
            ])
        if outcome.answer == .same {
            try ReviewMerges.write(db, pair: standing.id, act)
        } else {
            try ReviewMerges.end(db, pair: standing.id, act)
        }
        return outcome
    }

    /// The answers that hold, oldest first.
    static func answers(_ db: Database, _ pair: Int64) throws -> [ReviewAnswer] {
        try UInt8.fetchAll(
            db, sql: "SELECT answer FROM review_opinion WHERE pair_id = ? AND undone_at IS NULL ORDER BY id",
            arguments: [pair]
        ).compactMap(ReviewAnswer.init)
    }

    func undo(_ db: Database, _ id: Id<ReviewPair>, _ scope: Scope, _ act: Act) throws {
        let standing = try ReviewStanding.read(db, id, scope)
        guard
            let newest = try Row.fetchOne(
                db,
                sql: """
                    SELECT id, reviewer, replaces FROM review_opinion WHERE pair_id = ? AND undone_at IS NULL
                    ORDER BY id DESC LIMIT 1
                    """, arguments: [id.raw]), newest["reviewer"] == act.actor
        else { throw ReviewError.notYours }
        let rests = try Int.fetchOne(
            db, sql: "SELECT 1 FROM review_pair WHERE settled_from = ?", arguments: [id.raw])
        guard !standing.isLocked, rests == nil else { throw ReviewError.restsOnIt }
        try db.execute(
            sql: "UPDATE review_opinion SET undone_at = ? WHERE id = ?",
            arguments: [act.at.milliseconds, newest["id"] as Int64])
        try db.execute(
            sql: "UPDATE review_opinion SET undone_at = NULL WHERE id = ?", arguments: [newest["replaces"] as Int64?])
        let outcome = try settle(db, standing, act)
        try audit(db, act, "review.undo", id, "state=\(outcome.state)")
    }

    func last(_ db: Database, _ scope: Scope, _ act: Act) throws -> ReviewOpinion? {
        var condition = ReviewCondition.visible(scope)
        condition.and("o.reviewer = ? AND o.at > ?", [act.actor, act.at.milliseconds - 12 * 3_600_000])
        return try Row.fetchOne(
            db,
            sql: """
                SELECT o.* FROM review_opinion o JOIN review_pair p ON p.id = o.pair_id
                WHERE \(condition.sql) AND o.undone_at IS NULL AND p.is_locked = 0
                AND NOT EXISTS (SELECT 1 FROM review_opinion l
                    WHERE l.pair_id = o.pair_id AND l.id > o.id AND l.undone_at IS NULL)
                AND NOT EXISTS (SELECT 1 FROM review_pair r WHERE r.settled_from = p.id)
                ORDER BY o.id DESC LIMIT 1
                """, arguments: condition.arguments
        ).map { try ReviewReads.opinion($0, ReviewSealing(vault)) }
    }

    /// The contents changed since: what was said about them no longer holds.
    static func forget(_ db: Database, _ pair: Int64, _ act: Act) throws {
        try db.execute(
            sql: "UPDATE review_opinion SET undone_at = ? WHERE pair_id = ? AND undone_at IS NULL",
            arguments: [act.at.milliseconds, pair])
        try db.execute(
            sql: "UPDATE review_pair SET answer = NULL, settled_at = NULL, settled_from = NULL, state = 1 WHERE id = ?",
            arguments: [pair])
        try ReviewMerges.end(db, pair: pair, act)
    }

    func lock(_ db: Database, _ list: ReviewList, _ isLocked: Bool, _ act: Act) throws {
        try db.execute(
            sql: "UPDATE review_pair SET is_locked = ? WHERE left_kind = ? AND left_id = ? AND answer IS NOT NULL",
            arguments: [isLocked, list.kind, list.number])
        try AuditChain(vault).append(
            db, act, isLocked ? "review.lock" : "review.unlock", subject: list.subject,
            detail: "pairs=\(db.changesCount)")
    }

    func reveal(_ db: Database, _ id: Id<ReviewPair>, _ purpose: String, _ scope: Scope, _ act: Act) throws {
        _ = try ReviewStanding.read(db, id, scope)
        try audit(db, act, "review.reveal", id, "purpose=\(purpose)")
    }

    private func audit(_ db: Database, _ act: Act, _ action: String, _ id: Id<ReviewPair>, _ detail: String) throws {
        try AuditChain(vault).append(db, act, action, subject: "pair:\(id.raw)", detail: detail)
    }
}

extension ReviewList {
    /// As the audit names it.
    var subject: String {
        switch self {
        case .batch(let id): "batch:\(id.raw)"
        case .usulan(let number): "usulan:\(number)"
        }
    }
}
