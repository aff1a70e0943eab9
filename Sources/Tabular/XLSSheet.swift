import Cells

/// The cells of one sheet of an Excel 5-2003 workbook.
///
/// Held together (16 bytes each; the format ends at 65,536 × 256) because some programs write cells column by
/// column, and because merges stand after the cells.
struct XLSSheet: ~Copyable {
    private enum Content: UInt8 {
        case number, shared, text, formulaText, boolean, error, uncalculated
    }

    private struct Entry {
        let row, column: UInt16
        let content: Content
        let style: UInt16
        let value: UInt64
    }

    private var entries: [Entry] = []
    private var texts = TextTable()
    private var merges: [MergeFill.Area] = []
    private var isSorted = true
    private let workbook: XLSWorkbook
    private let limits: TableLimits
    private let file: String

    init(_ sheet: XLSWorkbook.Sheet, of workbook: XLSWorkbook, limits: TableLimits, file: String) throws(TableError) {
        (self.workbook, self.limits, self.file) = (workbook, limits, file)
        var records = workbook.records
        records.seek(sheet.offset)
        guard try records.advance(), records.type == 0x809 else { throw TableError(.damaged(part: "XLS"), file: file) }
        try read(&records)
        if !isSorted { entries.sort { ($0.row, $0.column) < ($1.row, $1.column) } }
    }

    private mutating func read(_ records: inout BIFFRecords) throws(TableError) {
        var depth = 1
        var awaitsText: (row: UInt16, column: UInt16, style: UInt16)?
        while try records.advance() {
            let data = records.data
            switch records.type {
            case 0x809: depth += 1  // an embedded chart has records of its own
            case 0x0A:
                depth -= 1
                if depth == 0 { return }
            case _ where depth > 1: break
            case 0x203: try add(data, .number, try data.u64(6))
            case 0x27E: try add(data, .number, Self.number(rk: try data.u32(6)).bitPattern)
            case 0xBD: try addRun(data)
            case 0xFD: try add(data, .shared, UInt64(try data.u32(6)))
            case 0x204, 0xD6: try addText(&records, at: 6, place: try place(data), .text)
            case 0x205: try add(data, try data.u8(7) == 0 ? .boolean : .error, UInt64(try data.u8(6)))
            case 0x06: awaitsText = try addFormula(data)
            case 0x207:
                guard let place = awaitsText else { break }
                awaitsText = nil
                try addText(&records, at: 0, place: place, .formulaText)
            case 0xE5: try addMerges(data)
            default: break
            }
        }
        throw TableError(.truncated, file: file)
    }

    private func place(_ data: LittleEndian) throws(TableError) -> (row: UInt16, column: UInt16, style: UInt16) {
        (try data.u16(0), try data.u16(2), try data.u16(4))
    }

    private mutating func add(_ data: LittleEndian, _ content: Content, _ value: UInt64) throws(TableError) {
        try add(try place(data), content, value)
    }

    private mutating func add(
        _ place: (row: UInt16, column: UInt16, style: UInt16), _ content: Content, _ value: UInt64
    ) throws(TableError) {
        guard place.column < 256, entries.count < 65_536 * 256 else {
            throw TableError(.damaged(part: "XLS"), file: file, row: Int(place.row) + 1)
        }
        if let last = entries.last, (last.row, last.column) >= (place.row, place.column) { isSorted = false }
        entries.append(
            Entry(row: place.row, column: place.column, content: content, style: place.style, value: value))
    }

    /// A row of packed numbers side by side.
    private mutating func addRun(_ data: LittleEndian) throws(TableError) {
        let (row, first) = (try data.u16(0), try data.u16(2))
        for i in 0..<max(0, (data.bytes.count - 6) / 6) {
            let number = Self.number(rk: try data.u32(6 + 6 * i))
            try add((row, first &+ UInt16(i), try data.u16(4 + 6 * i)), .number, number.bitPattern)
        }
    }

