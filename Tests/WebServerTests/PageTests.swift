import Foundation
import Testing

@testable import WebServer

@Suite struct PageTests {
    @Test func `the home page opens with the published sentence of the province`() async throws {
        try await withServer { client in
            let got = try await client.get("/")
            #expect(got.status == 200)
            #expect(got["Content-Type"] == "text/html; charset=utf-8")
            #expect(got.text.contains("39,52\u{A0}%</strong> pekerja Provinsi Jambi terlindungi per 12 Agustus 2024."))
            #expect(got.text.contains("176.924 orang"))
            #expect(got.text.contains("lang=\"id\""))
            #expect(got.text.utf8.count < 100 << 10)
        }
    }

    @Test func `English lives under en, without a cookie`() async throws {
        try await withServer { client in
            let got = try await client.get("/en")
            #expect(got.text.contains("39.52%") && got.text.contains("lang=\"en\""))
            #expect(got["Set-Cookie"] == nil)
            let kabupaten = try await client.get("/en/wilayah/15.04")
            #expect(kabupaten.status == 200 && kabupaten.text.contains("of workers in Batang Hari"))
        }
    }

    @Test func `a kabupaten has its page with its kecamatan`() async throws {
        try await withServer { client in
            let got = try await client.get("/wilayah/15.04")
            #expect(got.status == 200)
            #expect(got.text.contains("50,71\u{A0}%"))
            #expect(got.text.contains("Mersam"))
        }
    }

    @Test(arguments: [
        ("/wilayah/batang-hari", "/wilayah/15.04"), ("/wilayah/1504", "/wilayah/15.04"), ("/wilayah/15", "/"),
        ("/wilayah/kota-jambi?per=2024-08-12", "/wilayah/15.71?per=2024-08-12"),
        ("/en/wilayah/tanjab-timur", "/en/wilayah/15.07"), ("/wilayah/150401", "/wilayah/15.04.01"),
        ("/wilayah/batang-hari.csv", "/wilayah/15.04.csv"),
    ]) func `other spellings lead to the code`(_ path: String, _ location: String) async throws {
        try await withServer { client in
            let got = try await client.get(path)
            #expect(got.status == 308 || got.status == 301)
            #expect(got["Location"] == location)
        }
    }

    @Test func `another day and another order can be asked for`() async throws {
        try await withServer { client in
            let got = try await client.get("/?per=2024-06-30&urut=percent-naik")
            #expect(got.status == 200)
            #expect(got.text.contains("per 30 Juni 2024"))
            #expect(got.text.contains("aria-sort=\"ascending\""))
        }
    }

    @Test(arguments: [
        ("/?per=2024-02-31", 400, "Tanggal tidak terbaca"), ("/?per=kemarin", 400, "Tanggal tidak terbaca"),
        ("/?urut=nik-naik", 400, "Urutan tidak dikenal"), ("/?per=1999-01-01", 404, "Data mulai 1 Januari 2023"),
        ("/?per=2031-01-01", 404, "Data sampai 4 Oktober 2024"), ("/wilayah/99.99", 404, "Wilayah tidak ditemukan"),
        ("/wilayah/31.71", 404, "Wilayah tidak ditemukan"), ("/wilayah/%3Cscript%3E", 404, "Wilayah tidak ditemukan"),
        ("/tidak-ada", 404, "Halaman tidak ditemukan"), ("/wilayah", 404, "Halaman tidak ditemukan"),
        ("/en/nothing", 404, "Page not found"), ("/wilayah/\(String(repeating: "a", count: 3000))", 404, "Wilayah"),
    ]) func `what cannot be answered gets a page that helps`(_ path: String, _ status: Int, _ words: String)
        async throws
    {
        try await withServer { client in
            let got = try await client.get(path)
            #expect(got.status == status)
            #expect(got.text.contains(words))
            #expect(!got.text.contains("<script"))
        }
    }

    @Test func `the table downloads as CSV`() async throws {
        try await withServer { client in
            let got = try await client.get("/wilayah/15.csv?per=2024-08-12")
            #expect(got.status == 200)
            #expect(got["Content-Type"]?.hasPrefix("text/csv") == true)
            #expect(got["Content-Disposition"] == "attachment; filename=\"cakupan-15-2024-08-12.csv\"")
            #expect(got.text.contains("15.04,Batang Hari,2024-08-12,49803,98206,50.71"))
        }
    }

    @Test func `the other pages answer`() async throws {
        try await withServer { client in
            for path in ["/tentang-data", "/gaya", "/en/tentang-data", "/en/gaya", "/sehat"] {
                let got = try await client.get(path)
                #expect(got.status == 200)
            }
        }
    }
}
