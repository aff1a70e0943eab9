import GRDB
import Kernel
import Registry
import Store

/// Makes an import visible and says what it changed.
struct ImportCompletion {
    let vault: Vault

    init(_ vault: Vault) { self.vault = vault }

    func complete(_ db: Database, _ run: Id<ImportRun>, _ act: Act) throws -> ImportOutcome {
        try checkWhole(db, run)
        let ids = try Int64.fetchAll(
            db, sql: "SELECT id FROM batch WHERE run_id = ? ORDER BY id", arguments: [run.raw]
        ).map { Id<Batch>($0) }
        let changes = try ids.map { try BatchComparison.change(db, of: $0, soleFile: ids.count == 1) }
        let persons = try index(db, run)
        try db.execute(
            sql: "UPDATE batch SET state = ? WHERE run_id = ?",
            arguments: [Batch.State.complete.rawValue, run.raw])
        try db.execute(sql: "UPDATE import_run SET open = 0 WHERE id = ?", arguments: [run.raw])
        try Meta.persons.add(persons, db)
        try Meta.registryVersion.add(1, db)
        let batches = try Batches.all(db, run: run)
        for batch in batches { try audit(db, batch, act) }
        try UsulanWrites(vault).complete(db, ids, act)
        return ImportOutcome(batches: batches, changes: changes)
    }

    /// Lets the new people be found; returns how many there are.
    private func index(_ db: Database, _ run: Id<ImportRun>) throws -> Int {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT first_person, new_persons FROM import_run WHERE id = ?", arguments: [run.raw])
        else { throw StoreError.noSuchImport }
        let (first, count): (Int64, Int) = (row[0], row[1])
        if count > 0 { try SearchIndex(db).add(first...first + Int64(count) - 1) }
        return count
    }

    private func checkWhole(_ db: Database, _ run: Id<ImportRun>) throws {
        let rows = try Int.fetchOne(
            db, sql: "SELECT sum(rows_expected - rows_stored) FROM batch WHERE run_id = ?", arguments: [run.raw])
        let persons = try Int.fetchOne(
            db, sql: "SELECT new_persons - persons_stored FROM import_run WHERE id = ? AND open = 1",
            arguments: [run.raw])
        guard let persons else { throw StoreError.noSuchImport }
        guard rows ?? 0 == 0, persons == 0 else {
            throw StoreError.incomplete(rowsMissing: rows ?? 0, personsMissing: persons)
        }
    }

    private func audit(_ db: Database, _ batch: Batch, _ act: Act) throws {
        let verdicts = Verdict.allCases.compactMap { verdict in batch.verdicts[verdict].map { "\(verdict.code)=\($0)" }
        }
        let detail = ["rows=\(batch.rows)", "new_persons=\(batch.newPersons)", "sha256=\(batch.fileHash)"] + verdicts
        try AuditChain(vault).append(
            db, act, "batch.complete", subject: "batch:\(batch.id.raw)", detail: detail.joined(separator: " "))
    }
}
