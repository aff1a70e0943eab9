/// Makes XLSX workbooks for tests from the XML of their rows.
struct XLSXBuilder {
    var sheets: [(name: String, state: String, xml: String)] = []
    var shared: [String] = []
    var formats: [(id: Int, code: String)] = []
    /// Number format ids of the cell styles 0, 1, 2 …
    var styles: [Int] = [0]
    var uses1904 = false
    var workbookProlog = ""

    static func sheet(_ rows: String, after: String = "") -> String {
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>\(rows)</sheetData>"
            + "\(after)</worksheet>"
    }

    init(rows: String = "", after: String = "", shared: [String] = []) {
        sheets = [("Data", "visible", Self.sheet(rows, after: after))]
        self.shared = shared
    }

    func archive() -> ZipBuilder {
        var zip = ZipBuilder()
        let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        zip.add("[Content_Types].xml", "<Types/>")
        zip.add(
            "_rels/.rels",
            "<Relationships><Relationship Id=\"r\" Type=\"\(relation)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        )
        let entries = sheets.enumerated().map { i, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(i + 1)\" state=\"\(sheet.state)\" r:id=\"s\(i)\"/>"
        }
        zip.add(
            "xl/workbook.xml",
            "\(workbookProlog)<workbook><workbookPr date1904=\"\(uses1904 ? 1 : 0)\"/><sheets>\(entries.joined())</sheets></workbook>"
        )
        var relations = sheets.indices.map {
            "<Relationship Id=\"s\($0)\" Type=\"\(relation)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
        }
        relations.append("<Relationship Id=\"t\" Type=\"\(relation)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>")
        relations.append("<Relationship Id=\"y\" Type=\"\(relation)/styles\" Target=\"styles.xml\"/>")
        zip.add("xl/_rels/workbook.xml.rels", "<Relationships>\(relations.joined())</Relationships>")
        zip.add("xl/sharedStrings.xml", "<sst>\(shared.map { "<si>\($0)</si>" }.joined())</sst>")
        let codes = formats.map { "<numFmt numFmtId=\"\($0.id)\" formatCode=\"\($0.code)\"/>" }
        let xfs = styles.map { "<xf numFmtId=\"\($0)\"/>" }
        zip.add(
            "xl/styles.xml",
            "<styleSheet><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs>\(xfs.joined())</cellXfs></styleSheet>")
        return zip
    }

    func bytes() -> [UInt8] {
        var zip = archive()
        for (i, sheet) in sheets.enumerated() { zip.add("xl/worksheets/sheet\(i).xml", sheet.xml) }
        return zip.finished()
    }
}
