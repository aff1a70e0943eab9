import Foundation
import Kernel
import Rules
import Testing

@testable import WebServer

@Suite struct LawRouteTests {
    @Test func `the law can be walked from the menu to a number and its file`() async throws {
        try await withServer { client in
            let home = try await client.get("/")
            #expect(home.text.contains("href=\"/aturan\""))
            let book = try await client.get("/aturan")
            #expect(book.status == 200 && book.text.contains("href=\"/aturan/bagian/jkm\""))
            let chapter = try await client.get("/aturan/bagian/jkm")
            #expect(chapter.text.contains("href=\"/aturan/parameter/jkm.santunan_kematian\""))
            let parameter = try await client.get("/aturan/parameter/jkm.santunan_kematian")
            #expect(parameter.status == 200 && parameter.text.contains("Rp20.000.000"))
            let file = try await client.get("/aturan/parameter/jkm.santunan_kematian.csv")
            #expect(file["Content-Type"]?.hasPrefix("text/csv") == true)
            #expect(file["Content-Disposition"] == "attachment; filename=\"aturan-jkm.santunan_kematian.csv\"")
            #expect(file.text.contains(",2019-12-02,"))
        }
    }

    @Test func `a regulation answers under its name, in both languages and in large letters`() async throws {
        try await withServer { client in
            for path in ["/aturan/pp-82-2019", "/aturan/PP-82-2019"] {
                let got = try await client.get(path)
                #expect(got.status == 200 && got.text.contains("Rp16.200.000"))
            }
            let english = try await client.get("/en/aturan/pp-82-2019")
            #expect(english.text.contains("Rp16,200,000") && english.text.contains("What it changed"))
            let file = try await client.get("/aturan/pp-82-2019.csv")
            #expect(file.status == 200 && file.text.contains("16200000"))
        }
    }

    @Test func `a number is found by a word of its name`() async throws {
        try await withServer { client in
            let got = try await client.get("/aturan?cari=biaya%20pemakaman")
            #expect(got.status == 200 && got.text.contains("2 angka memuat “biaya pemakaman”"))
            let all = try await client.get("/aturan?cari=")
            #expect(all.status == 200 && !all.text.contains("memuat"))
        }
    }

    @Test func `the work list answers as a page and as a file`() async throws {
        try await withServer { client in
            let page = try await client.get("/aturan/belum-terverifikasi")
            #expect(page.status == 200 && page.text.contains("Tafsir kami"))
            let file = try await client.get("/en/aturan/belum-terverifikasi.csv")
            #expect(file.status == 200 && file.text.hasPrefix("jenis,nama,peraturan"))
        }
    }

    @Test(arguments: [
        ("/aturan/pp-28-2019", "Peraturan tidak ditemukan", "href=\"/aturan/pp-82-2019\""),
        ("/aturan/parameter/jkm.santunan_kematin", "Angka tidak ditemukan", "jkm.santunan_kematian\""),
        ("/aturan/parameter/%3Cscript%3E", "Angka tidak ditemukan", "href=\"/aturan\""),
        ("/aturan/\(String(repeating: "p", count: 3000))", "Peraturan tidak ditemukan", "href=\"/aturan\""),
        ("/aturan/bagian/lain", "Halaman tidak ditemukan", "href=\"/\""),
    ]) func `an unknown name gets a page that helps`(_ path: String, _ words: String, _ link: String) async throws {
        try await withServer { client in
            let got = try await client.get(path)
            #expect(got.status == 404)
            #expect(got.text.contains(words) && got.text.contains(link))
            #expect(!got.text.contains("<script"))
        }
    }

    @Test func `a name is read without its ending`() {
        #expect(FileAddress("jkm.santunan_kematian") == FileAddress("JKM.santunan_kematian"))
        #expect(FileAddress("pp-82-2019.csv").csv && FileAddress("pp-82-2019.csv").name == "pp-82-2019")
    }
}
