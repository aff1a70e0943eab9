/// Why a list file could not be read (or written), where, and what to do next.
///
/// Never holds a cell's contents: those may be personal data.
public struct TableError: Error, Equatable, Sendable {
    public let reason: Reason
    /// The file as the caller named it.
    public var file: String
    /// Name of the sheet, for workbooks.
    public var sheet: String?
    /// 1-based row as a person counts it, where known.
    public var row: Int?
    /// 1-based column, where known.
    public var column: Int?

    public init(_ reason: Reason, file: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil) {
        self.reason = reason
        self.file = file
        self.sheet = sheet
        self.row = row
        self.column = column
    }

    /// The same error of a reading that began below so many lines.
    public func below(_ lines: Int) -> TableError {
        var error = self
        error.row = row.map { $0 + lines }
        return error
    }

    public enum Reason: Equatable, Sendable {
        case notFound, directory, notAFile, empty
        /// The system refused to open or read the file; its errno.
        case unreadable(errno: Int32)
        case unknownFormat
        /// Recognised, but not a list this program reads.
        case unsupported(Lookalike)
        case encrypted
        /// The file ends before its contents do.
        case truncated
        /// A part of a workbook breaks the rules of its format.
        case damaged(part: String)
        case missingPart(String)
        case noSheets
        /// The part unpacks to more than `TableLimits` allows.
        case tooLargeUnpacked, suspiciousCompression, tooMuchSharedText, tooManyCells
        case tooManyColumns(limit: Int)
        case tooManyRows(limit: Int)
        case cellTooLong(limit: Int)
        case lineTooLong(limit: Int)
        case unclosedQuote
        case nulByte
        /// XML with a document type declaration: entities could read files or explode.
        case doctype(part: String)
        case diskFull
        case unwritable(errno: Int32)
    }

    /// Things that arrive under the name of a list.
    public enum Lookalike: String, Equatable, Sendable {
        case pdf = "PDF"
        case html = "HTML"
        case xlsb = "XLSB"
        case spreadsheetML2003 = "Excel 2003 XML"
        case word = "Word"
        case image = "JPEG/PNG"
        case archive = "ZIP/RAR/7z/gzip"
        case oldExcel = "Excel 2-4"
    }
}
