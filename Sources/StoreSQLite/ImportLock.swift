import Foundation
import Store

/// Held while people come in bulk: the system gives it back when the process dies, however it dies.
final class ImportLock: @unchecked Sendable {
    private let file: Int32
    private let guardian = NSLock()
    private var held = true

    /// Throws `importRunning` when another process, or another import of this one, holds it.
    init(_ path: String) throws {
        let lockPath = path + ".import-lock"
        file = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw StoreError.readOnly(path: lockPath) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            throw StoreError.importRunning(path: path)
        }
    }

    func release() {
        guardian.withLock {
            guard held else { return }
            held = false
            close(file)
        }
    }

    deinit { release() }
}
