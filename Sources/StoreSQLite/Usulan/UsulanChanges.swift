import Access
import Foundation
import GRDB
import Kernel
import Registry
import Store

/// Changing rows: values, verdicts, counts and history together.
struct UsulanChanges {
    let vault: Vault

    init(_ vault: Vault) { self.vault = vault }

    func change(
        _ db: Database, _ id: Id<Usulan>, _ scope: Scope, _ changes: [UsulanChange], _ event: UsulanEvent
    ) throws {
        let writes = UsulanWrites(vault)
        // A judgement may change while a checker looks; values may not.
        let hasFixes = changes.contains { $0.fixes != nil }
        try writes.expect(db, id, scope, hasFixes ? [.open, .sentBack] : [.open, .sentBack, .submitted])
        let reads = UsulanReads(vault)
        let rows = try reads.numbered(db, id, scope, changes.map(\.number))
        guard rows.count == changes.count else {
            let known = Set(rows.map(\.number))
            throw UsulanError.noSuchRow(UsulanRef(id, row: changes.first { !known.contains($0.number) }?.number ?? 0))
        }
        let conflicts = try zip(changes, rows).filter { $0.version != $1.version }.map {
            try conflict(db, id, $0, $1)
        }
        guard conflicts.isEmpty else { throw UsulanError.stale(conflicts) }
        let number = try writes.note(db, id, event)
        var (sealing, reasons, words) = (UsulanSealing(vault), ReasonSets(db), UsulanWords(db))
        for (change, row) in zip(changes, rows) {
            let ref = UsulanRef(id, row: row.number)
            if change.fixes != nil { try keep(db, ref, row, number, event.act, &sealing) }
            try put(db, ref, change, row, event.act, try reasons.id(change.judgement.marks), &sealing)
            try recount(db, ref, from: row.judgement, to: change.judgement, &words)
        }
        try db.execute(
            sql: "UPDATE usulan SET diubah_pada = ? WHERE id = ?", arguments: [event.act.at.milliseconds, id.raw])
    }

    private func conflict(
        _ db: Database, _ id: Id<Usulan>, _ change: UsulanChange, _ row: UsulanRow
    ) throws -> UsulanConflict {
        // What the editor saw: the values that the first act since then replaced, or the present ones.
        let seen = try history(
            db, "row_id = ? AND version >= ? ORDER BY version LIMIT 1",
            [UsulanRef(id, row: row.number).raw, Int64(change.version)]
        ).first?.fixes
        var fields = FieldSet()
        if let seen {
            for field in Field.allCases where seen[field] != row.fixes[field] { fields.insert(FieldSet(field)) }
        }
        return UsulanConflict(
            number: row.number, seen: change.version, version: row.version, changedBy: row.changedBy,
            changed: row.changed, fields: fields)
    }

    private func keep(
        _ db: Database, _ ref: UsulanRef, _ row: UsulanRow, _ event: Int, _ act: Act, _ sealing: inout UsulanSealing
    ) throws {
        let sealed = try sealing.seal(row.fixes, ref.raw)
        try db.execute(
            sql: "INSERT INTO usulan_former VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                ref.raw, row.version, row.judgement.verdict.rawValue, event, act.actor, act.at.milliseconds,
                sealed.map { Data($0) },
            ])
    }

    private func put(
        _ db: Database, _ ref: UsulanRef, _ change: UsulanChange, _ row: UsulanRow, _ act: Act, _ reasons: Int64,
        _ sealing: inout UsulanSealing
    ) throws {
        let judgement = change.judgement
        try db.execute(
            sql: """
                UPDATE usulan_row SET verdict = ?, reason_set_id = ?, person_id = ?, twin = ?, probability = ?,
                    version = version + 1 WHERE id = ?
                """,
            arguments: [
                judgement.verdict.rawValue, reasons, judgement.person?.raw, judgement.twin, judgement.probabilityPPM,
                ref.raw,
            ])
        guard let fixes = change.fixes else { return }
        try db.execute(
            sql: """
                UPDATE usulan_row SET wilayah = ?, birth = ?, nik_index = ?, nama = ?, diubah_oleh = ?, diubah_pada = ?,
                    fixes_sealed = ? WHERE id = ?
                """,
            arguments: [
                judgement.wilayah?.stored, judgement.birth?.number, sealing.index(judgement.nik), change.nameKey,
                act.actor, act.at.milliseconds, try sealing.seal(fixes, ref.raw).map { Data($0) }, ref.raw,
            ])
    }

    private func recount(
        _ db: Database, _ ref: UsulanRef, from: UsulanJudgement, to: UsulanJudgement, _ words: inout UsulanWords
    ) throws {
        if from.verdict != to.verdict {
            try UsulanCounts.add(db, ref.usulan, from.verdict, -1)
            try UsulanCounts.add(db, ref.usulan, to.verdict, 1)
        }
        let (old, new) = (Set(from.marks), Set(to.marks))
        for word in old.subtracting(new) {
            let id = try words.id(word)
            try db.execute(
                sql: "DELETE FROM usulan_mark WHERE usulan_id = ? AND word_id = ? AND row = ?",
                arguments: [ref.usulan.raw, id, ref.row])
            try UsulanCounts.add(db, ref.usulan, word: id, -1)
        }
        for word in new.subtracting(old) {
            let id = try words.id(word)
            try db.execute(sql: "INSERT INTO usulan_mark VALUES (?, ?, ?)", arguments: [ref.usulan.raw, id, ref.row])
            try UsulanCounts.add(db, ref.usulan, word: id, 1)
        }
    }

    func former(_ db: Database, _ ref: UsulanRef, _ scope: Scope) throws -> [UsulanFormer] {
        _ = try UsulanLists.found(db, ref.usulan, scope)
        return try history(db, "row_id = ? ORDER BY version DESC", [ref.raw])
    }

    func changedBy(_ db: Database, _ id: Id<Usulan>, _ scope: Scope, _ event: Int) throws -> [UsulanFormer] {
        _ = try UsulanLists.found(db, id, scope)
        return try history(
            db, "row_id > ? AND row_id < ? AND event = ? ORDER BY row_id",
            [id.raw << 32, (id.raw + 1) << 32, Int64(event)])
    }

    private func history(_ db: Database, _ clause: String, _ arguments: [Int64]) throws -> [UsulanFormer] {
        let sealing = UsulanSealing(vault)
        return try GRDB.Row.fetchAll(
            db, sql: "SELECT * FROM usulan_former WHERE \(clause)", arguments: StatementArguments(arguments)
        ).map { row in
            guard let verdict = Verdict(rawValue: row["verdict"]) else { throw UnreadableValue(table: "usulan_former") }
            let sealed: Data = row["fixes_sealed"] ?? Data()
            let key: Int64 = row["row_id"]
            return UsulanFormer(
                number: UsulanRef(raw: key).row, version: row["version"],
                fixes: try sealed.withUnsafeBytes { try sealing.fixes($0, key) }, verdict: verdict, event: row["event"],
                act: Act(actor: row["actor"], at: Moment(milliseconds: row["at"])))
        }
    }
}
