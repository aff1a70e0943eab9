import Access
import Foundation
import Kernel
import Registry
import Store
import Testing

@testable import WebServer

/// Lists by their pages: the real server over a real store.
@Suite struct ListRouteTests {
    private static let head = "NIK,Nama,JK,Tgl Lahir,Desa,Kecamatan,Kabupaten\n"
    private static let kecamatan = KodeWilayah("15.04.01")!

    /// Three invented people of one desa, the second with a NIK that lacks four digits.
    private func rows(_ site: Site) throws -> (text: String, desa: String, kecamatan: String) {
        let desa = try #require(site.regions.children(of: Self.kecamatan).first).name
        let kecamatan = try #require(site.regions.region(Self.kecamatan)).name
        let place = "\(desa),\(kecamatan),Batang Hari\n"
        let text =
            "1504015208840001,Sari <script>alert(1)</script> Dewi,P,12-08-1984,\(place)"
            + "150401120884,Budi Rekaan,L,12-08-1984,\(place)1504010101900002,Andi Rekaan,L,01-01-1990,\(place)"
        return (text, desa, kecamatan)
    }

    /// A form with files as a browser sends it.
    private func body(
        _ cookie: TestOffice.Cookie, _ texts: [(String, String)], files: [(String, String)], seal: String? = nil
    ) -> (String, [String: String]) {
        var text = ""
        func part(_ head: String, _ value: String) {
            text += "--batas\r\nContent-Disposition: form-data; \(head)\r\n\r\n\(value)\r\n"
        }
        part("name=\"_segel\"", seal ?? cookie.seal)
        part("name=\"_tiket\"", randomWord())
        for (name, value) in texts { part("name=\"\(name)\"", value) }
        for (name, value) in files { part("name=\"berkas\"; filename=\"\(name)\"", value) }
        let type = ["Content-Type": "multipart/form-data; boundary=batas"]
        return (text + "--batas--\r\n", cookie.header.merging(type) { _, new in new })
    }

    private let plan = [("judul", "Petani rekaan"), ("wilayah", "15.04"), ("sumber", "disbun")]

