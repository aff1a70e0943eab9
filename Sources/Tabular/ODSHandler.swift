import Cells

/// Turns the `content.xml` of an ODS workbook into rows.
///
/// Repeats are counted, not unrolled, until a repeated cell or row holds something: the millions of blank cells
/// that a sheet ends with cost nothing, and a repeat of content beyond the limits is refused.
final class ODSHandler: XMLHandler {
    private let builder: UnsafeMutablePointer<RowBuilder>
    private let sheets: [SheetInfo]
    private let body: (Row) throws -> RowAction

    private var sheet = -1
    private var tableDepth = 0
    private var skipsSheet = false
    private var nextRow = 1
    private var inRow = false
    private var rowRepeats = 1
    private var column = 0

    private var inCell = false
    private var cellRepeats = 1
    private var rowsSpanned = 1
    private var kind = CellKind.empty
    private var stated: [UInt8]?
    private var hasFormula = false
    private var text = ByteArena()
    private var paragraphs = 0
    private var textDepth = 0
    private var annotationDepth = 0

    init(
        builder: UnsafeMutablePointer<RowBuilder>, sheets: [SheetInfo], body: @escaping (Row) throws -> RowAction
    ) {
        (self.builder, self.sheets, self.body) = (builder, sheets, body)
    }

    private func guarded(_ work: () throws -> Void) {
        guard failure == nil, !isDone else { return }
        do { try work() } catch { failure = error }
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        let name = name.local
        if name == "table" { return startTable() }
        guard tableDepth == 1, !skipsSheet else { return }
        if name == "table-row" {
            guarded { try startRow(attributes) }
        } else if name == "table-cell" || name == "covered-table-cell" {
            if inRow { startCell(attributes) }
        } else if inCell {
            startInCell(name, attributes)
        }
    }

    private func startInCell(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "annotation" || annotationDepth > 0 {
            annotationDepth += 1
        } else if name == "p" {
            if paragraphs > 0 { text.append(10) }
            paragraphs += 1
            textDepth += 1
        } else if textDepth > 0 {
            if name == "s" { guarded { try putBlanks(attributes.int("c") ?? 1) } }
            if name == "tab" { text.append(9) }
            if name == "line-break" { text.append(10) }
        }
    }

    override func end(_ name: XMLName) {
        let name = name.local
        if name == "table" {
            tableDepth -= 1
            return
        }
        guard tableDepth == 1, !skipsSheet else { return }
        if annotationDepth > 0 {
            annotationDepth -= 1
        } else if name == "p" {
            textDepth = max(0, textDepth - 1)
        } else if name == "table-cell" || name == "covered-table-cell" {
            if inCell { guarded { try finishCell() } }
            inCell = false
        } else if name == "table-row" {
            if inRow { guarded { try finishRow() } }
            inRow = false
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard textDepth > 0, annotationDepth == 0 else { return }
        guarded {
            try builder.pointee.checkLength(text.count + bytes.count, at: column)
            text.append(bytes)
        }
    }

    private func putBlanks(_ count: Int) throws {
        guard count > 0 else { return }
        try builder.pointee.checkLength(count > 1 << 30 ? count : text.count + count, at: column)
        for _ in 0..<count { text.append(32) }
    }

    private func startTable() {
        tableDepth += 1
        guard tableDepth == 1 else { return }
        (sheet, nextRow, skipsSheet, inRow, inCell) = (sheet + 1, 1, false, false, false)
        guard sheet < sheets.count else {
            isDone = true
            return
        }
        builder.pointee.beginSheet(sheet, name: sheets[sheet].name)
    }

    private func startRow(_ attributes: XMLAttributes) throws {
        (inRow, inCell, column) = (true, false, 0)
        rowRepeats = max(1, attributes.int("number-rows-repeated") ?? 1)
        try builder.pointee.beginRow(nextRow, checked: false)
    }

    private func startCell(_ attributes: XMLAttributes) {
        (inCell, kind, stated, hasFormula, paragraphs) = (true, .empty, nil, false, 0)
        (cellRepeats, rowsSpanned, textDepth, annotationDepth) = (1, 1, 0, 0)
        text.setCount(0)
        var valueType = ""
        var p = attributes.pointer
        while let key = p[0], let value = p[1] {
            let name = XMLName(pointer: key).local
            if name == "value-type" {
                // calcext:value-type repeats office:value-type and alone knows errors.
                let type = String(cString: value)
                if valueType.isEmpty || type == "error" { valueType = type }
            } else if name == "value" || name == "date-value" || name == "boolean-value" {
                stated = Array(
                    UnsafeBufferPointer(
                        start: UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self), count: length(value)))
            } else if name == "formula" {
                hasFormula = true
            } else if name == "number-columns-repeated" {
                cellRepeats = max(1, CellReference.number(value) ?? 1)
            } else if name == "number-rows-spanned" {
                rowsSpanned = max(1, CellReference.number(value) ?? 1)
            }
            p += 2
        }
        kind = Self.kind(of: valueType)
    }

