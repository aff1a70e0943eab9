import Cells

/// Opens and streams ODS workbooks.
enum ODSReader {
    static let mimetype = Array("application/vnd.oasis.opendocument.spreadsheet".utf8)

    /// The part that holds the sheets when the archive is an ODS workbook.
    static func contentPart(_ archive: ZipArchive) throws -> ZipArchive.Part? {
        guard let kind = archive.part(named: "mimetype"),
            try archive.contents(kind, atMost: 256).starts(with: mimetype)
        else { return nil }
        if let manifest = archive.part(named: "META-INF/manifest.xml") {
            let handler = ManifestHandler()
            try XMLStream.parse(manifest, of: archive, handler)
            if handler.isEncrypted { throw TableError(.encrypted, file: archive.path) }
        }
        guard let content = archive.part(named: "content.xml") else {
            throw TableError(.missingPart("content.xml"), file: archive.path)
        }
        return content
    }

    /// Names of the sheets; the format has no list of them, so its content is passed over once.
    static func sheets(_ content: ZipArchive.Part, _ archive: ZipArchive) throws -> [SheetInfo] {
        let handler = ODSSheetList()
        try XMLStream.parse(content, of: archive, handler)
        guard !handler.sheets.isEmpty else { throw TableError(.noSheets, file: archive.path) }
        return handler.sheets
    }

    static func read(
        _ file: TableFile, _ content: ZipArchive.Part, progress: ((Int) -> Void)?,
        _ body: (Row) throws -> RowAction
    ) throws -> ReadSummary {
        let archive = try ZipArchive(path: file.path, limits: file.limits)
        let meter = UnpackMeter(archive, [content], passes: 1, byteCount: file.byteCount, progress)
        return try withoutActuallyEscaping(body) { body in
            try RowBuilder.with(file) { builder in
                let handler = ODSHandler(builder: builder, sheets: file.sheets) { row in
                    meter.tick()
                    return try body(row)
                }
                do { try XMLStream.parse(content, of: archive, handler) } catch let error as TableError {
                    throw builder.pointee.placed(error)
                }
            }
        }
    }
}

private final class ManifestHandler: XMLHandler {
    private(set) var isEncrypted = false

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name.local == "encryption-data" { isEncrypted = true }
    }
}

/// Collects the tables of a content part, and which of their styles hide them.
private final class ODSSheetList: XMLHandler {
    private(set) var sheets: [SheetInfo] = []
    private var depth = 0
    private var style = ""
    private var hiding: Set<String> = []

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        let name = name.local
        if name == "table" {
            depth += 1
            guard depth == 1, sheets.count < 10_000 else { return }
            let hidden =
                hiding.contains(attributes.string("style-name") ?? "") || attributes.string("display") == "false"
            sheets.append(SheetInfo(name: attributes.string("name") ?? "", isHidden: hidden))
        } else if depth == 0 && name == "style" {
            style = attributes.string("name") ?? ""
        } else if depth == 0 && name == "table-properties" && attributes.string("display") == "false" {
            hiding.insert(style)
        }
    }

    override func end(_ name: XMLName) {
        if name.local == "table" { depth -= 1 }
    }
}
