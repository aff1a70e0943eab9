import ArgumentParser
import Calculators
import Foundation
import Kernel
import Rules

/// `lindungi bench rules`: the law over a population on all cores, and one case explained.
struct RulesBenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Ukur iuran dan hak penuh bagi satu provinsi, dan satu perhitungan berpenjelasan.",
        discussion: "Contoh: lindungi bench rules --people 1300000")

    @Option(help: "Jumlah peserta rekaan.") var people = 1_300_000
    @Option(help: "Bulan iuran, YYYY-MM.") var bulan = Bulan(2026, 5)!
    @Option(help: "Benih data rekaan.") var seed: UInt64 = 20_240_812
    @Option(help: "Tulis juga pesertanya sebagai CSV ke berkas ini.", completion: .file()) var populationFile: String?
    @Option(help: "Berkas JSON untuk angkanya.", completion: .file()) var json: String?

    func run() async throws {
        let population = RulesPopulation(people: people, seed: seed)
        if let populationFile {
            try population.csv().write(toFile: populationFile, atomically: true, encoding: .utf8)
        }
        var best = Double.infinity
        var sums = PopulationSums()
        for _ in 0..<3 {
            let started = ContinuousClock.now
            sums = try await compute(population.table)
            best = min(best, (ContinuousClock.now - started) / .seconds(1))
        }
        try report([
            "people": Double(people), "seconds": best, "people_per_second": Double(people) / best,
            "explained_us": try explained(), "iuran": Double(sums.iuran.amount),
            "hak_bukan_kerja": Double(sums.hakBukanKerja.amount), "hak_kerja": Double(sums.hakKerja.amount),
            "cacat_total": Double(sums.cacatTotal.amount),
        ])
    }

    /// The law is resolved anew each time: that is part of the work.
    private func compute(_ table: PesertaTable) async throws -> PopulationSums {
        let run = try PopulationRun(.inCode, bulan: bulan, situations: table.situations)
        let parts = max(1, ProcessInfo.processInfo.activeProcessorCount) * 4
        return try await withThrowingTaskGroup(of: PopulationSums.self) { group in
            for part in 0..<parts {
                let rows = table.count * part / parts..<table.count * (part + 1) / parts
                group.addTask { try run(table, rows: rows) }
            }
            var sums = PopulationSums()
            for try await part in group { sums = try sums.adding(part) }
            return sums
        }
    }

    /// Microseconds of one explained case, the worst of several programs, each the mean of many.
    private func explained() throws -> Double {
        let cases: [(String, [String: InputValue])] = [
            (
                "iuran_bpu_pp50",
                [
                    "penghasilan": .integer(1_000_000), "sector": .text("other"),
                    "paid_by_apbn_apbd": .flag(false),
                ]
            ),
            ("iuran_pu", ["upah": .integer(5_000_000), "risiko_jkk": .text("rendah")]),
            ("JKK_meninggal", ["dasar_penghasilan": .integer(1_000_000)]),
            ("JKM", ["aktif": .flag(true), "masa_iur_bulan": .integer(40), "anak": .integer(2)]),
            ("JKP", ["upah_terakhir": .integer(4_000_000), "phk": .text("2026-05-01")]),
        ]
        let rounds = 2_000
        return try cases.map { name, inputs in
            let calculator = try Calculator.named(name)
            let day = When.day(bulan.lastDay)
            let started = ContinuousClock.now
            for _ in 0..<rounds { _ = try calculator(inputs, when: day, law: .inCode) }
            return (ContinuousClock.now - started) / .microseconds(1) / Double(rounds)
        }.max() ?? 0
    }

    private func report(_ figures: [String: Double]) throws {
        for (name, value) in figures.sorted(by: { $0.key < $1.key }) {
            print(name, value == value.rounded() ? String(Int64(value)) : String(format: "%.4g", value))
        }
        guard let json else { return }
        try JSONSerialization.data(withJSONObject: figures).write(to: URL(fileURLWithPath: json))
    }
}
