import Crypto
import Foundation
import GRDB
import Store

/// One open database file with its key: what every port of this adapter works on.
final class SQLiteDatabase: Sendable {
    let path: String
    let pool: DatabasePool
    let vault: Vault

    init(path: String, pool: DatabasePool, vault: Vault) {
        self.path = path
        self.pool = pool
        self.vault = vault
    }

    /// A page's read, off the caller's thread.
    func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        do { return try await pool.read(body) } catch { throw storeError(error, path) }
    }

    func readNow<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do { return try pool.read(body) } catch { throw storeError(error, path) }
    }

    /// One immediate transaction: all of `body`, or nothing.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do {
            return try pool.writeWithoutTransaction { db in
                var value: Value?
                try db.inTransaction(.immediate) {
                    value = try body(db)
                    return .commit
                }
                return value!
            }
        } catch { throw storeError(error, path) }
    }

    /// Moves the log into the database after a bulk write, so that the next reader starts at once. Somebody who
    /// reads meanwhile only means that it happens later.
    func tidy() { try? pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) } }
}

/// A value of the table `meta`.
enum Meta: String {
    case nextPerson = "next_person"
    case persons
    /// Grows with every change to people or their kepesertaan: an import that was linked before a change starts anew.
    case registryVersion = "registry_version"
    /// How many words all names have together.
    case nameWords = "name_words"
    case illustration
    case referenceDay = "reference_day"
    case keyCheck = "key_check"

    func read(_ db: Database) throws -> String? {
        try String.fetchOne(db, sql: "SELECT value FROM meta WHERE name = ?", arguments: [rawValue])
    }

    func integer(_ db: Database) throws -> Int { Int(try read(db) ?? "") ?? 0 }

    func write(_ value: String, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            arguments: [rawValue, value])
    }

    func add(_ amount: Int, _ db: Database) throws { try write(String(integer(db) + amount), db) }
}
