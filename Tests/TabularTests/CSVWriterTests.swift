import Foundation
import Tabular
import Testing

@Suite struct CSVWriterTests {
    private func written(_ write: (inout CSVWriter) throws -> Void) throws -> String {
        let scratch = try ScratchFile("lama")
        var writer = try CSVWriter(path: scratch.path)
        try write(&writer)
        try writer.close()
        return try String(contentsOfFile: scratch.path, encoding: .utf8)
    }

    @Test func `fields are quoted only where needed`() throws {
        let text = try written { out in
            for field in ["polos", "a,b", "sa\"id", "dua\nbaris", "", "é"] { out.field(field) }
            try out.endRow()
        }
        #expect(text == "polos,\"a,b\",\"sa\"\"id\",\"dua\nbaris\",,é\n")
    }

    @Test func `numbers are written exactly`() throws {
        let text = try written { out in
            for value in [0, 7, -10, Int.max, Int.min] { out.field(value) }
            out.field(UInt64.max)
            try out.endRow()
            for value in [0.98765, 1, 0.00004, -0.00001, -2.5] { out.field(value, decimals: 4) }
            out.field(2.5, decimals: 0)
            out.field(Double.nan, decimals: 2)
            try out.endRow()
        }
        #expect(
            text == """
                0,7,-10,9223372036854775807,-9223372036854775808,18446744073709551615
                0.9877,1.0000,0.0000,0.0000,-2.5000,3,

                """)
    }

    @Test func `what is written reads back`() throws {
        let rows = (0..<50_000).map { ["\($0)", "Dusun \"\($0)\", RT 0\($0 % 9)", "ñ\n\($0)"] }
        let scratch = try ScratchFile("")
        var writer = try CSVWriter(path: scratch.path)
        for row in rows {
            for cell in row { writer.field(cell) }
            try writer.endRow()
        }
        try writer.close()
        #expect(try readAll(scratch.path).cells == rows)
    }

    @Test func `an abandoned file leaves the old one and no remains`() throws {
        let scratch = try ScratchFile("lama")
        func abandon() throws {
            var writer = try CSVWriter(path: scratch.path)
            writer.field("baru" as String)
            try writer.endRow()
        }
        try abandon()
        #expect(try String(contentsOfFile: scratch.path, encoding: .utf8) == "lama")
        let folder = (scratch.path as NSString).deletingLastPathComponent
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["daftar.csv"])
    }

    @Test func `a full disk is said as such`() throws {
        let error = try #require(throws: TableError.self) {
            var writer = try CSVWriter(path: "/dev/full")
            for number in 0..<100_000 {
                writer.field(number)
                try writer.endRow()
            }
            try writer.close()
        }
        #expect(error.reason == .diskFull)
        #expect(error.code == "disk_full")
    }

    @Test func `a folder that does not exist is said`() throws {
        let error = try #require(throws: TableError.self) { _ = try CSVWriter(path: "/tidak/ada/keluar.csv") }
        #expect(error.reason == .unwritable(errno: ENOENT))
    }
}
