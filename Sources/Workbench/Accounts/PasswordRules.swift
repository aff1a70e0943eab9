import Foundation
import Kernel

/// What a new password must be, by NIST SP 800-63B-4 (3.1.1.2): long, and not one that everybody tries. No composition
/// is asked for, and none expires.
public enum PasswordRules {
    public static let leastAlone = 15
    public static let leastWithSecondStep = 8
    public static let most = 256

    /// What is wrong with it and what to do; nil for one that may be used.
    public static func fault(_ password: String, userName: String, name: String, hasSecondStep: Bool) -> Phrase? {
        let least = hasSecondStep ? leastWithSecondStep : leastAlone
        let count = password.unicodeScalars.count
        if count < least {
            return Phrase(
                id:
                    "Kata sandi minimal \(least) karakter; ini baru \(count). Beberapa kata yang tidak berhubungan mudah diingat.",
                en: "At least \(least) characters; these are \(count). Some unrelated words are easy to remember.")
        }
        if count > most {
            return Phrase(id: "Kata sandi paling panjang \(most) karakter.", en: "At most \(most) characters.")
        }
        return isCommon(password, also: [userName, name])
            ? Phrase(
                id: "Kata sandi itu mudah ditebak: terdiri dari kata umum, nama Anda, atau urutan. Pilih yang lain.",
                en: "That password is easy to guess: common words, your name, or a sequence. Choose another.") : nil
    }

    /// Whether little is left once common words, own names, runs of digits and repetitions are taken away.
    static func isCommon(_ password: String, also own: [String]) -> Bool {
        let small = password.lowercased()
        let ownWords = own.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) }
        let words = (ownWords + commonWords).filter { $0.count > 2 }.sorted { $0.count > $1.count }
        let plain = small.filter(\.isLetter)
        let unmasked = String(small.map { PasswordRules.unmasked[$0] ?? $0 }).filter(\.isLetter)
        let left = [plain, unmasked].map { without(words, $0).count }.min() ?? 0
        return left < 4 && signs(small).count < 5 || Set(small).count < 5
    }

    private static func without(_ words: [String], _ text: String) -> Set<Character> {
        Set(words.reduce(text) { $0.replacingOccurrences(of: $1, with: "") })
    }

    /// Digits and signs, without those that only go on counting: `12345678` is one.
    private static func signs(_ text: String) -> Set<UInt8> {
        let bytes = text.utf8.filter { !(97...122).contains($0) && $0 != 32 && $0 < 128 }
        let breaks = zip(bytes, bytes.dropFirst()).filter { abs(Int($0) - Int($1)) > 1 }.map(\.1)
        return Set(bytes.prefix(1) + breaks)
    }

    /// What people write for letters.
    private static let unmasked: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "@": "a", "$": "s",
    ]
}
