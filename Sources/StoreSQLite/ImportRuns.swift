import GRDB
import Kernel
import Registry
import Store

/// Opening an import, or taking one up again.
struct ImportRuns {
    let vault: Vault

    init(_ vault: Vault) { self.vault = vault }

    /// The session and the id of the first new person.
    func begin(_ db: Database, _ plan: ImportPlan, _ act: Act) throws -> (ImportSession, Int64) {
        try check(db, plan)
        let version = try Meta.registryVersion.integer(db)
        let open = try Row.fetchOne(
            db, sql: "SELECT id, plan, registry_version, first_person FROM import_run WHERE open = 1")
        if let open {
            let stored: String = open["plan"]
            guard stored.hasPrefix(ImportRuns.lists(of: plan)) else {
                throw StoreError.importUnfinished(files: try ImportRuns.files(db, Id(open["id"])))
            }
            if stored == ImportRuns.text(of: plan), open["registry_version"] == version,
                let session = try ImportRuns.openSession(db)
            {
                return (session, open["first_person"])
            }
            // The registry or the settings changed since these rows were judged: their verdicts may be wrong now.
            try ImportUndo(vault).discard(db, Id(open["id"]), act)
        }
        try create(db, plan, version: version, act)
        guard let session = try ImportRuns.openSession(db) else { throw StoreError.noSuchImport }
        let first = try Int64.fetchOne(
            db, sql: "SELECT first_person FROM import_run WHERE id = ?", arguments: [session.run.raw])
        return (session, first ?? 0)
    }

    private func check(_ db: Database, _ plan: ImportPlan) throws {
        for (i, file) in plan.files.enumerated() {
            if let other = plan.files[..<i].first(where: { $0.hash == file.hash }) {
                throw StoreError.repeatedFile(file: file.name, same: other.name)
            }
            guard file.rows < 1 << 31 else { throw StoreError.tooMany(what: "baris dalam \(file.name)") }
            if !plan.repeatsAllowed, let same = try Batches.complete(db, hash: file.hash).first {
                throw StoreError.sameFile(file: file.name, batch: same.id, received: same.received.day)
            }
        }
    }

    private func create(_ db: Database, _ plan: ImportPlan, version: Int, _ act: Act) throws {
        try db.execute(
            sql: "INSERT INTO import_run (plan, registry_version, first_person, new_persons) VALUES (?, ?, ?, ?)",
            arguments: [ImportRuns.text(of: plan), version, try Meta.nextPerson.integer(db), plan.newPersons])
        let run = db.lastInsertedRowID
        try Meta.nextPerson.add(plan.newPersons, db)
        for file in plan.files {
            try db.execute(
                sql: """
                    INSERT INTO batch
                        (run_id, source, wilayah, file_name, file_hash, state, rows_expected, diterima_pada)
                    VALUES (?, ?, ?, ?, ?, 1, ?, ?)
                    """,
                arguments: [
                    run, plan.source, plan.wilayah?.stored, file.name, file.hash, file.rows, act.at.milliseconds,
                ])
        }
    }

    /// What makes two plans the same import.
    private static func text(of plan: ImportPlan) -> String {
        lists(of: plan) + "\(plan.newPersons)|\(plan.settings)"
    }

    /// What makes two plans about the same lists.
    private static func lists(of plan: ImportPlan) -> String {
        ([plan.source, plan.wilayah?.description ?? ""] + plan.files.map { "\($0.hash):\($0.rows)" })
            .joined(separator: "|") + "|"
    }

    static func openSession(_ db: Database) throws -> ImportSession? {
        guard let run = try Row.fetchOne(db, sql: "SELECT id, persons_stored FROM import_run WHERE open = 1") else {
            return nil
        }
        let id: Int64 = run["id"]
        let batches = try Row.fetchAll(
            db, sql: "SELECT id, rows_stored FROM batch WHERE run_id = ? ORDER BY id", arguments: [id])
        return ImportSession(
            run: Id(id), batches: batches.map { Id($0["id"]) }, rowsStored: batches.map { $0["rows_stored"] },
            personsStored: run["persons_stored"])
    }

    private static func files(_ db: Database, _ run: Id<ImportRun>) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT file_name FROM batch WHERE run_id = ? ORDER BY id", arguments: [run.raw])
    }
}
