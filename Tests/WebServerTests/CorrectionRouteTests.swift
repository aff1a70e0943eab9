import Foundation
import Kernel
import Rules
import Testing

@testable import WebServer

@Suite struct CorrectionRouteTests {
    private static func grant(_ amount: Int64, of parameter: ParameterID = "jkm.santunan_kematian") -> Override {
        Override(
            parameter: parameter, from: Day(2024, 1, 1)!, through: nil, value: .rupiah(Rupiah(amount)), author: "Rani",
            reason: "Naskah baru", source: "Surat contoh 7", dicatatPada: Day(2024, 9, 1)!)
    }

    private static let family =
        "/hitung/ahli-waris?sebagai=bukan-kerja&waktu=2024-05-17&masa_iur_bulan=40&bulan_menunggak=0&anak-1-usia=9"
        + "&anak-1-sekolah=SD+kelas+3"

    @Test func `a correction shows on every face as soon as the data change`() async throws {
        let registry = FakeRegistry()
        try await withServer(registry) { client in
            let before = try await client.get(Self.family)
            #expect(before.status == 200 && !before.text.contains("Surat contoh 7"))
            #expect(try await client.get("/aturan/parameter/jkm.santunan_kematian").text.contains("Koreksi") == false)
            registry.overrides.record(Self.grant(25_000_000), by: "Budi")
            registry.version.change()
            let after = try await client.get(Self.family)
            #expect(after.text.contains("oleh Rani") && after.text.contains("Surat contoh 7"))
            let api = try await client.get("/api/v1/calculate/JKM_batch?ahli_waris=1&date=2024-05")
            #expect(api.text.contains("Koreksi oleh Rani") && api.text.contains("47000000"))
            let page = try await client.get("/aturan/parameter/jkm.santunan_kematian")
            #expect(page.text.contains("disetujui Budi") && page.text.contains("Rp25.000.000"))
            let list = try await client.get("/aturan/belum-terverifikasi")
            #expect(list.text.contains("Koreksi yang berlaku"))
            let file = try await client.get("/aturan/belum-terverifikasi.csv")
            #expect(file.text.contains("koreksi,jkm.santunan_kematian"))
        }
    }

    @Test func `what was known before a correction is computed without it`() async throws {
        let registry = FakeRegistry()
        registry.overrides.record(Self.grant(25_000_000), by: "Budi")
        try await withServer(registry) { client in
            let got = try await client.get("/api/v1/calculate/JKM_batch?ahli_waris=1&date=2024-05&known_on=2024-08-01")
            #expect(got.text.contains("42000000") && !got.text.contains("47000000"))
        }
    }

    @Test func `the corrections are read once until the data change`() async throws {
        let registry = FakeRegistry()
        try await withServer(registry) { client in
            for _ in 0..<3 { _ = try await client.get(Self.family) }
            #expect(registry.overrides.reads == 1)
            registry.version.change()
            _ = try await client.get(Self.family)
            #expect(registry.overrides.reads == 2)
        }
    }

    @Test func `a correction that no longer fits fails as ours, not as the asker's fault`() async throws {
        let registry = FakeRegistry()
        registry.overrides.record(Self.grant(1, of: "jkm.sudah_dihapus"), by: "Budi")
        try await withServer(registry) { client in
            let page = try await client.get(Self.family)
            let answer = try await client.get("/api/v1/calculate/JKM_batch?ahli_waris=1&date=2024-05")
            #expect(page.status == 500 && answer.status == 500)
        }
    }

    @Test func `what if answers with the registry's budget, in both languages`() async throws {
        try await withServer { client in
            let path = "/hitung/bagaimana-jika?angka-1=jkm.santunan_kematian&nilai-1=30.000.000&sejak=2024-05&orang=10"
            let got = try await client.get(path)
            #expect(got.status == 200 && got.text.contains("Peserta sendiri, 518.632 orang") == false)
            #expect(got.text.contains("peserta sendiri, 518.632 orang"))
            #expect(got["Cache-Control"] == "private, no-cache")
            let english = try await client.get("/en" + path)
            #expect(english.text.contains("What if?") && english.text.contains("518,632 people"))
            let empty = try await client.get("/hitung/bagaimana-jika")
            #expect(empty.status == 200 && empty.text.contains("<optgroup"))
        }
    }
}
