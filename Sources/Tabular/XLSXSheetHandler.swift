import Cells

/// Turns the XML of one XLSX sheet into rows.
final class XLSXSheetHandler: XMLHandler {
    private enum CellType {
        case number, shared, text, inline, boolean, error, date
    }

    private let strings: SharedStrings
    private let styles: XLSXStyles
    private let epoch: SerialDate.Epoch
    private let partName: String
    private let body: (Row) throws -> RowAction
    private(set) var builder: UnsafeMutablePointer<RowBuilder>
    /// The consumer wants no further row of the whole file.
    private(set) var wantsStop = false

    private var inRow = false
    private var inCell = false
    private var collecting = false
    private var inPhonetic = false
    private var hasFormula = false
    private var sawValue = false
    private var type = CellType.number
    private var style = 0
    private var column = 0
    private var nextColumn = 0
    private var value = ByteArena()

    init(
        builder: UnsafeMutablePointer<RowBuilder>, strings: SharedStrings, styles: XLSXStyles, epoch: SerialDate.Epoch,
        partName: String, body: @escaping (Row) throws -> RowAction
    ) {
        (self.builder, self.strings, self.styles) = (builder, strings, styles)
        (self.epoch, self.partName, self.body) = (epoch, partName, body)
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        let name = name.local
        if name == "c" {
            if inRow { startCell(attributes) }
        } else if name == "v" {
            collecting = inCell && type != .inline
            sawValue = sawValue || collecting
        } else if name == "row" {
            startRow(attributes)
        } else if !inCell {
            return
        } else if name == "t" {
            collecting = type == .inline && !inPhonetic
            sawValue = sawValue || collecting
        } else if name == "f" {
            hasFormula = true
        } else if name == "rPh" {
            inPhonetic = true
        }
    }

    override func end(_ name: XMLName) {
        let name = name.local
        if name == "v" || name == "t" {
            collecting = false
        } else if name == "c" {
            if inCell { guarded { try finishCell() } }
            inCell = false
        } else if name == "row" {
            if inRow { guarded { try finishRow() } }
            inRow = false
        } else if name == "rPh" {
            inPhonetic = false
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard collecting else { return }
        guarded {
            try builder.pointee.checkLength(value.count + bytes.count, at: column)
            value.append(bytes)
        }
    }

    private func guarded(_ work: () throws -> Void) {
        guard failure == nil, !isDone else { return }
        do { try work() } catch { failure = error }
    }

    private func startRow(_ attributes: XMLAttributes) {
        let last = builder.pointee.number
        var number = last + 1
        if let stated = attributes["r"] {
            // Rows that run backwards or stand twice would be counted wrongly: refuse.
            guard let read = CellReference.number(stated), read > last else { return damaged(row: last + 1) }
            number = read
        }
        (inRow, inCell, nextColumn) = (true, false, 0)
        guarded { try builder.pointee.beginRow(number) }
    }

    private func startCell(_ attributes: XMLAttributes) {
        (inCell, collecting, hasFormula, sawValue, inPhonetic) = (true, false, false, false, false)
        (type, style, column) = (.number, 0, nextColumn)
        value.setCount(0)
        var p = attributes.pointer
        while let key = p[0], let text = p[1] {
            if key[1] == 0 {
                switch UInt8(bitPattern: key[0]) {
                case UInt8(ascii: "r"):
                    guard let stated = CellReference.column(text), stated >= nextColumn else { return damaged() }
                    column = stated
                case UInt8(ascii: "s"): style = CellReference.number(text) ?? 0
                case UInt8(ascii: "t"): type = Self.type(text)
                default: break
                }
            }
            p += 2
        }
        nextColumn = column + 1
    }

    private static func type(_ text: UnsafePointer<CChar>) -> CellType {
        let name = XMLName(pointer: text)
        if name == "s" { return .shared }
        if name == "str" { return .text }
        if name == "inlineStr" { return .inline }
        if name == "b" { return .boolean }
        if name == "e" { return .error }
        if name == "d" { return .date }
        return .number
    }

    private func finishCell() throws {
        guard sawValue && value.count > 0 else {
            // Excel gives an empty text a value; some libraries give an uncalculated formula an empty one.
            if hasFormula && (!sawValue || type == .number) { try builder.pointee.putUncalculated(at: column) }
            return
        }
        let bytes = value.slice(0, value.count)
        switch type {
        case .number: try putNumber(bytes)
        case .shared: try putShared()
        case .text, .inline:
            let length = ExcelEscapes.decode(value.base, value.count)
            try builder.pointee.put(copy: value.slice(0, length), hasFormula ? .formulaText : .text, at: column)
        case .boolean: try builder.pointee.put(bytes.first == 49 ? "TRUE" : "FALSE", .boolean, at: column)
        case .error: try builder.pointee.put(copy: bytes, .error, at: column)
        case .date: try builder.pointee.put(copy: bytes, .date, at: column)
        }
    }

    private func putShared() throws {
        value.append(0)
        let text = value.base.withMemoryRebound(to: CChar.self, capacity: value.count) { CellReference.number($0) }
        guard let text, let shared = strings[text] else { return damaged() }
        try builder.pointee.put(lasting: shared, .text, at: column)
    }

    private func putNumber(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        let isDate = styles.isDate(style)
        if !isDate && NumberText.isPlain(bytes) { return try builder.pointee.put(copy: bytes, .number, at: column) }
        value.append(0)
        guard let number = NumberText.value(value.base) else {
            return try builder.pointee.put(copy: value.slice(0, value.count - 1), .text, at: column)
        }
        try builder.pointee.put(number, dateEpoch: isDate ? epoch : nil, at: column)
    }

    private func finishRow() throws {
        let action = try builder.pointee.deliver(body)
        if action != .next {
            isDone = true
            wantsStop = action == .stop
        }
    }

    private func damaged(row: Int? = nil) {
        guard failure == nil else { return }
        var error = builder.pointee.error(.damaged(part: partName), column: row == nil ? column + 1 : nil)
        if let row { error.row = row }
        failure = error
    }
}
