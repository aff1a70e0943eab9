import Cells

@testable import Intake

/// Feeds a sheet written as lines of `|`-separated cells to a scanner.
struct SheetText {
    var scanner = SheetScanner()
    var people: [[Field: String]] = []
    var numbers: [Int] = []
    var roles: [RowRole] = []

    /// - Parameter kinds: what the file says of each cell of data; text unless told.
    init(_ text: String, fields: [Field] = Field.allCases) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            withRow(cells, number: index + 1) { row in
                let role = scanner.role(of: row)
                roles.append(role)
                guard role == .person else { return }
                let found = fields.map { ($0, String(decoding: scanner.map.bytes($0, row), as: UTF8.self)) }
                people.append(Dictionary(uniqueKeysWithValues: found.filter { !$0.1.isEmpty }))
                numbers.append(row.number)
            }
        }
        scanner.finish()
    }
}

/// Lends a row made of these texts.
func withRow(_ texts: [String], sheet: Int = 0, number: Int = 1, kind: CellKind = .text, _ body: (Row) -> Void) {
    let bytes = texts.map { Array($0.utf8) }
    let flat = bytes.flatMap { $0 }
    flat.withUnsafeBufferPointer { all in
        var (cells, start): ([Cell], Int) = ([], 0)
        for piece in bytes {
            let part = UnsafeBufferPointer(rebasing: all[start..<start + piece.count])
            cells.append(Cell(bytes: part, kind: piece.isEmpty ? .empty : kind))
            start += piece.count
        }
        cells.withUnsafeBufferPointer { body(Row(sheet: sheet, number: number, cells: $0)) }
    }
}
