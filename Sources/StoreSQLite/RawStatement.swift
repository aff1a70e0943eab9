import GRDB
import GRDBSQLite

/// A prepared statement bound through SQLite's own functions: for millions of rows, where
/// GRDB's value for each argument costs more than the insert.
final class RawStatement {
    private let handle: OpaquePointer
    private let connection: OpaquePointer

    init(_ db: Database, _ sql: String) throws {
        connection = db.sqliteConnection!
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK, let handle else { throw RawStatement.error(code, connection) }
        self.handle = handle
    }

    deinit { sqlite3_finalize(handle) }

    func bind(_ position: Int32, _ value: Int64) { sqlite3_bind_int64(handle, position, value) }

    func bind(_ position: Int32, _ value: Int64?) {
        if let value { sqlite3_bind_int64(handle, position, value) } else { sqlite3_bind_null(handle, position) }
    }

    /// Null when empty. The bytes must live until the statement has run.
    func bind(_ position: Int32, text: UnsafeBufferPointer<UInt8>) {
        guard !text.isEmpty else { return null(position) }
        text.withMemoryRebound(to: CChar.self) {
            _ = sqlite3_bind_text(handle, position, $0.baseAddress, Int32($0.count), nil)
        }
    }

    func bindEmptyText(_ position: Int32) { sqlite3_bind_text(handle, position, "", 0, nil) }

    /// Null when empty. The bytes must live until the statement has run.
    func bind(_ position: Int32, blob: UnsafeRawBufferPointer) {
        guard !blob.isEmpty else { return null(position) }
        sqlite3_bind_blob(handle, position, blob.baseAddress, Int32(blob.count), nil)
    }

    func null(_ position: Int32) { sqlite3_bind_null(handle, position) }

    /// Runs it once and makes it ready for the next values.
    func run() throws {
        let code = sqlite3_step(handle)
        guard code == SQLITE_DONE else {
            let error = RawStatement.error(code, connection)
            sqlite3_reset(handle)
            throw error
        }
        sqlite3_reset(handle)
    }

    /// The next row; false after the last one.
    func step() throws -> Bool {
        let code = sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        guard code == SQLITE_DONE else { throw RawStatement.error(code, connection) }
        sqlite3_reset(handle)
        return false
    }

    /// Makes it ready for the next values, whatever rows are left.
    func reset() { sqlite3_reset(handle) }

    func int(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }
    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    /// Text or blob of the present row; empty for null. Valid until the next step.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(handle, column)
        return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
    }

    private static func error(_ code: Int32, _ connection: OpaquePointer) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: String(cString: sqlite3_errmsg(connection)))
    }
}
