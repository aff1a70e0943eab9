import Access
import Foundation
import GRDB
import Kernel
import Registry
import Store

/// Reading pairs.
struct ReviewReads {
    private let sealing: ReviewSealing

    init(_ vault: Vault) { sealing = ReviewSealing(vault) }

    func page(_ db: Database, _ filter: ReviewFilter, _ scope: Scope, _ act: Act, _ page: Int) throws -> ReviewPage {
        let condition = ReviewCondition.matching(filter, scope, act)
        let total = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM review_pair p WHERE \(condition.sql)", arguments: condition.arguments)
        let order =
            filter.kind == .mine
            ? "(SELECT max(o.id) FROM review_opinion o WHERE o.pair_id = p.id) DESC" : "p.priority DESC"
        let entries = try entries(
            db, condition, "ORDER BY \(order), p.id LIMIT \(ReviewPage.rows) OFFSET \(max(0, page) * ReviewPage.rows)",
            act.at)
        return ReviewPage(entries: entries, total: total ?? 0)
    }

    func entries(
        _ db: Database, _ condition: ReviewCondition, _ tail: String, _ now: Moment
    ) throws -> [ReviewEntry] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT p.*, (SELECT count(*) FROM review_opinion o
                    WHERE o.pair_id = p.id AND o.answer = 3 AND o.undone_at IS NULL) AS unsure
                FROM review_pair p WHERE \(condition.sql) \(tail)
                """, arguments: condition.arguments
        ).map { try entry($0, now) }
    }

    private func entry(_ row: Row, _ now: Moment) throws -> ReviewEntry {
        let (left, right) = try contents(row)
        guard let state = ReviewState(rawValue: row["state"]) else { throw UnreadableValue(table: "review_pair") }
        let lease = ReviewReads.lease(row)
        return ReviewEntry(
            id: Id(row["id"]), left: try row.side("left"), right: try row.side("right"), leftName: left[.nama],
            rightName: right[.nama], wilayah: left.wilayah, probability: row["probability"],
            value: ReviewReads.value(row), state: state, answer: ReviewReads.answer(row),
            lease: lease.flatMap { $0.until > now ? $0 : nil }, unsure: row["unsure"])
    }

    func pair(_ db: Database, _ id: Id<ReviewPair>, _ scope: Scope) throws -> ReviewPair? {
        let condition = ReviewCondition.visible(scope).with("p.id = ?", [id.raw])
        return try Row.fetchOne(
            db, sql: "SELECT p.* FROM review_pair p WHERE \(condition.sql)", arguments: condition.arguments
        ).map { try pair(db, $0) }
    }

    private func pair(_ db: Database, _ row: Row) throws -> ReviewPair {
        let (left, right) = try contents(row)
        guard let state = ReviewState(rawValue: row["state"]),
            let comparison = ReviewComparison(bytes: [UInt8](row["comparison"] as Data))
        else { throw UnreadableValue(table: "review_pair") }
        return ReviewPair(
            id: Id(row["id"]), left: try row.side("left"), right: try row.side("right"), leftContent: left,
            rightContent: right, probability: row["probability"], comparison: comparison,
            value: ReviewReads.value(row), priority: row["priority"], state: state, answer: ReviewReads.answer(row),
            lease: ReviewReads.lease(row), opinions: try opinions(db, row["id"]),
            settledFrom: (row["settled_from"] as Int64?).map { Id($0) }, isLocked: row["is_locked"])
    }

    private func contents(_ row: Row) throws -> (ReviewContent, ReviewContent) {
        let id: Int64 = row["id"]
        return (
            try sealing.open(
                row["left_sealed"], ReviewSealing.leftKind, pair: id,
                wilayah: try wilayah(row["left_wilayah"], "review_pair")),
            try sealing.open(
                row["right_sealed"], ReviewSealing.rightKind, pair: id,
                wilayah: try wilayah(row["right_wilayah"], "review_pair"))
        )
    }

    private func opinions(_ db: Database, _ pair: Int64) throws -> [ReviewOpinion] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM review_opinion WHERE pair_id = ? AND undone_at IS NULL ORDER BY id",
            arguments: [pair]
        ).map { try ReviewReads.opinion($0, sealing) }
    }

    static func opinion(_ row: Row, _ sealing: ReviewSealing) throws -> ReviewOpinion {
        guard let answer = ReviewAnswer(rawValue: row["answer"]) else {
            throw UnreadableValue(table: "review_opinion")
        }
        return ReviewOpinion(
            pair: Id(row["pair_id"]), reviewer: row["reviewer"], answer: answer,
            note: try sealing.note(row["note_sealed"], opinion: row["id"]), at: Moment(milliseconds: row["at"]))
    }

    static func lease(_ row: Row) -> ReviewLease? {
        guard let reviewer = row["lease_by"] as String?, let until = row["lease_until"] as Int64? else { return nil }
        return ReviewLease(reviewer: reviewer, until: Moment(milliseconds: until))
    }

    private static func value(_ row: Row) -> ReviewValue {
        ReviewValue(isActive: row["is_active"], decidesVerdict: row["decides_verdict"], waiting: row["waiting"])
    }

    private static func answer(_ row: Row) -> ReviewAnswer? {
        (row["answer"] as UInt8?).flatMap(ReviewAnswer.init)
    }

    func lists(_ db: Database, _ scope: Scope) throws -> [ReviewListCount] {
        let condition = ReviewCondition.visible(scope)
        return try Row.fetchAll(
            db,
            sql: """
                SELECT p.left_kind, p.left_id, count(*), max(coalesce(b.file_name, '')) FROM review_pair p
                LEFT JOIN batch b ON p.left_kind = 2 AND b.id = p.left_id
                WHERE \(condition.sql) AND p.state <= 3 AND p.left_kind <> 1
                GROUP BY p.left_kind, p.left_id ORDER BY count(*) DESC, p.left_kind, p.left_id
                """, arguments: condition.arguments
        ).map { row in
            let list: ReviewList = row[0] == 2 ? .batch(Id(row[1])) : .usulan(row[1])
            return ReviewListCount(list: list, name: row[3], waiting: row[2])
        }
    }

    func settlements(_ db: Database, _ list: ReviewList) throws -> [ReviewSettlement] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM review_pair WHERE left_kind = ? AND left_id = ? AND state = 4
                ORDER BY left_row, id
                """, arguments: [list.kind, list.number]
        ).compactMap { row in
            guard let answer = ReviewReads.answer(row) else { return nil }
            return ReviewSettlement(
                pair: Id(row["id"]), left: try row.side("left"), right: try row.side("right"), answer: answer)
        }
    }

    func merges(_ db: Database, _ person: Id<Person>, _ scope: Scope) throws -> [ReviewMerge] {
        let condition = ReviewCondition.visible(scope).with(
            "(m.person_id = ? OR m.other_kind = 1 AND m.other_id = ?)", [person.raw, person.raw])
        return try Row.fetchAll(
            db,
            sql: """
                SELECT m.* FROM review_merge m JOIN review_pair p ON p.id = m.pair_id
                WHERE m.undone_at IS NULL AND \(condition.sql) ORDER BY m.id DESC
                """, arguments: condition.arguments
        ).map { row in
            ReviewMerge(
                pair: Id(row["pair_id"]), person: Id(row["person_id"]), other: try row.side("other"),
                reviewer: row["reviewer"], at: Moment(milliseconds: row["at"]))
        }
    }
}
