import ArgumentParser
import Foundation

/// `lindungi bench`: every budget of the design, measured on data that the program makes itself.
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Ukur semua anggaran waktu, memori, dan mutu dengan data rekaan sendiri.",
        discussion: "Contoh: lindungi bench --short",
        subcommands: [
            RunBenchCommand.self, ScoreCommand.self, RegionBenchCommand.self, LookupBenchCommand.self,
            RulesBenchCommand.self, TableBenchCommand.self,
        ],
        defaultSubcommand: RunBenchCommand.self)
}

struct RunBenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Jalankan pengukuran (perintah bawaan).")

    @Flag(help: "Bentuk pendek untuk CI: data kecil, tanpa putusan atas anggaran.") var short = false
    @Option(help: "Folder untuk data, catatan, bench.json dan bench.md.") var output = "bench-out"
    @Option(help: "Benih data rekaan.") var seed: UInt64 = 20_240_812
    @Option(help: "Hanya pekerjaan yang namanya memuat kata ini.") var only: String?

    func run() async throws {
        do { try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true) } catch {
            fail("\(output): folder tidak dapat dibuat. Beri --output lain.", code: 2)
        }
        let bench = Bench(folder: output, seed: seed, short: short)
        var results: [BenchResult] = []
        print(BenchResult.header)
        for job in bench.jobs where only.map({ job.name.contains($0) }) ?? true {
            let result = job.measure()
            results.append(result)
            print(result.markdown)
        }
        try write(results)
        if !short, results.contains(where: { $0.verdict == .missed }) { throw ExitCode(1) }
    }

    private func write(_ results: [BenchResult]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try encoder.encode(results).write(to: URL(fileURLWithPath: output + "/bench.json"))
        let table = ([BenchResult.header] + results.map(\.markdown)).joined(separator: "\n") + "\n"
        try table.write(toFile: output + "/bench.md", atomically: true, encoding: .utf8)
    }
}
