import ArgumentParser
import Foundation
import Kernel
import Registry
import StoreSQLite
import WebServer
import Wilayah

struct RoutesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "routes",
        abstract: "Cetak setiap alamat dengan hak yang dimintanya dan peran yang memilikinya.",
        discussion: """
            Tabel ini dibuat dari kode, jadi selalu benar; docs/routes.md adalah salinannya.

            Contoh:
              lindungi routes > docs/routes.md
            """)

    func run() async throws {
        // The routes need no data, but the site stands on a store: an empty one that goes away again.
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lindungi-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("kosong.sqlite").path
        let store = try SQLiteStore.open(path, access: .create)
        let site = Site(
            coverage: store.coverage, regions: try WilayahDirectory.load(), published: .jambi,
            dataVersion: { DataVersion(stamp: "", changedAt: 0) }, today: Day.todayInJakarta,
            office: Office(store: store, now: Moment.now))
        print(RouteTable(site).text, terminator: "")
    }
}
