/// Month words of lists: Indonesian and English, full, short, misspelt, or Roman numerals.
enum MonthName {
    /// 1...12, or nil when the word is no month.
    static func month(_ word: PackedWord) -> Int? {
        if let exact = known[word] { return exact }
        guard word.count >= 4 else { return nil }
        return misspelt(word)
    }

    private static let full: [(PackedWord, Int)] = [
        ("JANUARI", 1), ("FEBRUARI", 2), ("MARET", 3), ("APRIL", 4), ("MEI", 5), ("JUNI", 6), ("JULI", 7),
        ("AGUSTUS", 8), ("SEPTEMBER", 9), ("OKTOBER", 10), ("NOVEMBER", 11), ("DESEMBER", 12), ("JANUARY", 1),
        ("FEBRUARY", 2), ("MARCH", 3), ("MAY", 5), ("JUNE", 6), ("JULY", 7), ("AUGUST", 8), ("OCTOBER", 10),
        ("DECEMBER", 12), ("PEBRUARI", 2), ("NOPEMBER", 11),
    ]
    private static let short: [(PackedWord, Int)] = [
        ("JAN", 1), ("FEB", 2), ("FEBR", 2), ("PEB", 2), ("MAR", 3), ("MRT", 3), ("APR", 4), ("JUN", 6), ("JUL", 7),
        ("AGU", 8), ("AGS", 8), ("AGT", 8), ("AGST", 8), ("AGUST", 8), ("AGUS", 8), ("AUG", 8), ("SEP", 9),
        ("SEPT", 9), ("SPT", 9), ("OKT", 10), ("OCT", 10), ("NOV", 11), ("NOP", 11), ("DES", 12), ("DEC", 12),
        ("I", 1), ("II", 2), ("III", 3), ("IV", 4), ("V", 5), ("VI", 6), ("VII", 7), ("VIII", 8), ("IX", 9), ("X", 10),
        ("XI", 11), ("XII", 12),
    ]
    private static let known = Dictionary(full + short, uniquingKeysWith: { first, _ in first })

    /// The only month within the allowed number of typing errors: one for short words, two from seven letters on.
    /// Two different months equally near (Juri: Juni or Juli) are refused.
    private static func misspelt(_ word: PackedWord) -> Int? {
        var best = word.count >= 7 ? 3 : 2
        var found: Int?
        for (name, month) in full where abs(name.count - word.count) < best {
            let distance = editDistance(name, word)
            if distance < best {
                best = distance
                found = month
            } else if distance == best, found != month {
                found = nil
            }
        }
        return found
    }

    /// Levenshtein distance; words have at most twelve letters, so the row fits a fixed tuple of bits: one word.
    private static func editDistance(_ a: PackedWord, _ b: PackedWord) -> Int {
        guard a.count <= 12, b.count <= 12 else { return 13 }
        // Row of up to thirteen distances, five bits each.
        func at(_ row: UInt128, _ i: Int) -> Int { Int(truncatingIfNeeded: row >> UInt128(5 * i)) & 31 }
        var row: UInt128 = 0
        for i in 0...b.count { row |= UInt128(i) << UInt128(5 * i) }
        for i in 0..<a.count {
            var next = UInt128(i + 1)
            for j in 0..<b.count {
                let substituted = at(row, j) + (a.letter(i) == b.letter(j) ? 0 : 1)
                let cell = min(substituted, min(at(row, j + 1), at(next, j)) + 1)
                next |= UInt128(cell) << UInt128(5 * (j + 1))
            }
            row = next
        }
        return at(row, b.count)
    }
}
