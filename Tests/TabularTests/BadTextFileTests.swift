import Foundation
import Tabular
import Testing

@Suite struct BadTextFileTests {
    @Test func `an empty file is refused`() throws {
        #expect(try failure(reading: "").reason == .empty)
        #expect(try failure(reading: [0xEF, 0xBB, 0xBF]).reason == .empty)
    }

    @Test func `a missing file, a folder, an unreadable file and a device say what they are`() throws {
        let scratch = try ScratchFile("a,b\n")
        #expect(throws: TableError(.notFound, file: "/tidak/ada.csv")) { try TableFile.open(path: "/tidak/ada.csv") }
        let folder = (scratch.path as NSString).deletingLastPathComponent
        #expect(throws: TableError(.directory, file: folder)) { try TableFile.open(path: folder) }
        #expect(throws: TableError(.notAFile, file: "/dev/null")) { try TableFile.open(path: "/dev/null") }
        chmod(scratch.path, 0)
        guard getuid() != 0 else { return }  // root reads everything
        #expect(throws: TableError(.unreadable(errno: EACCES), file: scratch.path)) {
            try TableFile.open(path: scratch.path)
        }
    }

    @Test func `a PDF renamed to a list is named as a PDF`() throws {
        let error = try failure(reading: Array("%PDF-1.7\n%\u{e2}\n1 0 obj".utf8), name: "daftar.xlsx")
        #expect(error.reason == .unsupported(.pdf))
        #expect(error.indonesian.contains("PDF"))
        #expect(error.english.contains("save it again as .xlsx"))
    }

    @Test func `a web page called xls is named as HTML`() throws {
        let error = try failure(reading: Array("\n<html><body><table><tr><td>1</td></tr></table>".utf8), name: "a.xls")
        #expect(error.reason == .unsupported(.html))
    }

    @Test(arguments: [
        (
            "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
            "unsupported_spreadsheetML2003"
        ),
        ("<?xml version=\"1.0\"?><daftar/>", "unknown_format"), ("{\\rtf1 daftar}", "unsupported_word"),
        ("\u{FEFF}<!DOCTYPE html><p>", "unsupported_html"), ("Rar!\u{1A}", "unsupported_archive"),
    ])
    func `what is no list is named for what it is`(text: String, code: String) throws {
        #expect(try failure(reading: text).code == code)
    }

    @Test func `unknown binary is refused`() throws {
        let bytes = (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7 % 29) }
        #expect(try failure(reading: bytes).reason == .unknownFormat)
    }

    @Test func `an unclosed quote is placed where it was opened`() throws {
        let error = try failure(reading: "nik,nama\n1,Sari\n2,\"Budi\n3,Dewi\n4,Eko\n")
        #expect(error.reason == .unclosedQuote)
        #expect(error.row == 3)
        #expect(error.column == 2)
    }

    @Test func `an unclosed quote in an endless file stops at the record limit`() throws {
        var limits = TableLimits()
        limits.recordBytes = 100_000
        let text = "a,b\n1,\"x\n" + String(repeating: "baris biasa\n", count: 200_000)
        let error = try failure(reading: Array(text.utf8), limits: limits)
        #expect(error == TableError(.unclosedQuote, file: error.file, row: 2, column: 2))
    }

    @Test func `a hundred megabytes on one line are refused in bounded memory`() throws {
        let error = try failure(reading: [UInt8](repeating: 120, count: 100 << 20))
        #expect(error.reason == .lineTooLong(limit: 16 << 20))
        #expect(error.row == 1)
    }

    @Test func `an over-long cell is placed`() throws {
        var limits = TableLimits()
        limits.cellBytes = 1000
        let text = "a,b\n1,2\n3,\(String(repeating: "y", count: 1001))\n"
        let error = try failure(reading: text, limits: limits)
        #expect(error == TableError(.cellTooLong(limit: 1000), file: error.file, row: 3, column: 2))
    }

    @Test func `a row of a million columns is refused`() throws {
        let error = try failure(reading: "a,b\n1,2\n" + String(repeating: ",", count: 1_000_000))
        #expect(error == TableError(.tooManyColumns(limit: 16_384), file: error.file, row: 3, column: 16_385))
        let widest = try read(String(repeating: ",", count: 16_383) + "\n")
        #expect(widest.cells[0].count == 16_384)
    }

    @Test func `a NUL byte is placed`() throws {
        let error = try failure(reading: "nik,nama\n1,Sari\n2,Bu\0di\n")
        #expect(error == TableError(.nulByte, file: error.file, row: 3, column: 2))
    }

    @Test func `messages name the place in both languages and never the contents`() throws {
        let error = try failure(reading: "nik,nama\n1501011902640001,\"Rahasia\n")
        #expect(error.indonesian.hasPrefix("\(error.file), baris 2, kolom 2 (B): tanda kutip"))
        #expect(error.english.hasPrefix("\(error.file), row 2, column 2 (B): a quote"))
        for text in [error.indonesian, error.english, "\(error)"] {
            #expect(!text.contains("Rahasia") && !text.contains("1501") && !text.contains("\n"))
        }
    }
}
