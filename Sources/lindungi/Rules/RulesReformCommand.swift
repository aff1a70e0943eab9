import ArgumentParser
import Calculators
import Coverage
import Foundation
import Kernel
import Registry
import Rules
import Store

struct RulesReformCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reform", abstract: "Bagaimana jika: ubah angka hukum pada salinannya, lihat akibatnya.",
        discussion: """
            Hukum yang berlaku tidak berubah. Dicetak berdampingan: satu orang, satu kelompok, dan, bila ada basis data,
            anggaran dua belas bulan bagi peserta BPU yang tercatat, menurut siapa yang membayar.

            CONTOH:
              lindungi rules reform --set jkm.santunan_kematian=30.000.000 --bulan 2026-12
              lindungi rules reform --set iuran.keringanan.pp50_lain=75 --through 2026-12-31 --people 2442 \\
                --database lindungi.sqlite
            """)

    @Option(name: .customLong("set"), help: "PARAMETER=NILAI; boleh berulang. Namanya: lindungi rules list.")
    var changes: [String] = []

    @Option(
        name: .customLong("table"), help: "PARAMETER=BERKAS.json, bagi parameter yang berupa tabel; boleh berulang.")
    var tables: [String] = []

    @Option(help: "Berlaku sejak tanggal ini, YYYY-MM-DD; tanpa ini sejak hari pertama --bulan.")
    var from: Day?

    @Option(help: "Berlaku sampai tanggal ini; tanpa ini seterusnya.")
    var through: Day?

    @Option(help: "Bulan pertama yang dihitung, YYYY-MM; tanpa ini bulan ini (WIB).")
    var bulan: Bulan?

    @Option(help: "Jumlah orang dalam kelompok.")
    var people = 1_000

    @Option(help: "Basis data untuk anggaran wilayahnya; tanpa ini bagian itu dilewati.", completion: .file())
    var database: String?

    @Option(help: "Bahasa: id atau en.")
    var language = Language.indonesian

    func validate() throws {
        if changes.isEmpty && tables.isEmpty {
            throw ValidationError("Tulis --set PARAMETER=NILAI atau --table PARAMETER=BERKAS.json.")
        }
    }

    func run() async throws {
        try await reportingStoreErrors {
            let start = bulan ?? Day.todayInJakarta().bulan
            let (law, counts) = try await lawAndCounts(start)
            do throws(RuleError) {
                guard (1...100_000_000).contains(people) else { fail("--people: isi 1 sampai 100.000.000.", code: 2) }
                let reform = Reform(name: "rules reform", changes: try parsed(from: from ?? start.firstDay))
                let effects = try ReformEffects(law, reform, bulan: start, people: people, counts: counts)
                print(ReformText(effects, language: language).text, terminator: "")
            } catch {
                fail(error.message[language], code: 2)
            }
        }
    }

    private func parsed(from day: Day) throws(RuleError) -> [Reform.Change] {
        var found: [Reform.Change] = []
        for change in changes {
            let (parameter, written) = try RulesReformCommand.pair(change, "--set", "PARAMETER=NILAI")
            found.append(Reform.Change(parameter.id, try parameter.read(written), from: day, through: through))
        }
        for change in tables {
            let (parameter, path) = try RulesReformCommand.pair(change, "--table", "PARAMETER=BERKAS.json")
            found.append(Reform.Change(parameter.id, TableFile.read(path), from: day, through: through))
        }
        return found
    }

    private static func pair(
        _ text: String, _ option: String, _ form: String
    ) throws(RuleError) -> (AnyParameter, String) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { fail("\(option) \(text): tulis \(form).", code: 2) }
        return (try Chapter.all.parameters.named(parts[0]), parts[1])
    }

    private func lawAndCounts(_ bulan: Bulan) async throws -> (Law, ReformEffects.FundCounts) {
        guard let database else { return (.inCode, [:]) }
        let store = try DatabaseOption.open(database, .read)
        let info = try await store.coverage.info()
        let asOf = info.referenceDay ?? bulan.lastDay
        let question = CoverageQuestion(
            wilayah: KodeWilayah(digits: 15, level: .provinsi)!, asOf: asOf, trendMonths: 0)
        return (try store.overrides.law(), try await store.coverage.facts(question).cells.bpuByFund(in: asOf.bulan))
    }
}
