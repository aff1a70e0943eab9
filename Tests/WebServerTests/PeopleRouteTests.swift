import Access
import Foundation
import Kernel
import Registry
import Store
import StoreSQLite
import Testing
import Wilayah

@testable import WebServer

@Suite("Pages of people")
struct PeopleRouteTests {
    private static let regions = Result { try WilayahDirectory.load() }
    private let desaA = KodeWilayah("15.04.01.2001")!
    private let desaB = KodeWilayah("15.05.01.1001")!
    private let today = Day(2026, 6, 10)!

    private func viewer(_ name: String, _ role: Role, _ scope: Scope) -> SignedIn {
        SignedIn(
            session: Id(1), viewer: Viewer(account: Id(1), userName: name, name: name, grants: [Grant(role, scope)]),
            isComplete: true)
    }

    /// Person 1 lives in A and is protected, person 2 in B; each cookie is a role.
    private func withPeople(_ body: (Client, RegistryStore) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lindungi-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try SQLiteStore.open(folder.appendingPathComponent("r.sqlite").path, access: .create)
        var isDone = false
        _ = try store.people.load(
            BulkLoad(illustration: true, referenceDay: nil, action: "uji"),
            Act(actor: "uji", at: Moment(milliseconds: 0))
        ) {
            guard !isDone else { return nil }
            isDone = true
            var chunk = PersonChunk()
            for (i, desa) in [desaA, desaB].enumerated() {
                chunk.add(
                    Person(birth: Day(1990, 3, 12)!, sex: .lakiLaki, wilayah: desa),
                    kepesertaan: i == 0
                        ? [Kepesertaan(segmen: .bpu, fund: .dbhSawit, wilayah: desa, from: Bulan(2025, 1)!)!] : [])
                chunk.set(.nama, i == 0 ? "Budi <Santoso>" : "Budi Lain")
                chunk.set(.nik, i == 0 ? "1504011203900001" : "1505011203900002")
            }
            return chunk
        }
        let people = [
            "desa-a": viewer("desa_a", .operatorDesa, Scope([desaA])),
            "opd-a": viewer("opd_a", .operatorOPD, Scope([desaA.ancestor(at: .kabupatenKota)!])),
            "admin": viewer("admin", .admin, .everywhere),
        ]
        let now = Moment(milliseconds: Int64(today.number) * 86_400_000 + 3_600_000)
        let office = Office(store: store, now: { now }, signedIn: { people[$0] })
        let site = Site(
            coverage: store.coverage, regions: try Self.regions.get(), published: .jambi,
            dataVersion: { DataVersion(stamp: "1", changedAt: 0) }, today: { [today] in today }, office: office)
        let server = WebServer(site, host: "127.0.0.1", port: 0, logLevel: .critical)
        let (addresses, ready) = AsyncStream.makeStream(of: String.self)
        let running = Task { try await server.run { ready.yield($0) } }
        var iterator = addresses.makeAsyncIterator()
        let address = try #require(await iterator.next())
        do { try await body(Client(address: address), store) } catch {
            running.cancel()
            throw error
        }
        running.cancel()
        _ = await running.result
    }

    private func get(_ client: Client, _ path: String, _ who: String) async throws -> Got {
        try await client.get(path, headers: ["Cookie": "sesi=\(who)"])
    }

    private func post(_ client: Client, _ path: String, _ who: String, _ fields: String) async throws -> Got {
        try await client.get(
            path, method: "POST",
            headers: ["Cookie": "sesi=\(who)", "Content-Type": "application/x-www-form-urlencoded"],
            body: "_segel=\(Visit.seal(of: who))&" + fields)
    }

    @Test("A search shows only people of one's regions, and no word in its address")
    func search() async throws {
        try await withPeople { client, _ async throws in
            let sent = try await post(client, "/kerja/orang", "desa-a", "cari=budi")
            #expect(sent.status == 303)
            let address = try #require(sent["Location"])
            #expect(!address.contains("budi"))
            let page = try await get(client, address, "desa-a")
            #expect(page.text.contains("Budi &lt;Santoso&gt;") && !page.text.contains("Budi Lain"))
            #expect(page.text.contains("1504••••••••0001") && !page.text.contains("1504011203900001"))
            let part = try await post(client, "/kerja/orang", "desa-a", "cari=1505011203900002&bagian=hasil")
            #expect(part.status == 200 && part.text.contains("Tidak ditemukan") && !part.text.contains("<h1"))
            let half = try await post(client, "/kerja/orang", "desa-a", "cari=15050112&bagian=hasil")
            #expect(half.text.contains("Nomor belum utuh"))
            #expect(try await get(client, "/kerja/orang", "admin").status == 403)
        }
    }

