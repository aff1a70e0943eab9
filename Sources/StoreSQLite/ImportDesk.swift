import Foundation
import GRDB
import Kernel
import Registry
import Store

/// The one import that this process may have open. While a chunk is sealed on all processors, the chunk before it
/// is written.
final class ImportDesk: @unchecked Sendable {
    private let database: SQLiteDatabase
    /// Guards `open`; callers of one import come one after the other.
    private let guardian = NSLock()
    private var open: Open?
    private var held: Held?

    /// The lock before an import begins, with the version of the registry that its rows are linked against.
    private struct Held {
        let lock: ImportLock
        let version: Int
    }

    private struct Open {
        let lock: ImportLock
        let run: Id<ImportRun>
        let firstPerson: Int64
        var persons: Int
        var rows: [Id<Batch>: Int]
        var pending: Pending?
    }

    private enum Pending {
        case persons(PersonChunk, [[Provenance]], first: Int, Future<[SealedPeople]>)
        case rows(Id<Batch>, ListChunk, firstRow: Int, Future<[SealedCells]>)
    }

    init(_ database: SQLiteDatabase) { self.database = database }

    func hold() throws {
        try guardian.withLock {
            let lock = try ImportLock(database.path)
            held = Held(lock: lock, version: try database.readNow(Meta.registryVersion.integer))
        }
    }

    func letGo() {
        guardian.withLock {
            held?.lock.release()
            held = nil
        }
    }

    func begin(_ plan: ImportPlan, _ act: Act) throws -> ImportSession {
        try guardian.withLock {
            let lock = try held?.lock ?? ImportLock(database.path)
            let version = held?.version
            held = nil
            do {
                let (session, firstPerson) = try database.write { db in
                    let now = try Meta.registryVersion.integer(db)
                    guard version ?? now == now else { throw StoreError.registryChanged }
                    return try ImportRuns(database.vault).begin(db, plan, act)
                }
                open = Open(
                    lock: lock, run: session.run, firstPerson: firstPerson, persons: session.personsStored,
                    rows: Dictionary(uniqueKeysWithValues: zip(session.batches, session.rowsStored)))
                return session
            } catch {
                lock.release()
                throw error
            }
        }
    }

    func appendPersons(_ run: Id<ImportRun>, _ chunk: PersonChunk, _ sources: [[Provenance]]) throws {
        precondition(sources.count == chunk.count, "each new person needs the rows it comes from")
        try guardian.withLock {
            let now = try opened(run)
            let sealed = SealedPeople.sealing(
                chunk.text, firstId: now.firstPerson + Int64(now.persons), database.vault)
            try flush()
            open?.pending = .persons(chunk, sources, first: now.persons, sealed)
            open?.persons += chunk.count
        }
    }

    func append(_ run: Id<ImportRun>, _ batch: Id<Batch>, _ chunk: ListChunk) throws {
        try guardian.withLock {
            guard let stored = try opened(run).rows[batch] else { throw StoreError.noSuchBatch(batch) }
            let firstId = batch.raw << 32 + Int64(stored + 1)
            let sealed = SealedCells.sealing(chunk.text, firstId: firstId, database.vault)
            try flush()
            open?.pending = .rows(batch, chunk, firstRow: stored + 1, sealed)
            open?.rows[batch] = stored + chunk.count
        }
    }

    func complete(_ run: Id<ImportRun>, _ act: Act) throws -> ImportOutcome {
        try guardian.withLock {
            _ = try opened(run)
            try flush()
            let outcome = try database.write { try ImportCompletion(database.vault).complete($0, run, act) }
            close()
            database.tidy()
            return outcome
        }
    }

    func discard(_ run: Id<ImportRun>, _ act: Act) throws {
        try guardian.withLock {
            let lock = try open?.lock ?? ImportLock(database.path)
            defer { lock.release() }
            open = nil
            try database.write { try ImportUndo(database.vault).discard($0, run, act) }
        }
    }

    private func opened(_ run: Id<ImportRun>) throws -> Open {
        guard let open, open.run == run else { throw StoreError.noSuchImport }
        return open
    }

    /// After a failed write the import is closed: what was stored stays, and `begin` takes it up again.
    private func flush() throws {
        guard let open, let pending = open.pending else { return }
        self.open?.pending = nil
        do {
            try database.write { db in
                switch pending {
                case .persons(let chunk, let sources, let first, let sealed):
                    try ImportWrites(db, open.run, open.firstPerson, database.vault)
                        .persons(chunk, sources, first: first, sealed.wait())
                case .rows(let batch, let chunk, let firstRow, let sealed):
                    try ImportWrites(db, open.run, open.firstPerson, database.vault)
                        .rows(chunk, of: batch, firstRow: firstRow, sealed.wait())
                }
            }
        } catch {
            close()
            throw error
        }
    }

    private func close() {
        open?.lock.release()
        open = nil
    }
}
