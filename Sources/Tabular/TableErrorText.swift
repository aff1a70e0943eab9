import Cells

extension TableError {
    /// Stable name of the reason, for machines.
    public var code: String { entry.code }

    /// One line in Bahasa Indonesia: where, what, what to do.
    public var indonesian: String {
        let e = entry
        return "\(place(sheet: "lembar", row: "baris", column: "kolom")): \(e.indonesian). \(e.nextIndonesian)."
    }

    /// One line in English: where, what, what to do.
    public var english: String {
        let e = entry
        return "\(place(sheet: "sheet", row: "row", column: "column")): \(e.english). \(e.nextEnglish)."
    }

    /// What to do next, alone.
    public var nextAct: (indonesian: String, english: String) { (entry.nextIndonesian, entry.nextEnglish) }

    private func place(sheet sheetWord: String, row rowWord: String, column columnWord: String) -> String {
        var parts = [file]
        if let sheet, !sheet.isEmpty { parts.append("\(sheetWord) \(sheet)") }
        if let row { parts.append("\(rowWord) \(row)") }
        if let column { parts.append("\(columnWord) \(column) (\(columnLetters(column - 1)))") }
        return parts.joined(separator: ", ")
    }
}

extension TableError: CustomStringConvertible {
    public var description: String { "\(code): \(english)" }
}