    private func length(_ text: UnsafePointer<CChar>) -> Int {
        var count = 0
        while text[count] != 0 { count += 1 }
        return count
    }

    private static func kind(of valueType: String) -> CellKind {
        switch valueType {
        case "float", "percentage", "currency": .number
        case "date": .date
        case "boolean": .boolean
        case "error": .error
        default: .text
        }
    }

    private func finishCell() throws {
        let isEmpty = text.count == 0 && stated == nil
        defer { column = min(column + min(cellRepeats, 1 << 40), 1 << 40) }
        guard !isEmpty else {
            if hasFormula { try builder.pointee.putUncalculated(at: column) }
            return
        }
        if column + cellRepeats > builder.pointee.columnLimit {
            throw builder.pointee.tooManyColumns(at: column + cellRepeats)
        }
        for copy in 0..<cellRepeats { try put(at: column + copy) }
        if rowsSpanned > 1 {
            let row = builder.pointee.number
            builder.pointee.merges.add(.init(first: row, last: row + min(rowsSpanned, 1 << 30) - 1, column: column))
        }
    }

    private func put(at column: Int) throws {
        switch kind {
        case .number: try putNumber(at: column)
        case .date:
            guard let stated else { return try putText(.text, at: column) }
            try stated.withUnsafeBufferPointer { try builder.pointee.put(copy: $0, .date, at: column) }
        case .boolean:
            let isTrue = stated.map { $0 == Array("true".utf8) } ?? (text.count == 4)
            try builder.pointee.put(isTrue ? "TRUE" : "FALSE", .boolean, at: column)
        case .error: try putText(.error, at: column)
        default: try putText(hasFormula ? Self.isErrorText(text) ? .error : .formulaText : .text, at: column)
        }
    }

    private func putText(_ kind: CellKind, at column: Int) throws {
        try builder.pointee.put(copy: text.slice(0, text.count), kind, at: column)
    }

    private func putNumber(at column: Int) throws {
        guard let stated else { return try putText(.text, at: column) }
        let plain = stated.withUnsafeBufferPointer(NumberText.isPlain)
        guard !plain, let number = (stated + [0]).withUnsafeBufferPointer({ NumberText.value($0.baseAddress!) }) else {
            let kind: CellKind = plain ? .number : .text
            return try stated.withUnsafeBufferPointer { try builder.pointee.put(copy: $0, kind, at: column) }
        }
        try builder.pointee.put(number, dateEpoch: nil, at: column)
    }

    /// LibreOffice writes some errors of formulas only as their text (`#REF!`, `Err:502`).
    private static func isErrorText(_ text: borrowing ByteArena) -> Bool {
        let bytes = text.slice(0, text.count)
        return bytes.first == UInt8(ascii: "#") || bytes.starts(with: Array("Err:".utf8))
    }

    private func finishRow() throws {
        let first = nextRow
        let last = first + min(rowRepeats, 1 << 40) - 1
        nextRow = min(last + 1, 1 << 40)
        if builder.pointee.width == 0 && builder.pointee.merges.isEmpty && rowRepeats > 1 { return }
        for row in first...last {
            if row > first {
                // Blank rows under a merge: only as far as the merge reaches.
                if builder.pointee.isBlank && builder.pointee.merges.isEmpty { return }
                try builder.pointee.repeatRow(row)
            } else {
                try builder.pointee.checkRowNumber()
            }
            let action = try builder.pointee.deliver(body)
            if action == .skipSheet {
                skipsSheet = true
                return
            }
            if action == .stop {
                isDone = true
                return
            }
        }
    }
}
