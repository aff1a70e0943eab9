import Foundation
import GRDB
import Kernel
import Registry
import Store
import Testing

@testable import StoreSQLite

@Suite("A SQLite store after a crash or on a full disk")
struct CrashTests {
    private let folder = TestFolder()
    private var path: String { folder.path("r.sqlite") }

    /// What a killed process leaves: the files as they are at this moment (the lock and the shared memory die with it).
    private func killedCopy(_ number: Int) throws -> String {
        let copy = folder.path("killed-\(number).sqlite")
        for suffix in ["", "-wal", ".key"] {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
        }
        return copy
    }

    @Test("Killed at any chunk of a load, it reopens empty and whole")
    func killedLoad() throws {
        let store = try SQLiteStore.open(path, access: .create)
        var copies: [String] = []
        var calls = 0
        _ = try store.people.load(BulkLoad(illustration: true, referenceDay: nil, action: "uji"), act()) {
            calls += 1
            copies.append(try killedCopy(calls))
            return calls <= 3 ? invented(calls * 3_000..<calls * 3_000 + 3_000) : nil
        }
        for copy in copies {
            let reopened = try SQLiteStore.open(copy, access: .write)
            #expect(try reopened.people.count() == 0)
            try reopened.people.export(.everyone, august) { _ in Issue.record("nobody should be there") }
            #expect(try load(reopened, 10) == 10)
        }
    }

    @Test("Killed at any chunk of an import, it goes on to the same end")
    func killedImport() throws {
        let store = try SQLiteStore.open(path, access: .create)
        try load(store, 5)
        let list = SampleList(rows: 35, newPersons: 10)
        let session = try store.imports.begin(list.plan, act())
        var copies = [try killedCopy(0)]
        for rows in stride(from: 7, through: 35, by: 7) {
            var now = session
            now.rowsStored = [rows - 7]
            now.personsStored = rows == 7 ? 0 : 10
            try list.send(to: store, now, onlyRows: rows)
            copies.append(try killedCopy(rows))
        }
        for copy in copies {
            let reopened = try SQLiteStore.open(copy, access: .write)
            let again = try reopened.imports.begin(list.plan, act())
            #expect(again.run == session.run)
            try list.send(to: reopened, again)
            let outcome = try reopened.imports.complete(again.run, act())
            #expect(outcome.batches[0].rows == 35 && outcome.batches[0].newPersons == 10)
            #expect(try reopened.people.count() == 15)
            #expect(try reopened.audit.verify().faults.isEmpty)
        }
    }

    /// A full disk is simulated by SQLite's own page limit: the same SQLITE_FULL at the same places.
    @Test("A full disk stops an import with one clear error; with space again it goes on")
    func full() throws {
        let database = try SQLiteStore.openDatabase(path, keyFile: nil, access: .create)
        let store = SQLiteStore.store(on: database)
        let (imports, people) = (store.imports, store.people)
        try load(store, 5)
        func limit(_ extra: Int) throws {
            try database.pool.writeWithoutTransaction { db in
                let pages = try Int.fetchOne(db, sql: "PRAGMA page_count")!
                try db.execute(sql: "PRAGMA max_page_count = \(pages + extra)")
            }
        }
        let list = SampleList(rows: 2_000, newPersons: 500)
        let session = try imports.begin(list.plan, act())
        try limit(20)
        #expect(throws: StoreError.full(path: path)) { try list.send(to: store, session) }
        #expect(try people.count() == 5)
        try limit(100_000)
        let again = try imports.begin(list.plan, act())
        #expect(again.run == session.run && again.personsStored > 0)
        try list.send(to: store, again)
        #expect(try imports.complete(again.run, act()).batches[0].rows == 2_000)
        #expect(try people.count() == 505)
    }

    @Test("Two stores on one file: the second import is refused while the first runs")
    func twoImports() throws {
        let first = try SQLiteStore.open(path, access: .create)
        let second = try SQLiteStore.open(path, access: .write)
        let list = SampleList(rows: 4, newPersons: 0)
        try load(first, 2)
        let session = try first.imports.begin(list.plan, act())
        #expect(throws: StoreError.importRunning(path: path)) { try second.imports.begin(list.plan, act()) }
        try list.send(to: first, session)
        _ = try first.imports.complete(session.run, act())
        #expect(throws: StoreError.self) { try second.imports.begin(list.plan, act()) }
        #expect(try second.imports.batches().count == 1)
    }

    @Test("A write that another process blocks is refused by name")
    func busy() throws {
        let store = try SQLiteStore.open(path, access: .create)
        var configuration = Configuration()
        configuration.busyMode = .immediateError
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: path, configuration: configuration)
        try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        #expect(throws: StoreError.busy(path: path)) { try store.coverage.putPotensi([], act()) }
        try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
        try store.coverage.putPotensi([], act())
    }
}
