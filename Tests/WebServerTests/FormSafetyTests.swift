import Access
import Foundation
import Kernel
import Registry
import Store
import Testing

@testable import WebServer
@testable import Workbench

@Suite("Forms of the office")
struct FormSafetyTests {
    private let password = "gajah makan rumput pelan"

    private func admin(_ office: TestOffice) async throws -> TestOffice.Cookie {
        try office.session(try await office.account("kepala", .admin, password: password))
    }

    @Test("A change that is sent twice counts once and leads to the same page; a seal of another session counts never")
    func twice() async throws {
        let office = try TestOffice()
        let cookie = try await admin(office)
        let id = try await office.account("siti", .operatorDesa, TestOffice.batangHari)
        let form = cookie.form([
            ("nama", "Siti Baru"), ("aktif", "1"), ("versi", "1"), ("peran-1", "operator_desa"), ("wilayah-1", "15.04"),
        ])
        try await withServer(office.site()) { client in
            let path = "/kerja/akun/\(id.raw)"
            async let first = client.post(path, form, headers: cookie.header)
            async let second = client.post(path, form, headers: cookie.header)
            let both = try await [first, second]
            let third = try await client.post(path, form, headers: cookie.header)
            #expect((both + [third]).map(\.status) == [303, 303, 303])
            #expect(Set((both + [third]).map { $0["Location"] }).count == 1)
            #expect(try office.store.accounts.find(id)?.version == 2)
            let other = try office.session(id)
            let stolen = try await client.post(path, other.form([("nama", "X")]), headers: cookie.header)
            #expect(stolen.status == 403 && stolen.text.contains("tidak berlaku"))
            let elsewhere = try await client.post(
                path, cookie.form([("nama", "X")]),
                headers: cookie.header.merging(["Sec-Fetch-Site": "cross-site"]) { $1 })
            #expect(elsewhere.status == 403)
        }
    }

