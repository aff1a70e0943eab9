import Kernel

/// Why a workbook could not be written, and where. Carries nothing of the contents.
public struct WorkbookError: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// The name of a sheet is empty, too long, used twice, or has a character that Excel refuses.
        case sheetName
        /// More rows or columns than a sheet can have (1,048,576 and 16,384).
        case tooLarge
        /// A text or a comment of more than 32,767 characters.
        case textTooLong
        /// A workbook without a sheet.
        case noSheet
        /// The system has no memory or no temporary file left.
        case noRoom
        /// What the writer said else.
        case writer(String)
    }

    public let reason: Reason
    public let sheet: String?
    /// 1-based, as a person counts them in the sheet.
    public let row: Int?
    public let column: Int?

    public init(_ reason: Reason, sheet: String? = nil, row: Int? = nil, column: Int? = nil) {
        self.reason = reason
        self.sheet = sheet
        self.row = row
        self.column = column
    }

    /// Where, what and what to do, in Bahasa Indonesia.
    public var indonesian: String { place("lembar", "baris", "kolom") + words.indonesian }
    public var english: String { place("sheet", "row", "column") + words.english }

    private func place(_ sheetWord: String, _ rowWord: String, _ columnWord: String) -> String {
        var parts: [String] = []
        if let sheet, !sheet.isEmpty { parts.append("\(sheetWord) \(sheet)") }
        if let row { parts.append("\(rowWord) \(row)") }
        if let column { parts.append("\(columnWord) \(column)") }
        return parts.isEmpty ? "" : parts.joined(separator: ", ") + ": "
    }

    private var words: (indonesian: String, english: String) {
        switch reason {
        case .sheetName:
            (
                "nama lembar tidak dapat dipakai. Pakai 1 sampai 31 huruf tanpa [ ] : * ? / \\, sekali saja.",
                "the sheet's name cannot be used. Use 1 to 31 letters without [ ] : * ? / \\, once."
            )
        case .tooLarge:
            (
                "lebih banyak baris atau kolom daripada yang dapat dimuat Excel. Saring dulu, atau unduh CSV.",
                "more rows or columns than Excel can hold. Filter first, or take the CSV."
            )
        case .textTooLong:
            (
                "teks lebih dari 32.767 huruf tidak dapat ditulis ke Excel. Unduh CSV.",
                "a text of more than 32,767 characters cannot be written to Excel. Take the CSV."
            )
        case .noSheet: ("berkas tanpa lembar tidak dapat ditulis.", "a workbook without a sheet cannot be written.")
        case .noRoom:
            (
                "tidak ada ruang memori untuk berkas ini. Coba lagi, atau saring dulu.",
                "there is no memory left for this file. Try again, or filter first."
            )
        case .writer(let said): ("berkas Excel gagal ditulis (\(said)).", "the Excel file failed (\(said)).")
        }
    }
}

extension WorkbookError: CustomStringConvertible {
    public var description: String { english }
}
