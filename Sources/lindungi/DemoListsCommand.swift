import ArgumentParser
import DemoData
import Foundation
import Kernel
import Wilayah

/// `lindungi demo lists`: a register, five agency lists with faults, and the truth, to measure linkage with.
struct DemoListsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lists",
        abstract: "Buat register dan lima daftar rekaan beserta kebenarannya, untuk mengukur penautan.",
        discussion: """
            Semua orang rekaan. Benih yang sama menghasilkan berkas yang sama.
            Contoh: lindungi demo lists --output uji --scale labelled --seed 7
            """)

    @Option(help: ArgumentHelp("Folder tujuan; dibuat bila belum ada.", valueName: "folder"))
    var output: String

    @Option(help: "small (30 ribu baris), labelled (300 ribu), province (2,1 juta).")
    var scale = "labelled"

    @Option(help: "Benih; angka yang sama, berkas yang sama.")
    var seed: UInt64 = 1

    @Option(help: "Pengali semua tingkat kesalahan, 0 sampai 4.")
    var errorFactor = 1.0

    @Option(help: "Banyak utas; tidak mengubah hasil.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        guard LinkageScale.named(scale) != nil else {
            throw ValidationError("--scale \(scale): pilih small, labelled, atau province.")
        }
        guard (0...4).contains(errorFactor) else { throw ValidationError("--error-factor: 0 sampai 4.") }
        guard threads > 0 else { throw ValidationError("--threads: sedikitnya 1.") }
    }

    func run() async throws {
        guard let scale = LinkageScale.named(scale) else { return }
        let started = ContinuousClock.now
        let set = LinkageSet(places: try demoPlaces(), scale: scale, seed: seed, errorFactor: errorFactor)
        let folder = try ListFolder(output)
        let truth = try await set.make(threads: threads) { source, bytes in
            try folder.append(bytes, to: source.fileName)
        }
        try truth.csv { try folder.append($0, to: "truth.csv") }
        try folder.append(Array(meta(set, truth).utf8), to: "meta.json")
        try folder.close()
        let seconds = (ContinuousClock.now - started) / .seconds(1)
        let rows = scale.rows.reduce(0, +)
        printError("\(rows) baris dalam \(output) (\(String(format: "%.1f", seconds)) detik). Semua orang rekaan.")
    }

    private func meta(_ set: LinkageSet, _ truth: Truth) -> String {
        let rows = zip(Source.allCases, set.scale.rows).map { "\"\($0.code)\": \($1)" }.joined(separator: ", ")
        let rates = RowTag.allCases.compactMap { tag -> String? in
            let rate = FaultRates(factor: errorFactor)[tag]
            return rate > 0 ? "\"\(tag.label)\": \(rate)" : nil
        }
        let pairs = truth.pairs
        return """
            {
             "seed": \(seed),
             "error_factor": \(errorFactor),
             "people": \(truth.distinctPeople),
             "rows": {\(rows)},
             "link_pairs": \(pairs.link),
             "dedupe_pairs": \(pairs.dedupe),
             "rates": {\(rates.joined(separator: ", "))}
            }

            """
    }
}

/// The regions of Jambi for invented people.
func demoPlaces() throws -> Places {
    let directory = try WilayahDirectory.load()
    guard let jambi = KodeWilayah("15"), let places = Places(directory, province: jambi) else {
        throw ValidationError("Data wilayah Jambi tidak ada dalam program ini.")
    }
    return places
}
