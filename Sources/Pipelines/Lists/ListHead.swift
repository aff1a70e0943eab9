import Cells
import Intake
import Tabular

/// The top of a sheet: how its columns are understood, and the rows that a person needs to see to correct it.
public struct ListHead: Sendable {
    /// Name of the sheet; empty for text files.
    public let sheet: String
    /// The header as understood; nil when no row looks like one.
    public let columns: ColumnChoice?
    /// Why the sheet cannot be read so; nil when it can.
    public let problem: HeaderProblem?
    /// The first rows that are not blank, trimmed: somebody may point at another header among them.
    public let rows: [[String]]

    public static let rowsShown = 12

    /// Reads the tops of all sheets that are not hidden.
    /// - Throws: `ListError` when the file cannot be read.
    public static func read(_ file: ListFile) throws -> [ListHead] {
        var (heads, scanner, rows, sheet): ([ListHead], SheetScanner, [[String]], Int) = (
            [], SheetScanner(choices: file.choices), [], -1
        )
        func close() {
            guard sheet >= 0 else { return }
            if !scanner.isReading, scanner.problem == nil { scanner.finish() }
            heads.append(
                ListHead(
                    sheet: file.table.sheets[sheet].name, columns: scanner.found, problem: scanner.problem, rows: rows))
        }
        do {
            try file.table.forEachRow { row in
                if row.sheet != sheet {
                    close()
                    (sheet, scanner, rows) = (row.sheet, SheetScanner(choices: file.choices), [])
                    if file.table.sheets[sheet].isHidden, file.table.sheets.count > 1 {
                        sheet = -1
                        return .skipSheet
                    }
                }
                let texts = row.cells.map { $0.text.trimmed }
                if texts.contains(where: { !$0.isEmpty }), rows.count < rowsShown { rows.append(texts) }
                if !scanner.isReading, scanner.problem == nil { _ = scanner.role(of: row) }
                let isDone = (scanner.isReading || scanner.problem != nil) && rows.count >= rowsShown
                return isDone ? .skipSheet : .next
            }
        } catch let error as TableError {
            throw ListError.unreadable(error)
        }
        close()
        return heads
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
