import Foundation
import GRDB
import Store

/// The registry in one SQLite file, with the key beside it in another.
public enum SQLiteStore {
    public enum Access: Sendable {
        /// Read what is there; nothing is created or upgraded.
        case read
        /// Read and write an existing database; an older schema is upgraded.
        case write
        /// As `write`, and a new database is made where there is none.
        case create
    }

    /// Opens the database at `path`. The key is read from `keyFile`, by default the path with `.key` added; a new
    /// database gets a new key.
    ///
    /// Throws a `StoreError` that says what to do: missing, not a database, another program's, newer, read-only,
    /// corrupt, wrong key.
    public static func open(_ path: String, keyFile: String? = nil, access: Access) throws -> RegistryStore {
        let database = try openDatabase(path, keyFile: keyFile, access: access)
        return store(on: database)
    }

    /// Every port on one open database.
    static func store(on database: SQLiteDatabase) -> RegistryStore {
        RegistryStore(
            coverage: .sqlite(database),
            people: .sqlite(database),
            imports: .sqlite(database),
            audit: .sqlite(database),
            overrides: .sqlite(database),
            accounts: .sqlite(database),
            secondStep: .sqlite(database),
            sessions: .sqlite(database),
            entry: .sqlite(database),
            search: .sqlite(database),
            usulan: .sqlite(database),
            field: .sqlite(database), desk: .sqlite(database),
            person: .sqlite(database),
            reviews: .sqlite(database))
    }

    /// The number of the newest schema this program knows.
    public static var schemaVersion: Int { Schema.version }

    static func openDatabase(_ path: String, keyFile: String?, access: Access) throws -> SQLiteDatabase {
        let keyPath = keyFile ?? path + ".key"
        try checkFile(path, access)
        do {
            let found = FileManager.default.fileExists(atPath: path) ? try inspect(path) : 0
            if access == .read, found < Schema.version {
                throw StoreError.schemaTooOld(path: path, found: found, known: Schema.version)
            }
            // The key comes first: no database without one can exist, even after a kill.
            let vault = try Vault.open(keyPath, create: found == 0)
            if found == 0 { try makePrivate(path) }
            let pool = try DatabasePool(path: path, configuration: configuration(access))
            if access != .read { try upgrade(pool, vault) }
            try checkKey(vault, pool, keyPath)
            return SQLiteDatabase(path: path, pool: pool, vault: vault)
        } catch { throw storeError(error, path) }
    }

    private static func configuration(_ access: Access) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = access == .read
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            // 64 MB for bulk writes; a reader's pages come from the system's cache.
            if !db.configuration.readonly {
                // The log gives its space back after a bulk write.
                try db.execute(sql: "PRAGMA cache_size = -65536; PRAGMA journal_size_limit = 67108864")
            }
        }
        return configuration
    }

    /// What can be told before SQLite looks, so that nothing is created by mistake.
    private static func checkFile(_ path: String, _ access: Access) throws {
        let files = FileManager.default
        var isFolder: ObjCBool = false
        guard files.fileExists(atPath: path, isDirectory: &isFolder) else {
            guard access == .create else { throw StoreError.missing(path: path) }
            let folder = (path as NSString).deletingLastPathComponent
            guard files.isWritableFile(atPath: folder.isEmpty ? "." : folder) else {
                throw StoreError.unreachable(path: path)
            }
            return
        }
        guard !isFolder.boolValue else { throw StoreError.notADatabase(path: path) }
        guard files.isReadableFile(atPath: path) else { throw StoreError.unreachable(path: path) }
        guard access == .read || files.isWritableFile(atPath: path) else { throw StoreError.readOnly(path: path) }
    }

    /// An empty file that only its owner reads: SQLite gives its log the same mode.
    private static func makePrivate(_ path: String) throws {
        let file = Foundation.open(path, O_WRONLY | O_CREAT, 0o600)
        guard file >= 0 else { throw StoreError.unreachable(path: path) }
        defer { close(file) }
        guard fchmod(file, 0o600) == 0 else { throw StoreError.readOnly(path: path) }
    }

    private static func checkKey(_ vault: Vault, _ pool: DatabasePool, _ keyPath: String) throws {
        let known = try pool.read { try Meta.keyCheck.read($0) }
        guard known == vault.check else { throw StoreError.keyWrong(path: keyPath) }
    }
}
