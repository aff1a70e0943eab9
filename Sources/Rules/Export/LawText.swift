import Kernel

/// The law for a terminal: lists and histories.
public struct LawText: Sendable {
    private let index: LawIndex
    private let language: Language

    public init(_ index: LawIndex, _ language: Language) {
        self.index = index
        self.language = language
    }

    /// Every parameter by chapter with its last value.
    public var list: String {
        index.chapters.map { chapter in
            let lines = chapter.parameters.compactMap { parameter in
                parameter.rows.last.map { "  \(parameter.id)  " + line(parameter, $0) }
            }
            return ([language.say(chapter.title)] + lines).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    /// Every row that nobody has read in a source yet.
    public var recalled: String {
        let lines = index.recalled.map { "\($0.parameter.id)  " + line($0.parameter, $0.row) }
        let count = language.say(
            "\(lines.count) baris belum dibaca di naskah aslinya.", "\(lines.count) rows not yet read in the text.")
        return (lines + [count]).joined(separator: "\n")
    }

    /// One parameter: each row with its place in the law, then our notes and readings.
    public func history(_ parameter: AnyParameter, in chapter: Chapter) -> String {
        var lines = ["\(parameter.id): \(language.say(parameter.label))"]
        for row in parameter.rows {
            lines.append("  " + line(parameter, row))
            if case .table(let table) = row.quantity { lines += cells(table) }
        }
        let through = parameter.checkedThrough.words(language)
        lines.append(language.say("Diperiksa sampai \(through).", "Verified through \(through)."))
        if let note = parameter.note { lines.append(language.say("Catatan: ", "Note: ") + language.say(note)) }
        for reading in chapter.interpretations {
            lines.append(
                language.say("Tafsiran di bab ini: ", "A reading in this chapter: ") + language.say(reading.text) + " "
                    + language.say(reading.doubt))
        }
        return lines.joined(separator: "\n")
    }

    /// What one regulation set, and what held before.
    public func changes(by regulation: Regulation) -> String {
        let unknown = language.say("tidak diketahui", "not known")
        let head = [
            "\(regulation.shortName): \(language.say(regulation.title))",
            "  " + language.say("Diundangkan", "Promulgated") + ": "
                + (regulation.diundangkan?.words(language) ?? unknown),
            "  " + language.say("Berlaku sejak", "In force since") + ": "
                + (regulation.berlakuSejak?.words(language) ?? unknown),
            language.say("Yang diubah peraturan ini:", "What this regulation changed:"),
        ]
        return (head + index.changes(by: regulation).map(change)).joined(separator: "\n")
    }

    private func change(_ change: Change) -> String {
        let (parameter, row) = (change.parameter, change.row)
        let now = row.quantity.words(parameter.unit, language)
        let before = change.before.map { $0.quantity.words(parameter.unit, language) + " → " } ?? ""
        let since = language.say("sejak", "from") + " " + row.berlakuSejak.words(language)
        return "  \(parameter.id)  \(language.say(parameter.label)): \(before)\(now), \(since) (\(row.citation.text))"
    }

    private func line(_ parameter: AnyParameter, _ row: AnyParameter.Row) -> String {
        let since = language.say("sejak", "from") + " " + row.berlakuSejak.words(language)
        let source = row.citation.source.isEmpty ? "" : "; \(row.citation.source)"
        return "\(row.quantity.words(parameter.unit, language)), \(since): \(row.citation.text) "
            + "(\(row.confidence.words(language))\(source))"
    }

    private func cells(_ table: Quantity.Table) -> [String] {
        let head = "    " + table.columns.map { language.say($0.label) }.joined(separator: " | ")
        return [head]
            + table.rows.map { "    " + $0.map { $0.words(.table, language) }.joined(separator: " | ") }
    }
}
