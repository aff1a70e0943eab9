import Access
import ArgumentParser
import Foundation
import Kernel
import Registry
import Store
import StoreSQLite

/// `lindungi bench table`: how long pages of the verdict table of one big list take, each asked for many times.
struct TableBenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table", abstract: "Ukur halaman, saringan dan pencarian pada daftar 200.000 baris.")

    @Option(help: "Banyaknya baris.") var rows = 200_000
    @Option(help: "Berapa kali setiap halaman diminta.") var times = 25
    @Option(help: "Folder untuk basis data sementara.") var folder = NSTemporaryDirectory()
    @Option(help: "Tulis juga sebagai JSON ke berkas ini.") var json: String?

    private static let scope = Scope([KodeWilayah("15.04")!])

    func run() throws {
        let path = folder + "/table-\(ProcessInfo.processInfo.processIdentifier).sqlite"
        defer {
            for suffix in ["", "-wal", "-shm", ".key", ".import-lock"] {
                try? FileManager.default.removeItem(atPath: path + suffix)
            }
        }
        let port = try SQLiteStore.open(path, access: .create).usulan
        let id = try fill(port)
        var figures: [String: Double] = [:]
        for (name, queries) in TableBenchCommand.questions(lastPage: rows / UsulanRowQuery.perPage) {
            let slowest = try queries.map { try p95(port, id, $0) }.max() ?? 0
            figures[name] = slowest
            print("\(name): \(String(format: "%.1f", slowest)) ms (p95, \(rows) baris)")
        }
        if let json { try JSONEncoder().encode(figures).write(to: URL(fileURLWithPath: json)) }
    }

    private static func questions(lastPage: Int) -> [(String, [UsulanRowQuery])] {
        [
            ("first_page_ms", UsulanRowQuery.Sort.allCases.map { UsulanRowQuery(sort: $0) }),
            ("deep_page_ms", UsulanRowQuery.Sort.allCases.map { UsulanRowQuery(sort: $0, page: lastPage) }),
            (
                "filter_ms",
                [
                    UsulanRowQuery(verdict: .perbaiki), UsulanRowQuery(verdict: .layak, sort: .name, page: 500),
                    UsulanRowQuery(mark: "nik_kurang_digit"), UsulanRowQuery(mark: "+oneDigit", sort: .name),
                    UsulanRowQuery(verdict: .perbaiki, mark: "nik_kurang_digit", sort: .probability, descending: true),
                ]
            ),
            (
                "search_ms",
                [
                    UsulanRowQuery(text: "sari"), UsulanRowQuery(text: "sari", sort: .name),
                    UsulanRowQuery(verdict: .perbaiki, text: "budi sari", sort: .probability),
                    UsulanRowQuery(text: "tidak ada"), UsulanRowQuery(text: nik(7)),
                ]
            ),
        ]
    }

    private func p95(_ port: UsulanPort, _ id: Id<Usulan>, _ query: UsulanRowQuery) throws -> Double {
        let clock = ContinuousClock()
        let taken = try (0..<times).map { _ in
            try clock.measure { _ = try port.rows(id, TableBenchCommand.scope, query) } / .milliseconds(1)
        }.sorted()
        return taken[min(taken.count - 1, taken.count * 95 / 100)]
    }

    private func fill(_ port: UsulanPort) throws -> Id<Usulan> {
        let act = Act(actor: "bench", at: Moment(milliseconds: 1_723_420_800_000))
        let file = UsulanFile(name: "bench.csv", hash: String(repeating: "b", count: 64), size: 1, rows: rows)
        let id = try port.create(
            UsulanPlan(title: "Bench", source: "BENCH", wilayah: KodeWilayah("15.04")!, files: [file]), act)
        var random = SeededRandom(seed: 11)
        for first in stride(from: 1, through: rows, by: 8_192) {
            try port.append(
                id, (first...min(first + 8_191, rows)).map { TableBenchCommand.entry($0, &random) })
        }
        try port.open(id, [file], act)
        return id
    }

    private static let words = [
        "SARI", "BUDI", "SITI", "AHMAD", "DEWI", "RAHMAT", "NUR", "JOKO", "WATI", "SUSANTO", "HIDAYAT", "PUTRI",
        "SAPUTRA", "LESTARI", "GUNAWAN", "SIREGAR", "HARAHAP", "UTAMI", "RAMADHAN", "KURNIAWAN",
    ]

    private static func nik(_ i: Int) -> String { "150401" + String(1_000_000_000 + i) }

    private static func entry(_ i: Int, _ random: inout SeededRandom) -> UsulanEntry {
        let name = (0..<3).map { _ in words[random.below(words.count)] }.joined(separator: " ")
        let verdicts: [Registry.Verdict] = [.layak, .layak, .layak, .perbaiki, .sudahPeserta, .duplikat, .tinjau]
        let verdict = verdicts[random.below(verdicts.count)]
        let isFaulty = verdict == .perbaiki
        return UsulanEntry(
            place: UsulanPlace(file: 0, sheet: 0, sheetRow: i + 1),
            cells: ListCells([
                .nik: nik(i), .nama: name, .namaIbu: "IBU \(words[i % words.count])", .alamat: "Jl. Rekaan No. \(i)",
                .desa: "Desa \(i % 90)", .kecamatan: "Muara Bulian", .pekerjaan: "Petani", .tanggalLahir: "12-08-1984",
            ]),
            judgement: UsulanJudgement(
                verdict: verdict, reasons: isFaulty ? ["nik_kurang_digit"] : verdict == .layak ? [] : ["lain_\(i % 9)"],
                repairs: isFaulty && i % 2 == 0 ? ["oneDigit"] : [],
                probabilityPPM: verdict == .layak ? nil : i % 1_000_000, wilayah: KodeWilayah("15.04.01"),
                nik: isFaulty ? "" : nik(i), birth: Day(1984, 8, 12)!.adding(days: i % 9_000)))
    }
}
