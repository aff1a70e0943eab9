import Tabular
import Testing

@Suite struct BadXLSXTests {
    static let good = XLSXBuilder(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")

    private func failure(_ rows: String, limits: TableLimits = .standard) throws -> TableError {
        try TabularTests.failure(reading: XLSXBuilder(rows: rows).bytes(), limits: limits)
    }

    @Test func `a truncated workbook says so`() throws {
        let bytes = Self.good.bytes()
        #expect(try TabularTests.failure(reading: Array(bytes.dropLast(100))).reason == .truncated)
        #expect(try TabularTests.failure(reading: Array(bytes.prefix(bytes.count / 2))).reason == .truncated)
    }

    @Test func `a zip bomb is stopped early`() throws {
        var zip = Self.good.archive()
        zip.addBomb("xl/worksheets/sheet0.xml", "<worksheet><sheetData>", repeats: 120_000)
        let error = try TabularTests.failure(reading: zip.finished())
        #expect(error.reason == .suspiciousCompression)
        #expect(error.sheet == "Data")
    }

    @Test func `a workbook larger than the limit is refused`() throws {
        var limits = TableLimits()
        limits.unpackedBytes = 20_000
        let rows = (1...2000).map { "<row r=\"\($0)\"><c><v>1</v></c></row>" }.joined()
        #expect(try failure(rows, limits: limits).reason == .tooLargeUnpacked)
    }

    @Test func `a sheet that declares a million columns is refused with its place`() throws {
        let error = try failure(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"BDWGN2\"><v>1</v></c></row>")
        #expect(error.reason == .tooManyColumns(limit: 16_384))
        #expect((error.sheet, error.row) == ("Data", 2))
        #expect(error.column ?? 0 > 16_384)
    }

    @Test func `a dimension of a million columns alone costs nothing`() throws {
        var book = Self.good
        book.sheets[0].xml = book.sheets[0].xml.replacing(
            "<sheetData>", with: "<dimension ref=\"A1:BDWGN9\"/><sheetData>")
        #expect(try read(bytes: book.bytes()).cells == [["1"]])
    }

    @Test func `a DTD is refused wherever it stands`() throws {
        let dtd = "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
        var book = Self.good
        book.workbookProlog = dtd
        #expect(try TabularTests.failure(reading: book.bytes()).reason == .doctype(part: "xl/workbook.xml"))
        book = Self.good
        book.sheets[0].xml = dtd + book.sheets[0].xml.replacing("<v>1</v>", with: "<v>&c;</v>")
        #expect(try TabularTests.failure(reading: book.bytes()).reason == .doctype(part: "xl/worksheets/sheet0.xml"))
    }

    @Test func `broken XML names its part and the last row read`() throws {
        let error = try failure("<row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</c></row>")
        #expect(error.reason == .damaged(part: "xl/worksheets/sheet0.xml"))
        #expect((error.sheet, error.row) == ("Data", 2))
    }

    @Test(arguments: [
        "<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"2\"><c t=\"s\"><v>9</v></c></row>", "<row r=\"dua\"><c><v>1</v></c></row>",
        "<row r=\"2\"><c t=\"s\"><v>99999999999999999999</v></c></row>",
    ])
    func `rows and cells out of order and texts that do not exist are damage`(rows: String) throws {
        #expect(try failure(rows).reason == .damaged(part: "xl/worksheets/sheet0.xml"))
    }

    @Test func `rows beyond Excel's last are refused`() throws {
        let error = try failure("<row r=\"1048577\"><c><v>1</v></c></row>")
        #expect(error.reason == .tooManyRows(limit: 1_048_576))
    }

    @Test func `shared texts beyond the limit are refused`() throws {
        var limits = TableLimits()
        limits.sharedTextBytes = 10_000
        let book = XLSXBuilder(rows: "", shared: (0..<2000).map { "<t>teks \($0)</t>" })
        #expect(try TabularTests.failure(reading: book.bytes(), limits: limits).reason == .tooMuchSharedText)
    }

    @Test func `an over-long cell is placed`() throws {
        var limits = TableLimits()
        limits.cellBytes = 100
        let text = String(repeating: "y", count: 101)
        let error = try failure(
            "<row r=\"4\"><c r=\"C4\" t=\"inlineStr\"><is><t>\(text)</t></is></c></row>", limits: limits)
        #expect(error == TableError(.cellTooLong(limit: 100), file: error.file, sheet: "Data", row: 4, column: 3))
    }

    @Test func `cells asked for by filling are counted`() throws {
        var limits = TableLimits()
        limits.cells = 20_000
        #expect(
            try failure(
                (1...3).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined(), limits: limits
            ).reason == .tooManyCells)
    }

    @Test func `an encrypted part, another archive and a missing sheet are named`() throws {
        var zip = Self.good.archive()
        zip.add("xl/worksheets/sheet0.xml", "xxxx", encrypted: true)
        #expect(try TabularTests.failure(reading: zip.finished()).reason == .encrypted)
        var other = ZipBuilder()
        other.add("foto.txt", "x")
        #expect(try TabularTests.failure(reading: other.finished()).reason == .unsupported(.archive))
        #expect(
            try TabularTests.failure(reading: Self.good.archive().finished()).reason
                == .missingPart("xl/worksheets/sheet0.xml"))
    }

    @Test func `a workbook without sheets is refused`() throws {
        var book = Self.good
        book.sheets = []
        #expect(try TabularTests.failure(reading: book.bytes()).reason == .noSheets)
    }
}
