import Crypto
import Foundation
import Tabular

/// The SHA-256 of files.
enum FileHash {
    /// In hexadecimal, read in pieces.
    @Sendable static func sha256(_ path: String) throws -> String {
        guard let file = FileHandle(forReadingAtPath: path) else { throw TableError(.notFound, file: path) }
        defer { try? file.close() }
        var hash = SHA256()
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { hash.update(data: piece) }
        return hash.finalize().map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
