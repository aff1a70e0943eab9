import Tabular
import Testing

@Suite struct EncodingTests {
    static let text = "nama,desa\nNur'aini,Café – Ñ\nSiti,😀\n"
    static let rows = [["nama", "desa"], ["Nur'aini", "Café – Ñ"], ["Siti", "😀"]]

    static func wide(_ text: String, little: Bool) -> [UInt8] {
        text.utf16.flatMap { little ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)] }
    }

    @Test func `UTF-8 reads with and without its mark`() throws {
        #expect(try read(Self.text).cells == Self.rows)
        #expect(try read(bytes: [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)).cells == Self.rows)
    }

    @Test(arguments: [true, false], [true, false])
    func `UTF-16 reads in both orders, with and without its mark`(little: Bool, marked: Bool) throws {
        let mark: [UInt8] = marked ? (little ? [0xFF, 0xFE] : [0xFE, 0xFF]) : []
        let list = try read(bytes: mark + Self.wide(Self.text, little: little))
        #expect(list.cells == Self.rows)
        #expect(list.file.format == .csv(encoding: little ? .utf16LittleEndian : .utf16BigEndian, delimiter: 44))
        #expect(list.summary.warnings.isEmpty)
    }

    @Test func `a long UTF-16 file is decoded across chunks`() throws {
        let lines = (0..<30_000).map { "\($0);Dusun Ñ \($0)😀" }
        let list = try read(bytes: [0xFF, 0xFE] + Self.wide(lines.joined(separator: "\r\n"), little: true))
        #expect(list.cells == lines.map { $0.split(separator: ";").map(String.init) })
    }

    @Test func `half a surrogate pair is replaced and said`() throws {
        let bytes = [0xFF, 0xFE] + Self.wide("ab,c\nd,", little: true) + [0x3D, 0xD8] + Self.wide("x\n", little: true)
        let list = try read(bytes: bytes)
        #expect(list.cells == [["ab", "c"], ["d", "\u{FFFD}x"]])
        #expect(list.summary.warnings.map(\.kind) == [.undecodable])
    }

    @Test func `Windows-1252 is recognised and decoded`() throws {
        let list = try read(bytes: Array("nama,kode\nRen".utf8) + [0xE9, 0x20, 0x92, 0x80] + Array(",1\n".utf8))
        #expect(list.cells == [["nama", "kode"], ["René ’€", "1"]])
        #expect(list.file.format == .csv(encoding: .windows1252, delimiter: 44))
    }

    @Test func `a late Windows-1252 cell in a UTF-8 file is repaired and said`() throws {
        let start = "nama,desa\n" + String(repeating: "Sari,Café\n", count: 40_000)
        let list = try read(bytes: Array(start.utf8) + Array("Ren".utf8) + [0xE9] + Array(",Café\n".utf8))
        #expect(list.cells.last == ["René", "Café"])
        #expect(
            list.summary.warnings == [
                TableWarning(kind: .repairedEncoding, count: 1, sheet: 0, row: 40_002, column: 1)
            ])
    }
}
