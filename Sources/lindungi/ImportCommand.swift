import ArgumentParser
import Foundation
import Intake
import Kernel
import Linkage
import Pipelines
import Registry
import Store
import Tabular
import Wilayah

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Memasukkan daftar ke register: diperiksa, dicocokkan, disimpan, dicatat.",
        discussion: """
            Semua berkas masuk bersama-sama atau tidak sama sekali. Bila terhenti (listrik padam, Ctrl-C), jalankan
            lagi perintah yang sama: pekerjaan dilanjutkan. Batalkan dengan `lindungi batch undo`.

            Contoh:
              lindungi import disbun-2026.xlsx --database lindungi.sqlite --source DISBUN --wilayah 15.04
            """)

    @Argument(help: "Berkas daftar.", completion: .file())
    var files: [String]

    @OptionGroup var database: DatabaseOption

    @Option(help: "Kode instansi pengirim, misalnya DISBUN.")
    var source: String

    @Option(help: "Kode wilayah asal daftar, misalnya 15.04.")
    var wilayah: KodeWilayah?

    @Flag(help: "Masukkan juga berkas yang sudah pernah dimasukkan.")
    var again = false

    @Option(help: "Tulis baris yang bertambah, hilang, dan berubah sejak versi sebelumnya ke berkas CSV ini.")
    var changes: String?

    @Option(help: "Terima pasangan mulai peluang ini (0-1); tanpa ini dipilih sendiri.")
    var threshold: Double?

    @Option(help: "Benang yang dipakai; hasil tidak bergantung padanya.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: "Hari rujukan untuk usia, YYYY-MM-DD; tanpa ini hari ini (WIB).")
    var asOf: Day?

    @Option(help: "Usia minimum pendaftaran, 17 atau 18 menurut aturan daerah.")
    var minimumAge = 18

    @Option(help: "Bahasa pesan: id atau en.")
    var language = Language.indonesian

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("Sebutkan sedikitnya satu berkas daftar.") }
        guard files.count <= 200 else { throw ValidationError("Paling banyak 200 berkas sekali jalan.") }
        guard !source.isEmpty, source.utf8.count <= 64 else {
            throw ValidationError("--source: beri kode instansi, misalnya DISBUN.")
        }
        guard (15...21).contains(minimumAge) else { throw ValidationError("--minimum-age: beri usia 17 atau 18.") }
        guard threads > 0 else { throw ValidationError("--threads: beri angka mulai dari 1.") }
        guard threshold.map({ $0 > 0 && $0 < 1 }) ?? true else {
            throw ValidationError("--threshold: beri peluang di antara 0 dan 1, misalnya 0.9.")
        }
    }

    func run() async throws {
        try await reportingStoreErrors {
            do {
                try await importLists()
            } catch let error as ListError {
                fail(error.phrase[language], code: 2)
            } catch let error as TableError {
                fail(language == .indonesian ? error.indonesian : error.english, code: 2)
            }
        }
    }

    private var againHint: String {
        language == .indonesian
            ? " Pakai --again bila memang harus dimasukkan lagi." : " Use --again if it has to come in again."
    }

    private func importLists() async throws {
        var context = CheckContext(directory: try WilayahDirectory.load(), referenceDay: asOf ?? Day.todayInJakarta())
        context.minimumAge = minimumAge
        var lists = ListImport(paths: files, source: source, wilayah: wilayah)
        lists.repeatsAllowed = again
        let progress = ImportProgress(files: files, language)
        let store = try database.open(.write)
        let outcome = try await lists.run(
            into: store, context, LinkOptions(threshold: threshold, threads: threads),
            .command("import"), hash: FileHash.sha256, progress: progress.update)
        progress.finish()
        for line in lines(outcome) { printError(line) }
        if let changes, case .imported(let report) = outcome {
            try ChangeList(store.imports).write(report.outcome, to: changes)
        }
    }

    private func lines(_ outcome: ListImport.Outcome) -> [String] {
        switch outcome {
        case .imported(let report): report.lines(language)
        case .known(let batches): zip(files, batches).map { known($0, $1) }
        }
    }

    private func known(_ file: String, _ batch: Batch) -> String {
        StoreError.sameFile(file: file, batch: batch.id, received: batch.received.day).text[language] + againHint
    }
}