    @Test("A person of another region is not there, whatever is asked of them")
    func otherRegion() async throws {
        try await withPeople { client, store async throws in
            #expect(try await get(client, "/kerja/orang/1", "desa-a").status == 200)
            for path in ["/kerja/orang/2", "/kerja/orang/2/ubah", "/kerja/orang/99", "/kerja/orang/x"] {
                #expect(try await get(client, path, "desa-a").status == 404, "\(path)")
            }
            let asked = "isian=nik&tujuan=klaim&keterangan=uji+coba"
            #expect(try await post(client, "/kerja/orang/2/tampilkan", "opd-a", asked).status == 404)
            #expect(try await post(client, "/kerja/orang/2/ubah", "opd-a", "nama=X").status == 404)
            #expect(try await post(client, "/kerja/orang/1/tampilkan", "desa-a", asked).status == 403)
            #expect(try store.audit.entries(today).isEmpty)
        }
    }

    @Test("A field is shown in full once, for a purpose, and the audit keeps it without the value")
    func reveal() async throws {
        try await withPeople { client, store async throws in
            let without = try await post(client, "/kerja/orang/1/tampilkan", "opd-a", "isian=nik")
            #expect(without.status == 422 && !without.text.contains("1504011203900001"))
            let shown = try await post(
                client, "/kerja/orang/1/tampilkan", "opd-a", "isian=nik&tujuan=klaim&keterangan=surat+12")
            #expect(shown.text.contains("1504011203900001"))
            let again = try await get(client, "/kerja/orang/1", "opd-a")
            #expect(!again.text.contains("1504011203900001"))
            let entry = try #require(try store.audit.entries(today).last)
            #expect(entry.act.actor == "opd_a" && entry.detail == "field=nik purpose=klaim: surat 12")
        }
    }

    @Test("The page says how long somebody is protected and what would be paid")
    func page() async throws {
        try await withPeople { client, _ async throws in
            let page = try await get(client, "/kerja/orang/1", "desa-a")
            #expect(page.text.contains("DBH Sawit") && page.text.contains("Seandainya meninggal hari ini"))
            #expect(page.text.contains("Rp42.000.000"))
        }
    }

    private let birth = "lahir-hari=12&lahir-bulan=3&lahir-tahun=1990&jk=L"

    @Test("Whoever may be known already is shown before saving; somebody else is saved when one says so")
    func register() async throws {
        try await withPeople { client, store async throws in
            let double = "nik=1504011203900001&nama=Budi+Santosa&\(birth)"
            let asked = try await post(client, "/kerja/orang/baru", "desa-a", double)
            #expect(asked.status == 422 && asked.text.contains("Ini mungkin orang yang sama"))
            #expect(try store.people.count() == 2)
            let part = try await post(client, "/kerja/orang/mirip", "desa-a", double)
            #expect(part.status == 200 && part.text.contains("Budi &lt;Santoso&gt;"))
            let other = "nik=1504015504910003&nama=Kartika+Maharani&lahir-hari=15&lahir-bulan=4&lahir-tahun=1991&jk=P"
            let saved = try await post(client, "/kerja/orang/baru", "desa-a", other)
            #expect(saved.status == 303)
            let address = try #require(saved["Location"])
            #expect(try await get(client, address, "desa-a").text.contains("Belum peserta"))
            // Sent twice, it is the same person.
            #expect(try await post(client, "/kerja/orang/baru", "desa-a", other).status == 422)
            #expect(try store.people.count() == 3)
            let wrong = try await post(client, "/kerja/orang/baru", "desa-a", "nik=123&nama=A")
            #expect(wrong.status == 422 && wrong.text.contains("16 digit") && wrong.text.contains("value=\"123\""))
        }
    }

    @Test("The second of two editors is told what changed and may save again")
    func correct() async throws {
        try await withPeople { client, store async throws in
            let form = try await get(client, "/kerja/orang/1/ubah", "desa-a")
            #expect(form.text.contains("1504••••••••0001") && !form.text.contains("1504011203900001"))
            let first = try await post(client, "/kerja/orang/1/ubah", "desa-a", "versi=0&nama=Budi+Satu&\(birth)")
            #expect(first.status == 303)
            let second = try await post(client, "/kerja/orang/1/ubah", "desa-a", "versi=0&nama=Budi+Dua&\(birth)")
            #expect(second.status == 422 && second.text.contains("berubah selagi") && second.text.contains("Budi Dua"))
            let again = try await post(client, "/kerja/orang/1/ubah", "desa-a", "versi=1&nama=Budi+Dua&\(birth)")
            #expect(again.status == 303)
            #expect(try store.people.person(Id(1))?.text.string(0, .nik) == "1504011203900001")
            #expect(try await get(client, "/kerja/orang/1", "desa-a").text.contains("sebelumnya Budi Satu"))
        }
    }
}
