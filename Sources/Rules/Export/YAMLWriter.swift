import Kernel

/// Writes nested maps of YAML; every text is quoted, so that none reads as a number, a date or a flag.
struct YAMLWriter {
    private(set) var text = ""
    private var depth = 0

    mutating func comment(_ words: String) { text += "# \(words)\n" }

    /// `key:` with a map below it; an empty one is written `{}`.
    mutating func section(_ key: String, _ body: (inout YAMLWriter) -> Void) {
        line(key, nil)
        let before = text.utf8.count
        depth += 1
        body(&self)
        depth -= 1
        if text.utf8.count == before {
            text.removeLast()
            text += " {}\n"
        }
    }

    /// A value that is a word, a number or a date of ours; nil is `null`.
    mutating func plain(_ key: String, _ value: String?) { line(key, value ?? "null") }

    mutating func text(_ key: String, _ value: String) { line(key, quotedText(value)) }

    mutating func phrase(_ key: String, _ phrase: Phrase) {
        section(key) {
            $0.text("id", phrase.id)
            $0.text("en", phrase.en)
        }
    }

    /// A table is a list, one row a line.
    mutating func value(_ key: String, _ quantity: Quantity) {
        guard case .table(let table) = quantity else { return line(key, quantity.flow) }
        line(key, table.rows.isEmpty ? "[]" : nil)
        for row in table.rows {
            let cells = zip(table.columns, row).map { "\(quotedText($0.key)): \($1.flow)" }
            text += indent + "  - {" + cells.joined(separator: ", ") + "}\n"
        }
    }

    private var indent: String { String(repeating: "  ", count: depth) }

    private mutating func line(_ key: String, _ value: String?) {
        text += indent + (isPlain(key) ? key : quotedText(key)) + ":" + (value.map { " " + $0 } ?? "") + "\n"
    }

    /// A key of lower-case letters, digits, dots, dashes and underscores that begins with a letter, or a date.
    private func isPlain(_ key: String) -> Bool {
        if Day(iso: key) != nil { return true }
        guard let first = key.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
        // `id: no` style words would read as flags; our keys are longer.
        return !["y", "n", "no", "yes", "on", "off", "true", "false", "null"].contains(key)
            && key.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            }
    }
}
