import CXlsxWriter
import Kernel

/// Takes the rows of one sheet, in order.
public struct SheetRows {
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let layout: SheetLayout
    private let formats: SheetFormats
    private var next: UInt32 = 0

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ layout: SheetLayout, _ formats: SheetFormats) throws {
        self.sheet = sheet
        self.layout = layout
        self.formats = formats
        for (index, column) in layout.columns.enumerated() { try set(column, at: index) }
        guard layout.hasHead else { return }
        for (index, column) in layout.columns.enumerated() {
            try write(.text(column.title), format: formats.format(.init(shape: .head)), column: index)
        }
        worksheet_freeze_panes(sheet, 1, 0)
        next = 1
    }

    private func set(_ column: SheetLayout.Column, at index: Int) throws(WorkbookError) {
        guard index < Int(LXW_COL_MAX) else { throw WorkbookError(.tooLarge, sheet: layout.name, column: index + 1) }
        var options = lxw_row_col_options(hidden: column.isHidden ? 1 : 0, level: 0, collapsed: 0)
        // The format of the column lets an office type into rows below the last one as well.
        let format = formats.format(.init(shape: .text, isOpen: column.isOpen, wraps: column.wraps))
        let at = lxw_col_t(index)
        try check(worksheet_set_column_opt(sheet, at, at, column.width, format, &options), column: index)
    }

    /// Adds one row. Cells beyond the layout's columns are written too.
    public mutating func row(_ cells: [SheetCell]) throws(WorkbookError) {
        for (index, cell) in cells.enumerated() {
            let column = index < layout.columns.count ? layout.columns[index] : nil
            let key = SheetFormats.Key(
                shape: .init(cell.value), isOpen: column?.isOpen ?? false, isMarked: cell.isMarked,
                wraps: column?.wraps ?? false)
            try write(cell.value, format: formats.format(key), column: index)
            if let comment = cell.comment { try write(comment: comment, column: index) }
        }
        next += 1
    }

    private func write(
        _ value: SheetValue, format: UnsafeMutablePointer<lxw_format>?, column: Int
    ) throws(WorkbookError) {
        guard column < Int(LXW_COL_MAX), next < UInt32(LXW_ROW_MAX) else {
            throw WorkbookError(.tooLarge, sheet: layout.name, row: Int(next) + 1, column: column + 1)
        }
        let at = lxw_col_t(column)
        let code =
            switch value {
            case .empty: worksheet_write_blank(sheet, next, at, format)
            case .text(let text): worksheet_write_string(sheet, next, at, Self.safe(text), format)
            case .integer(let number), .plain(let number):
                worksheet_write_number(sheet, next, at, Double(number), format)
            case .number(let number, _): worksheet_write_number(sheet, next, at, number, format)
            case .percent(let hundredths): worksheet_write_number(sheet, next, at, Double(hundredths) / 10_000, format)
            case .date(let day): worksheet_write_number(sheet, next, at, Self.serial(day), format)
            }
        try check(code, column: column)
    }

    private func write(comment: String, column: Int) throws(WorkbookError) {
        var options = lxw_comment_options()
        options.x_scale = 2
        options.y_scale = comment.utf8.count > 120 ? 2 : 1
        try check(
            worksheet_write_comment_opt(sheet, next, lxw_col_t(column), Self.safe(comment), &options), column: column)
    }

    func finish() throws(WorkbookError) {
        guard !layout.columns.isEmpty else { return }
        let last = lxw_col_t(layout.columns.count - 1)
        if layout.hasHead {
            worksheet_repeat_rows(sheet, 0, 0)
            if layout.hasFilter { try check(worksheet_autofilter(sheet, 0, 0, max(next, 1) - 1, last), column: 0) }
        }
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, 0)
        if layout.isProtected { protect() }
    }

    private func protect() {
        var options = lxw_protection()
        options.format_columns = 1
        options.format_rows = 1
        options.sort = 1
        options.autofilter = 1
        worksheet_protect(sheet, nil, &options)
    }

    private func check(_ code: lxw_error, column: Int) throws(WorkbookError) {
        try Workbook.check(code, sheet: layout.name, row: Int(next) + 1, column: column + 1)
    }

    /// A C string ends at NUL, and XML has no place for the two non-characters: each becomes the sign for an unreadable
    /// one. What looks like Excel's own escape (`_x0041_`) is escaped, so that it is read as it was written.
    private static func safe(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isRefused) || text.contains("_x") else { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { out.append(isRefused(scalar) ? "\u{FFFD}" : scalar) }
        return String(out).replacing(/_x(?=[0-9A-Fa-f]{4}_)/, with: "_x005F_x")
    }

    private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }

    /// Excel's count of days, with its 29 February 1900 that never was.
    private static func serial(_ day: Day) -> Double {
        let count = Int(day.number) + 25_569
        return Double(count > 60 ? count : count - 1)
    }
}
