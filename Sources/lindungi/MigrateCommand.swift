import ArgumentParser
import StoreSQLite

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Buat basis data baru, atau perbarui skema basis data yang ada.",
        discussion: """
            Kuncinya disimpan di berkas LINDUNGI_KEY_FILE, atau di sebelah basis data dengan akhiran .key. Cadangkan
            kunci itu di tempat lain: tanpa kunci, NIK dan data pribadi lain tidak dapat dibaca lagi.

            Contoh:
              lindungi migrate --database lindungi.sqlite
            """)

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reportingStoreErrors {
            let store = try database.open(.create)
            let info = try await store.coverage.info()
            printError("\(database.database): skema \(info.schemaVersion), \(info.persons) orang.")
            try tellHowToBegin(store, database.database)
        }
    }
}
