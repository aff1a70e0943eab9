/// Finds the delimiter by how evenly each candidate divides the first records.
enum DelimiterSniffer {
    static let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]
    private static let recordsSeen = 200

    /// The delimiter of this UTF-8 text; comma when nothing divides it.
    static func sniff(_ text: [UInt8], complete: Bool) -> UInt8 {
        if let stated = statedByExcel(text) { return stated }
        var best = (delimiter: candidates[0], score: 0)
        for delimiter in candidates {
            let score = self.score(fieldCounts(text, delimiter, complete: complete))
            if score > best.score { best = (delimiter, score) }
        }
        return best.delimiter
    }

    /// `sep=;` alone on the first line, which Excel writes and obeys.
    static func statedByExcel(_ text: [UInt8]) -> UInt8? {
        guard text.count >= 6, text.starts(with: Array("sep=".utf8)), text[5] == 10 || text[5] == 13,
            candidates.contains(text[4])
        else { return nil }
        return text[4]
    }

    /// Records that agree on a number of delimiters, times that number: a comma inside one column of a
    /// semicolon file agrees as often, but divides less.
    private static func score(_ counts: [Int]) -> Int {
        var tally: [Int: Int] = [:]
        for count in counts where count > 0 { tally[count, default: 0] += 1 }
        return tally.map { $0.value * min($0.key, 12) }.max() ?? 0
    }

    private static func fieldCounts(_ text: [UInt8], _ delimiter: UInt8, complete: Bool) -> [Int] {
        var counts: [Int] = []
        var (found, inQuotes, atStart, content) = (0, false, true, false)
        for byte in text where counts.count < recordsSeen {
            switch byte {
            case UInt8(ascii: "\"") where inQuotes: inQuotes = false
            case UInt8(ascii: "\"") where atStart: (inQuotes, atStart, content) = (true, false, true)
            case 10 where !inQuotes, 13 where !inQuotes:
                if content { counts.append(found) }
                (found, atStart, content) = (0, true, false)
            case delimiter where !inQuotes: (found, atStart, content) = (found + 1, true, true)
            default: (atStart, content) = (false, true)
            }
        }
        // The last record of a sample may be cut off and would vote wrongly.
        if content && complete && counts.count < recordsSeen { counts.append(found) }
        return counts
    }
}
