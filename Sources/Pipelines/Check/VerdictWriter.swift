import Intake
import Kernel
import Tabular

extension Check {
    /// Writes one line per data row: `source,row,verdict,reasons,person`, then
    /// where the row stands in its file, what to do, and what is proposed.
    public func write(to out: inout CSVWriter, language: Language) throws(TableError) {
        for name in ["source", "row", "verdict", "reasons", "person", "sheet", "line", "message", "proposal"] {
            out.field(name)
        }
        try out.endRow()
        var words = ReasonWords(language: language)
        for (index, file) in files.enumerated() {
            let start = rows(of: index).lowerBound
            for row in 0..<file.ledger.count { try write(file, row, start + row, &words, to: &out) }
        }
    }

    private func write(
        _ file: FileCheck, _ row: Int, _ index: Int, _ words: inout ReasonWords, to out: inout CSVWriter
    ) throws(TableError) {
        let known = words[ledger.reasons[index]]
        out.field(file.file.source)
        out.field(row + 1)
        out.field(known.verdict)
        out.field(known.codes)
        if ledger.person[index] == 0 { out.emptyField() } else { out.field(ledger.person[index]) }
        out.field(file.file.table.sheets[Int(file.sheets[row])].name)
        out.field(file.lines[row])
        out.field(known.message)
        out.field(proposals(file.repairs[row] ?? [], words.language))
        try out.endRow()
    }

    private func proposals(_ repairs: [Repair], _ language: Language) -> String {
        if repairs.isEmpty { return "" }
        return repairs.map { "\($0.field.name): \($0.proposal) (\($0.why[language]))" }.joined(separator: "; ")
    }
}

/// The words of each combination of reasons, made once: a province has a few hundred of them.
private struct ReasonWords {
    struct Entry {
        let verdict: String
        let codes: String
        let message: String
    }

    let language: Language
    private var known: [ReasonSet: Entry] = [:]

    init(language: Language) { self.language = language }

    subscript(_ set: ReasonSet) -> Entry {
        mutating get {
            if let entry = known[set] { return entry }
            let entry = Entry(verdict: set.verdict.rawValue, codes: set.codes, message: message(set))
            known[set] = entry
            return entry
        }
    }

    private func message(_ set: ReasonSet) -> String {
        set.reasons.map { "\($0.entry.text[language]); \($0.entry.act[language])." }.joined(separator: " ")
    }
}
