import Access
import Foundation
import GRDB
import Kernel
import Registry
import Store

/// Making lists and moving them on.
struct UsulanWrites {
    let vault: Vault
    /// More rows than any office has; the key of a row has room for far more.
    static let mostRows = 2_000_000

    init(_ vault: Vault) { self.vault = vault }

    func create(_ db: Database, _ plan: UsulanPlan, _ act: Act) throws -> Id<Usulan> {
        try db.execute(
            sql: """
                INSERT INTO usulan (title, source, wilayah, state, maker, dibuat_pada, diubah_pada, previous_id)
                VALUES (?, ?, ?, 1, ?, ?, ?, ?)
                """,
            arguments: [
                plan.title, plan.source, plan.wilayah.stored, act.actor, act.at.milliseconds, act.at.milliseconds,
                plan.previous?.raw,
            ])
        let id = Id<Usulan>(db.lastInsertedRowID)
        try put(db, id, plan.files)
        try note(db, id, UsulanEvent(kind: .made, act: act, count: plan.files.count))
        return id
    }

    private func put(_ db: Database, _ id: Id<Usulan>, _ files: [UsulanFile]) throws {
        for (number, file) in files.enumerated() {
            try db.execute(
                sql: """
                    INSERT INTO usulan_file VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (usulan_id, number)
                    DO UPDATE SET rows = excluded.rows, fields = excluded.fields
                    """,
                arguments: [id.raw, number, file.name, file.hash, file.size, file.rows, file.fields.rawValue])
        }
    }

    func append(_ db: Database, _ id: Id<Usulan>, _ entries: [UsulanEntry]) throws {
        try expect(db, id, .everywhere, [.reading])
        let last =
            try Int64.fetchOne(
                db, sql: "SELECT max(id) FROM usulan_row WHERE id > ? AND id < ?",
                arguments: [id.raw << 32, (id.raw + 1) << 32]) ?? id.raw << 32
        let first = Int(last & 0xFFFF_FFFF) + 1
        guard first + entries.count - 1 <= UsulanWrites.mostRows else {
            throw UsulanError.tooManyRows(limit: UsulanWrites.mostRows)
        }
        var insert = try UsulanInsert(db, vault)
        for (i, entry) in entries.enumerated() { try insert.run(UsulanRef(id, row: first + i), entry) }
        try insert.finish(id)
    }

    func open(_ db: Database, _ id: Id<Usulan>, _ files: [UsulanFile], _ act: Act) throws {
        try expect(db, id, .everywhere, [.reading])
        try put(db, id, files)
        let rows =
            try Int.fetchOne(
                db, sql: "SELECT coalesce(sum(count), 0) FROM usulan_count WHERE usulan_id = ?", arguments: [id.raw])
            ?? 0
        try db.execute(
            sql: "UPDATE usulan SET state = 2, rows = ?, diubah_pada = ? WHERE id = ?",
            arguments: [rows, act.at.milliseconds, id.raw])
        try note(db, id, UsulanEvent(kind: .analysed, act: act, count: rows))
    }

    func fail(_ db: Database, _ id: Id<Usulan>, _ why: Phrase, _ act: Act) throws {
        try expect(db, id, .everywhere, [.reading])
        for table in ["usulan_mark", "usulan_mark_count", "usulan_count", "usulan_row"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE usulan_id = ?", arguments: [id.raw])
        }
        try db.execute(
            sql: "UPDATE usulan SET state = 8, failure_id = ?, failure_en = ?, diubah_pada = ? WHERE id = ?",
            arguments: [why.id, why.en, act.at.milliseconds, id.raw])
        try note(db, id, UsulanEvent(kind: .failed, act: act))
    }

    func move(
        _ db: Database, _ id: Id<Usulan>, _ scope: Scope, _ from: Set<Usulan.State>, _ to: Usulan.State,
        _ event: UsulanEvent
    ) throws {
        let list = try expect(db, id, scope, from)
        // Approved and undone are only reached with the batch.
        guard list.state.next.contains(to), to != .approved, to != .undone else {
            throw UsulanError.state(id, list.state)
        }
        if to == .sentBack { try refuseMaker(db, id, event.act.actor) }
        try db.execute(
            sql: "UPDATE usulan SET state = ?, diubah_pada = ?, checker = NULL, batch_id = NULL WHERE id = ?",
            arguments: [to.rawValue, event.act.at.milliseconds, id.raw])
        try note(db, id, event)
    }

