import Cells

/// Streams the rows of an XLSX workbook.
enum XLSXReader {
    static func read(
        _ file: TableFile, _ package: XLSXPackage, progress: ((Int) -> Void)?, _ body: (Row) throws -> RowAction
    ) throws -> ReadSummary {
        let archive = try ZipArchive(path: file.path, limits: file.limits)
        let meter = UnpackMeter(archive, package.sheets.map(\.part), passes: 2, byteCount: file.byteCount, progress)
        let strings = try SharedStrings.read(package.sharedStrings, of: archive)
        let styles = try XLSXStyles.read(package.styles, of: archive)
        return try withoutActuallyEscaping(body) { body in
            try RowBuilder.with(file) { builder in
                for (index, sheet) in package.sheets.enumerated() {
                    builder.pointee.beginSheet(index, name: sheet.info.name)
                    let handler = XLSXSheetHandler(
                        builder: builder, strings: strings, styles: styles, epoch: package.epoch,
                        partName: sheet.part.name,
                        body: { row in
                            meter.tick()
                            return try body(row)
                        })
                    do {
                        builder.pointee.merges = MergeFill(try MergeScan.areas(of: sheet.part, in: archive))
                        try XMLStream.parse(sheet.part, of: archive, handler)
                    } catch let error as TableError { throw builder.pointee.placed(error) }
                    if handler.wantsStop { break }
                }
            }
        }
    }
}

/// Turns unpacked bytes into "bytes of the file consumed", for a progress bar.
final class UnpackMeter {
    private let archive: ZipArchive
    private let expected: Int
    private let byteCount: Int
    private let progress: ((Int) -> Void)?
    private var rows = 0

    init(
        _ archive: ZipArchive, _ parts: [ZipArchive.Part], passes: Int, byteCount: Int, _ progress: ((Int) -> Void)?
    ) {
        self.archive = archive
        self.byteCount = byteCount
        self.progress = progress
        // Declared sizes may lie; they only scale a progress bar.
        expected = parts.reduce(1) { $0 &+ min($1.size, 1 << 40) &* passes }
    }

    func tick() {
        rows += 1
        guard rows % 4096 == 0, let progress else { return }
        progress(Int(min(1, Double(archive.unpacked) / Double(max(expected, 1))) * Double(byteCount)))
    }
}
