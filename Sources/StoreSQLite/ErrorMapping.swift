import Foundation
import GRDB
import Store

/// SQLite's refusal, or a value that nobody but Lindungi should have written, as one of ours; errors of any other kind pass through.
func storeError(_ error: any Error, _ path: String) -> any Error {
    if let error = error as? AlteredValue { return StoreError.altered(path: path, location: error.location) }
    if let error = error as? UnreadableValue { return StoreError.altered(path: path, location: error.table) }
    guard let error = error as? DatabaseError else { return error }
    switch error.resultCode {
    case .SQLITE_NOTADB: return StoreError.notADatabase(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: return StoreError.readOnly(path: path)
    case .SQLITE_CORRUPT: return StoreError.corrupt(path: path)
    case .SQLITE_FULL: return StoreError.full(path: path)
    // SQLITE_PROTOCOL: others kept the log locked for too long.
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: return StoreError.busy(path: path)
    case .SQLITE_CANTOPEN: return StoreError.unreachable(path: path)
    case .SQLITE_IOERR where errno == ENOSPC || error.extendedResultCode.rawValue == 778:
        // 778 is SQLITE_IOERR_WRITE: a full disk that shows while the log is written.
        return StoreError.full(path: path)
    default:
        return StoreError.database(
            path: path, code: Int(error.extendedResultCode.rawValue), message: error.message ?? "")
    }
}
