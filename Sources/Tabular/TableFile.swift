import Cells

/// A list file of any supported kind, ready to be streamed as rows.
///
///     let file = try TableFile.open(path: "daftar.xlsx")
///     let summary = try file.forEachRow { row in
///         if file.sheets[row.sheet].isHidden { return .skipSheet }
///         print(row.number, row[0].text)
///         return .next
///     }
///
/// Reading can be repeated; every pass opens the file again. Memory stays bounded whatever the file's size.
public struct TableFile: Sendable {
    /// As the caller named it.
    public let path: String
    public let format: TableFormat
    /// In the workbook's order; `Row.sheet` is an index into it.
    public let sheets: [SheetInfo]
    /// Size of the file on disk; the scale of `progress`.
    public let byteCount: Int
    public let limits: TableLimits
    let plan: Plan

    /// What opening learnt and reading needs again.
    enum Plan: Sendable {
        case text(EncodingSniffer.Finding, delimiter: UInt8)
        case xlsx(XLSXPackage)
        case ods(ZipArchive.Part)
        case xls
    }

    /// Recognises the file by its contents and reads its list of sheets; rows are not read yet.
    public static func open(path: String, limits: TableLimits = .standard) throws(TableError) -> TableFile {
        let file = try InputFile(path: path)
        guard file.byteCount > 0 else { throw TableError(.empty, file: path) }
        let head = try file.head(1 << 18)
        switch try FormatSniffer.container(head, file: path) {
        case .text: return try openText(file, head: head, limits: limits)
        case .zip: return try openArchive(file, limits: limits)
        case .ole2:
            let sheets = try XLSWorkbook(path: path, limits: limits).sheets.map(\.info)
            return TableFile(
                path: path, format: .xls, sheets: sheets, byteCount: file.byteCount, limits: limits, plan: .xls)
        }
    }

    private static func openText(_ file: InputFile, head: [UInt8], limits: TableLimits) throws(TableError) -> TableFile
    {
        let encoding = EncodingSniffer.sniff(head)
        guard file.byteCount > encoding.markLength else { throw TableError(.empty, file: file.path) }
        let sample = try decodedSample(file, encoding: encoding)
        let delimiter = DelimiterSniffer.sniff(sample, complete: file.byteCount <= head.count)
        return TableFile(
            path: file.path, format: .csv(encoding: encoding.encoding, delimiter: delimiter),
            sheets: [SheetInfo(name: "", isHidden: false)], byteCount: file.byteCount, limits: limits,
            plan: .text(encoding, delimiter: delimiter))
    }

    private static func openArchive(_ file: InputFile, limits: TableLimits) throws(TableError) -> TableFile {
        let archive = try ZipArchive(path: file.path, limits: limits)
        do {
            if archive.part(named: "xl/workbook.bin") != nil { throw TableError(.unsupported(.xlsb), file: file.path) }
            if archive.part(named: "word/document.xml") != nil {
                throw TableError(.unsupported(.word), file: file.path)
            }
            if let content = try ODSReader.contentPart(archive) {
                return TableFile(
                    path: file.path, format: .ods, sheets: try ODSReader.sheets(content, archive),
                    byteCount: file.byteCount, limits: limits, plan: .ods(content))
            }
            guard let workbook = try XLSXPackage.workbookPart(archive) else {
                throw TableError(.unsupported(.archive), file: file.path)
            }
            let package = try XLSXPackage(archive, workbook: workbook)
            return TableFile(
                path: file.path, format: .xlsx, sheets: package.sheets.map(\.info), byteCount: file.byteCount,
                limits: limits, plan: .xlsx(package))
        } catch let error as TableError {
            throw error
        } catch {
            throw TableError(.damaged(part: "ZIP"), file: file.path)
        }
    }

    private static func decodedSample(
        _ file: InputFile, encoding: EncodingSniffer.Finding
    ) throws(TableError) -> [UInt8] {
        var buffer = TextBuffer(
            source: TextSource(file: file, encoding: encoding.encoding, markLength: encoding.markLength))
        try buffer.refill()
        return Array(UnsafeBufferPointer(start: buffer.base, count: buffer.end))
    }

    /// Streams every row of every sheet, in order.
    ///
    /// - Parameters:
    ///   - progress: hears now and then how many of `byteCount` bytes are consumed.
    ///   - body: sees one row, valid only during the call, and says what it wants next.
    /// - Returns: the number of rows given and what was repaired on the way.
    /// - Throws: `TableError` for the file, or whatever `body` throws.
    @discardableResult
    public func forEachRow(
        progress: ((Int) -> Void)? = nil, _ body: (Row) throws -> RowAction
    ) throws -> ReadSummary {
        switch plan {
        case .text(let encoding, let delimiter):
            var reader = try CSVReader(path: path, encoding: encoding, delimiter: delimiter, limits: limits)
            try reader.run(progress: progress, body)
            return reader.summary
        case .ods(let content): return try ODSReader.read(self, content, progress: progress, body)
        case .xls: return try XLSReader.read(self, progress: progress, body)
        case .xlsx(let package): return try XLSXReader.read(self, package, progress: progress, body)
        }
    }
}
