import Crypto
import Foundation
import Registry

/// The second step: a number of six digits that a telephone makes anew each half minute (RFC 6238, SHA-1, as every
/// authenticator app understands it).
public struct TimeCode: Sendable {
    private let secret: [UInt8]

    public init(secret: [UInt8]) { self.secret = secret }

    /// A secret of 160 bits (RFC 4226, requirement R6).
    public static func newSecret() -> [UInt8] { randomBytes(20) }

    /// The half minute of a moment.
    public static func step(_ at: Moment) -> Int64 { at.milliseconds / 30_000 }

    /// The digits of a half minute.
    public func code(_ step: Int64) -> String {
        let bytes = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: bytes, using: SymmetricKey(data: secret)))
        let start = Int(mac[19] & 15)
        let number = mac[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let digits = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The half minute that the digits belong to, if it is this one, the one before or the one after.
    public func step(of digits: String, _ at: Moment) -> Int64? {
        let now = TimeCode.step(at)
        return (now - 1...now + 1).first { code($0) == digits }
    }

    /// The secret as authenticator apps take it typed (RFC 4648 base 32).
    public var base32: String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bits: UInt32 = 0
        var count = 0
        var text = ""
        for byte in secret {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(letters[Int(bits >> UInt32(count) & 31)])
            }
        }
        if count > 0 { text.append(letters[Int(bits << UInt32(5 - count) & 31)]) }
        return text
    }

    /// Reads a secret typed or carried as base 32; nil for anything else.
    public static func secret(base32 text: String) -> [UInt8]? {
        var bits: UInt32 = 0
        var count = 0
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            let value: UInt8
            switch byte {
            case 65...90: value = byte - 65
            case 50...55: value = byte - 24
            default: return nil
            }
            bits = (bits << 5 | UInt32(value)) & 0xFFFF
            count += 5
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
        return bytes
    }

    /// What a QR code carries.
    public func address(userName: String) -> String {
        "otpauth://totp/Lindungi:\(userName)?secret=\(base32)&issuer=Lindungi&algorithm=SHA1&digits=6&period=30"
    }
}
