import ArgumentParser
import Foundation
import Intake
import Kernel
import Pipelines
import Tabular
import Wilayah

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Memeriksa daftar (CSV, XLSX, ODS, XLS) tanpa basis data.",
        discussion: """
            Setiap baris data mendapat putusan, alasan, dan apa yang harus dilakukan.

            Contoh:
              lindungi check usulan_desa.xlsx dinsos.csv --output putusan.csv
            """)

    @Argument(help: "Berkas daftar.", completion: .file())
    var files: [String]

    @Option(help: "Berkas CSV untuk putusan per baris; tanpa ini ke keluaran standar.")
    var output: String?

    @Option(help: "Hari rujukan untuk usia, YYYY-MM-DD; tanpa ini hari ini (WIB).")
    var asOf: Day?

    @Option(help: "Usia minimum pendaftaran, 17 atau 18 menurut aturan daerah.")
    var minimumAge = 18

    @Option(help: "Kode wilayah tempat daftar berasal, misalnya 15.04, bila daftar tidak menyebutnya.")
    var wilayah: KodeWilayah?

    @Option(help: "Bahasa pesan: id atau en.")
    var language = Language.indonesian

    @Option(help: "Berkas yang dibaca bersamaan.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("Sebutkan sedikitnya satu berkas.") }
        guard (15...21).contains(minimumAge) else { throw ValidationError("--minimum-age: beri usia 17 atau 18.") }
        guard threads > 0 else { throw ValidationError("--threads: beri angka mulai dari 1.") }
    }

    func run() async throws {
        do {
            try await check()
        } catch let error as ListError {
            fail(error.phrase[language], code: 2)
        } catch let error as TableError {
            fail(language == .indonesian ? error.indonesian : error.english, code: 1)
        }
    }

    private func check() async throws {
        var context = CheckContext(directory: try WilayahDirectory.load(), referenceDay: asOf ?? Day.todayInJakarta())
        context.minimumAge = minimumAge
        context.wilayah = wilayah
        let progress = FileProgress(paths: files, verb: language == .indonesian ? "memeriksa" : "checking")
        let check = try await Check.run(paths: files, context, workers: threads, progress: progress.update)
        progress.finish()
        try write(check)
        for line in check.report(language) { printError(line) }
    }

    private func write(_ check: Check) throws {
        var out = if let output { try CSVWriter(path: output) } else { CSVWriter(descriptor: 1, name: "stdout") }
        try check.write(to: &out, language: language)
        try out.close()
    }
}
