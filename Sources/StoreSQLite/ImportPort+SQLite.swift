import Kernel
import Registry
import Store

extension ImportPort {
    static func sqlite(_ database: SQLiteDatabase) -> ImportPort {
        let desk = ImportDesk(database)
        return ImportPort(
            hold: { try desk.hold() },
            release: { desk.letGo() },
            begin: { plan, act in try desk.begin(plan, act) },
            appendPersons: { run, chunk, sources in try desk.appendPersons(run, chunk, sources) },
            append: { run, batch, chunk in try desk.append(run, batch, chunk) },
            complete: { run, act in try desk.complete(run, act) },
            discard: { run, act in try desk.discard(run, act) },
            unfinished: { try database.readNow { try ImportRuns.openSession($0) } },
            changedRows: { newer, previous in
                try database.readNow { try BatchComparison.changedRows($0, newer: newer, previous: previous) }
            },
            undo: { batch, act in
                let lock = try ImportLock(database.path)
                defer { lock.release() }
                try database.write { try ImportUndo(database.vault).undo($0, batch, act) }
            },
            batches: { try database.readNow { try Batches.all($0) } },
            withHash: { hash in try database.readNow { try Batches.complete($0, hash: hash) } },
            rows: { batch, after, limit in
                try database.readNow { try Batches.rows($0, batch, after: after, limit: limit, database.vault) }
            })
    }
}
