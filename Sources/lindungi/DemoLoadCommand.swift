import ArgumentParser
import DemoData
import Foundation
import Kernel
import Registry
import Store
import StoreSQLite
import Wilayah

extension DemoProvince.Size: ExpressibleByArgument {}

/// `lindungi demo [load]`: the demo database and five lists to import.
struct DemoLoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Buat basis data contoh (perintah bawaan).",
        discussion: """
            Semua orang rekaan; angka yang terbit tentang Jambi tepat, selebihnya ditandai ilustrasi.
            Benih yang sama menghasilkan isi yang sama.

            Contoh:
              lindungi demo --database contoh.sqlite --size small
            """)

    @Option(help: "Berkas basis data yang dibuat. Basis data contoh yang lama diganti; yang lain tidak disentuh.")
    var database = "lindungi.sqlite"

    @Option(help: "small (20.000 orang) atau province (1.312.370).")
    var size = DemoProvince.Size.province

    @Option(help: "Benih; angka yang sama, isi yang sama.")
    var seed: UInt64 = 1

    @Option(help: "Folder untuk lima daftar yang dapat diimpor; tanpa ini <database>-daftar.")
    var lists: String?

    @Option(help: "Banyak utas; tidak mengubah hasil.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        guard !database.hasPrefix("postgres") else {
            throw ValidationError("--database: versi ini menyimpan di SQLite; beri nama berkas.")
        }
        guard threads > 0 else { throw ValidationError("--threads: beri angka mulai dari 1.") }
    }

    func run() async throws {
        let started = ContinuousClock.now
        let province = DemoProvince(places: try demoPlaces(), size: size, seed: seed)
        do {
            try await clear()
            let store = try SQLiteStore.open(database, access: .create)
            try load(province, into: store)
            let logins = try await DemoAccounts.make(store, WilayahDirectory.load(), Act(actor: "demo", at: .now()))
            let folder = try await writeLists(province)
            let pairs = try await DemoReviews.fill(
                store, province, threads: threads, Act(actor: "demo", at: .now()))
            let seconds = (ContinuousClock.now - started) / .seconds(1)
            report(province, folder, logins, pairs, seconds)
        } catch let error as StoreError {
            fail(error.text.id, code: 1)
        }
    }

    /// Removes an earlier demo; refuses when anything else is in the way.
    private func clear() async throws {
        let files = FileManager.default
        guard files.fileExists(atPath: database) else { return }
        let info = try await SQLiteStore.open(database, access: .read).coverage.info()
        guard info.illustration else {
            fail(
                "\(database): basis data ini bukan contoh (\(info.persons) orang) dan tidak diganti. "
                    + "Beri --database dengan nama lain.", code: 2)
        }
        for suffix in ["", "-wal", "-shm", ".key"] { try? files.removeItem(atPath: database + suffix) }
    }

    private func load(_ province: DemoProvince, into store: RegistryStore) throws {
        let act = Act(actor: "demo", at: Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)))
        let progress = CountProgress(total: province.people, verb: "membuat", noun: "orang rekaan")
        var people = province.makePeople()
        var done = 0
        let load = BulkLoad(
            illustration: true, referenceDay: DemoProvince.referenceDay, action: "demo.load")
        _ = try store.people.load(load, act) {
            progress.update(done)
            let chunk = people.next()
            done += chunk?.count ?? 0
            return chunk
        }
        try store.coverage.putPotensi(province.potensi, act)
        try store.coverage.putTargets(province.targets, act)
        progress.finish()
    }

    private func writeLists(_ province: DemoProvince) async throws -> String {
        let path = lists ?? database + "-daftar"
        let folder = try ListFolder(path)
        _ = try await province.lists.make(threads: threads) { source, bytes in
            guard source != .register else { return }
            try folder.append(bytes, to: DemoProvince.listName(source) + ".csv")
        }
        try folder.close()
        return path
    }

    private func report(
        _ province: DemoProvince, _ folder: String, _ logins: [DemoAccounts.Login], _ pairs: Int, _ seconds: Double
    ) {
        let people = grouped(UInt64(province.people))
        printError("\(database): \(people) orang rekaan dalam \(String(format: "%.1f", seconds)) detik.")
        printError("Lima daftar untuk dicoba dengan check, link, dan import: \(folder)")
        printError(
            "\(grouped(UInt64(pairs))) pasangan menunggu di /kerja/tinjauan, dari dua daftar contoh yang diimpor.")
        printError("Akun peragaan (juga tertera di halaman masuk):")
        for login in logins {
            let region = login.wilayah.map { "\($0)" } ?? "semua wilayah"
            printError("  \(login.userName)  \(login.password)  (\(login.role.name.id), \(region))")
        }
    }
}
