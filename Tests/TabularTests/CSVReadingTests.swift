import Cells
import Kernel
import Tabular
import Testing

@Suite struct CSVReadingTests {
    @Test func `cells and rows come as they stand in the file`() throws {
        let list = try read("nik,nama\n1,Budi \n\n2,Sari")
        #expect(list.cells == [["nik", "nama"], ["1", "Budi "], [""], ["2", "Sari"]])
        #expect(list.numbers == [1, 2, 3, 4])
        #expect(list.rows[2].kinds == [.empty])
        #expect(list.file.format == .csv(encoding: .utf8, delimiter: 44))
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `every kind of line end is one line end`(end: String) throws {
        let list = try read(["a,b", "1,\"x\(end)y\"", "", "2,z"].joined(separator: end) + end)
        #expect(list.cells == [["a", "b"], ["1", "x\(end)y"], [""], ["2", "z"]])
        #expect(list.numbers == [1, 2, 4, 5])
    }

    @Test func `quotes protect delimiters, breaks and doubled quotes`() throws {
        let list = try read("a,b,c\n\"x,1\",\"sa\"\"id\",\"\"\n\"\"\"q\"\"\",\"l1\nl2\",z\n")
        #expect(list.cells[1] == ["x,1", "sa\"id", ""])
        #expect(list.cells[2] == ["\"q\"", "l1\nl2", "z"])
        #expect(list.summary.warnings.isEmpty)
    }

    @Test func `a quote inside an unquoted cell is a character`() throws {
        #expect(try read("a,b\nNur'aini \"Eni\" S,2\n").cells[1] == ["Nur'aini \"Eni\" S", "2"])
    }

    @Test func `text after a closing quote is kept and said`() throws {
        let list = try read("a,b\n\"Toko\" Jaya,2\n\"x\" ,3\n")
        #expect(list.cells[1] == ["Toko Jaya", "2"])
        #expect(list.cells[2] == ["x ", "3"])
        #expect(
            list.summary.warnings == [
                TableWarning(kind: .strayQuote, count: 1, sheet: 0, row: 2, column: 1)
            ])
    }

    @Test(arguments: [",", ";", "\t", "|"])
    func `the delimiter is found by how it divides the rows`(delimiter: String) throws {
        let rows = [["NIK", "Nama", "TTL"], ["1", "Abdul, S.Pd", "Jambi 1984"], ["2", "Sari; Dewi", "Bungo"]]
        let text = rows.map { $0.map { "\"\($0)\"" }.joined(separator: delimiter) }.joined(separator: "\n")
        #expect(try read(text).cells == rows)
    }

    @Test func `a comma in one column does not beat the semicolons`() throws {
        let text = "no;nama;ttl\n" + (1...30).map { "\($0);Sari;Jambi, 12-08-1984" }.joined(separator: "\n")
        #expect(try read(text).rows.allSatisfy { $0.cells.count == 3 })
    }

    @Test func `Excel's sep line rules and is not a row`() throws {
        let list = try read("sep=;\r\na,x;b\r\n1;2\r\n")
        #expect(list.cells == [["a,x", "b"], ["1", "2"]])
        #expect(list.numbers == [2, 3])
    }

    @Test func `a header alone is one row`() throws {
        #expect(try read("nik,nama\n").cells == [["nik", "nama"]])
    }

    @Test func `the consumer can stop`() throws {
        let scratch = try ScratchFile("a\n1\n2\n3\n")
        var seen = 0
        let summary = try TableFile.open(path: scratch.path).forEachRow { _ in
            seen += 1
            return seen == 2 ? .stop : .next
        }
        #expect(seen == 2)
        #expect(summary.rows == 2)
    }

    /// Rows of random shape, written with random quoting, come back the same whatever the chunk borders.
    @Test func `random tables come back cell by cell`() throws {
        var random = SeededRandom(seed: 20_241_123)
        let pieces = ["", "a", "12,5", "\"", "baris\nbaru", "Dusun é", "x;y", "1501011902640001", " ", "\r\n", "ñ\"ñ"]
        for _ in 0..<20 {
            let rows = (0..<400).map { _ in
                (0..<5).map { _ in (0..<3).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined() }
            }
            let text = rows.map { row in
                row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
            }.joined(separator: "\r\n")
            #expect(try read("a,b,c,d,e\n" + text).cells.dropFirst() == rows[...])
        }
    }

    @Test func `rows that cross the buffer's border stay whole`() throws {
        let cell = String(repeating: "x", count: 997)
        let rows = (0..<2000).map { ["\($0)", cell, "\"\($0)\"".replacing("\"", with: "")] }
        let list = try read(rows.map { $0.joined(separator: ",") }.joined(separator: "\r\n"))
        #expect(list.cells == rows)
        #expect(list.numbers == Array(1...2000))
    }

    @Test func `progress grows to the size of the file`() throws {
        let scratch = try ScratchFile(String(repeating: "abc,def\n", count: 200_000))
        let file = try TableFile.open(path: scratch.path)
        var heard: [Int] = []
        try file.forEachRow(progress: { heard.append($0) }, { _ in .next })
        #expect(heard == heard.sorted())
        #expect(heard.last == file.byteCount)
    }
}
