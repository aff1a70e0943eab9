import Rules

/// A part of the body as people write it: `kedua mata` for `kedua_belah_mata`.
enum PartName {
    /// Words without which every line is still told from the others.
    private static let fillers: Set<String> = [
        "belah", "buah", "dari", "ke", "bawah", "atas", "atau", "sendi", "daya", "rongga", "hilang", "hilangnya",
        "kehilangan", "salah", "satu",
    ]

    /// The code that is meant: the same words in any order, or the only line that has all of them.
    /// Nil where none or several have: which one is never guessed.
    static func kode(_ written: String, among codes: [String]) -> String? {
        if let same = codes.first(where: { sameWord($0, written) }) { return same }
        let wanted = words(written)
        guard !wanted.isEmpty else { return nil }
        let holding = codes.filter { words($0).isSuperset(of: wanted) }
        let equal = holding.filter { words($0) == wanted }
        if equal.count == 1 { return equal[0] }
        return holding.count == 1 ? holding[0] : nil
    }

    private static func words(_ text: String) -> Set<String> {
        let parts = text.lowercased().split { $0 == "_" || $0 == " " || $0 == "-" }.map {
            $0 == "dua" ? "kedua" : String($0)
        }
        var words = Set(parts).subtracting(fillers)
        // A finger is told by its name: "telunjuk kanan" is one of the hand.
        if words.contains("telunjuk") { words.remove("jari") }
        if words.contains("jari") || words.contains("telunjuk") { words.remove("tangan") }
        return words
    }
}
