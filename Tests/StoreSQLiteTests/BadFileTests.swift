import Foundation
import GRDB
import Kernel
import Registry
import Store
import Testing

@testable import StoreSQLite

@Suite("A SQLite file that is not as it should be")
struct BadFileTests {
    private let folder = TestFolder()
    private var path: String { folder.path("r.sqlite") }

    private func refusal(_ access: SQLiteStore.Access = .write) -> StoreError? {
        do {
            _ = try SQLiteStore.open(path, access: access)
            return nil
        } catch { return error as? StoreError }
    }

    private func make() throws { _ = try SQLiteStore.open(path, access: .create) }

    @Test("is named when it is missing, and not made by mistake")
    func missing() throws {
        #expect(refusal() == .missing(path: path))
        #expect(refusal(.read) == .missing(path: path))
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("is named when it is no database, and stays as it was")
    func notADatabase() throws {
        let text = String(repeating: "NIK,Nama\n", count: 200)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(refusal() == .notADatabase(path: path))
        #expect(refusal(.create) == .notADatabase(path: path))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test("is left alone when it belongs to another program")
    func foreign() throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "CREATE TABLE other (a)") }
        try queue.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(refusal(.create) == .notLindungi(path: path))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test("is refused when a newer program made it")
    func newer() throws {
        try make()
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
        try queue.close()
        #expect(refusal(.read) == .schemaTooNew(path: path, found: 99, known: Schema.version))
    }

    @Test("is refused without its key, with another key, and with a key file that is none")
    func keys() throws {
        try make()
        let key = path + ".key"
        for file in [path, key] {
            #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
        }
        let right = try String(contentsOfFile: key, encoding: .utf8)
        try (hash("a") + "\n").write(toFile: key, atomically: true, encoding: .utf8)
        #expect(refusal() == .keyWrong(path: key))
        try "bukan kunci".write(toFile: key, atomically: true, encoding: .utf8)
        #expect(refusal() == .keyUnusable(path: key))
        try FileManager.default.removeItem(atPath: key)
        #expect(refusal() == .keyMissing(path: key))
        try right.write(toFile: key, atomically: true, encoding: .utf8)
        #expect(refusal() == nil)
    }

    @Test("says that it is damaged when pages are overwritten")
    func corrupt() throws {
        do {
            let store = try SQLiteStore.open(path, access: .create)
            try load(store, 2_000)
        }
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        let size = try file.seekToEnd()
        try file.seek(toOffset: 4_096)
        try file.write(contentsOf: Data(repeating: 0xAB, count: Int(size) - 4_096))
        try file.close()
        let error = #expect(throws: StoreError.self) {
            let store = try SQLiteStore.open(path, access: .write)
            try store.people.export(.everyone, august) { _ in }
        }
        #expect(error == .corrupt(path: path))
    }

    @Test("that is read-only can be read but not written")
    func readOnly() throws {
        try make()
        let store = try SQLiteStore.open(path, access: .read)
        #expect(try store.people.count() == 0)
        #expect(throws: StoreError.readOnly(path: path)) { try load(store, 1) }
    }

    @Test("every refusal has one line in both languages, without a line break")
    func texts() {
        let errors: [StoreError] = [
            .missing(path: "x"), .notADatabase(path: "x"), .notLindungi(path: "x"), .readOnly(path: "x"),
            .schemaTooNew(path: "x", found: 2, known: 1), .schemaTooOld(path: "x", found: 1, known: 2),
            .corrupt(path: "x"), .full(path: "x"), .busy(path: "x"), .unreachable(path: "x"), .keyMissing(path: "x"),
            .keyUnusable(path: "x"), .keyWrong(path: "x"), .importRunning(path: "x"), .importUnfinished(files: ["x"]),
            .registryChanged,
            .sameFile(file: "x", batch: Id(1), received: Day(2024, 8, 12)!), .repeatedFile(file: "x", same: "y"),
            .incomplete(rowsMissing: 1, personsMissing: 2), .tooMany(what: "x"), .noSuchBatch(Id(1)), .noSuchImport,
            .batchState(Id(1), .undone), .batchInUse(Id(1), dependants: 2), .noSuchPerson(Id(1)), .overlap(Id(1)),
            .database(path: "x", code: 1, message: "m"),
        ]
        let texts = errors.flatMap { [$0.text.id, $0.text.en] }
        #expect(Set(texts).count == texts.count)
        #expect(texts.allSatisfy { $0.hasSuffix(".") && !$0.contains("\n") && $0 != "Storage error." })
    }
}
