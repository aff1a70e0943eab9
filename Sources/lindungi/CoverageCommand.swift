import ArgumentParser
import Coverage
import Foundation
import Kernel
import Store
import WebPages
import Wilayah

struct CoverageCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Cakupan kepesertaan suatu wilayah dan wilayah di bawahnya, per tanggal.",
        discussion: """
            Peserta aktif, potensi, persentase, target, kekurangan, dan yang perlu tiap bulan; masing-masing dengan
            tanggal, penyebut, dan dasarnya.

            Contoh:
              lindungi coverage --database lindungi.sqlite --as-of 2024-08-12
              lindungi coverage --database lindungi.sqlite --wilayah 15.04 --format csv
            """)

    @OptionGroup var database: DatabaseOption

    @Option(help: "Per tanggal, YYYY-MM-DD; tanpa ini tanggal rujukan basis data, atau hari ini (WIB).")
    var asOf: Day?

    @Option(help: "Kode wilayah, misalnya 15.04; tanpa ini Provinsi Jambi.")
    var wilayah = KodeWilayah(digits: 15, level: .provinsi)!

    @Option(help: "table untuk dibaca, json atau csv untuk mesin.")
    var format = Format.table

    @Option(help: "Bahasa tabel: id atau en.")
    var language = Language.indonesian

    func run() async throws {
        try await reportingStoreErrors {
            let directory = try WilayahDirectory.load()
            guard directory.region(wilayah) != nil else {
                fail("--wilayah \(wilayah): tidak ada wilayah dengan kode ini. Periksa kode Kemendagri-nya.", code: 2)
            }
            try write(try await coverage(directory))
        }
    }

    private func coverage(_ directory: WilayahDirectory) async throws -> RegionCoverage {
        let store = try database.open(.read)
        let info = try await store.coverage.info()
        let day = asOf ?? info.referenceDay ?? Day.todayInJakarta()
        let question = CoverageQuestion(
            wilayah: wilayah, children: directory.children(of: wilayah).map(\.code), asOf: day)
        let facts = try await store.coverage.facts(question)
        return computeCoverage(
            facts.input(for: question, published: .jambi) { code in
                directory.region(code)?.shortName ?? code.description
            })
    }

    private func write(_ coverage: RegionCoverage) throws {
        let data =
            switch format {
            case .table: Data(CoverageText(coverage, language: language).text.utf8)
            case .csv: Data(CoverageCSV(coverage).text.utf8)
            case .json: try CoverageJSON(coverage: coverage).data
            }
        FileHandle.standardOutput.write(data)
    }
}
