import Foundation
import GRDB
import Kernel
import Registry
import Rules
import Store

extension OverridePort {
    static func sqlite(_ database: SQLiteDatabase) -> OverridePort {
        let overrides = RuleOverrides(audit: AuditChain(database.vault))
        return OverridePort(
            all: { try database.readNow(RuleOverrides.all) },
            add: { override, approver, act in
                try database.write { try overrides.add($0, override, approver, act) }
            },
            revoke: { id, reason, act in try database.write { try overrides.revoke($0, id, reason, act) } })
    }
}

struct RuleOverrides {
    let audit: AuditChain

    static func all(_ db: Database) throws -> [StoredOverride] {
        try GRDB.Row.fetchAll(db, sql: "SELECT * FROM rule_override ORDER BY id").map(stored)
    }

    func add(_ db: Database, _ override: Override, _ approver: String, _ act: Act) throws -> Id<Override> {
        guard approver != override.author else { throw StoreError.sameApprover(approver) }
        try refuseOverlap(db, override)
        let value = String(decoding: try JSONEncoder().encode(override.value), as: UTF8.self)
        try db.execute(
            sql: """
                INSERT INTO rule_override (parameter, from_day, through_day, value, author, approver, reason, source,
                    dicatat_pada) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                override.parameter, override.from.number, override.through?.number,
                value, override.author, approver, override.reason, override.source, act.at.day.number,
            ])
        let id = db.lastInsertedRowID
        try audit.append(
            db, act, "override.add", subject: "override:\(id)",
            detail: "parameter=\(override.parameter) from=\(override.from) value=\(value)")
        return Id(id)
    }

    func revoke(_ db: Database, _ id: Id<Override>, _ reason: String, _ act: Act) throws {
        try db.execute(
            sql: "UPDATE rule_override SET dicabut_pada = ?, revocation = ? WHERE id = ? AND dicabut_pada IS NULL",
            arguments: [act.at.day.number, reason, id.raw])
        guard db.changesCount == 1 else { throw StoreError.noSuchOverride(id) }
        try audit.append(db, act, "override.revoke", subject: "override:\(id.raw)", detail: "")
    }

    /// The schema refuses an overlap too; this names what overlaps.
    private func refuseOverlap(_ db: Database, _ override: Override) throws {
        let found = try Int64.fetchOne(
            db,
            sql: """
                SELECT id FROM rule_override WHERE parameter = ? AND dicabut_pada IS NULL
                AND from_day <= ? AND ? <= coalesce(through_day, 9999999)
                """,
            arguments: [override.parameter, override.through?.number ?? 9_999_999, override.from.number])
        if let found { throw StoreError.overrideOverlap(parameter: override.parameter, with: Id(found)) }
    }

    private static func stored(_ row: GRDB.Row) throws -> StoredOverride {
        let value = try JSONDecoder().decode(Quantity.self, from: Data((row["value"] as String).utf8))
        let override = Override(
            parameter: row["parameter"], from: Day(number: row["from_day"]),
            through: (row["through_day"] as Int32?).map(Day.init(number:)), value: value, author: row["author"],
            reason: row["reason"], source: row["source"], dicatatPada: Day(number: row["dicatat_pada"]),
            dicabutPada: (row["dicabut_pada"] as Int32?).map(Day.init(number:)))
        return StoredOverride(
            id: Id(row["id"]), override: override, approver: row["approver"], revocation: row["revocation"])
    }
}
