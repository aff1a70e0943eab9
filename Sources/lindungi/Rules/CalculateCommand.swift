import ArgumentParser
import Calculators
import Foundation
import Kernel
import Rules

struct CalculateCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    static let configuration = CommandConfiguration(
        commandName: "calculate",
        abstract: "Hitung iuran, manfaat, beasiswa, dan dana menurut aturan pada tanggalnya.",
        usage: """
            lindungi calculate PROGRAM --KUNCI NILAI … [--date 2026-05] [--format text|json]
            lindungi calculate --cases BERKAS.json
            lindungi calculate PROGRAM --help
            """,
        discussion: """
            Angka boleh 16800, 16.800 atau Rp16.800; daftar dengan koma; ya/tidak atau true/false.
            --cases membaca larik JSON berisi {"id", "program", "date", "inputs"} dan mencetak larik JSON: setiap kasus
            dengan results, rules dan steps, atau error {code, message}. Kasus yang gagal tidak menghentikan yang lain:
            selesai dengan 0, jumlahnya disebut di keluaran galat.
            Selesai dengan 1 bila hukum tidak punya jawaban untuk waktu itu, 2 bila isian atau berkasnya salah.

            CONTOH:
              lindungi calculate JKM_batch --ahli_waris 9 --date 2024-05
              lindungi calculate --cases kasus.json > jawaban.json

            PERHITUNGAN:
            \(CalculatorHelp(.indonesian).list)
            """,
        helpNames: [])

    @Option(help: "Berkas JSON berisi kasus; - membaca masukan standar.", completion: .file())
    var cases: String?

    @Option(help: "Tahun, bulan atau hari (2026, 2026-05, 2026-05-17); tanpa ini bulan ini (WIB).")
    var date: String?

    @Option(help: "Hitung dengan hukum yang sudah diketahui pada hari ini, YYYY-MM-DD.")
    var knownOn: Day?

    @Option(help: "Basis data yang koreksinya ikut dipakai; tanpa ini hukum dalam program.", completion: .file())
    var database: String?

    @Option(help: "text untuk dibaca, json untuk mesin.")
    var format = Format.text

    @Option(help: "Bahasa: id atau en.")
    var language = Language.indonesian

    @Flag(name: [.long, .short], help: "Bantuan; dengan PROGRAM, isian perhitungan itu.")
    var help = false

    @Argument(parsing: .allUnrecognized, help: "PROGRAM dan isiannya, masing-masing --KUNCI NILAI.")
    var rest: [String] = []

    func run() async throws {
        try await reportingStoreErrors { try answer() }
    }

    private func answer() throws {
        let law = try database.map { try DatabaseOption.open($0, .read).overrides.law() } ?? .inCode
        try answer(law.known(on: knownOn))
    }

    private func answer(_ law: Law) throws {
        let program = rest.first.flatMap { $0.hasPrefix("-") ? nil : $0 }
        if help { return try explain(program) }
        switch (cases, program) {
        case (let path?, nil) where rest.isEmpty: try CaseFileRun(path: path, language: language).run(law)
        case (nil, let name?): try SingleRun(self, name).run(law)
        case (_?, _): fail("--cases: beri berkas saja, tanpa PROGRAM dan isiannya.", code: 2)
        case (nil, nil):
            fail("Sebutkan PROGRAM atau --cases BERKAS.json. Daftarnya: lindungi calculate --help", code: 2)
        }
    }

    private func explain(_ program: String?) throws {
        guard let program else { return print(CalculateCommand.helpMessage()) }
        do throws(RuleError) { print(CalculatorHelp(language).about(try Calculator.named(program))) } catch {
            fail(error.message[language], code: 2)
        }
    }
}
