import ArgumentParser
import Foundation
import Intake
import Kernel
import Linkage
import Pipelines
import Tabular
import Wilayah

struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Mencocokkan daftar dengan register dan antar daftar.",
        discussion: """
            Menulis matches.csv, clusters.csv, verdicts.csv dan summary.json ke map keluaran.

            Contoh:
              lindungi link --register register.csv candidates_dinsos.csv desa.xlsx --output hasil
            """)

    @Option(help: "Berkas register peserta (kolom status: AKTIF, NONAKTIF, MENINGGAL).", completion: .file())
    var register: String

    @Argument(help: "Berkas daftar.", completion: .file())
    var files: [String]

    @Option(help: "Map untuk hasil; dibuat bila belum ada.", completion: .directory)
    var output: String

    @Option(help: "Terima pasangan mulai peluang ini (0-1); tanpa ini dipilih sendiri.")
    var threshold: Double?

    @Option(help: "Benang yang dipakai; hasil tidak bergantung padanya.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Flag(help: "Tulis juga explanations.jsonl: bobot setiap kolom untuk setiap pasangan.")
    var explain = false

    @Option(help: "Hari rujukan untuk usia, YYYY-MM-DD; tanpa ini hari ini (WIB).")
    var asOf: Day?

    @Option(help: "Usia minimum pendaftaran, 17 atau 18 menurut aturan daerah.")
    var minimumAge = 18

    @Option(help: "Bahasa pesan: id atau en.")
    var language = Language.indonesian

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("Sebutkan sedikitnya satu berkas daftar.") }
        guard threads > 0 else { throw ValidationError("--threads: beri angka mulai dari 1.") }
        guard threshold.map({ $0 > 0 && $0 < 1 }) ?? true else {
            throw ValidationError("--threshold: beri peluang di antara 0 dan 1, misalnya 0.9.")
        }
    }

    func run() async throws {
        do {
            try await link()
        } catch let error as ListError {
            fail(error.phrase[language], code: 2)
        } catch let error as TableError {
            fail(language == .indonesian ? error.indonesian : error.english, code: 1)
        }
    }

    private func link() async throws {
        try makeFolder()
        var context = CheckContext(directory: try WilayahDirectory.load(), referenceDay: asOf ?? Day.todayInJakarta())
        context.minimumAge = minimumAge
        let clock = StageClock()
        let progress = FileProgress(
            paths: [register] + files, verb: language == .indonesian ? "membaca" : "reading")
        let options = LinkOptions(threshold: threshold, threads: threads)
        let linking = try await Linking.run(
            register: register, lists: files, context, options, progress: progress.update
        ) { stage in
            if stage == .prepare { progress.finish() }
            clock.begin(stage.rawValue)
        }
        clock.begin("write")
        try await LinkOutput(linking, folder: output).write(threads: threads)
        if explain {
            clock.begin("explain")
            try linking.writeExplanations(folder: output)
        }
        let summary = LinkSummary(linking, timings: clock.end(), peakBytes: Resources.peakBytes())
        try write(summary)
        for line in linking.report(language) { printError(line) }
    }

    private func makeFolder() throws {
        do {
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        } catch {
            throw TableError(.unwritable(errno: errno), file: output)
        }
    }

    private func write(_ summary: LinkSummary) throws {
        do {
            try summary.json().write(to: URL(fileURLWithPath: "\(output)/summary.json"), options: .atomic)
        } catch {
            throw TableError(.unwritable(errno: errno), file: "\(output)/summary.json")
        }
    }
}
