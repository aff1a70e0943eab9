import Access
import GRDB
import Kernel
import Registry
import Store

/// A condition on `review_pair p`, with its arguments.
struct ReviewCondition {
    var sql: String
    var arguments: StatementArguments

    /// Pairs of which both sides lie in the scope, and whose list is there.
    static func visible(_ scope: Scope) -> ReviewCondition {
        let left = scope.condition("p.left_wilayah")
        let right = scope.condition("p.right_wilayah")
        return ReviewCondition(
            sql: """
                p.state <> 5 AND \(left.sql) AND \(right.sql)
                AND NOT (p.left_kind = 2 AND p.left_id IN (SELECT id FROM batch WHERE state <> 2))
                """, arguments: StatementArguments(left.arguments + right.arguments))
    }

    mutating func and(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) {
        self.sql += " AND " + sql
        self.arguments += StatementArguments(arguments)
    }

    func with(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) -> ReviewCondition {
        var copy = self
        copy.and(sql, arguments)
        return copy
    }

    /// What the filter shows to this person.
    static func matching(_ filter: ReviewFilter, _ scope: Scope, _ act: Act) -> ReviewCondition {
        var condition = visible(scope)
        switch filter.kind {
        case .waiting: condition.and("p.state <= 3")
        case .second: condition.and("p.state = 2")
        case .conflict: condition.and("p.state = 3")
        case .unsure: condition.and("p.state <= 3 AND " + isUnsure)
        case .mine:
            condition.and(
                "(p.lease_by = ? AND p.lease_until > ? OR " + hasOpinion + ")",
                [act.actor, act.at.milliseconds, act.actor])
        }
        if let region = filter.wilayah {
            let part = Scope([region]).condition("p.left_wilayah")
            condition.and(part.sql, part.arguments)
        }
        if let list = filter.list {
            condition.and("p.left_kind = ? AND p.left_id = ?", [list.kind, list.number])
        }
        return condition
    }

    /// Those of them that this person may decide now.
    static func open(_ filter: ReviewFilter, _ scope: Scope, _ act: Act) -> ReviewCondition {
        matching(filter, scope, act)
            .with("p.state <= 3")
            .with(
                "(p.lease_by IS NULL OR p.lease_by = ? OR p.lease_until <= ?)", [act.actor, act.at.milliseconds]
            )
            .with("NOT " + hasOpinion, [act.actor])
            .with(
                "NOT EXISTS (SELECT 1 FROM review_skip s WHERE s.pair_id = p.id AND s.reviewer = ? AND s.at > ?)",
                [act.actor, act.at.milliseconds - skipped])
    }

    /// How long a pair that somebody skipped is not given to the same person: twelve hours.
    private static let skipped: Int64 = 12 * 3_600_000

    static let hasOpinion = """
        EXISTS (SELECT 1 FROM review_opinion o WHERE o.pair_id = p.id AND o.reviewer = ? AND o.undone_at IS NULL)
        """
    static let isUnsure = """
        EXISTS (SELECT 1 FROM review_opinion o WHERE o.pair_id = p.id AND o.answer = 3 AND o.undone_at IS NULL)
        """
}

extension ReviewSide {
    var kind: Int64 {
        switch self {
        case .person: 1
        case .batchRow: 2
        case .usulanRow: 3
        }
    }

    var number: Int64 {
        switch self {
        case .person(let id): id.raw
        case .batchRow(let batch, _): batch.raw
        case .usulanRow(let usulan, _): usulan
        }
    }

    var row: Int {
        switch self {
        case .person: 0
        case .batchRow(_, let row), .usulanRow(_, let row): row
        }
    }

    init(kind: Int64, number: Int64, row: Int) throws {
        switch kind {
        case 1: self = .person(Id(number))
        case 2: self = .batchRow(Id(number), row: row)
        case 3: self = .usulanRow(usulan: number, row: row)
        default: throw UnreadableValue(table: "review_pair")
        }
    }
}

extension ReviewList {
    var kind: Int64 { if case .batch = self { 2 } else { 3 } }

    var number: Int64 {
        switch self {
        case .batch(let id): id.raw
        case .usulan(let number): number
        }
    }
}

extension GRDB.Row {
    func side(_ name: String) throws -> ReviewSide {
        try ReviewSide(kind: self["\(name)_kind"], number: self["\(name)_id"], row: self["\(name)_row"])
    }
}
