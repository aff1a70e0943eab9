import Access
import Foundation
import Kernel
import Registry
import Store
import Testing

@testable import WebServer
@testable import Workbench

@Suite("Signing in")
struct SignInTests {
    private let password = "gajah makan rumput pelan"

    @Test("A name and its password open the page that was asked for, and a cookie that no script reads")
    func opens() async throws {
        let office = try TestOffice()
        _ = try await office.account("siti", .operatorOPD, TestOffice.batangHari, password: password)
        try await withServer(office.site()) { client in
            let asked = try await client.get("/en/kerja/saya?x=1")
            #expect(asked.status == 303 && asked["Location"] == "/en/masuk?lanjut=/en/kerja/saya%3Fx%3D1")
            let (got, token) = try await client.signIn("SITI ", password, next: "/en/kerja/saya?x=1")
            #expect(got.status == 303 && got["Location"] == "/en/kerja/saya?x=1")
            let cookie = try #require(got["Set-Cookie"])
            #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && !cookie.contains("Secure"))
            let desk = try await client.get("/kerja/saya", headers: ["Cookie": "sesi=\(try #require(token))"])
            #expect(desk.status == 200 && desk.text.contains("Rekaan siti"))
            let secure = try await client.signIn("siti", password, headers: ["X-Forwarded-Proto": "https"])
            #expect(secure.got["Set-Cookie"]?.contains("Secure") ?? false)
        }
    }

    @Test(
        "Only own pages are gone on to",
        arguments: [
            "https://jahat.example/", "//jahat.example", "/\\jahat.example", "/kerja\r\nX: y", "/kerjalain",
            "javascript:1",
        ])
    func onlyOwnPages(next: String) async throws {
        let office = try TestOffice()
        _ = try await office.account("siti", .operatorOPD, TestOffice.batangHari, password: password)
        try await withServer(office.site()) { client in
            let (got, _) = try await client.signIn("siti", password, next: next)
            #expect(got.status == 303 && got["Location"] == "/kerja")
        }
    }

    @Test("A wrong password, a wrong name, an inactive account and one without a password sound the same")
    func soundsTheSame() async throws {
        let office = try TestOffice()
        _ = try await office.account("siti", .operatorOPD, TestOffice.batangHari, password: password)
        _ = try await office.account("xkosong", .operatorOPD, TestOffice.batangHari)
        let gone = try await office.account("pergi", .operatorOPD, TestOffice.batangHari, password: password)
        let account = try #require(try office.store.accounts.find(gone))
        try office.store.accounts.change(
            gone, AccountChange(name: account.name, grants: account.grants, isActive: false), 1, office.act)
        try await withServer(office.site()) { client in
            var texts: Set<String> = []
            for (name, typed) in [("siti", "salah"), ("tiada", password), ("pergi", password), ("xkosong", "")] {
                let (got, token) = try await client.signIn(name, typed)
                #expect(got.status == 422 && token == nil)
                texts.insert(got.text.replacing(name, with: "").replacing(/value="[0-9a-f]{32,64}"/, with: ""))
            }
            #expect(texts.count == 1)
        }
    }

    @Test("After five failures a name waits, whether it exists or not; the right password waits too")
    func lockout() async throws {
        let office = try TestOffice()
        _ = try await office.account("siti", .operatorOPD, TestOffice.batangHari, password: password)
        try await withServer(office.site()) { client in
            for name in ["siti", "tiada"] {
                for _ in 1...5 {
                    let wrong = try await client.signIn(name, "salah").got
                    #expect(wrong.text.contains("tidak cocok"))
                }
                let waits = try await client.signIn(name, password).got
                #expect(waits.text.contains("Coba lagi dalam 1 menit"))
            }
            office.wait(minutes: 1)
            let later = try await client.signIn("siti", password).got
            #expect(later.status == 303)
        }
    }

