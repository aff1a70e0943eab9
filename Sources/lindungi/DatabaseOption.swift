import ArgumentParser
import Foundation
import Registry
import Store
import StoreSQLite

/// Where the registry is; the same option in every command that uses it.
struct DatabaseOption: ParsableArguments {
    @Option(help: "Basis data: berkas SQLite.", completion: .file())
    var database = "lindungi.sqlite"

    func validate() throws {
        if database.hasPrefix("postgres://") || database.hasPrefix("postgresql://") {
            throw ValidationError(
                "--database: PostgreSQL belum didukung. Beri nama berkas SQLite, misalnya lindungi.sqlite.")
        }
    }

    /// Opens it. The key is in the file that LINDUNGI_KEY_FILE names, else beside the database.
    func open(_ access: SQLiteStore.Access) throws -> RegistryStore { try DatabaseOption.open(database, access) }

    /// The same for a command that can do without a database.
    static func open(_ path: String, _ access: SQLiteStore.Access) throws -> RegistryStore {
        let keyFile = ProcessInfo.processInfo.environment["LINDUNGI_KEY_FILE"]
        return try SQLiteStore.open(path, keyFile: keyFile, access: access)
    }
}

/// Runs a command's work and turns what the store refuses into one line: 2 for a database that cannot be used,
/// 1 when the work failed.
func reportingStoreErrors(_ work: () async throws -> Void) async throws {
    do { try await work() } catch let error as StoreError { fail(error.text.id, code: error.exitCode) }
}

extension StoreError {
    fileprivate var exitCode: Int32 {
        switch self {
        case .full, .busy, .database, .importRunning, .importUnfinished, .registryChanged, .sameFile, .incomplete,
            .batchInUse, .batchState:
            1
        default: 2
        }
    }
}

extension Moment {
    /// This moment, by the machine's clock.
    static func now() -> Moment {
        Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }
}

extension Act {
    /// An act of a command, now.
    static func command(_ name: String) -> Act {
        Act(
            actor: "lindungi \(name)",
            at: .now())
    }
}
