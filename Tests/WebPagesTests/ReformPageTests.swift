import Calculators
import Foundation
import Kernel
import Registry
import Rules
import Testing

@testable import WebPages

@Suite struct ReformPageTests {
    /// Named addresses of the page, which stand as snapshots too.
    static let addresses: [(name: String, query: String)] = [
        ("empty", ""), ("chosen", "angka-1=jkm.santunan_kematian"),
        ("grant", "angka-1=jkm.santunan_kematian&nilai-1=Rp30.000.000&sejak-bulan=12&sejak-tahun=2026&orang=2.442"),
        (
            "two-changes",
            "angka-1=iuran.keringanan.pp50_lain&nilai-1=75&angka-3=jkm.biaya_pemakaman&nilai-3=5000000&sejak=2026-11"
                + "&sampai=2026-12&orang=1000"
        ),
        ("refused", "angka-1=jkm.santunan_kematian&nilai-1=banyak&sejak-bulan=5&sejak-tahun=26&orang=-3"),
        ("unknown", "angka-1=jkm.santunan_kematin&nilai-1=5"),
    ]

    private static let registry = ReformModel.RegistryCount(
        counts: [.mandiri: 12_000, .dbhSawit: 3_000, .apbdes: 40], bulan: Bulan(2024, 8)!, illustration: true)

    private static func model(_ query: String, _ corrections: [Correction] = []) throws -> ReformModel {
        var texts: [String: [String]] = [:]
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            texts[parts[0], default: []].append(parts.count > 1 ? parts[1] : "")
        }
        let law = try Law.inCode.overridden(by: corrections.map(\.override), in: Chapter.all.parameters)
        return ReformModel(
            texts, LawIndex(Chapter.all), law: law, corrections: corrections, registry: registry,
            today: Day(2026, 11, 23)!, site: "https://lindungi.example")
    }

    private static func markup(
        _ query: String, _ language: Language = .indonesian, _ corrections: [Correction] = []
    ) throws -> String {
        String(decoding: ReformPage(try model(query, corrections), language).html.document(), as: UTF8.self)
    }

    @Test(arguments: addresses.map(\.name), Language.allCases)
    func `each page looks as recorded`(_ name: String, _ language: Language) throws {
        let address = try #require(Self.addresses.first { $0.name == name })
        let markup = try Self.markup(address.query, language)
        try expectSnapshot(markup, "pages/reform-\(name).\(language.code)")
        #expect(markup.utf8.count < 60 << 10)
    }

    @Test func `a larger grant shows in the family's example, not in the budget`() throws {
        let page = try Self.markup("angka-1=jkm.santunan_kematian&nilai-1=30.000.000&sejak=2026-12&orang=1000")
        #expect(page.contains("menjadi <strong class=\"number\">Rp30.000.000</strong>, bukan Rp20.000.000"))
        #expect(page.contains("<strong>+Rp10.000.000</strong><span class=\"unit\">naik</span>"))
        #expect(page.contains("1 dari 8 contoh berubah. Iuran setahun peserta BPU yang tercatat tidak berubah."))
        #expect(page.contains("Hukum tidak berubah.") && page.contains("Presiden, dengan peraturan pemerintah"))
        #expect(page.contains("https://lindungi.example/hitung/bagaimana-jika?angka-1=jkm.santunan_kematian&amp;"))
    }

    @Test func `a deeper relief lowers what people and budgets pay, with the word and the sign`() throws {
        let page = try Self.markup("angka-1=iuran.keringanan.pp50_lain&nilai-1=75&sejak=2026-11&orang=1000")
        #expect(page.contains("−Rp") && page.contains("<span class=\"unit\">turun</span>"))
        #expect(page.contains("Iuran setahun peserta BPU yang tercatat turun Rp"))
        #expect(page.contains("40 orang dibayar APBDes"))
    }

    @Test func `the same value as the law changes nothing and says so`() throws {
        let page = try Self.markup("angka-1=jkm.santunan_kematian&nilai-1=20000000&sejak=2026-12&orang=10")
        #expect(page.contains("Tidak satu pun dari 8 contoh berubah.") && page.contains("Tidak ada yang berubah: "))
    }

    @Test func `a number that was just chosen asks for its value without a fault`() throws {
        let model = try Self.model("angka-1=jkm.santunan_kematian")
        #expect(!model.isRefused && model.effects == nil)
        #expect(try Self.markup("angka-1=jkm.santunan_kematian").contains("Menurut hukum November 2026: Rp20.000.000."))
    }

    @Test(arguments: [
        ("angka-1=jkm.santunan_kematian&nilai-1=", "#nilai-1"),
        ("angka-1=jkm.santunan_kematian&nilai-1=-5", "#nilai-1"),
        ("angka-1=jkm.santunan_kematian&nilai-1=99999999999999999999", "#nilai-1"),
        ("angka-1=jkm.santunan_kematian&nilai-1=5&sejak=2026-12&sampai=2026-11", "#sampai"),
        ("angka-1=jkm.santunan_kematian&nilai-1=5&sejak=2026-13", "#sejak"),
        ("angka-1=jkm.santunan_kematian&nilai-1=5&sejak=2031-01", "#sejak"),
        ("angka-1=jkm.santunan_kematian&nilai-1=5&orang=0", "#orang"),
        ("angka-1=%3Cscript%3E", "#angka-1"), ("angka-2=iuran.bpu.lapisan&nilai-2=5", "#angka-1"),
    ]) func `what cannot be tried is refused at its field`(_ query: String, _ link: String) throws {
        let model = try Self.model(query)
        #expect(model.isRefused && model.effects == nil)
        let page = try Self.markup(query)
        #expect(page.contains("href=\"\(link)\"") && page.contains("id=\"\(link.dropFirst())\""))
        #expect(!page.contains("<script"))
    }

    @Test func `a shared address gives the same answer again`() throws {
        let first = try Self.model(try #require(Self.addresses.first { $0.name == "two-changes" }).query)
        let query = try #require(first.link.path.split(separator: "?").last)
        let again = try Self.model(String(query))
        #expect(first.effects != nil && again.effects == first.effects && again.link == first.link)
    }

    @Test func `what is assumed stands above an administrator's correction`() throws {
        let query = "angka-1=jkm.santunan_kematian&nilai-1=30000000&sejak=2026-12&orang=10"
        let page = try Self.markup(query, .indonesian, [ExampleLaw.correction("jkm.santunan_kematian")])
        #expect(page.contains("bukan Rp25.000.000"))
        #expect(page.contains("<strong>+Rp5.000.000</strong>"))
    }
}