    @Test("The delay doubles up to a quarter of an hour")
    func delays() {
        let key = AttemptKey(text: "x", free: 5)
        #expect(
            [4, 5, 6, 9, 10, 90].map { key.delay(failures: $0) } == [0, 30_000, 60_000, 480_000, 900_000, 900_000])
    }

    @Test("A sign-in form from another site, or without its cookie, opens nothing")
    func crossSite() async throws {
        let office = try TestOffice()
        _ = try await office.account("siti", .operatorOPD, TestOffice.batangHari, password: password)
        try await withServer(office.site()) { client in
            let bare = try await client.post("/masuk", formText([("pengguna", "siti"), ("sandi", password)]))
            #expect(bare.status == 403 && bare.cookie("sesi") == nil)
            for header in [["Sec-Fetch-Site": "cross-site"], ["Origin": "https://jahat.example"], ["Origin": "null"]] {
                let (got, token) = try await client.signIn("siti", password, headers: header)
                #expect(got.status == 403 && token == nil)
            }
        }
    }

    @Test("A session ends after thirty idle minutes, after twelve hours, and when it is signed out")
    func ends() async throws {
        let office = try TestOffice()
        let id = try await office.account("siti", .operatorOPD, TestOffice.batangHari)
        try await withServer(office.site()) { client in
            let idle = try office.session(id)
            office.wait(minutes: 29)
            #expect(try await client.get("/kerja/saya", headers: idle.header).status == 200)
            office.wait(minutes: 29)
            #expect(try await client.get("/kerja/saya", headers: idle.header).status == 200)
            office.wait(minutes: 31)
            #expect(try await client.get("/kerja/saya", headers: idle.header).status == 303)
            let long = try office.session(id)
            for _ in 1...36 {
                office.wait(minutes: 20)
                _ = try await client.get("/kerja/saya", headers: long.header)
            }
            #expect(try await client.get("/kerja/saya", headers: long.header).status == 303)
            let out = try office.session(id)
            let got = try await client.post("/keluar", out.form(), headers: out.header)
            #expect(got.status == 303)
            #expect(try await client.get("/kerja/saya", headers: out.header).status == 303)
        }
    }

    @Test("A role that needs a second step sets it up first; then the code opens, once, with a new token")
    func secondStep() async throws {
        let office = try TestOffice()
        _ = try await office.account("vera", .verifikator, TestOffice.batangHari, password: password)
        try await withServer(office.site()) { client in
            let (first, half) = try await client.signIn("vera", password)
            #expect(first["Location"] == "/masuk/kode")
            let token = try #require(half)
            let cookie = "sesi=\(token)"
            #expect(
                try await client.get("/kerja", headers: ["Cookie": cookie])["Location"]?.hasPrefix(
                    "/masuk/kode") ?? false)
            #expect(
                try await client.get("/masuk/kode", headers: ["Cookie": cookie])["Location"] == "/masuk/siapkan"
            )
            let page = try await client.get("/masuk/siapkan", headers: ["Cookie": cookie])
            #expect(page.text.contains("<svg"))
            let secret = try #require(page.text.firstMatch(of: /name="rahasia" value="([A-Z2-7]{32})"/)).1
            let code = TimeCode(secret: try #require(TimeCode.secret(base32: String(secret))))
            func send(_ path: String, _ page: Got, _ digits: String, _ token: String) async throws -> Got {
                let seal = try #require(page.text.firstMatch(of: /name="_segel" value="([^"]*)"/)).1
                let form = formText([("_segel", String(seal)), ("rahasia", String(secret)), ("kode", digits)])
                return try await client.post(
                    path, form, headers: ["Cookie": "sesi=\(token); pintu=\(try #require(page.cookie("pintu")))"])
            }
            let step = TimeCode.step(office.now)
            #expect(try await send("/masuk/siapkan", page, "000000", token).status == 422)
            let done = try await send("/masuk/siapkan", page, code.code(step), token)
            let codes = done.text.matches(of: /<code>([a-z2-9]{4}(?:-[a-z2-9]{4}){3})<\/code>/).map { String($0.1) }
            #expect(done.status == 200 && codes.count == 10)
            let whole = try #require(done.cookie("sesi"))
            #expect(whole != token)
            #expect(try await client.get("/kerja", headers: ["Cookie": "sesi=\(whole)"]).status == 200)
            #expect(try await client.get("/kerja", headers: ["Cookie": cookie]).status == 303)

            let again = try #require(try await client.signIn("vera", password).token)
            let ask = try await client.get("/masuk/kode", headers: ["Cookie": "sesi=\(again)"])
            #expect(!ask.text.contains(code.code(step)), "a real account's code is never shown")
            #expect(try await send("/masuk/kode", ask, code.code(step), again).status == 422, "used before")
            #expect(try await send("/masuk/kode", ask, code.code(step + 1), again).status == 303)
            let third = try #require(try await client.signIn("vera", password).token)
            let byCode = try await client.get("/masuk/kode", headers: ["Cookie": "sesi=\(third)"])
            #expect(try await send("/masuk/kode", byCode, codes[0], third).status == 303)
            let fourth = try #require(try await client.signIn("vera", password).token)
            let used = try await client.get("/masuk/kode", headers: ["Cookie": "sesi=\(fourth)"])
            #expect(try await send("/masuk/kode", used, codes[0], fourth).status == 422, "a recovery code counts once")
        }
    }

    @Test("Demonstration accounts stand on the sign-in page only in a database of invented people")
    func demoOnly() async throws {
        let office = try TestOffice()
        let id = try await office.account("coba", .operatorOPD, TestOffice.batangHari, password: password)
        try office.store.accounts.showDemoLogin(id, password)
        try await withServer(office.site()) { client in
            let page = try await client.get("/masuk")
            #expect(!page.text.contains(password))
        }
        _ = try office.store.people.load(
            BulkLoad(illustration: true, referenceDay: Day(number: 20_000), action: "demo.load"), office.act
        ) { nil }
        try await withServer(office.site()) { client in
            let page = try await client.get("/masuk")
            #expect(page.text.contains(password))
        }
    }
}
