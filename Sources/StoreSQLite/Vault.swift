import Crypto
import Foundation
import Store

/// The keys that are derived from the one in the key file. Never stored in the database.
struct Vault: Sendable {
    let sealing: SymmetricKey
    let index: SymmetricKey
    let audit: SymmetricKey
    /// Tells whether a key belongs to a database without revealing it.
    let check: String

    init(master: SymmetricKey) {
        func derive(_ purpose: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: master, salt: Data("lindungi".utf8), info: Data(purpose.utf8), outputByteCount: 32)
        }
        sealing = derive("seal 1")
        index = derive("index 1")
        audit = derive("audit 1")
        check = derive("check 1").withUnsafeBytes { hex($0.prefix(16)) }
    }

    /// Reads the key file; makes one (mode 0600) when there is none and `create` allows it.
    static func open(_ path: String, create: Bool) throws -> Vault {
        if FileManager.default.fileExists(atPath: path) { return try Vault(master: read(path)) }
        guard create else { throw StoreError.keyMissing(path: path) }
        let key = SymmetricKey(size: .bits256)
        try write(key.withUnsafeBytes { hex($0) } + "\n", path)
        return Vault(master: key)
    }

    private static func read(_ path: String) throws -> SymmetricKey {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8),
            let bytes = bytes(hex: text.trimmingCharacters(in: .whitespacesAndNewlines)), bytes.count == 32
        else { throw StoreError.keyUnusable(path: path) }
        return SymmetricKey(data: bytes)
    }

    /// Exclusive and synced: a key that is lost after data was sealed with it is data lost.
    private static func write(_ text: String, _ path: String) throws {
        let file = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard file >= 0 else { throw StoreError.readOnly(path: path) }
        defer { close(file) }
        guard Array(text.utf8).withUnsafeBytes({ Foundation.write(file, $0.baseAddress, $0.count) }) == text.utf8.count,
            fsync(file) == 0
        else {
            unlink(path)
            throw StoreError.full(path: path)
        }
    }
}

func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var out: [UInt8] = []
    for byte in bytes { out += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: out, as: UTF8.self)
}

/// Nil when the text is not pairs of hexadecimal digits.
func bytes(hex text: String) -> [UInt8]? {
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == text.count, digits.count % 2 == 0 else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}
