/// Where things lie in an XLSX workbook.
struct XLSXPackage: Sendable {
    struct Sheet: Sendable {
        let info: SheetInfo
        let part: ZipArchive.Part
    }

    private(set) var sheets: [Sheet] = []
    private(set) var sharedStrings: ZipArchive.Part?
    private(set) var styles: ZipArchive.Part?
    private(set) var epoch = SerialDate.Epoch.y1900

    init(_ archive: ZipArchive, workbook: ZipArchive.Part) throws {
        let folder = Self.folder(of: workbook.name)
        let handler = WorkbookHandler()
        try XMLStream.parse(workbook, of: archive, handler)
        let relations = try Self.relations(of: workbook, archive)
        epoch = handler.uses1904 ? .y1904 : .y1900
        for entry in handler.sheets {
            guard let relation = relations[entry.relation] else {
                throw TableError(.damaged(part: workbook.name), file: archive.path, sheet: entry.info.name)
            }
            // A chart or dialog sheet has no rows.
            guard relation.type.hasSuffix("/worksheet") else { continue }
            let name = Self.resolve(relation.target, in: folder)
            guard let part = archive.part(named: name) else {
                throw TableError(.missingPart(name), file: archive.path, sheet: entry.info.name)
            }
            sheets.append(Sheet(info: entry.info, part: part))
        }
        guard !sheets.isEmpty else { throw TableError(.noSheets, file: archive.path) }
        func part(_ type: String) -> ZipArchive.Part? {
            relations.values.first { $0.type.hasSuffix(type) }
                .flatMap { archive.part(named: Self.resolve($0.target, in: folder)) }
        }
        (sharedStrings, styles) = (part("/sharedStrings"), part("/styles"))
    }

    /// The part that the package names as its main document; `xl/workbook.xml` when it names none.
    static func workbookPart(_ archive: ZipArchive) throws -> ZipArchive.Part? {
        if let root = archive.part(named: "_rels/.rels") {
            let handler = RelationsHandler()
            try XMLStream.parse(root, of: archive, handler)
            let main = handler.relations.values.first { $0.type.hasSuffix("/officeDocument") }
            if let main, let part = archive.part(named: resolve(main.target, in: "")) { return part }
        }
        return archive.part(named: "xl/workbook.xml")
    }

    private static func relations(
        of part: ZipArchive.Part, _ archive: ZipArchive
    ) throws -> [String: RelationsHandler.Relation] {
        let folder = folder(of: part.name)
        let name = "\(folder)_rels/\(part.name.dropFirst(folder.count)).rels"
        guard let relations = archive.part(named: name) else {
            throw TableError(.missingPart(name), file: archive.path)
        }
        let handler = RelationsHandler()
        try XMLStream.parse(relations, of: archive, handler)
        return handler.relations
    }

    private static func folder(of name: String) -> String {
        name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
    }

    /// A relation's target as a name in the archive: absolute from the root, else beside the workbook.
    private static func resolve(_ target: String, in folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var path = folder.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = path.popLast() } else { path.append(step) }
        }
        return path.joined(separator: "/")
    }
}

private final class WorkbookHandler: XMLHandler {
    private(set) var sheets: [(info: SheetInfo, relation: String)] = []
    private(set) var uses1904 = false

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        let name = name.local
        if name == "sheet", sheets.count < 10_000 {
            let state = attributes.string("state") ?? "visible"
            let info = SheetInfo(name: attributes.string("name") ?? "", isHidden: state != "visible")
            sheets.append((info, attributes.string("id") ?? ""))
        } else if name == "workbookPr" {
            uses1904 = ["1", "true", "on"].contains(attributes.string("date1904") ?? "0")
        }
    }
}

private final class RelationsHandler: XMLHandler {
    struct Relation {
        let type, target: String
    }

    private(set) var relations: [String: Relation] = [:]

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.local == "Relationship", relations.count < 100_000, let id = attributes.string("Id") else { return }
        relations[id] = Relation(type: attributes.string("Type") ?? "", target: attributes.string("Target") ?? "")
    }
}
