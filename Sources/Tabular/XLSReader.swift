import Cells

/// Streams the rows of an Excel 5-2003 workbook, sheet by sheet.
enum XLSReader {
    static func read(
        _ file: TableFile, progress: ((Int) -> Void)?, _ body: (Row) throws -> RowAction
    ) throws -> ReadSummary {
        let workbook = try XLSWorkbook(path: file.path, limits: file.limits)
        var builder = RowBuilder(file: file.path, limits: file.limits)
        for (index, entry) in workbook.sheets.enumerated() {
            builder.beginSheet(index, name: entry.info.name)
            do {
                let sheet = try XLSSheet(entry, of: workbook, limits: file.limits, file: file.path)
                guard try sheet.deliver(&builder, body) else { break }
            } catch let error as TableError { throw builder.placed(error) }
            progress?(file.byteCount * (index + 1) / workbook.sheets.count)
        }
        return builder.summary
    }
}
