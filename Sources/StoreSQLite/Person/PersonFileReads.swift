import Access
import Foundation
import GRDB
import Kernel
import Registry
import Store

struct PersonFileReads {
    let vault: Vault

    init(_ vault: Vault) { self.vault = vault }

    /// The person as kept, when they lie in the scope.
    func record(_ db: Database, _ id: Id<Person>, _ scope: Scope) throws -> PersonRecord? {
        let condition = scope.condition("wilayah")
        let isThere = try Int.fetchOne(
            db, sql: "SELECT 1 FROM visible_person WHERE id = ? AND \(condition.sql)",
            arguments: [id.raw] + StatementArguments(condition.arguments))
        return isThere == nil ? nil : try PeopleRecords(vault).person(db, id)
    }

    func file(_ db: Database, _ id: Id<Person>, _ scope: Scope) throws -> PersonFile? {
        guard let record = try record(db, id, scope) else { return nil }
        let recorded = try Int64.fetchOne(
            db, sql: "SELECT dicatat_pada FROM person WHERE id = ?", arguments: [id.raw])
        let changes = try changes(db, id)
        return PersonFile(
            record: record, recorded: Moment(milliseconds: recorded ?? 0), mentions: try mentions(db, id),
            changes: changes, version: changes.first?.version ?? 0)
    }

    private func mentions(_ db: Database, _ id: Id<Person>) throws -> [PersonMention] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT b.id AS batch, source, file_name, diterima_pada, r.id & 4294967295 AS row, sheet_row, verdict,
                    codes, coalesce((SELECT fields FROM provenance p WHERE p.person_id = r.person_id
                        AND p.batch_id = b.id AND p.row = r.id & 4294967295), 0) AS fields
                FROM list_row r JOIN batch b ON b.id = r.batch_id JOIN reason_set s ON s.id = r.reason_set_id
                WHERE r.person_id = ? AND b.state = 2 ORDER BY b.diterima_pada DESC, r.id DESC LIMIT 200
                """, arguments: [id.raw]
        ).map { row in
            guard let verdict = Verdict(rawValue: row["verdict"]) else { throw UnreadableValue(table: "list_row") }
            return PersonMention(
                batch: Id(row["batch"]), source: row["source"], fileName: row["file_name"],
                received: Moment(milliseconds: row["diterima_pada"]), row: row["row"], sheetRow: row["sheet_row"],
                verdict: verdict, reasons: (row["codes"] as String).split(separator: " ").map(String.init),
                fields: FieldSet(rawValue: row["fields"]))
        }
    }

    /// The newest first.
    private func changes(_ db: Database, _ id: Id<Person>) throws -> [PersonChange] {
        let sealer = Sealer(vault)
        return try Row.fetchAll(
            db,
            sql: "SELECT id, at, actor, fields, earlier_sealed FROM person_change WHERE person_id = ? ORDER BY id DESC",
            arguments: [id.raw]
        ).map { row in
            var earlier = TextTable()
            earlier.startRow()
            if let sealed = row["earlier_sealed"] as Data? {
                let place = Sealer.Place(kind: PersonWrites.changeKind, id: row["id"])
                let cells = try sealed.withUnsafeBytes { try sealer.open($0, place) }
                try CellPacking.unpack(cells) { earlier.set($0, $1) }
            }
            return PersonChange(
                version: row["id"], act: Act(actor: row["actor"], at: Moment(milliseconds: row["at"])),
                fields: FieldSet(rawValue: row["fields"]), earlier: earlier)
        }
    }

    func reveal(
        _ db: Database, _ id: Id<Person>, _ field: Field, _ purpose: String, _ scope: Scope, _ act: Act
    ) throws -> String? {
        guard let record = try record(db, id, scope) else { throw StoreError.noSuchPerson(id) }
        let value = record.text.string(0, field)
        guard !value.isEmpty else { return nil }
        try AuditChain(vault).append(
            db, act, "person.reveal", subject: "person:\(id.raw)", detail: "field=\(field) purpose=\(purpose)")
        return value
    }
}
