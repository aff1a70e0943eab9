import GRDB
import Store

extension SQLiteStore {
    /// Looks at an existing file without changing it: is it ours, and of which schema. Returns the schema number.
    static func inspect(_ path: String) throws -> Int {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        let (found, owner, isEmpty) = try queue.read { db in
            (
                try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
                try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
            )
        }
        guard owner == Schema.applicationId || isEmpty else { throw StoreError.notLindungi(path: path) }
        guard found <= Schema.version else {
            throw StoreError.schemaTooNew(path: path, found: found, known: Schema.version)
        }
        return found
    }

    /// Brings the schema up to what this program knows. All steps in one transaction: a kill leaves the old
    /// schema or the new one.
    static func upgrade(_ pool: DatabasePool, _ vault: Vault) throws {
        try pool.writeWithoutTransaction { db in
            // What was acknowledged survives a power cut too: the log is synced at every commit.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.inTransaction(.immediate) {
                // Asked inside the transaction: another process may have been quicker.
                let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
                guard found < Schema.version else { return .rollback }
                for step in Schema.steps.dropFirst(found) { try db.execute(sql: step) }
                if found > 0, found <= SearchIndex.cameWith { try SearchIndex(db).build() }
                if found == 0 {
                    try Meta.keyCheck.write(vault.check, db)
                    try db.execute(sql: "PRAGMA application_id = \(Schema.applicationId)")
                }
                try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
                return .commit
            }
        }
    }
}
