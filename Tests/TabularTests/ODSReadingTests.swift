import Cells
import Tabular
import Testing

@Suite struct ODSReadingTests {
    static func workbook(_ tables: String, styles: String = "", manifest: String? = nil) -> [UInt8] {
        var zip = ZipBuilder()
        zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        if let manifest { zip.add("META-INF/manifest.xml", manifest) }
        zip.add(
            "content.xml",
            "<office:document-content><office:automatic-styles>\(styles)</office:automatic-styles><office:body>"
                + "<office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>")
        return zip.finished()
    }

    static func sheet(_ rows: String) -> [UInt8] { workbook("<table:table table:name=\"Data\">\(rows)</table:table>") }

    private func text(_ text: String, _ more: String = "") -> String {
        "<table:table-cell office:value-type=\"string\" \(more)><text:p>\(text)</text:p></table:table-cell>"
    }

    @Test func `cells come as what they are`() throws {
        let list = try read(
            bytes: Self.sheet(
                """
                <table:table-row>\(text("Siti <text:span>Aminah</text:span>"))
                <table:table-cell office:value-type="float" office:value="1501011902640001"><text:p>1,50101E+15</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="1984-08-12"><text:p>12/08/84</text:p></table:table-cell>
                <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>BENAR</text:p></table:table-cell>
                <table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
                <table:table-cell table:formula="of:=A1" office:value-type="string"><text:p>Siti</text:p></table:table-cell>
                <table:table-cell table:formula="of:=A1"/>
                </table:table-row>
                """))
        #expect(
            list.cells == [
                ["Siti Aminah", "1501011902640001", "1984-08-12", "TRUE", "#DIV/0!", "Siti", "#UNCALCULATED"]
            ])
        #expect(list.rows[0].kinds == [.text, .number, .date, .boolean, .error, .formulaText, .error])
        #expect(list.file.format == .ods)
        #expect(list.summary.warnings.map(\.kind) == [.formulaWithoutValue])
    }

    @Test func `paragraphs, blanks and breaks stay, notes do not`() throws {
        let list = try read(
            bytes: Self.sheet(
                """
                <table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>catatan</text:p>
                </office:annotation><text:p>Jl.<text:s text:c="3"/>A<text:tab/>B<text:line-break/>C</text:p><text:p>D</text:p>
                </table:table-cell></table:table-row>
                """))
        #expect(list.cells == [["Jl.   A\tB\nC\nD"]])
    }

    @Test func `repeats are counted, blank ones cost nothing`() throws {
        let list = try read(
            bytes: Self.sheet(
                """
                <table:table-row><table:table-cell table:number-columns-repeated="2"/>\(text("x", "table:number-columns-repeated=\"3\""))
                <table:table-cell table:number-columns-repeated="16000000"/></table:table-row>
                <table:table-row table:number-rows-repeated="7"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                <table:table-row table:number-rows-repeated="2">\(text("y"))</table:table-row>
                <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>
                """))
        #expect(list.cells == [["", "", "x", "x", "x"], ["y"], ["y"]])
        #expect(list.numbers == [1, 9, 10])
    }

    @Test func `repeats of content beyond the limits are refused`() throws {
        let wide = Self.sheet(
            "<table:table-row>\(text("x", "table:number-columns-repeated=\"1000000\""))</table:table-row>")
        #expect(try failure(reading: wide).reason == .tooManyColumns(limit: 16_384))
        let tall = Self.sheet("<table:table-row table:number-rows-repeated=\"99999999\">\(text("x"))</table:table-row>")
        let error = try failure(reading: tall)
        #expect(error.reason == .tooManyRows(limit: 1_048_576))
        #expect(error.sheet == "Data")
        let blanks = Self.sheet("<table:table-row>\(text("<text:s text:c=\"900000000000\"/>"))</table:table-row>")
        #expect(try failure(reading: blanks).reason == .cellTooLong(limit: 1 << 20))
    }

    @Test func `absurd repeats of blanks neither overflow nor take long`() throws {
        let cell = "<table:table-cell table:number-columns-repeated=\"999999999999999999\"/>"
        let blank =
            "<table:table-row table:number-rows-repeated=\"9223372036854775807\">\(cell + cell)</table:table-row>"
        #expect(try read(bytes: Self.sheet(blank + blank)).rows.isEmpty)
        let below = "\(blank)<table:table-row>\(text("x"))</table:table-row>"
        #expect(try failure(reading: Self.sheet(below)).reason == .tooManyRows(limit: 1_048_576))
    }

    @Test func `a value merged downwards is repeated, also over repeated rows`() throws {
        let list = try read(
            bytes: Self.sheet(
                """
                <table:table-row>\(text("Desa A", "table:number-rows-spanned=\"3\""))\(text("1"))</table:table-row>
                <table:table-row table:number-rows-repeated="4"><table:covered-table-cell/>\(text("2"))</table:table-row>
                """))
        #expect(list.cells == [["Desa A", "1"], ["Desa A", "2"], ["Desa A", "2"], ["", "2"], ["", "2"]])
        #expect(list.numbers == [1, 2, 3, 4, 5])
    }

    @Test func `several sheets come in order and hidden ones are marked`() throws {
        let row = { "<table:table-row>\(self.text($0))</table:table-row>" }
        let list = try read(
            bytes: Self.workbook(
                """
                <table:table table:name="Satu">\(row("1"))\(row("2"))</table:table>
                <table:table table:name="Dua" table:style-name="ta2">\(row("3"))</table:table>
                """,
                styles:
                    "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>"))
        #expect(list.file.sheets == [SheetInfo(name: "Satu", isHidden: false), SheetInfo(name: "Dua", isHidden: true)])
        #expect(list.rows.map(\.sheet) == [0, 0, 1])
    }

    @Test func `encryption, a DTD, missing content and no sheets are named`() throws {
        let locked = Self.workbook("", manifest: "<manifest:manifest><manifest:encryption-data/></manifest:manifest>")
        #expect(try failure(reading: locked).reason == .encrypted)
        var zip = ZipBuilder()
        zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        #expect(try failure(reading: zip.finished()).reason == .missingPart("content.xml"))
        zip.add("content.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><office:document-content/>")
        #expect(try failure(reading: zip.finished()).reason == .doctype(part: "content.xml"))
        #expect(try failure(reading: Self.workbook("")).reason == .noSheets)
        #expect(try failure(reading: Array(Self.sheet("").dropLast(60))).reason == .truncated)
    }
}