    /// Uploads, confirms the columns and waits for the analysis; the path of the list.
    private func uploaded(_ client: Client, _ cookie: TestOffice.Cookie, _ site: Site) async throws -> String {
        let (text, headers) = try body(cookie, plan, files: [("petani.csv", Self.head + rows(site).text)])
        let sent = try await client.get("/kerja/daftar/unggah", method: "POST", headers: headers, body: text)
        let columns = try #require(sent["Location"])
        let page = try await client.get(columns, headers: cookie.header)
        #expect(page.text.contains("1504••••••••0001"))
        #expect(!page.text.contains("1504015208840001"))
        let fields = page.text.matches(of: /<select id="([^"]+)"[\s\S]*?<option value="([^"]*)" selected>/).map {
            (String($0.1), String($0.2))
        }
        let hidden = page.text.matches(of: /name="(judul|wilayah)" value="([^"]*)"/).map {
            (String($0.1), String($0.2))
        }
        let path = String(columns.prefix { $0 != "?" })
        let started = try await client.post(path, cookie.form(fields + hidden), headers: cookie.header)
        let list = try #require(started["Location"])
        for _ in 0..<200 {
            if try await client.get(list, headers: cookie.header)["Refresh"] == nil { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        return list
    }

    @Test func `a list goes from a file to a decision and back`() async throws {
        let office = try TestOffice()
        let maker = try office.session(try await office.account("opd", .operatorOPD, TestOffice.batangHari))
        let checker = try office.session(try await office.account("sri", .verifikator, TestOffice.batangHari))
        let site = try office.site()
        try await withServer(site) { client in
            let list = try await uploaded(client, maker, site)
            let page = try await client.get(list, headers: maker.header)
            #expect(page.status == 200)
            #expect(page.text.contains("Sari &lt;script&gt;"))
            #expect(!page.text.contains("<script>alert"))
            #expect(!page.text.contains("1504015208840001"))

            let short = try await client.get(list + "?putusan=perbaiki", headers: maker.header)
            #expect(short.text.contains("Budi Rekaan") && !short.text.contains("Andi Rekaan"))
            let found = try await client.post(list + "/cari", maker.form([("cari", "Andi")]), headers: maker.header)
            let address = try #require(found["Location"])
            #expect(!address.contains("Andi"))
            let result = try await client.get(address, headers: maker.header)
            #expect(result.text.contains("Andi Rekaan") && !result.text.contains("Budi Rekaan"))

            let row = try await client.get(list + "/baris/2", headers: maker.header)
            let version = try #require(row.text.firstMatch(of: /name="versi" value="(\d+)"/)).1
            let wrong = try await client.post(
                list + "/baris/2", maker.form([("versi", String(version)), ("isi-0", "123")]), headers: maker.header)
            #expect(wrong.status == 422 && wrong.text.contains("Anda menulis 3 angka"))
            let place = try rows(site)
            let fix = [
                ("versi", String(version)), ("isi-0", "1504011208840003"), ("isi-2", "Budi Rekaan"), ("isi-12", "L"),
                ("isi-11-hari", "12"), ("isi-11-bulan", "8"), ("isi-11-tahun", "1984"), ("isi-13", place.desa),
                ("isi-14", place.kecamatan), ("isi-15", "Batang Hari"),
            ]
            #expect(try await client.post(list + "/baris/2", maker.form(fix), headers: maker.header).status == 303)
            let late = try await client.post(
                list + "/baris/2", maker.form(fix.map { $0.0 == "isi-2" ? ("isi-2", "Budi Lain") : $0 }),
                headers: maker.header)
            #expect(late.status == 409 && late.text.contains("Pakai isi saya"))

            #expect(try await client.post(list + "/putusan", maker.form(), headers: maker.header).status == 403)
            let submitted = try await client.post(list + "/ajukan", maker.form(), headers: maker.header)
            #expect(submitted.status == 303, "\(submitted.text)")
            #expect(try await client.post(list + "/baris/3", maker.form(fix), headers: maker.header).status == 409)
            #expect(try await client.get(list + "/putusan", headers: checker.header).status == 200)
            let bare = try await client.post(list + "/kembalikan", checker.form(), headers: checker.header)
            #expect(bare.status == 422 && bare.text.contains("Tulis alasannya"))
            let yes = try await client.post(list + "/putusan", checker.form(), headers: checker.header)
            #expect(yes.status == 303, "\(yes.text)")
            let history = try await client.get(list + "/riwayat", headers: checker.header)
            #expect(history.text.contains("Disetujui") && history.text.contains("WIB"))
            #expect(try await client.get(list + "/batal", headers: checker.header).status == 200)
            #expect(try await client.post(list + "/batal", checker.form(), headers: checker.header).status == 303)
            #expect(try await client.get(list, headers: checker.header).text.contains("Dibatalkan"))
        }
    }

    @Test func `numbers are masked until they are opened, and each opening is in the history`() async throws {
        let office = try TestOffice()
        let maker = try office.session(try await office.account("opd", .operatorOPD, TestOffice.batangHari))
        let site = try office.site()
        try await withServer(site) { client in
            let list = try await uploaded(client, maker, site)
            let nik = "1504015208840001"
            func openings() async throws -> Int {
                let history = try await client.get(list + "/riwayat", headers: maker.header)
                return history.text.components(separatedBy: "Data rahasia dibuka").count - 1
            }
            #expect(!(try await client.get(list + "/baris/1", headers: maker.header).text.contains(nik)))
            #expect(try await openings() == 0)
            let opened = try await client.post(list + "/baris/1/tampilkan", maker.form(), headers: maker.header)
            #expect(opened.text.contains(nik))
            #expect(try await openings() == 1)
            // A form that only claims to have been open is written down like one that was.
            let claimed = try await client.post(
                list + "/baris/1", maker.form([("versi", "1"), ("terbuka", "ya"), ("isi-0", "1")]),
                headers: maker.header)
            #expect(claimed.status == 422 && claimed.text.contains(nik))
            #expect(try await openings() == 2)
        }
    }

    @Test func `a list cannot be tied to a list of another region`() async throws {
        let office = try TestOffice()
        let maker = try office.session(try await office.account("opd", .operatorOPD, TestOffice.batangHari))
        let other = try office.session(try await office.account("kerinci", .operatorOPD, TestOffice.kerinci))
        let site = try office.site()
        try await withServer(site) { client in
            let list = try await uploaded(client, maker, site)
            let foreign = try #require(list.split(separator: "/").last)
            let plan = [("judul", "a"), ("wilayah", "15.01"), ("sumber", "b")]
            let (text, headers) = try body(other, plan, files: [("a.csv", Self.head + rows(site).text)])
            let sent = try await client.get("/kerja/daftar/unggah", method: "POST", headers: headers, body: text)
            let path = String(try #require(sent["Location"]).prefix { $0 != "?" })
            let form = other.form([("wilayah", "15.01"), ("versi-lama", String(foreign))])
            #expect(try await client.post(path, form, headers: other.header).status == 404)
        }
    }

    @Test func `nobody of another region sees anything of a list`() async throws {
        let office = try TestOffice()
        let maker = try office.session(try await office.account("opd", .operatorOPD, TestOffice.batangHari))
        let other = try office.session(
            try await office.account("desa", .operatorDesa, KodeWilayah("15.04.02.2001")!))
        let site = try office.site()
        try await withServer(site) { client in
            let list = try await uploaded(client, maker, site)
            let index = try await client.get("/kerja/daftar", headers: other.header)
            #expect(index.status == 200 && !index.text.contains("Petani rekaan"))
            #expect(index.text.contains("Belum ada daftar di wilayah Anda"))
            let unknown = try await client.get("/kerja/daftar/999", headers: other.header)
            for part in ["", "/baris/1", "/usul", "/perbaikan.xlsx", "/riwayat", "/banding", "/ajukan", "/berkas"] {
                let got = try await client.get(list + part, headers: other.header)
                #expect(got.status == 404, "\(part)")
                #expect(!got.text.contains("Petani rekaan") && !got.text.contains("Rekaan Sari"))
            }
            #expect(unknown.status == 404)
            let search = try await client.post(list + "/cari", other.form([("cari", "Sari")]), headers: other.header)
            #expect(search.status == 404)
        }
    }

    @Test func `files that cannot be taken are refused with what to do`() async throws {
        let office = try TestOffice()
        let maker = try office.session(try await office.account("opd", .operatorOPD, TestOffice.batangHari))
        try await withServer(try office.site()) { client in
            func send(_ files: [(String, String)], _ texts: [(String, String)]? = nil, seal: String? = nil) async throws
                -> Got
            {
                let (text, headers) = body(maker, texts ?? plan, files: files, seal: seal)
                return try await client.get("/kerja/daftar/unggah", method: "POST", headers: headers, body: text)
            }
            let none = try await send([("", "")])
            #expect(none.status == 422 && none.text.contains("Pilih sedikitnya satu berkas"))
            let empty = try await send([("kosong.csv", "")])
            #expect(empty.status == 422 && empty.text.contains("kosong.csv kosong"))
            let picture = try await send([("foto.png", "\u{89}PNG\u{0}\u{1}\u{2}")])
            #expect(picture.status == 422 || picture.status == 303)
            let abroad = try await send(
                [("a.csv", Self.head)], [("judul", "a"), ("wilayah", "15.01"), ("sumber", "b")])
            #expect(abroad.status == 422 && abroad.text.contains("Pilih wilayah"))
            #expect(try await send([("a.csv", Self.head)], seal: "palsu").status == 403)
            let many = try await send((0..<21).map { ("a\($0).csv", "x") })
            #expect(many.status == 422 && many.text.contains("Paling banyak 20 berkas"))
            let huge = (0..<4).map { _ in String(repeating: "x", count: 60 << 20) }.enumerated().map {
                ("b\($0.offset).csv", $0.element)
            }
            let large = try await send(huge)
            #expect(large.status == 413 && large.text.contains("200 MB"))
            #expect(try await client.get("/kerja/daftar", headers: maker.header).text.contains("Belum ada daftar"))
        }
    }
}
