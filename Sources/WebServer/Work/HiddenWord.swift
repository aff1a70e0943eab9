import Crypto
import Foundation

/// A word that somebody searched for, as it stands in an address: only the same session reads it, so that no name and
/// no number of a person stays in a browser's history, a log or a link that is passed on.
struct HiddenWord: Sendable {
    /// Longer words are cut: nobody's name is longer.
    static let longest = 100

    private let key: SymmetricKey

    /// - Parameter token: Of the session's cookie.
    init(token: String) {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array("kata cari".utf8), using: SymmetricKey(data: Array(token.utf8)))
        key = SymmetricKey(data: code)
    }

    /// Letters, digits, `-` and `_` only; empty for an empty word.
    func hide(_ word: String) -> String {
        let text = Data(word.prefix(HiddenWord.longest).utf8)
        guard !text.isEmpty, let box = try? AES.GCM.seal(text, using: key), let bytes = box.combined else { return "" }
        return bytes.base64EncodedString().replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    }

    /// Nil for what this session did not hide.
    func reveal(_ hidden: String) -> String? {
        let base64 = hidden.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
        let padded = base64 + String(repeating: "=", count: (4 - base64.count % 4) % 4)
        guard let bytes = Data(base64Encoded: padded), let box = try? AES.GCM.SealedBox(combined: bytes),
            let text = try? AES.GCM.open(box, using: key)
        else { return nil }
        return String(decoding: text, as: UTF8.self)
    }
}
