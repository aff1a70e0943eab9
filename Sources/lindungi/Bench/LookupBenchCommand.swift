import ArgumentParser
import Foundation
import Intake
import Kernel
import Linkage
import Pipelines
import Wilayah

/// `lindungi bench lookup`: one person at a time against a registry.
struct LookupBenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup",
        abstract: "Ukur pencarian satu orang sambil mengetik.",
        discussion: "Contoh: lindungi bench lookup register.csv candidates_dinsos.csv --list candidates_desa.csv")

    @Argument(help: "Berkas yang barisnya menjadi registri; yang pertama punya kolom status.", completion: .file())
    var register: [String]
    @Option(help: "Daftar yang barisnya diketikkan.", completion: .file()) var list: String
    @Option(help: "Setiap baris ke berapa yang diketikkan.") var step = 50
    @Option(help: "Berkas JSON untuk angkanya.") var json: String?

    func run() throws {
        let context = CheckContext(directory: try WilayahDirectory.load(), referenceDay: Day.todayInJakarta())
        do {
            let bench = try LookupBench.run(register: register, list: list, step: step, context)
            try report([
                "rows": Double(bench.rows), "index_mb": Double(bench.bytes) / 1_048_576,
                "build_s": bench.buildTime / .seconds(1), "compared": bench.compared,
                "p50_ms": bench.time(at: 0.5) / .milliseconds(1), "p99_ms": bench.time(at: 0.99) / .milliseconds(1),
            ])
        } catch let error as ListError {
            fail(error.phrase[.indonesian], code: 2)
        }
    }

    private func report(_ figures: [String: Double]) throws {
        for (name, value) in figures.sorted(by: { $0.key < $1.key }) { print(name, String(format: "%.4g", value)) }
        guard let json else { return }
        try JSONSerialization.data(withJSONObject: figures).write(to: URL(fileURLWithPath: json))
    }
}
