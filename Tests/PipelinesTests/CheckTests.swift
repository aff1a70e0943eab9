import Foundation
import Intake
import Kernel
import Tabular
import Testing
import Wilayah

@testable import Pipelines

@Suite("Checking lists from files")
struct CheckTests {
    private func check(_ paths: [String], workers: Int = 2) async throws -> Check {
        let context = CheckContext(directory: try WilayahDirectory.load(), referenceDay: Day(2025, 6, 1)!)
        return try await Check.run(paths: paths, context, workers: workers)
    }

    private func verdicts(_ check: Check) throws -> [String] {
        let out = try TemporaryFile("putusan.csv", "")
        var writer = try CSVWriter(path: out.path)
        try check.write(to: &writer, language: .indonesian)
        try writer.close()
        let lines = try String(contentsOfFile: out.path, encoding: .utf8).split(separator: "\n")
        return lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(7).joined(separator: ",") }
    }

    /// Titles, a header of two merged rows, a row of column numbers, a NIK as
    /// number, an error cell, totals, a second list, a summary and a hidden sheet.
    @Test("A workbook as a desa sends it: every row has its verdict, every sheet its account")
    func workbook() async throws {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/usulan.xlsx").path
        let check = try await check([path])
        #expect(
            try verdicts(check) == [
                "source,row,verdict,reasons,person,sheet,line",
                "usulan,1,layak,,1,Petani,6",
                "usulan,2,tinjau,nik_digit_akhir_hilang,2,Petani,7",
                "usulan,3,perbaiki,sel_galat,3,Petani,8",
                "usulan,4,tolak,usia_di_atas_65,4,Petani,9",
                "usulan,5,tolak,bukan_data_orang,,Petani,10",
                "usulan,6,tolak,bukan_data_orang,,Petani,11",
                "usulan,7,tolak,bukan_data_orang,,Petani,12",
                "usulan,8,layak,,5,Nelayan,2",
                "usulan,9,duplikat,duplikat_dalam_daftar,1,Nelayan,3",
            ])
        let report = check.report(.indonesian).joined(separator: "\n")
        #expect(report.contains("9 baris data"))
        #expect(report.contains("lembar Petani, baris 7, kolom B (nik): digit terakhir NIK"))
        #expect(report.contains("lembar Rekap: tidak dibaca: tidak ada baris judul"))
        #expect(report.contains("lembar Lama: tersembunyi"))
    }

    @Test("The same files give the same bytes however many are read at once")
    func workers() async throws {
        let a = try TemporaryFile("a.csv", "NIK,Nama,Tgl Lahir\n1504011203900001,Budi,12-03-1990\n-,Siti,1-2-1980\n")
        let b = try TemporaryFile("b.csv", "NIK;Nama;Tgl Lahir\n1504011203900001;BUDI;12/03/1990\n")
        let one = try verdicts(try await check([a.path, b.path], workers: 1))
        let two = try verdicts(try await check([a.path, b.path], workers: 2))
        #expect(one == two)
        #expect(one.last == "b,1,duplikat,duplikat_antar_daftar,1,,2")
    }

    @Test("A repaired value is proposed in the output, never applied")
    func proposal() async throws {
        let file = try TemporaryFile("x.csv", "NIK,Nama,L/P,Tgl Lahir\n15O4011203900001,Budi,,12-03-1990\n")
        let check = try await check([file.path])
        #expect(check.files[0].repairs[0]?.map(\.proposal) == ["1504011203900001"])
        #expect(try verdicts(check)[1] == "x,1,perbaiki,nik_huruf_dibaca_angka|jk_kosong,1,,2")
    }

    @Test(
        "What is no list is refused in one line that names the file and what to do",
        arguments: [
            ("kosong.csv", ""), ("surat.csv", "Kepada Yth.\nKepala Dinas\n"), ("palsu.xlsx", "%PDF-1.4\n%âãÏÓ\n"),
            ("dua.csv", "NIK,Nama,Nama\n1504011203900001,A,B\n"), ("tanpa.csv", "Nama,Alamat,HP\nBudi,Jl. X,08\n"),
            ("nul.csv", "NIK,Nama\n1504011203900001,Bu\0di\n"), ("kutip.csv", "NIK,Nama\n1504011203900001,\"Budi\n"),
        ])
    func refused(_ name: String, _ contents: String) async throws {
        let file = try TemporaryFile(name, contents)
        let error = await #expect(throws: ListError.self) { try await check([file.path]) }
        let line = try #require(error?.phrase.id)
        #expect(line.contains(name) && !line.contains("\n") && line.hasSuffix("."))
        #expect(!line.contains("1504011203900001") && !line.contains("Budi"))
    }

    @Test("A header alone is a list of nobody, and the report says so")
    func headerOnly() async throws {
        let file = try TemporaryFile("judul.csv", "NIK,Nama\n")
        let check = try await check([file.path])
        #expect(check.report(.indonesian)[1].contains("hanya berisi judul kolom"))
        #expect(try verdicts(check).count == 1)
    }
}
