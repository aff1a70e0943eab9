import Exchange
import Kernel
import Tabular
import Testing

@Suite struct WorkbookTests {
    private static let columns = [
        SheetLayout.Column("NIK", width: 20), .init("Lahir"), .init("Orang"), .init("Cakupan"),
        .init("Kunci", isHidden: true),
    ]

    @Test func everyKindOfValueIsReadBackAsItWasWritten() throws {
        let bytes = try Workbook.write { book in
            try book.sheet(SheetLayout("Daftar", columns: Self.columns)) { sheet in
                try sheet.row([
                    .text("1504010101900001"), .date(Day(1984, 8, 12)), .integer(14_210), .percent(hundredths: 3952),
                    .plain(7), SheetCell(.number(1.25, places: 2)),
                ])
                try sheet.row([.text(nil), .date(nil), .integer(nil), .percent(hundredths: nil)])
            }
        }
        let read = try ReadBack(bytes)
        #expect(read.file.format == .xlsx)
        #expect(read.file.sheets.map(\.name) == ["Daftar"])
        #expect(read.rows[0].cells == ["NIK", "Lahir", "Orang", "Cakupan", "Kunci"])
        #expect(read.rows[1].cells == ["1504010101900001", "1984-08-12", "14210", "0.3952", "7", "1.25"])
        #expect(read.rows[1].kinds == [.text, .date, .number, .number, .number, .number])
    }

    @Test(arguments: ["=1+1", "+62812", "-5", "@nama", "=HYPERLINK(\"http://x\")", "0001504"])
    func aTextThatLooksLikeAFormulaStaysText(_ text: String) throws {
        let read = try ReadBack.ofOneCell(.text(text))
        #expect(read.rows[1].cells == [text])
        #expect(read.rows[1].kinds == [.text])
    }

    @Test(arguments: ["<b>&\"'", "Siti\u{1}", "baris\nkedua", " tepi ", "é😀", "_x0041_"])
    func textsKeepEverySign(_ text: String) throws {
        #expect(try ReadBack.ofOneCell(.text(text)).rows[1].cells == [text])
    }

    @Test func aTextWithNULIsNotCutShort() throws {
        #expect(try ReadBack.ofOneCell(.text("a\0b")).rows[1].cells == ["a\u{FFFD}b"])
    }

    @Test func commentsHiddenColumnsLocksAndFiltersStandInTheFile() throws {
        let bytes = try Workbook.write { book in
            let columns = [SheetLayout.Column("Kunci", isHidden: true), .init("NIK", isOpen: true)]
            try book.sheet(SheetLayout("Perbaiki", columns: columns, isProtected: true)) { sheet in
                for row in 0..<300 {
                    try sheet.row([
                        .plain(row), SheetCell(.text("15"), comment: "NIK <16 angka \(row)", isMarked: true),
                    ])
                }
            }
        }
        let parts = try Unpacked(bytes)
        let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
        #expect(sheet.contains("hidden=\"1\""))
        #expect(sheet.contains("<sheetProtection"))
        #expect(sheet.contains("<autoFilter ref=\"A1:B301\""))
        #expect(sheet.contains("state=\"frozen\""))
        let comments = try #require(parts["xl/comments1.xml"])
        #expect(comments.contains("NIK &lt;16 angka 299"))
        #expect(comments.contains("ref=\"B2\""))
        #expect(try #require(parts["xl/styles.xml"]).contains("locked=\"0\""))
        #expect(try ReadBack(bytes).rows.count == 301)
    }

    @Test func theSameContentsGiveTheSameBytes() throws {
        func once() throws -> [UInt8] {
            try Workbook.write { book in
                try book.sheet(SheetLayout("A", columns: Self.columns)) { try $0.row([.text("x")]) }
            }
        }
        #expect(try once() == once())
    }

    @Test func aNameThatExcelRefusesIsNamedAndSoIsATextTooLong() throws {
        let name = #expect(throws: WorkbookError.self) {
            try Workbook.write { try $0.sheet(SheetLayout("a/b", columns: [])) { _ in } }
        }
        #expect(name == WorkbookError(.sheetName, sheet: "a/b"))
        let long = #expect(throws: WorkbookError.self) {
            _ = try ReadBack.ofOneCell(.text(String(repeating: "x", count: 32_768)))
        }
        #expect(long == WorkbookError(.textTooLong, sheet: "Satu", row: 2, column: 1))
        #expect(long?.indonesian.hasPrefix("lembar Satu, baris 2, kolom 1: teks lebih dari") == true)
        #expect(throws: WorkbookError(.noSheet)) { try Workbook.write { _ in } }
    }
}
