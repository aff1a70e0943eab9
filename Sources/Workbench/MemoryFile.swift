import CMemory
import Foundation

/// A file that is only in memory, with a path that readers of files can open: what is personal never touches a disk in
/// clear, and is gone with the process.
public final class MemoryFile: Sendable {
    private let descriptor: Int32

    /// Throws `POSIXError` when the system has no memory left for it.
    public init() throws {
        descriptor = memory_file()
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .ENOMEM) }
    }

    deinit { close(descriptor) }

    /// Good as long as this object lives.
    public var path: String { "/proc/self/fd/\(descriptor)" }

    public var size: Int { Int(lseek(descriptor, 0, SEEK_END)) }

    /// Adds bytes at the end.
    public func append(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes
        while !rest.isEmpty {
            let written = write(descriptor, rest.baseAddress, rest.count)
            guard written > 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
    }
}
