import ArgumentParser
import Calculators
import Foundation
import Kernel
import Registry
import Rules
import Store

struct RulesOverrideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "override", abstract: "Koreksi angka hukum sebagai data: tambah, lihat, cabut.",
        discussion: """
            Koreksi berdiri di atas angka dalam program dan tampak pada setiap hasil yang memakainya. Pembuat dan
            penyetujunya harus orang yang berbeda; semuanya dicatat dalam audit.
            """,
        subcommands: [OverrideAddCommand.self, OverrideListCommand.self, OverrideRevokeCommand.self])
}

struct OverrideAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Catat satu koreksi.",
        discussion: """
            CONTOH:
              lindungi rules override add iuran.pu.jp_batas_upah 11.600.000 --from 2027-03-01 --through 2028-02-29 \\
                --author Rani --approver Budi --reason "Batas upah JP 2027" --source "Surat pengumuman 2027"
            """)

    @Argument(help: "Nama parameter, seperti pada `lindungi rules list`.") var parameter: String
    @Argument(help: "Nilainya: rupiah, persen, atau bilangan, menurut parameternya.") var value: String?
    @Option(help: "Berkas JSON, bagi parameter yang berupa tabel.", completion: .file()) var table: String?
    @Option(help: "Hari pertama berlakunya, YYYY-MM-DD.") var from: Day
    @Option(help: "Hari terakhir; tanpa ini sampai dicabut.") var through: Day?
    @Option(help: "Siapa yang membuat.") var author: String
    @Option(help: "Siapa yang menyetujui; orang lain.") var approver: String
    @Option(help: "Alasannya.") var reason: String
    @Option(help: "Sumbernya: surat, peraturan, halaman.") var source: String
    @OptionGroup var database: DatabaseOption

    func validate() throws {
        if (value == nil) == (table == nil) {
            throw ValidationError("Tulis nilainya, atau --table BERKAS bagi parameter yang berupa tabel; satu saja.")
        }
        for (name, text) in [("author", author), ("approver", approver), ("reason", reason), ("source", source)]
        where text.allSatisfy(\.isWhitespace) {
            throw ValidationError("--\(name): kosong. Isi, supaya koreksinya dapat dipertanggungjawabkan.")
        }
    }

    func run() async throws {
        try await reportingStoreErrors {
            let act = Act.command("rules override add")
            let override = checked(on: act.at.day)
            let id = try database.open(.write).overrides.add(override, approver, act)
            printError("Koreksi nomor \(id.raw) dicatat untuk \(override.parameter) sejak \(from.id).")
        }
    }

    private func written(for parameter: AnyParameter) throws(RuleError) -> Quantity {
        if let table { return TableFile.read(table) }
        return try parameter.read(value ?? "")
    }

    /// The override, of a parameter that exists and of its kind.
    private func checked(on today: Day) -> Override {
        do throws(RuleError) {
            let found = try Chapter.all.parameters.named(parameter)
            let override = Override(
                parameter: found.id, from: from, through: through,
                value: try written(for: found), author: author,
                reason: reason, source: source, dicatatPada: today)
            _ = try Law.inCode.overridden(by: [override], in: Chapter.all.parameters)
            return override
        } catch {
            fail(error.message.id, code: 2)
        }
    }
}

struct OverrideListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Semua koreksi, juga yang sudah dicabut.",
        discussion: """
            CONTOH:
              lindungi rules override list --database lindungi.sqlite
            """)

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reportingStoreErrors {
            let all = try database.open(.read).overrides.all()
            if all.isEmpty { return print("Belum ada koreksi: semua angka dari hukum dalam program.") }
            for stored in all { print(OverrideListCommand.line(stored)) }
        }
    }

    private static func line(_ stored: StoredOverride) -> String {
        let override = stored.override
        let end = override.through.map { " sampai \($0.id)" } ?? ""
        let value = ResultValue(override.value).words(.indonesian)
        let revoked = override.dicabutPada.map { day in " DICABUT \(day.id): \(stored.revocation ?? "")" } ?? ""
        return "\(stored.id.raw)  \(override.parameter) = \(value), sejak \(override.from.id)\(end); "
            + "oleh \(override.author), disetujui \(stored.approver), \(override.dicatatPada.id); "
            + "\(override.reason); \(override.source)\(revoked)"
    }
}

struct OverrideRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Cabut satu koreksi; riwayatnya tetap ada.",
        discussion: """
            CONTOH:
              lindungi rules override revoke 3 --reason "Salah ketik" --database lindungi.sqlite
            """)

    @Argument(help: "Nomor koreksi, seperti pada `lindungi rules override list`.") var number: Int64
    @Option(help: "Alasannya.") var reason: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reportingStoreErrors {
            try database.open(.write).overrides.revoke(Id(number), reason, .command("rules override revoke"))
            printError("Koreksi nomor \(number) dicabut.")
        }
    }
}
