import GRDB
import Kernel
import Registry
import Store

/// Taking back: a complete batch while nothing rests on it, or an import that was never finished.
struct ImportUndo {
    let vault: Vault

    init(_ vault: Vault) { self.vault = vault }

    func undo(_ db: Database, _ batch: Id<Batch>, _ act: Act) throws {
        guard let found = try Batches.one(db, batch) else { throw StoreError.noSuchBatch(batch) }
        guard found.state == .complete else { throw StoreError.batchState(batch, found.state) }
        let people = try people(db, of: batch)
        let dependants = try dependants(db, of: batch, people) + mergedFromElsewhere(db, batch, people)
        guard dependants == 0 else { throw StoreError.batchInUse(batch, dependants: dependants) }
        if people.first <= people.last {
            try SearchIndex(db).remove(people.first...people.last, where: "batch_id = ?3", batch.raw)
        }
        try ReviewWithdrawal.batchGoes(db, batch, people: people.first...max(people.first, people.last), act)
        try removeRows(db, batch)
        try withdrawFields(db, of: batch, people)
        try db.execute(
            sql: "DELETE FROM provenance WHERE person_id BETWEEN ? AND ? AND batch_id = ?",
            arguments: [people.first, people.last, batch.raw])
        // Rows of other batches gave such a person further fields; they go with the person.
        try db.execute(
            sql: """
                DELETE FROM provenance WHERE person_id IN
                    (SELECT id FROM person WHERE id BETWEEN ? AND ? AND batch_id = ?)
                """, arguments: [people.first, people.last, batch.raw])
        try db.execute(
            sql: "DELETE FROM person WHERE id BETWEEN ? AND ? AND batch_id = ?",
            arguments: [people.first, people.last, batch.raw])
        try Meta.persons.add(-db.changesCount, db)
        try Meta.registryVersion.add(1, db)
        try UsulanWrites(vault).undo(db, batch, act)
        try close(db, batch, act, "batch.undo", rows: found.rows)
    }

    /// Empties the fields that rows of this batch gave to people whom another batch of the same import brought.
    private func withdrawFields(_ db: Database, of batch: Id<Batch>, _ people: (first: Int64, last: Int64)) throws {
        for (field, columns) in ImportUndo.columns {
            try db.execute(
                sql: """
                    UPDATE person SET \(columns.map { "\($0) = NULL" }.joined(separator: ", "))
                    WHERE batch_id <> :batch AND id IN
                        (SELECT person_id FROM provenance WHERE person_id BETWEEN :first AND :last
                         AND batch_id = :batch AND fields & :field <> 0)
                    """,
                arguments: [
                    "batch": batch.raw, "first": people.first, "last": people.last,
                    "field": Int64(FieldSet(field).rawValue),
                ])
        }
    }

    /// Where the fields stand that a person can do without.
    private static let columns: [(Field, [String])] = [
        (.noKK, ["no_kk_sealed"]), (.tempatLahir, ["tempat_lahir"]), (.namaIbu, ["nama_ibu_sealed"]),
        (.alamat, ["alamat"]), (.rt, ["rt"]), (.rw, ["rw"]), (.telepon, ["telepon_sealed", "telepon_index"]),
        (.pekerjaan, ["pekerjaan"]),
    ]

    func discard(_ db: Database, _ run: Id<ImportRun>, _ act: Act) throws {
        guard
            let open = try Row.fetchOne(
                db, sql: "SELECT first_person, new_persons FROM import_run WHERE id = ? AND open = 1",
                arguments: [run.raw])
        else { throw StoreError.noSuchImport }
        let first: Int64 = open["first_person"]
        let end = first + (open["new_persons"] as Int64)
        let batches = try Batches.all(db, run: run)
        for batch in batches {
            try ReviewWithdrawal.batchGoes(db, batch.id, people: nil, act)
            try removeRows(db, batch.id)
        }
        for table in ["provenance WHERE person_id", "person WHERE id"] {
            try db.execute(
                sql: "DELETE FROM \(table) >= ? AND \(table.split(separator: " ").last!) < ?", arguments: [first, end])
        }
        try db.execute(sql: "UPDATE import_run SET open = 0 WHERE id = ?", arguments: [run.raw])
        for batch in batches { try close(db, batch.id, act, "batch.discard", rows: batch.rows) }
    }

    private func people(_ db: Database, of batch: Id<Batch>) throws -> (first: Int64, last: Int64) {
        let run = try Row.fetchOne(
            db,
            sql: """
                SELECT first_person, new_persons FROM import_run
                WHERE id = (SELECT run_id FROM batch WHERE id = ?)
                """, arguments: [batch.raw])!
        let first: Int64 = run["first_person"]
        return (first, first + (run["new_persons"] as Int64) - 1)
    }

    /// Kepesertaan and corrections of the people the batch brought, and rows of other batches that are about them.
    private func dependants(_ db: Database, of batch: Id<Batch>, _ people: (first: Int64, last: Int64)) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT (SELECT count(*) FROM kepesertaan k JOIN person p ON p.id = k.person_id
                        WHERE p.id BETWEEN :first AND :last AND p.batch_id = :batch)
                    + (SELECT count(*) FROM list_row r JOIN person p ON p.id = r.person_id
                        WHERE r.person_id BETWEEN :first AND :last AND p.batch_id = :batch AND r.batch_id <> :batch)
                    + (SELECT count(*) FROM person_change c JOIN person p ON p.id = c.person_id
                        WHERE c.person_id BETWEEN :first AND :last AND p.batch_id = :batch)
                """, arguments: ["first": people.first, "last": people.last, "batch": batch.raw]) ?? 0
    }

    /// Decisions of reviewers that join people of this batch with others.
    private func mergedFromElsewhere(
        _ db: Database, _ batch: Id<Batch>, _ people: (first: Int64, last: Int64)
    ) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM review_merge m WHERE m.undone_at IS NULL
                    AND NOT (m.other_kind = 2 AND m.other_id = :batch)
                    AND EXISTS (SELECT 1 FROM person p WHERE p.batch_id = :batch AND p.id BETWEEN :first AND :last
                        AND (p.id = m.person_id OR m.other_kind = 1 AND p.id = m.other_id))
                """, arguments: ["first": people.first, "last": people.last, "batch": batch.raw]) ?? 0
    }

    private func removeRows(_ db: Database, _ batch: Id<Batch>) throws {
        try db.execute(
            sql: "DELETE FROM list_row WHERE id >= ? AND id < ?",
            arguments: [batch.raw << 32, (batch.raw + 1) << 32])
        try db.execute(sql: "DELETE FROM batch_verdict WHERE batch_id = ?", arguments: [batch.raw])
    }

    private func close(_ db: Database, _ batch: Id<Batch>, _ act: Act, _ action: String, rows: Int) throws {
        try db.execute(
            sql: "UPDATE batch SET state = ? WHERE id = ?", arguments: [Batch.State.undone.rawValue, batch.raw])
        try AuditChain(vault).append(db, act, action, subject: "batch:\(batch.raw)", detail: "rows=\(rows)")
    }
}
