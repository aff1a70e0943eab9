/// What a file may cost to read. Above a limit the file is refused with a
/// typed error; nothing is cut off silently.
public struct TableLimits: Sendable, Equatable {
    /// Columns of one row; the widest Excel sheet has 16,384.
    public var columns = 16_384
    /// Bytes of one cell; Excel itself stops at 32,767 characters.
    public var cellBytes = 1 << 20
    /// Bytes of one record of a text file, quotes and line breaks included.
    public var recordBytes = 16 << 20
    /// Bytes of all parts of a workbook, unpacked, each time they are read (an XLSX sheet is read twice).
    public var unpackedBytes = 16 << 30
    /// Unpacked ÷ packed bytes of one part above which it is taken for a bomb (judged from 16 MiB on).
    public var unpackRatio = 100
    /// Bytes of the texts that a workbook's cells share, held in memory while its sheets are read.
    public var sharedTextBytes = 256 << 20
    /// Cells given for one file, filling included, so that a tiny file cannot ask for hours.
    public var cells = 500_000_000
    /// Rows of one sheet.
    public var rows = 1_048_576

    public init() {}

    public static let standard = TableLimits()
}
