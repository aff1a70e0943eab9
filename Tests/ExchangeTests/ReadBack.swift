import Cells
import Exchange
import Foundation
import Tabular
import Testing

/// A written workbook as the reader of lists sees it.
struct ReadBack {
    let file: TableFile
    private(set) var rows: [(cells: [String], kinds: [CellKind])] = []

    init(_ bytes: [UInt8]) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("exchange-\(UUID().uuidString).xlsx")
        try Data(bytes).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        file = try TableFile.open(path: path.path)
        var rows: [(cells: [String], kinds: [CellKind])] = []
        try file.forEachRow { row in
            rows.append((row.cells.map(\.text), row.cells.map(\.kind)))
            return .next
        }
        self.rows = rows
    }

    static func ofOneCell(_ cell: SheetCell) throws -> ReadBack {
        try ReadBack(
            Workbook.write { book in
                try book.sheet(SheetLayout("Satu", columns: [.init("Isi")])) { try $0.row([cell]) }
            })
    }
}

/// The parts of a workbook as text, unpacked by the system's own tool.
struct Unpacked {
    private let folder: URL

    init(_ bytes: [UInt8]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("exchange-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let archive = folder.appendingPathComponent("a.xlsx")
        try Data(bytes).write(to: archive)
        let unzip = Process()
        unzip.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
        unzip.arguments = ["-q", archive.path, "-d", folder.path]
        try unzip.run()
        unzip.waitUntilExit()
        #expect(unzip.terminationStatus == 0)
    }

    subscript(part: String) -> String? {
        try? String(contentsOf: folder.appendingPathComponent(part), encoding: .utf8)
    }
}
