import Cells
import Foundation
import Tabular
import Testing

/// A file made for one test and removed with it.
final class ScratchFile {
    let path: String

    init(_ bytes: [UInt8], name: String = "daftar.csv") throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tabular-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appendingPathComponent(name).path
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    convenience init(_ text: String, name: String = "daftar.csv") throws { try self.init(Array(text.utf8), name: name) }

    deinit { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }
}

/// A row copied out of the reader.
struct CopiedRow: Equatable {
    let sheet: Int
    let number: Int
    let cells: [String]
    let kinds: [CellKind]
}

struct Contents {
    let file: TableFile
    let rows: [CopiedRow]
    let summary: ReadSummary

    var cells: [[String]] { rows.map(\.cells) }
    var numbers: [Int] { rows.map(\.number) }
}

func readAll(_ path: String, limits: TableLimits = .standard) throws -> Contents {
    let file = try TableFile.open(path: path, limits: limits)
    var rows: [CopiedRow] = []
    let summary = try file.forEachRow { row in
        rows.append(
            CopiedRow(sheet: row.sheet, number: row.number, cells: row.cells.map(\.text), kinds: row.cells.map(\.kind)))
        return .next
    }
    return Contents(file: file, rows: rows, summary: summary)
}

func read(_ text: String, limits: TableLimits = .standard) throws -> Contents {
    let scratch = try ScratchFile(text)
    return try readAll(scratch.path, limits: limits)
}

func read(bytes: [UInt8], name: String = "daftar.csv", limits: TableLimits = .standard) throws -> Contents {
    let scratch = try ScratchFile(bytes, name: name)
    return try readAll(scratch.path, limits: limits)
}

/// The typed error that reading these bytes ends with.
func failure(reading bytes: [UInt8], name: String = "daftar.csv", limits: TableLimits = .standard) throws -> TableError
{
    let scratch = try ScratchFile(bytes, name: name)
    return try #require(throws: TableError.self) { try readAll(scratch.path, limits: limits) }
}

func failure(reading text: String, limits: TableLimits = .standard) throws -> TableError {
    try failure(reading: Array(text.utf8), limits: limits)
}
