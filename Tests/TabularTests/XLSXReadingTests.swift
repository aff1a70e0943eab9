import Cells
import Tabular
import Testing

@Suite struct XLSXReadingTests {
    @Test func `shared, inline, rich and plain texts, numbers and booleans`() throws {
        let book = XLSXBuilder(
            rows: """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><r><t>Si</t></r><r><t>ti</t></r><rPh><t>x</t></rPh></is></c>
                <c r="C3"><v>12.5</v></c><c r="D3" t="b"><v>1</v></c><c r="F3" s="0"/></row>
                """,
            shared: ["<t>NIK</t>", "<r><t>Na</t></r><r><t xml:space=\"preserve\">ma &amp; _x0041_</t></r>"])
        let list = try read(bytes: book.bytes(), name: "a.xlsx")
        #expect(list.cells == [["NIK", "Nama & A"], ["Siti", "", "12.5", "TRUE"]])
        #expect(list.rows[1].kinds == [.text, .empty, .number, .boolean])
        #expect(list.numbers == [1, 3])
        #expect(list.file.format == .xlsx)
    }

    @Test func `an NIK stored as a number comes with all its digits`() throws {
        let book = XLSXBuilder(
            rows: """
                <row r="1"><c r="A1"><v>1501011902640001</v></c><c r="B1"><v>1.501011902640001E+15</v></c>
                <c r="C1"><v>1.50401E+15</v></c><c r="D1"><v>0.30000000000000004</v></c><c r="E1"><v>8.0</v></c></row>
                """)
        let row = try read(bytes: book.bytes()).rows[0]
        #expect(
            row.cells == ["1501011902640001", "1501011902640001", "1504010000000000", "0.30000000000000004", "8"])
        #expect(row.kinds.allSatisfy { $0 == .number })
    }

    @Test(arguments: [(false, "1984-08-12", 30_906.0), (true, "1984-08-12", 29_444.0)])
    func `dates follow the workbook's epoch`(uses1904: Bool, iso: String, serial: Double) throws {
        var book = XLSXBuilder(
            rows:
                "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(serial)</v></c><c r=\"B1\" s=\"2\"><v>\(serial + 0.5)</v></c></row>"
        )
        (book.styles, book.uses1904) = ([0, 14, 22], uses1904)
        let row = try read(bytes: book.bytes()).rows[0]
        #expect(row.cells == [iso, "\(iso)T12:00:00"])
        #expect(row.kinds == [.date, .date])
    }

    @Test func `days that the 1900 calendar does not have stay numbers`() throws {
        let serials = ["1", "59", "60", "61", "0", "-3", "2958465", "2958466", "0.25"]
        let cells = serials.enumerated().map { "<c s=\"1\"><v>\($1)</v></c>" }.joined()
        var book = XLSXBuilder(rows: "<row r=\"1\">\(cells)</row>")
        book.styles = [0, 14]
        #expect(
            try read(bytes: book.bytes()).cells[0] == [
                "1900-01-01", "1900-02-28", "60", "1900-03-01", "0", "-3", "9999-12-31", "2958466", "06:00:00",
            ])
    }

    @Test func `custom formats tell dates from money and durations`() throws {
        let codes = [
            "dd\\-mm\\-yyyy", "[$-421]d mmmm yyyy;@", "hh:mm", "&quot;Rp&quot;#,##0", "[h]:mm", "0.00E+00", "General",
            "[Red]#,##0_d", "&quot;hari&quot; 0", "m/d/yy",
        ]
        let dates = [true, true, true, false, false, false, false, false, false, true]
        var book = XLSXBuilder()
        book.formats = codes.enumerated().map { (200 + $0, $1) }
        book.styles = codes.indices.map { 200 + $0 }
        let cells = codes.indices.map { "<c s=\"\($0)\"><v>30906.25</v></c>" }.joined()
        book.sheets[0].xml = XLSXBuilder.sheet("<row>\(cells)</row>")
        #expect(try read(bytes: book.bytes()).rows[0].kinds.map { $0 == .date } == dates)
    }

    @Test func `formulas give their cached value, errors are errors, none is lost`() throws {
        let book = XLSXBuilder(
            rows: """
                <row r="1"><c r="A1" t="str"><f>B1&amp;"x"</f><v>Sarix</v></c><c r="B1"><f>1+1</f><v>2</v></c>
                <c r="C1" t="e"><f>D9</f><v>#REF!</v></c><c r="D1"><f>NOW()</f></c>
                <c r="E1"><f>A1</f><v/></c><c r="F1" t="str"><f>""</f><v></v></c><c r="G1"><v>3</v></c></row>
                """)
        let list = try read(bytes: book.bytes())
        #expect(list.cells == [["Sarix", "2", "#REF!", "#UNCALCULATED", "#UNCALCULATED", "", "3"]])
        #expect(list.rows[0].kinds == [.formulaText, .number, .error, .error, .error, .empty, .number])
        #expect(
            list.summary.warnings == [
                TableWarning(kind: .formulaWithoutValue, count: 2, sheet: 0, row: 1, column: 4)
            ])
    }

    @Test func `a value merged downwards is repeated, a merged title is not`() throws {
        let book = XLSXBuilder(
            rows: """
                <row r="1"><c r="A1" t="inlineStr"><is><t>DAFTAR</t></is></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>Desa A</t></is></c><c r="B2"><v>1</v></c></row>
                <row r="3"><c r="A3" s="0"/><c r="B3"><v>2</v></c></row>
                <row r="4"><c r="B4"><v>3</v></c></row><row r="5"><c r="B5"><v>4</v></c></row>
                """,
            after: "<mergeCells count=\"2\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:A4\"/></mergeCells>")
        let list = try read(bytes: book.bytes())
        #expect(list.cells == [["DAFTAR"], ["Desa A", "1"], ["Desa A", "2"], ["Desa A", "3"], ["", "4"]])
    }

    @Test func `merges are found wherever the chunks are cut`() throws {
        for padding in Array(130_840..<130_960) + [0, 300_000] {
            let book = XLSXBuilder(
                rows: "<row r=\"1\"><c r=\"A1\"><v>7</v></c></row><row r=\"2\"><c r=\"B2\"><v>1</v></c></row>",
                after:
                    "<!--\(String(repeating: " ", count: padding))--><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>"
            )
            #expect(try read(bytes: book.bytes()).cells == [["7"], ["7", "1"]], "\(padding)")
        }
    }

    @Test func `several sheets come in order and hidden ones are marked`() throws {
        var book = XLSXBuilder(rows: "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row>")
        book.sheets.append(("Sembunyi", "veryHidden", XLSXBuilder.sheet("<row><c><v>3</v></c></row>")))
        book.sheets.append(("Tiga", "visible", XLSXBuilder.sheet("<row><c><v>4</v></c></row>")))
        let list = try read(bytes: book.bytes())
        #expect(list.file.sheets.map(\.name) == ["Data", "Sembunyi", "Tiga"])
        #expect(list.file.sheets.map(\.isHidden) == [false, true, false])
        #expect(list.rows.map(\.sheet) == [0, 0, 1, 2])
        let scratch = try ScratchFile(book.bytes())
        var seen: [String] = []
        try TableFile.open(path: scratch.path).forEachRow { row in
            seen.append(row[0].text)
            return .skipSheet
        }
        #expect(seen == ["1", "3", "4"])
    }

    @Test func `prefixed element names are the same elements`() throws {
        var book = XLSXBuilder()
        book.sheets[0].xml =
            "<x:worksheet><x:sheetData><x:row r=\"1\"><x:c r=\"B1\"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"
        #expect(try read(bytes: book.bytes()).cells == [["", "5"]])
    }

    @Test func `a header only is one row`() throws {
        let book = XLSXBuilder(rows: "<row r=\"1\"><c t=\"s\"><v>0</v></c></row>", shared: ["<t>NIK</t>"])
        #expect(try read(bytes: book.bytes()).cells == [["NIK"]])
    }
}