    /// A packed number: 30 bits of a whole number or of a float's upper half, perhaps in hundredths.
    private static func number(rk: UInt32) -> Double {
        let value =
            rk & 2 != 0 ? Double(Int32(bitPattern: rk) >> 2) : Double(bitPattern: UInt64(rk & 0xFFFF_FFFC) << 32)
        return rk & 1 != 0 ? value / 100 : value
    }

    private mutating func addText(
        _ records: inout BIFFRecords, at offset: Int, place: (row: UInt16, column: UInt16, style: UInt16),
        _ content: Content
    ) throws(TableError) {
        var reader = BIFFText(at: offset)
        if workbook.is97 {
            try reader.read97(&records, into: &texts)
        } else {
            try reader.read95(&records, into: &texts)
        }
        try add(place, content, UInt64(texts.count - 1))
    }

    /// A formula's cached value; when that is a text, its place: the text follows in a record of its own.
    private mutating func addFormula(
        _ data: LittleEndian
    ) throws(TableError) -> (row: UInt16, column: UInt16, style: UInt16)? {
        guard try data.u16(12) == 0xFFFF else {
            try add(data, .number, try data.u64(6))
            return nil
        }
        switch try data.u8(6) {
        case 0: return try place(data)
        case 1: try add(data, .boolean, UInt64(try data.u8(8)))
        case 2: try add(data, .error, UInt64(try data.u8(8)))
        case 3: break  // an empty text
        default: try add(data, .uncalculated, 0)
        }
        return nil
    }

    private mutating func addMerges(_ data: LittleEndian) throws(TableError) {
        for i in 0..<Int(try data.u16(0)) {
            let base = 2 + 8 * i
            merges.append(
                .init(
                    first: Int(try data.u16(base)) + 1, last: Int(try data.u16(base + 2)) + 1,
                    column: Int(try data.u16(base + 4))))
        }
    }

    /// Gives out the rows; false when the consumer wants none of the file any more.
    func deliver(_ builder: inout RowBuilder, _ body: (Row) throws -> RowAction) throws -> Bool {
        builder.merges = MergeFill(merges)
        var i = 0
        while i < entries.count {
            let row = entries[i].row
            try builder.beginRow(Int(row) + 1)
            while i < entries.count && entries[i].row == row {
                try put(entries[i], &builder)
                i += 1
            }
            let action = try builder.deliver(body)
            if action != .next { return action == .skipSheet }
        }
        return true
    }

    private func put(_ entry: Entry, _ builder: inout RowBuilder) throws(TableError) {
        let column = Int(entry.column)
        switch entry.content {
        case .number:
            let number = Double(bitPattern: entry.value)
            guard number.isFinite else { return try builder.put("#NUM!", .error, at: column) }
            try builder.put(number, dateEpoch: workbook.isDate(Int(entry.style)) ? workbook.epoch : nil, at: column)
        case .shared:
            guard let text = workbook.texts[Int(entry.value)] else {
                throw builder.error(.damaged(part: "XLS"), column: column + 1)
            }
            try builder.put(lasting: text, .text, at: column)
        case .text, .formulaText:
            let text = texts[Int(entry.value)] ?? UnsafeBufferPointer(start: nil, count: 0)
            try builder.put(lasting: text, entry.content == .text ? .text : .formulaText, at: column)
        case .boolean: try builder.put(entry.value == 0 ? "FALSE" : "TRUE", .boolean, at: column)
        case .error: try builder.put(Self.errorText(entry.value), .error, at: column)
        case .uncalculated: try builder.putUncalculated(at: column)
        }
    }

    private static func errorText(_ code: UInt64) -> StaticString {
        switch code {
        case 0x00: "#NULL!"
        case 0x07: "#DIV/0!"
        case 0x0F: "#VALUE!"
        case 0x17: "#REF!"
        case 0x1D: "#NAME?"
        case 0x24: "#NUM!"
        default: "#N/A"
        }
    }
}
