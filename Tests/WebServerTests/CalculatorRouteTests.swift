import Foundation
import Testing

@testable import WebServer

@Suite struct CalculatorRouteTests {
    private static let farmer =
        "/hitung/iuran?sebagai=bpu&waktu-bulan=5&waktu-tahun=2026&penghasilan=Rp1.500.000&payer=sendiri&sector=other"
        + "&programs=JKK&programs=JKM"

    @Test func `a farmer reads her contribution from an address, without a cookie`() async throws {
        try await withServer { client in
            let got = try await client.get(Self.farmer)
            #expect(got.status == 200 && got["Set-Cookie"] == nil)
            #expect(got["Cache-Control"] == "private, no-cache")
            #expect(got.text.contains("<p class=\"value\">Rp11.400</p>"))
            #expect(got.text.contains("Tautan ini tidak memuat data pribadi"))
            #expect(got.text.contains("\(client.address)/hitung/iuran?sebagai=bpu&amp;waktu=2026-05"))
            #expect(got.text.utf8.count < 60 << 10)
            let english = try await client.get("/en" + Self.farmer)
            #expect(english.text.contains("<p class=\"value\">Rp11,400</p>") && english.text.contains("lang=\"en\""))
        }
    }

    @Test func `children arrive as browsers send them`() async throws {
        try await withServer { client in
            let got = try await client.get(
                "/hitung/beasiswa?sebagai=karena-kerja&waktu-hari=17&waktu-bulan=5&waktu-tahun=2026"
                    + "&anak-1-sekolah=SD+kelas+3&anak-1-usia=9&anak-2-sekolah=&anak-2-usia=")
            #expect(got.status == 200 && got.text.contains("Rp69.000.000"))
        }
    }

    @Test func `the form opens on the present month`() async throws {
        try await withServer { client in
            let got = try await client.get("/hitung/iuran?sebagai=bpu")
            #expect(
                got.text.contains("<option value=\"10\" selected>Oktober</option>")
                    && got.text.contains("value=\"2024\""))
        }
    }

    @Test(arguments: [
        "/hitung", "/en/hitung", "/hitung/ahli-waris", "/hitung/beasiswa", "/hitung/hari-tua", "/hitung/anggaran",
    ])
    func `every page of calculation answers`(_ path: String) async throws {
        try await withServer { client in
            let got = try await client.get(path)
            #expect(got.status == 200)
        }
    }

    @Test(arguments: [
        "/hitung/iuran?sebagai=bpu&penghasilan=%ZZ%ff%00%3Cscript%3E", "/hitung/iuran?sebagai=tidak-ada",
        "/hitung/iuran?&&==&sebagai", "/hitung/anggaran?sebagai=biaya&peserta=99999999999999999999&bulan=-1",
        "/hitung/ahli-waris?sebagai=kerja-pu&waktu=2026-99-99&dasar_penghasilan=0&bulan_menunggak=0",
    ]) func `a broken address never breaks the page`(_ path: String) async throws {
        try await withServer { client in
            let got = try await client.get(path)
            #expect(got.status == 200)
            #expect(!got.text.contains("<script"))
        }
    }

    @Test func `a calculation that does not exist is not found`() async throws {
        try await withServer { client in
            let got = try await client.get("/hitung/pajak")
            #expect(got.status == 404 && got.text.contains("Halaman tidak ditemukan"))
        }
    }

    @Test func `a form's query is read as forms are sent`() {
        let texts = FormQuery("a=1&a=2&b=SD+kelas+3&c=%C3%A9&d=&e&=x&f=100%&g=%4").texts
        #expect(texts["a"] == ["1", "2"] && texts["b"] == ["SD kelas 3"] && texts["c"] == ["é"])
        #expect(texts["d"] == [""] && texts["e"] == [""] && texts["f"] == ["100%"] && texts["g"] == ["%4"])
        #expect(texts[""] == nil)
        #expect(FormQuery(String(repeating: "a=1&", count: 5_000)).texts["a"]?.count == 200)
    }
}
