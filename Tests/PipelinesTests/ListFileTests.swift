import Foundation
import Intake
import Testing

@testable import Pipelines

/// A file in a directory of its own, gone when the test ends.
final class TemporaryFile {
    let path: String
    private let directory: URL

    init(_ name: String, _ contents: String) throws {
        directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let url = directory.appendingPathComponent(name)
        try Data(contents.utf8).write(to: url)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(at: directory) }
}

@Suite("Lists from files")
struct ListFileTests {
    @Test("Data rows are numbered from one after the header; blank lines have no number")
    func numbers() throws {
        let file = try TemporaryFile(
            "candidates_dinsos.csv",
            "DAFTAR PEKERJA;;\n\nNIK;Nama;Ket\n1504011203900001;BUDI;\n;;\n-;SITI;x\nJumlah;2;\n")
        let list = try ListFile.open(path: file.path)
        var seen: [(Int, Int, Bool, String)] = []
        let summary = try list.forEachRow { row in
            seen.append((row.number, row.row.number, row.isPerson, String(decoding: row.bytes(.nama), as: UTF8.self)))
        }
        #expect(list.source == "dinsos")
        #expect(seen.map(\.0) == [1, 2, 3] && seen.map(\.1) == [4, 6, 7])
        #expect(seen.map(\.2) == [true, true, false] && seen.map(\.3) == ["BUDI", "SITI", "2"])
        #expect(summary.rows == 3)
    }

    @Test("A file without a header is refused with its name and what to do")
    func noHeader() throws {
        let file = try TemporaryFile("surat.csv", "Kepada Yth.\nKepala Dinas\n")
        let list = try ListFile.open(path: file.path)
        let error = #expect(throws: ListError.self) { try list.forEachRow { _ in } }
        #expect(error?.phrase.id.contains("surat.csv: tidak ada baris judul kolom") == true)
        #expect(error?.phrase.id.contains("beri baris judul") == true)
    }

    @Test("Two files that would share a name in the output are refused")
    func sameSource() throws {
        let a = try TemporaryFile("desa.csv", "NIK,Nama\n")
        let b = try TemporaryFile("candidates_desa.csv", "NIK,Nama\n")
        #expect(throws: ListError.self) { try ListFile.open(paths: [a.path, b.path]) }
    }

    @Test("An empty file is refused; a header alone is a list of nobody")
    func empty() throws {
        let empty = try TemporaryFile("a.csv", "")
        #expect(throws: ListError.self) { try ListFile.open(path: empty.path) }
        let header = try TemporaryFile("b.csv", "NIK,Nama\n")
        #expect(try ListFile.open(path: header.path).forEachRow { _ in }.rows == 0)
    }
}
