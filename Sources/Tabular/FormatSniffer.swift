/// Decides what a file is from its first bytes, never from its name.
enum FormatSniffer {
    enum Container {
        case zip, ole2, text
    }

    static func container(_ head: [UInt8], file: String) throws(TableError) -> Container {
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .zip }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .ole2 }
        if let known = lookalike(head) { throw TableError(.unsupported(known), file: file) }
        guard looksLikeText(head), !isXML(head) else { throw TableError(.unknownFormat, file: file) }
        return .text
    }

    private static let signatures: [([UInt8], TableError.Lookalike)] = [
        (Array("%PDF".utf8), .pdf),
        (Array("{\\rtf".utf8), .word),
        ([0x89, 0x50, 0x4E, 0x47], .image),
        ([0xFF, 0xD8, 0xFF], .image),
        ([0x1F, 0x8B], .archive),
        (Array("Rar!".utf8), .archive),
        ([0x37, 0x7A, 0xBC, 0xAF], .archive),
        ([0x09, 0x00, 0x04, 0x00], .oldExcel),
        ([0x09, 0x02, 0x06, 0x00], .oldExcel),
        ([0x09, 0x04, 0x06, 0x00], .oldExcel),
    ]

    private static func lookalike(_ head: [UInt8]) -> TableError.Lookalike? {
        if let hit = signatures.first(where: { head.starts(with: $0.0) }) { return hit.1 }
        let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let start = String(decoding: head.dropFirst(mark).prefix(1024).filter { $0 != 0 }, as: UTF8.self).lowercased()
        guard let open = start.firstIndex(where: { !$0.isWhitespace }), start[open] == "<" else { return nil }
        if start.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .spreadsheetML2003 }
        // Web systems send an HTML table under the name .xls.
        return ["<html", "<!doctype html", "<table", "<head", "<meta", "<style", "<div"].contains(where: start.contains)
            ? .html : nil
    }

    /// Any other XML would pass for a list of one column.
    private static func isXML(_ head: [UInt8]) -> Bool {
        let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return head.dropFirst(mark).starts(with: Array("<?xml".utf8))
    }

    /// Text has hardly any control characters beside tab, line ends, form feed, NUL of UTF-16 and Ctrl-Z.
    private static func looksLikeText(_ head: [UInt8]) -> Bool {
        let sample = head.prefix(8192)
        let odd = sample.count { $0 < 0x20 && ![0, 9, 10, 12, 13, 0x1A].contains($0) }
        if odd * 50 > sample.count { return false }
        let encoding = EncodingSniffer.sniff(Array(head))
        let isWide = encoding.encoding == .utf16LittleEndian || encoding.encoding == .utf16BigEndian
        let nuls = sample.count { $0 == 0 }
        return isWide || nuls * 10 <= sample.count
    }
}
