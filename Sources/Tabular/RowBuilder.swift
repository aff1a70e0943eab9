import Cells

/// Gathers one row of a workbook's sheet and gives it out; holds what is common to XLSX, ODS and XLS.
struct RowBuilder: ~Copyable {
    private let limits: TableLimits
    private let file: String
    private var cells: UnsafeMutablePointer<Cell>
    private var capacity = 64
    /// Cells so far: one more than the last column that holds something.
    private(set) var width = 0
    private var arena = ByteArena(capacity: 1 << 14)
    private var given = 0
    /// Columns that a merge filled in this row, and how far the row's own cells and bytes reach.
    private var filled: [Int] = []
    private var own = (width: 0, bytes: 0)
    var sheet = 0
    var sheetName = ""
    /// 1-based number of the row being built.
    var number = 0
    var merges = MergeFill()
    var summary = ReadSummary()

    init(file: String, limits: TableLimits) {
        self.file = file
        self.limits = limits
        cells = .allocate(capacity: capacity)
    }

    deinit { cells.deallocate() }

    /// Gives `work` a builder at a fixed place, which the handlers of XML events share.
    static func with(_ file: TableFile, _ work: (UnsafeMutablePointer<RowBuilder>) throws -> Void) throws -> ReadSummary
    {
        let builder = UnsafeMutablePointer<RowBuilder>.allocate(capacity: 1)
        builder.initialize(to: RowBuilder(file: file.path, limits: file.limits))
        defer {
            builder.deinitialize(count: 1)
            builder.deallocate()
        }
        try work(builder)
        return builder.pointee.summary
    }

    func error(_ reason: TableError.Reason, column: Int? = nil) -> TableError {
        TableError(reason, file: file, sheet: sheetName, row: number > 0 ? number : nil, column: column)
    }

    /// An error of the archive or its XML, with the place that reading had reached.
    func placed(_ error: TableError) -> TableError {
        var error = error
        error.sheet = error.sheet ?? sheetName
        if error.row == nil, number > 0 { error.row = number }
        return error
    }

    mutating func beginSheet(_ index: Int, name: String) {
        (sheet, sheetName, number, width) = (index, name, 0, 0)
        merges = MergeFill()
        arena.setCount(0)
    }

    /// Starts a row. Without `checked` its number is judged later: a blank row may stand beyond the limit.
    mutating func beginRow(_ number: Int, checked: Bool = true) throws(TableError) {
        self.number = number
        width = 0
        arena.setCount(0)
        filled.removeAll(keepingCapacity: true)
        if checked { try checkRowNumber() }
    }

    func checkRowNumber() throws(TableError) {
        if number > limits.rows { throw error(.tooManyRows(limit: limits.rows)) }
    }

    /// Takes the cells of the row just given for another row further down.
    mutating func repeatRow(_ number: Int) throws(TableError) {
        self.number = number
        for column in filled { cells[column] = .empty }
        filled.removeAll(keepingCapacity: true)
        width = own.width
        arena.setCount(own.bytes)
        try checkRowNumber()
    }

    var columnLimit: Int { limits.columns }

    /// No cell of the row holds anything.
    var isBlank: Bool {
        for i in 0..<width where !cells[i].isEmpty { return false }
        return true
    }

    func tooManyColumns(at count: Int) -> TableError {
        error(.tooManyColumns(limit: limits.columns), column: min(count, 1 << 40))
    }

    /// Refuses a cell that grows beyond the limit while it is gathered.
    func checkLength(_ bytes: Int, at column: Int) throws(TableError) {
        if bytes > limits.cellBytes { throw error(.cellTooLong(limit: limits.cellBytes), column: column + 1) }
    }

    /// A formula without a value: an error cell and a warning, so that it is not taken for blank.
    mutating func putUncalculated(at column: Int) throws(TableError) {
        summary.warn(.formulaWithoutValue, sheet: sheet, row: number, column: column + 1)
        try put("#UNCALCULATED", .error, at: column)
    }

