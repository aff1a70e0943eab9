import CArgon2
import Crypto
import Foundation

/// Passwords as Argon2id hashes (RFC 9106), with 19 MiB, two passes and one lane: what OWASP names as the least.
/// A hash is slow by intent, so it runs off the server's threads, and never more than two at once.
public struct PasswordHash: Sendable {
    private static let turnstile = Turnstile(places: 2)
    private static let memory: UInt32 = 19 << 10
    private static let passes: UInt32 = 2

    /// What a name that does not exist is compared with, so that it takes as long as one that does.
    public static let nobody = hash(Array(randomBytes(16)))

    /// The encoded hash of a password, with its salt and parameters in it.
    public static func make(_ password: String) async -> String {
        let bytes = normal(password)
        return await turnstile.run { hash(bytes) }
    }

    /// Whether the password made the hash.
    public static func verify(_ password: String, _ encoded: String) async -> Bool {
        let bytes = normal(password)
        return await turnstile.run {
            bytes.withUnsafeBytes { argon2id_verify(encoded, $0.baseAddress, $0.count) == ARGON2_OK.rawValue }
        }
    }

    /// One keyboard's letters are another's: both in the same form (SP 800-63B-4, 3.1.1.2).
    static func normal(_ password: String) -> [UInt8] {
        Array(password.precomposedStringWithCompatibilityMapping.utf8)
    }

    private static func hash(_ bytes: [UInt8]) -> String {
        let salt = randomBytes(16)
        var encoded = [CChar](repeating: 0, count: 128)
        let status = bytes.withUnsafeBytes { password in
            argon2id_hash_encoded(
                passes, memory, 1, password.baseAddress, password.count, salt, salt.count, 32, &encoded, encoded.count)
        }
        precondition(status == ARGON2_OK.rawValue, "no memory for a password")
        return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// Bytes that nobody can guess.
func randomBytes(_ count: Int) -> [UInt8] {
    SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes { Array($0) }
}
