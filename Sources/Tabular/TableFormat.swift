/// What the bytes of a list file are, whatever its name says.
public enum TableFormat: Sendable, Equatable {
    /// Delimited text; `delimiter` is the byte between cells.
    case csv(encoding: TextEncoding, delimiter: UInt8)
    case xlsx, xls, ods

    /// Short name for messages and logs.
    public var name: String {
        switch self {
        case .csv: "csv"
        case .xlsx: "xlsx"
        case .xls: "xls"
        case .ods: "ods"
        }
    }
}

/// Encodings that offices send. UTF-8 is passed through; the others are decoded while reading.
public enum TextEncoding: String, Sendable, Equatable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1252 = "Windows-1252"
}

/// One sheet of a workbook; a text file is one sheet with an empty name.
public struct SheetInfo: Sendable, Equatable {
    public let name: String
    /// The workbook hides this sheet from a person who opens it.
    public let isHidden: Bool

    public init(name: String, isHidden: Bool) {
        self.name = name
        self.isHidden = isHidden
    }
}

/// Something the reader repaired or noticed while it read on.
public struct TableWarning: Sendable, Equatable {
    public enum Kind: String, Sendable {
        /// A cell was not valid in the file's encoding; it was read as Windows-1252.
        case repairedEncoding = "encoding_repaired"
        /// A character could not be decoded and stands as U+FFFD.
        case undecodable = "undecodable_character"
        /// Text after a closing quote; kept as part of the cell.
        case strayQuote = "stray_quote"
        /// A formula that was never calculated: its cell is given as an error cell.
        case formulaWithoutValue = "formula_without_value"
        /// More vertical merges run side by side than the reader follows; the further ones are not filled down.
        case mergesNotFilled = "merges_not_filled"
    }

    public let kind: Kind
    /// How many cells (or characters) it concerns.
    public var count: Int
    /// Where it was first seen: 0-based sheet, 1-based row, 1-based column (0 when unknown).
    public let sheet: Int
    public let row: Int
    public let column: Int

    public init(kind: Kind, count: Int, sheet: Int, row: Int, column: Int) {
        self.kind = kind
        self.count = count
        self.sheet = sheet
        self.row = row
        self.column = column
    }
}

/// What one pass over a file saw.
public struct ReadSummary: Sendable, Equatable {
    /// Rows given to the consumer.
    public internal(set) var rows = 0
    /// One entry for each kind of warning, with its count and first place.
    public internal(set) var warnings: [TableWarning] = []

    public init() {}

    /// Adds what was seen in the stretch that follows, whose first line comes after `lines` others.
    public mutating func add(_ next: ReadSummary, after lines: Int) {
        rows += next.rows
        for seen in next.warnings {
            warn(seen.kind, sheet: seen.sheet, row: seen.row + lines, column: seen.column, count: seen.count)
        }
    }

    mutating func warn(_ kind: TableWarning.Kind, sheet: Int = 0, row: Int, column: Int, count: Int = 1) {
        if let known = warnings.firstIndex(where: { $0.kind == kind }) {
            warnings[known].count += count
        } else {
            warnings.append(TableWarning(kind: kind, count: count, sheet: sheet, row: row, column: column))
        }
    }
}
