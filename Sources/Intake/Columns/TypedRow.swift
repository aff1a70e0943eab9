import Cells

/// A row whose values somebody typed, or that was kept: it can be judged like one in a file.
public struct TypedRow: Sendable {
    private var texts: [[UInt8]]
    private var kinds: [CellKind]
    private let map: ColumnMap

    /// - Parameter fields: the columns that the list has, filled or not.
    public init(fields: [Field]) {
        var map = ColumnMap()
        for (column, field) in fields.enumerated() { map.set(field, column: column) }
        map.width = fields.count
        self.map = map
        texts = [[UInt8]](repeating: [], count: fields.count)
        kinds = [CellKind](repeating: .empty, count: fields.count)
    }

    /// Sets the value of one of the columns; another field is let go.
    public mutating func set(_ field: Field, _ text: String, kind: CellKind = .text) {
        guard let column = map.column(of: field) else { return }
        texts[column] = Array(text.utf8)
        kinds[column] = text.isEmpty ? .empty : kind
    }

    /// Lends the row; it is valid only during the call.
    public func withRow<Result>(
        number: Int, isPerson: Bool, _ body: (PersonRow) throws -> Result
    ) rethrows -> Result {
        try texts.flatMap { $0 }.withUnsafeBufferPointer { bytes in
            var at = 0
            let cells = texts.indices.map { column in
                defer { at += texts[column].count }
                return Cell(
                    bytes: UnsafeBufferPointer(rebasing: bytes[at..<at + texts[column].count]), kind: kinds[column])
            }
            return try cells.withUnsafeBufferPointer { cells in
                try body(
                    PersonRow(
                        row: Row(sheet: 0, number: number, cells: cells), map: map, number: number, isPerson: isPerson))
            }
        }
    }
}
