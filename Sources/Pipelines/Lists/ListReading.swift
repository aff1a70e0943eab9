import Cells
import Intake
import Tabular

/// What one pass over a list saw, for the summary that a person reads.
public struct ListSummary: Sendable {
    public struct Sheet: Sendable {
        public let name: String
        /// Data rows, those about nobody included.
        public var rows = 0
        public var repeatedHeaders = 0
        /// Columns left aside because an earlier one gave the same field.
        public var ignored: [(field: Field, column: Int)] = []
        /// Why no row of the sheet was read.
        public var skipped: Skip?
    }

    public enum Skip: Sendable {
        case hidden
        case columns(HeaderProblem)
    }

    public internal(set) var sheets: [Sheet] = []
    /// What the reader repaired on the way.
    public internal(set) var warnings: [TableWarning] = []
    /// Data rows of the file: the last row number.
    public var rows: Int { sheets.reduce(0) { $0 + $1.rows } }
}

/// The state of one pass: a scanner for the sheet at hand and the count of rows.
struct ListReading: Sendable {
    private let file: ListFile
    private var scanner = SheetScanner()
    private var sheet = -1
    private var number = 0
    private var summary = ListSummary()

    init(file: ListFile) { self.file = file }

    /// Whether the next row means the same whatever rows came before, once the columns are known.
    var isAtRest: Bool { scanner.isAtRest }

    /// As this reading, but of a stretch somewhere below, whose rows are numbered from 1.
    func below() -> ListReading {
        var reading = self
        reading.number = 0
        return reading
    }

    /// Goes on behind the rows that `next` met, which began as `below` of `first`.
    mutating func follow(_ next: ListReading, _ first: ListReading) {
        number += next.number
        scanner.follow(next.scanner, madeAfter: first.scanner.repeatedHeaders)
    }

    @inline(__always)
    mutating func take(_ row: Row, _ body: (PersonRow) throws -> Void) throws -> RowAction {
        if row.sheet != sheet, try !begin(row.sheet) { return .skipSheet }
        switch scanner.role(of: row) {
        case .person: try give(row, isPerson: true, body)
        case .notPerson: try give(row, isPerson: false, body)
        case .furniture: return .next
        case .refused: return .skipSheet
        }
        return .next
    }

    @inline(__always)
    private mutating func give(_ row: Row, isPerson: Bool, _ body: (PersonRow) throws -> Void) throws {
        number += 1
        try body(PersonRow(row: row, map: scanner.map, number: number, isPerson: isPerson))
    }

    /// False when the sheet is not to be read.
    private mutating func begin(_ next: Int) throws -> Bool {
        try endSheet()
        // Sheets without any row are never announced by the reader.
        while sheet + 1 < next { addEmptySheet() }
        sheet = next
        let info = file.table.sheets[next]
        scanner = SheetScanner(choices: file.choices)
        summary.sheets.append(ListSummary.Sheet(name: info.name))
        if info.isHidden, file.table.sheets.count > 1 { summary.sheets[next].skipped = .hidden }
        return summary.sheets[next].skipped == nil
    }

    private mutating func addEmptySheet() {
        sheet += 1
        var empty = ListSummary.Sheet(name: file.table.sheets[sheet].name)
        empty.skipped = .columns(.noHeader(looked: 0))
        summary.sheets.append(empty)
    }

    private mutating func endSheet() throws {
        guard sheet >= 0, summary.sheets[sheet].skipped == nil else { return }
        scanner.finish()
        let before = summary.rows
        summary.sheets[sheet].rows = number - before
        summary.sheets[sheet].repeatedHeaders = scanner.repeatedHeaders
        summary.sheets[sheet].ignored = scanner.ignored
        guard let problem = scanner.problem else { return }
        // Guessing which of two columns is the person's would lose people silently.
        if case .duplicate = problem { throw error(problem, sheet) }
        summary.sheets[sheet].skipped = .columns(problem)
    }

    mutating func finish(_ table: ReadSummary) throws -> ListSummary {
        try endSheet()
        while summary.sheets.count < file.table.sheets.count { addEmptySheet() }
        summary.warnings = table.warnings
        if summary.sheets.contains(where: { $0.skipped == nil }) { return summary }
        throw mostTelling()
    }

    /// The problem of the sheet that came nearest to being a list.
    private func mostTelling() -> ListError {
        var worst: (problem: HeaderProblem, sheet: Int)?
        for (index, sheet) in summary.sheets.enumerated() {
            guard case .columns(let problem) = sheet.skipped else { continue }
            if case .missing = problem { return error(problem, index) }
            if worst == nil { worst = (problem, index) }
        }
        return error(worst?.problem ?? .noHeader(looked: 0), worst?.sheet ?? 0)
    }

    private func error(_ problem: HeaderProblem, _ sheet: Int) -> ListError {
        .columns(problem, file: file.table.path, sheet: summary.sheets[sheet].name)
    }
}
