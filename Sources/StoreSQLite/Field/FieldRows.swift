import Access
import Foundation
import GRDB
import Kernel
import Registry
import Store

extension FieldPort {
    static func sqlite(_ database: SQLiteDatabase) -> FieldPort {
        FieldPort(
            keep: { people, account, scope, act in
                try database.write { db in
                    var rows = FieldRows(database.vault)
                    return try rows.keep(db, people, account, scope, act)
                }
            },
            waiting: { account, scope in
                try database.readNow { try FieldRows(database.vault).waiting($0, account, scope) }
            },
            listed: { listed, act in
                try database.write { try FieldRows(database.vault).note($0, listed, act) }
            })
    }
}

/// The rows of `field_row`. The cells of a person are sealed together, bound to their row.
struct FieldRows {
    private let audit: AuditChain
    private var sealer: Sealer

    init(_ vault: Vault) {
        audit = AuditChain(vault)
        sealer = Sealer(vault)
    }

    mutating func keep(
        _ db: Database, _ people: [CollectedPerson], _ account: Id<Account>, _ scope: Scope, _ act: Act
    ) throws -> [CollectedAnswer] {
        var answers: [CollectedAnswer] = []
        for person in people { answers.append(try keep(db, person, account, scope, act)) }
        let kept = answers.filter { $0 == .kept }.count
        if kept > 0 {
            try audit.append(
                db, act, "field.keep", subject: "account:\(account.raw)", detail: "people=\(kept)")
        }
        return answers
    }

    private mutating func keep(
        _ db: Database, _ person: CollectedPerson, _ account: Id<Account>, _ scope: Scope, _ act: Act
    ) throws -> CollectedAnswer {
        guard scope.contains(person.wilayah) else { return .outside }
        let packed = FieldRows.packed(person.cells)
        let key = packed.withUnsafeBytes { sealer.index($0, kind: Sealer.fieldContentKind) }
        let known = try Int64.fetchOne(
            db, sql: "SELECT content_key FROM field_row WHERE account = ? AND uuid = ?",
            arguments: [account.raw, person.uuid])
        if let known { return known == key ? .known : .changed }
        let id = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM field_row")!
        var sealed: [UInt8] = []
        try packed.withUnsafeBytes {
            try sealer.seal($0, Sealer.Place(kind: Sealer.fieldKind, id: id), into: &sealed)
        }
        try db.execute(
            sql: """
                INSERT INTO field_row (id, account, uuid, wilayah, content_key, cells_sealed, diterima_pada)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, account.raw, person.uuid, Int64(person.wilayah.digits), key, Data(sealed), act.at.milliseconds,
            ])
        return .kept
    }

    func waiting(_ db: Database, _ account: Id<Account>, _ scope: Scope) throws -> [WaitingPerson] {
        let (condition, spans) = scope.condition("wilayah")
        return try GRDB.Row.fetchAll(
            db, sql: "SELECT * FROM field_row WHERE account = ? AND usulan IS NULL AND \(condition) ORDER BY id",
            arguments: [account.raw] + StatementArguments(spans)
        ).map(waitingPerson)
    }

    private func waitingPerson(_ row: GRDB.Row) throws -> WaitingPerson {
        let id = row["id"] as Int64
        guard let wilayah = KodeWilayah(digits: UInt64(row["wilayah"] as Int64), level: .desaKelurahan) else {
            throw UnreadableValue(table: "field_row")
        }
        let packed = try (row["cells_sealed"] as Data).withUnsafeBytes {
            try sealer.open($0, Sealer.Place(kind: Sealer.fieldKind, id: id))
        }
        var cells: [Field: String] = [:]
        try CellPacking.unpack(packed) { cells[$0] = String(decoding: $1, as: UTF8.self) }
        return WaitingPerson(
            id: Id(id), person: CollectedPerson(uuid: row["uuid"], wilayah: wilayah, cells: cells))
    }

    func note(_ db: Database, _ listed: [ListedPerson], _ act: Act) throws {
        for one in listed {
            try db.execute(
                sql: """
                    UPDATE field_row SET usulan = ?, usulan_row = ?, cells_sealed = NULL WHERE id = ? AND usulan IS NULL
                    """,
                arguments: [one.usulan, one.row, one.id.raw])
        }
        guard let usulan = listed.first?.usulan else { return }
        try audit.append(db, act, "field.list", subject: "usulan:\(usulan)", detail: "people=\(listed.count)")
    }

    /// In the order of the fields, so that equal people give equal bytes.
    private static func packed(_ cells: [Field: String]) -> [UInt8] {
        var text = TextTable()
        text.startRow()
        for (field, value) in cells { text.set(field, value) }
        var packed: [UInt8] = []
        CellPacking.pack(text, 0, into: &packed)
        return packed
    }
}
