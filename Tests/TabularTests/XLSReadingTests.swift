import Cells
import Foundation
import Kernel
import Tabular
import Testing

@Suite struct XLSReadingTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")

    static func fixture(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    @Test func `cells of an Excel 97 workbook come as what they are`() throws {
        let list = try readAll(Self.folder.appendingPathComponent("list.xls").path)
        #expect(list.file.format == .xls)
        #expect(list.file.sheets.map(\.name) == ["Data", "Sembunyi", "Panjang"])
        #expect(list.file.sheets.map(\.isHidden) == [false, true, false])
        let data = list.rows.filter { $0.sheet == 0 }
        #expect(
            data.map(\.cells) == [
                ["NIK", "Nama é 😀", "Lahir", "Upah"],
                ["1501011902640001", "Sari", "1984-08-12", "2500000"],
                ["1501011902640002", "12.25", "2024-02-29T14:30:00", "TRUE"],
                ["", "#REF!", "", "17.5"],
                ["Desa A", "4"], ["Desa A", "5"], ["Desa A", "6"], ["", "7"],
            ])
        #expect(data[1].kinds == [.number, .text, .date, .number])
        #expect(data[2].kinds == [.text, .number, .date, .boolean])
        #expect(data[3].kinds == [.empty, .error, .empty, .number])
        #expect(data.map(\.number) == Array(1...8))
    }

    @Test func `texts cut by a record's end are whole`() throws {
        let list = try readAll(Self.folder.appendingPathComponent("list.xls").path)
        let long = list.rows.filter { $0.sheet == 2 }.map { $0.cells[0] }
        #expect(long == (0..<400).map { "Dusun \($0) " + String(repeating: $0 % 7 == 0 ? "Ñ😀" : "n", count: $0 % 40) })
    }

    @Test func `days counted from 1904`() throws {
        #expect(try readAll(Self.folder.appendingPathComponent("days1904.xls").path).cells == [["1984-08-12"]])
    }

    @Test func `the consumer can skip a sheet and stop`() throws {
        var seen: [String] = []
        try TableFile.open(path: Self.folder.appendingPathComponent("list.xls").path).forEachRow { row in
            seen.append("\(row.sheet):\(row.number)")
            return row.sheet == 2 ? .stop : .skipSheet
        }
        #expect(seen == ["0:1", "1:1", "2:1"])
    }

    @Test func `a truncated workbook says so`() throws {
        let bytes = try Self.fixture("list.xls")
        #expect(try failure(reading: Array(bytes.prefix(9000))).reason == .truncated)
    }

    @Test func `a workbook with a password says so`() throws {
        var bytes = try Self.fixture("list.xls")
        // The record of the code page, made into the one that announces encryption.
        let codePage = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x42, 0, 2, 0, 0xB0, 4]) })
        bytes[codePage] = 0x2F
        #expect(try failure(reading: bytes).reason == .encrypted)
    }

    @Test func `damage of any kind is a typed error or still a list, never a crash`() throws {
        let sound = try Self.fixture("list.xls")
        var random = SeededRandom(seed: 97)
        var refused = 0
        let scratch = try ScratchFile(sound, name: "a.xls")
        for _ in 0..<150 {
            var bytes = sound
            // Most of the structure lies at the start and the end.
            for _ in 0..<(1 + random.below(8)) {
                let place = random.below(3) == 0 ? random.below(bytes.count) : random.below(1600)
                bytes[random.below(2) == 0 ? place : bytes.count - 1 - place] = UInt8(random.below(256))
            }
            try Data(bytes).write(to: URL(fileURLWithPath: scratch.path))
            do { _ = try readAll(scratch.path) } catch is TableError { refused += 1 }
        }
        #expect(refused > 20)
    }
}