    func approving(_ db: Database, _ id: Id<Usulan>, _ scope: Scope, _ batch: Id<Batch>, _ act: Act) throws {
        try expect(db, id, scope, [.submitted])
        try refuseMaker(db, id, act.actor)
        try db.execute(
            sql: "UPDATE usulan SET batch_id = ?, checker = ?, diubah_pada = ? WHERE id = ?",
            arguments: [batch.raw, act.actor, act.at.milliseconds, id.raw])
        try note(db, id, UsulanEvent(kind: .approving, act: act))
    }

    /// The list that waits for one of these batches is approved with it.
    func complete(_ db: Database, _ batches: [Id<Batch>], _ act: Act) throws {
        for batch in batches {
            try follow(db, batch, from: .submitted, to: .approved, UsulanEvent(kind: .approved, act: act))
        }
    }

    /// The list that became this batch is undone with it.
    func undo(_ db: Database, _ batch: Id<Batch>, _ act: Act) throws {
        try follow(db, batch, from: .approved, to: .undone, UsulanEvent(kind: .undone, act: act))
    }

    private func follow(
        _ db: Database, _ batch: Id<Batch>, from: Usulan.State, to: Usulan.State, _ event: UsulanEvent
    ) throws {
        let ids = try Int64.fetchAll(
            db, sql: "SELECT id FROM usulan WHERE batch_id = ? AND state = ?", arguments: [batch.raw, from.rawValue])
        for id in ids {
            try db.execute(
                sql: "UPDATE usulan SET state = ?, diubah_pada = ? WHERE id = ?",
                arguments: [to.rawValue, event.act.at.milliseconds, id])
            try note(db, Id(id), event)
        }
    }

    func remember(_ db: Database, _ source: String, _ columns: RememberedColumns, _ act: Act) throws {
        let text = { (list: [String]) in String(decoding: try JSONEncoder().encode(list), as: UTF8.self) }
        try db.execute(
            sql: """
                INSERT INTO source_columns VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET meanings = excluded.meanings, diubah_pada = excluded.diubah_pada
                """, arguments: [source, try text(columns.header), try text(columns.meanings), act.at.milliseconds])
        try AuditChain(vault).append(db, act, "columns.remember", subject: "source:\(source)", detail: "")
    }

    @discardableResult
    func expect(
        _ db: Database, _ id: Id<Usulan>, _ scope: Scope, _ states: Set<Usulan.State>
    ) throws -> Usulan {
        let list = try UsulanLists.found(db, id, scope)
        guard states.contains(list.state) else { throw UsulanError.state(id, list.state) }
        return list
    }

    /// Maker is never checker, whatever roles an account has.
    private func refuseMaker(_ db: Database, _ id: Id<Usulan>, _ actor: String) throws {
        let kinds = UsulanEvent.Kind.allCases.filter(\.isMaking).map { String($0.rawValue) }.joined(separator: ", ")
        let hasHand = try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM usulan_event WHERE usulan_id = ? AND actor = ? AND kind IN (\(kinds)))",
            arguments: [id.raw, actor])
        if hasHand == true { throw UsulanError.makerChecks(id) }
    }

    /// Adds to the history and to the audit; returns the place in the history.
    @discardableResult
    func note(_ db: Database, _ id: Id<Usulan>, _ event: UsulanEvent) throws -> Int {
        let number =
            (try Int.fetchOne(
                db, sql: "SELECT max(number) FROM usulan_event WHERE usulan_id = ?", arguments: [id.raw]) ?? 0) + 1
        try db.execute(
            sql: "INSERT INTO usulan_event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                id.raw, number, event.kind.rawValue, event.act.actor, event.act.at.milliseconds, event.count, event.row,
                event.fields.rawValue, event.note,
            ])
        let detail = "count=\(event.count)" + (event.row.map { " row=\($0)" } ?? "")
        try AuditChain(vault).append(db, event.act, "usulan.\(event.kind)", subject: "usulan:\(id.raw)", detail: detail)
        return number
    }
}
