import Kernel

/// What one cell of a sheet holds.
public enum SheetValue: Hashable, Sendable {
    case empty
    /// Always a text for Excel, also when it begins with `=`, `+`, `-` or `@`, or is all digits (a NIK).
    case text(String)
    /// Shown with the thousands separated.
    case integer(Int)
    /// Shown without separators: a year, a row's number.
    case plain(Int)
    /// Shown with this many places after the comma (0 to 6).
    case number(Double, places: Int)
    /// A calendar day, shown as day/month/year.
    case date(Day)
    /// In hundredths of a percent, as `Percent` holds it: 3952 is 39,52 %.
    case percent(hundredths: Int)
}

/// A value with what a person should notice about it.
public struct SheetCell: Hashable, Sendable {
    public var value: SheetValue
    /// Shown by Excel when the cell is pointed at: what is wrong and what to do.
    public var comment: String?
    /// Coloured, so that it is found at once.
    public var isMarked: Bool

    public init(_ value: SheetValue, comment: String? = nil, isMarked: Bool = false) {
        self.value = value
        self.comment = comment
        self.isMarked = isMarked
    }

    public static let empty = SheetCell(.empty)
    public static func text(_ text: String) -> SheetCell { SheetCell(.text(text)) }
    /// An empty cell for nil.
    public static func text(_ text: String?) -> SheetCell { text.map { SheetCell(.text($0)) } ?? .empty }
    public static func integer(_ number: Int?) -> SheetCell { number.map { SheetCell(.integer($0)) } ?? .empty }
    public static func plain(_ number: Int?) -> SheetCell { number.map { SheetCell(.plain($0)) } ?? .empty }
    public static func date(_ day: Day?) -> SheetCell { day.map { SheetCell(.date($0)) } ?? .empty }
    public static func percent(hundredths: Int?) -> SheetCell {
        hundredths.map { SheetCell(.percent(hundredths: $0)) } ?? .empty
    }
}
