/// One row of one sheet, borrowed: copy out what must outlive the callback.
public struct Row {
    /// 0-based index of the sheet in the file; 0 for text formats.
    public let sheet: Int
    /// 1-based row in the sheet as a person counts it (for text formats: the line on which the record starts).
    public let number: Int
    public let cells: UnsafeBufferPointer<Cell>

    @inlinable
    public init(sheet: Int, number: Int, cells: UnsafeBufferPointer<Cell>) {
        self.sheet = sheet
        self.number = number
        self.cells = cells
    }

    @inlinable public var count: Int { cells.count }

    /// The cell in this 0-based column; an empty cell beyond the row's end.
    @inlinable
    public subscript(column: Int) -> Cell {
        column >= 0 && column < cells.count ? cells[column] : Cell.empty
    }
}

/// What a consumer wants next.
public enum RowAction: Sendable {
    case next, skipSheet, stop
}
