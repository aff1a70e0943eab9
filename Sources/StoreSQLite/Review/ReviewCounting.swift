import Access
import GRDB
import Kernel
import Registry
import Store

/// Numbers about the queue.
enum ReviewCounting {
    static func counts(_ db: Database, _ scope: Scope, _ act: Act) throws -> ReviewCounts {
        func count(_ condition: ReviewCondition) throws -> Int {
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM review_pair p WHERE \(condition.sql)", arguments: condition.arguments)
                ?? 0
        }
        func matching(_ kind: ReviewFilter.Kind) throws -> Int {
            try count(.matching(ReviewFilter(kind: kind), scope, act))
        }
        // The day begins at midnight in Jambi.
        let midnight = Int64(act.at.day.number) * 86_400_000 - 7 * 3_600_000
        return ReviewCounts(
            waiting: try matching(.waiting), second: try matching(.second), conflict: try matching(.conflict),
            unsure: try matching(.unsure), forMe: try count(.open(.all, scope, act)),
            decidedToday: try Int.fetchOne(
                db, sql: "SELECT count(*) FROM review_opinion WHERE reviewer = ? AND undone_at IS NULL AND at >= ?",
                arguments: [act.actor, midnight]) ?? 0)
    }

    static func agreement(_ db: Database, _ scope: Scope) throws -> ReviewAgreement {
        let condition = ReviewCondition.visible(scope)
        let rows = try Row.fetchAll(
            db,
            sql: """
                WITH firm AS (
                    SELECT o.pair_id, o.answer, row_number() OVER (PARTITION BY o.pair_id ORDER BY o.id) AS number
                    FROM review_opinion o JOIN review_pair p ON p.id = o.pair_id
                    WHERE o.undone_at IS NULL AND o.answer IN (1, 2) AND \(condition.sql))
                SELECT a.answer = 1, b.answer = 1, count(*) FROM firm a JOIN firm b ON b.pair_id = a.pair_id
                WHERE a.number = 1 AND b.number = 2 GROUP BY 1, 2
                """, arguments: condition.arguments)
        var agreement = ReviewAgreement(bothSame: 0, bothDifferent: 0, onlyFirstSame: 0, onlySecondSame: 0)
        for row in rows {
            switch (row[0] as Bool, row[1] as Bool) {
            case (true, true): agreement.bothSame = row[2]
            case (false, false): agreement.bothDifferent = row[2]
            case (true, false): agreement.onlyFirstSame = row[2]
            case (false, true): agreement.onlySecondSame = row[2]
            }
        }
        return agreement
    }
}
