import ArgumentParser
import Coverage
import Foundation
import Kernel
import Registry
import Store
import StoreSQLite
import WebServer
import Wilayah

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Sajikan halaman cakupan, hukum dan kalkulator, serta API.",
        discussion: """
            Halaman provinsi ada di /, kabupaten/kota di /wilayah/15.04, kalkulator di /hitung, hukum di /aturan,
            bahasa Inggris di /en. API ada di /api/v1 (/api/v1/openapi.json).
            Berhenti dengan Ctrl-C; permintaan yang sedang berjalan diselesaikan dulu.

            CONTOH:
              lindungi serve --database lindungi.sqlite --port 8080
            """)

    @OptionGroup var database: DatabaseOption

    @Option(help: "Alamat untuk mendengarkan; 0.0.0.0 membuka ke jaringan.")
    var host = "127.0.0.1"

    @Option(help: "Nomor port; 0 memilih yang kosong.")
    var port = 8080

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port \(port): bukan nomor port. Pilih 0 sampai 65535.")
        }
    }

    func run() async throws {
        let store = openStore()
        try tellHowToBegin(store, database.database)
        try? store.entry.purge(.now())
        let version = DatabaseFileVersion(database: database.database)
        let site = Site(
            coverage: store.coverage, regions: try WilayahDirectory.load(), published: .jambi,
            lawNow: LawNow.following(store.overrides, version.current), dataVersion: version.current,
            today: Day.todayInJakarta, office: Office(store: store, now: Moment.now))
        do {
            try await WebServer(site, host: host, port: port).run { address in
                // At once, also into a pipe: a script may be waiting for the address.
                FileHandle.standardOutput.write(Data("Lindungi: \(address)\n".utf8))
            }
        } catch {
            fail(
                "Tidak dapat mendengarkan di \(host):\(port): \(error). Pilih port lain, misalnya --port 8081.", code: 1
            )
        }
    }

    private func openStore() -> RegistryStore {
        do {
            return try database.open(.write)
        } catch StoreError.missing(let path) {
            fail(
                "Basis data \(path) belum ada. Buat dengan `lindungi demo --database \(path) --size small`, "
                    + "atau isi dengan `lindungi import`.", code: 2)
        } catch let error as StoreError {
            fail(error.text.id, code: 2)
        } catch {
            fail("\(database.database): \(error)", code: 1)
        }
    }
}
