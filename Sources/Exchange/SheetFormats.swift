import CXlsxWriter

/// The formats of a workbook, each made once.
final class SheetFormats {
    enum Shape: Hashable {
        case head, text, integer, plain, date, percent
        case number(places: Int)

        init(_ value: SheetValue) {
            switch value {
            case .empty, .text: self = .text
            case .integer: self = .integer
            case .plain: self = .plain
            case .number(_, let places): self = .number(places: min(max(places, 0), 6))
            case .date: self = .date
            case .percent: self = .percent
            }
        }

        var pattern: String {
            switch self {
            case .head: "General"
            case .text: "@"
            case .integer: "#,##0"
            case .plain: "0"
            case .number(let places): places == 0 ? "0" : "0." + String(repeating: "0", count: places)
            case .date: "dd/mm/yyyy"
            case .percent: "0.00%"
            }
        }
    }

    struct Key: Hashable {
        var shape: Shape
        var isOpen = false
        var isMarked = false
        var wraps = false
    }

    private let book: UnsafeMutablePointer<lxw_workbook>
    private var made: [Key: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

    func format(_ key: Key) -> UnsafeMutablePointer<lxw_format>? {
        if let known = made[key] { return known }
        guard let format = workbook_add_format(book) else { return nil }
        format_set_num_format(format, key.shape.pattern)
        if key.shape == .head { style(head: format) }
        if key.isOpen { format_set_unlocked(format) }
        if key.isMarked { format_set_bg_color(format, 0xFC_E4D6) }
        if key.wraps || key.shape == .head { format_set_text_wrap(format) }
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        made[key] = format
        return format
    }

    private func style(head format: UnsafeMutablePointer<lxw_format>) {
        format_set_bold(format)
        format_set_bg_color(format, 0xE3_EEE8)
        format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    }
}