    @Test("Two people edit one account: the second sees the first's change and chooses")
    func twoEditors() async throws {
        let office = try TestOffice()
        let cookie = try await admin(office)
        let id = try await office.account("siti", .operatorDesa, TestOffice.batangHari)
        func form(_ name: String, _ version: String) -> String {
            cookie.form([
                ("nama", name), ("aktif", "1"), ("versi", version), ("peran-1", "perencana"), ("wilayah-1", "Kerinci"),
            ])
        }
        try await withServer(office.site()) { client in
            let path = "/kerja/akun/\(id.raw)"
            #expect(try await client.post(path, form("Nama Pertama", "1"), headers: cookie.header).status == 303)
            let second = try await client.post(path, form("Nama Kedua", "1"), headers: cookie.header)
            #expect(second.status == 409 && second.text.contains("Nama Pertama") && second.text.contains("Nama Kedua"))
            #expect(try office.store.accounts.find(id)?.name == "Nama Pertama")
            let version = try #require(second.text.firstMatch(of: /name="versi" value="(\d+)"/)).1
            #expect(
                try await client.post(path, form("Nama Kedua", String(version)), headers: cookie.header).status == 303)
            let stored = try #require(try office.store.accounts.find(id))
            #expect(stored.name == "Nama Kedua" && stored.grants == [Grant(.perencana, Scope([TestOffice.kerinci]))])
        }
    }

    @Test("An admin gives nothing beyond the own regions, and the last one stays")
    func ownRegionsOnly() async throws {
        let office = try TestOffice()
        let cookie = try await admin(office)
        let local = try office.session(try await office.account("lokal", .admin, TestOffice.batangHari))
        try await withServer(office.site()) { client in
            for region in ["semua", "15", "15.01", "Jambi"] {
                let got = try await client.post(
                    "/kerja/akun/baru",
                    local.form([
                        ("nama", "A"), ("pengguna", "baru.\(region.count)"), ("peran-1", "auditor"),
                        ("wilayah-1", region),
                    ]),
                    headers: local.header)
                #expect(got.status == 422, "\(region)")
            }
            let inside = try await client.post(
                "/kerja/akun/baru",
                local.form([
                    ("nama", "A"), ("pengguna", "baru.desa"), ("peran-1", "auditor"), ("wilayah-1", "15.04.01"),
                ]),
                headers: local.header)
            #expect(inside.status == 200 && inside.text.contains("/masuk/sandi-baru?kunci="))
            let me = try #require(try office.store.accounts.secret("kepala")?.account)
            #expect(try await client.get("/kerja/akun/\(me.id.raw)", headers: local.header).status == 404)
            let leaving = try await client.post(
                "/kerja/akun/\(me.id.raw)",
                cookie.form([
                    ("nama", "K"), ("aktif", "0"), ("versi", "1"), ("peran-1", "admin"), ("wilayah-1", "semua"),
                ]),
                headers: cookie.header)
            #expect(leaving.status == 422 && leaving.text.contains("admin terakhir"))
        }
    }

    @Test("A one-time link sets a good password once, and ends within a day")
    func link() async throws {
        let office = try TestOffice()
        let id = try await office.account("siti", .operatorDesa, TestOffice.batangHari)
        let key = try office.desk.newLink(id, by: office.act)
        try await withServer(office.site()) { client in
            func send(_ key: String, _ password: String) async throws -> Got {
                let page = try await client.get("/masuk/sandi-baru?kunci=\(key)")
                guard page.status == 200 else { return page }
                let seal = try #require(page.text.firstMatch(of: /name="_segel" value="([^"]*)"/)).1
                return try await client.post(
                    "/masuk/sandi-baru",
                    formText([("_segel", String(seal)), ("kunci", key), ("sandi-baru", password)]),
                    headers: ["Cookie": "pintu=\(try #require(page.cookie("pintu")))"])
            }
            #expect(try await send(key, "pendek").text.contains("minimal 15"))
            #expect(try await send(key, "lindungi lindungi siti 2025").text.contains("mudah ditebak"))
            #expect(try await send(key, password).status == 303)
            #expect(try await send(key, password).status == 404)
            #expect(try await client.signIn("siti", password).got.status == 303)
            let late = try office.desk.newLink(id, by: office.act)
            office.wait(minutes: 24 * 60)
            #expect(try await send(late, password).status == 404)
        }
    }

    @Test("The session ends in the middle of a form: signed in again, nothing typed is lost")
    func interrupted() async throws {
        let office = try TestOffice()
        let cookie = try await admin(office)
        let secret = TimeCode.newSecret()
        let me = try #require(try office.store.accounts.secret("kepala")?.account)
        try office.store.secondStep.set(me.id, secret, [], office.act)
        let form = cookie.form([
            ("nama", "Siti \"<b>\" & Putri"), ("pengguna", "siti"), ("peran-1", "auditor"), ("wilayah-1", "Kerinci"),
            ("sandi-x", "jangan simpan"),
        ])
        office.wait(minutes: 40)
        try await withServer(office.site()) { client in
            let door = try await client.post("/kerja/akun/baru", form, headers: cookie.header)
            #expect(door.status == 401 && door.text.contains("Isian Anda tidak hilang"))
            #expect(!door.text.contains("jangan") && !door.text.contains("<b>"))
            let held = try #require(door.text.firstMatch(of: /name="_isi" value="([^"]*)"/)).1.replacing(
                "&amp;", with: "&")
            let extra = [("_alamat", "/kerja/akun/baru"), ("_isi", String(held))]
            let (step, half) = try await client.signIn("kepala", password, extra: extra, headers: cookie.header)
            #expect(step.status == 200 && step.text.contains("name=\"_isi\""))
            let token = try #require(half)
            let pintu = try #require(step.cookie("pintu"))
            let seal = try #require(step.text.firstMatch(of: /name="_segel" value="([^"]*)"/)).1
            let code = TimeCode(secret: secret).code(TimeCode.step(office.now))
            let on = try await client.post(
                "/masuk/kode", formText([("_segel", String(seal)), ("kode", code)] + extra),
                headers: ["Cookie": "sesi=\(token); pintu=\(pintu)"])
            #expect(on.status == 200 && on.text.contains("Lanjutkan mengirim"))
            #expect(on.text.contains("Siti &quot;&lt;b&gt;&quot; &amp; Putri"))

            // Somebody else at the same browser does not get it.
            _ = try await office.account("lain", .operatorDesa, TestOffice.batangHari, password: password)
            let other = try await client.signIn("lain", password, extra: extra, headers: cookie.header)
            #expect(other.got.status == 303 && !other.got.text.contains("Siti"))
        }
    }
}