    /// A cell whose bytes live longer than the row (a shared text, a constant).
    mutating func put(lasting bytes: UnsafeBufferPointer<UInt8>, _ kind: CellKind, at column: Int) throws(TableError) {
        try widen(to: column + 1)
        cells[column] = Cell(bytes: bytes, kind: bytes.isEmpty ? .empty : kind)
    }

    mutating func put(_ text: StaticString, _ kind: CellKind, at column: Int) throws(TableError) {
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        try put(lasting: bytes, kind, at: column)
    }

    /// A cell whose bytes are copied into the row.
    mutating func put(copy bytes: UnsafeBufferPointer<UInt8>, _ kind: CellKind, at column: Int) throws(TableError) {
        try checkLength(bytes.count, at: column)
        if arena.count + bytes.count > limits.recordBytes { throw error(.lineTooLong(limit: limits.recordBytes)) }
        try widen(to: column + 1)
        let (before, start) = (UnsafePointer(arena.base), arena.count)
        arena.append(bytes)
        if UnsafePointer(arena.base) != before { rebase(from: before, length: start) }
        cells[column] = Cell(bytes: arena.slice(start, arena.count), kind: bytes.isEmpty ? .empty : kind)
    }

    /// A number cell: a date where its style says so and the calendar knows the day, else plain digits.
    mutating func put(_ number: Double, dateEpoch: SerialDate.Epoch?, at column: Int) throws(TableError) {
        try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { (room) throws(TableError) in
            let target = room.baseAddress!
            if let dateEpoch {
                let length = SerialDate.write(number, epoch: dateEpoch, to: target)
                if length > 0 {
                    return try put(copy: UnsafeBufferPointer(start: target, count: length), .date, at: column)
                }
            }
            let length = NumberText.write(number, to: target)
            try put(copy: UnsafeBufferPointer(start: target, count: length), .number, at: column)
        }
    }

    /// The arena moved: cells that point into its old place follow. Addresses are compared as numbers only.
    private mutating func rebase(from old: UnsafePointer<UInt8>, length: Int) {
        let low = UInt(bitPattern: old)
        for i in 0..<width {
            let cell = cells[i]
            let at = UInt(bitPattern: cell.bytes.baseAddress)
            guard at >= low, at < low + UInt(length) else { continue }
            let start = Int(at - low)
            cells[i] = Cell(bytes: arena.slice(start, start + cell.bytes.count), kind: cell.kind)
        }
    }

    private mutating func widen(to count: Int) throws(TableError) {
        if count <= width { return }
        if count > limits.columns { throw tooManyColumns(at: count) }
        if count > capacity {
            let wider = UnsafeMutablePointer<Cell>.allocate(capacity: max(capacity * 2, count))
            wider.moveInitialize(from: cells, count: width)
            cells.deallocate()
            (cells, capacity) = (wider, max(capacity * 2, count))
        }
        (cells + width).initialize(repeating: .empty, count: count - width)
        width = count
    }

    func cell(at column: Int) -> Cell { column < width ? cells[column] : .empty }

    /// Gives the row out, merged values filled down.
    mutating func deliver(_ body: (Row) throws -> RowAction) throws -> RowAction {
        own = (width, arena.count)
        if !merges.isEmpty { try fillMerges() }
        given += max(width, 1)
        if given > limits.cells { throw error(.tooManyCells) }
        summary.rows += 1
        return try body(
            Row(sheet: sheet, number: number, cells: UnsafeBufferPointer(start: cells, count: width)))
    }

    private mutating func fillMerges() throws(TableError) {
        merges.advance(to: number)
        if merges.hasOverflow {
            summary.warn(.mergesNotFilled, sheet: sheet, row: number, column: 0)
            merges.hasOverflow = false
        }
        for i in merges.active.indices {
            let column = merges.active[i].column
            if merges.active[i].first == number {
                merges.remember(cell(at: column), at: i)
            } else if cell(at: column).isEmpty {
                let (bytes, kind) = (merges.active[i].bytes, merges.active[i].kind)
                if bytes.isEmpty { continue }
                try bytes.withUnsafeBufferPointer { (value) throws(TableError) in
                    try put(copy: value, kind, at: column)
                }
                filled.append(column)
            }
        }
    }
}
