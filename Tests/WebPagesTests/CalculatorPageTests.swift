import Calculators
import Foundation
import Kernel
import Rules
import Testing

@testable import WebPages

@Suite struct CalculatorPageTests {
    /// Named addresses of the pages, which stand as snapshots too.
    static let addresses: [(name: String, slug: String, query: String)] = [
        ("choice", "iuran", ""), ("empty", "iuran", "sebagai=bpu"),
        (
            "answer", "iuran",
            "sebagai=bpu&waktu=2026-05&penghasilan=Rp1.500.000&payer=sendiri&sector=other&programs=JKK&programs=JKM"
        ),
        ("refused", "iuran", "sebagai=bpu&waktu-bulan=5&waktu-tahun=26&penghasilan=2,5 jt&payer=sendiri"),
        (
            "officer", "ahli-waris",
            "sebagai=bukan-kerja&waktu=2026-05-17&masa_iur_bulan=40&bulan_menunggak=2&anak-1-sekolah=SD kelas 3"
                + "&anak-1-usia=9"
        ),
        (
            "two-children", "beasiswa",
            "sebagai=karena-kerja&waktu=2026-05-17&anak-1-sekolah=SD kelas 3&anak-1-usia=9&anak-3-sekolah=SMA kelas 11"
        ),
        ("not-entitled", "hari-tua", "sebagai=jkp&upah_terakhir=4000000&masa_iur_bulan_24=11&waktu=2025-06-01"),
        (
            "two-readings", "anggaran",
            "sebagai=orang&anggaran=410.000.000&bulan=12&penghasilan=1.000.000&payer=apbdes&sector=other&programs=JKK"
                + "&programs=JKM&bulan_mulai=2026-04"
        ),
    ]

    private static let today = Day(2026, 11, 23)!

    private static func model(_ slug: String, _ query: String) throws -> CalculatorModel {
        var texts: [String: [String]] = [:]
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            texts[parts[0], default: []].append(parts.count > 1 ? parts[1] : "")
        }
        return CalculatorModel(
            try #require(CitizenCalculator.named(slug)), texts, today: today, law: .inCode,
            site: "https://lindungi.example")
    }

    private static func markup(_ slug: String, _ query: String, _ language: Language = .indonesian) throws -> String {
        String(decoding: CalculatorPage(try model(slug, query), language).html.document(), as: UTF8.self)
    }

    @Test(arguments: addresses.map(\.name), Language.allCases)
    func `each page looks as recorded`(_ name: String, _ language: Language) throws {
        let address = try #require(Self.addresses.first { $0.name == name })
        let markup = try Self.markup(address.slug, address.query, language)
        try expectSnapshot(markup, "pages/calculator-\(name).\(language.code)")
        #expect(markup.utf8.count < 60 << 10)
    }

    @Test(arguments: Language.allCases) func `the list of calculators looks as recorded`(_ language: Language) throws {
        let html = CalculatorIndexPage(language).html
        try expectSnapshot(String(decoding: html.document(), as: UTF8.self), "pages/calculators.\(language.code)")
    }

    @Test func `every question of every page is one that its calculator asks`() throws {
        for page in CitizenCalculator.all {
            for variant in page.variants {
                let calculator = try #require(variant.calculator, "\(page.slug) \(variant.code)")
                let asks = variant.sections.flatMap(\.asks)
                let keys = Set(calculator.fields.map(\.key))
                #expect(variant.questions.count == asks.count, "\(page.slug) \(variant.code)")
                #expect(keys.isSuperset(of: variant.fixed.keys), "\(page.slug) \(variant.code)")
                for question in variant.questions {
                    guard case .choice(let all) = question.question.kind else { continue }
                    let codes = Set(all.map(\.code))
                    #expect(codes.isSuperset(of: question.choices.map(\.code)), "\(question.name.text)")
                }
            }
            #expect(Set(page.variants.map(\.code)).count == page.variants.count)
        }
    }

    @Test func `every question that must be answered is asked`() throws {
        for variant in CitizenCalculator.all.flatMap(\.variants) {
            let required = try #require(variant.calculator).fields.filter { $0.need == .required }.map(\.key)
            let answered = Set(variant.questions.map(\.question.key)).union(variant.fixed.keys)
            #expect(answered.isSuperset(of: required), "\(variant.code)")
        }
    }

    @Test func `the address to share gives the same answer and carries nothing else`() throws {
        let typed =
            "sebagai=bpu&waktu-bulan=5&waktu-tahun=2026&penghasilan=Rp 1.500.000&payer=sendiri&sector=other"
            + "&programs=JKK&programs=JKM&nama=Siti&nik=1504010101900001"
        let model = try Self.model("iuran", typed)
        #expect(
            model.link.path
                == "/hitung/iuran?sebagai=bpu&waktu=2026-05&penghasilan=1500000&payer=sendiri&sector=other&programs=JKK"
                + "&programs=JKM")
        let shared = try Self.model("iuran", String(model.link.path.split(separator: "?")[1]))
        #expect(shared.found?.calculation == model.found?.calculation)
        #expect(model.found?.rupiah("total") == Rupiah(11_400))
    }

    @Test func `a refused form keeps what was typed, and says so in its title`() throws {
        let markup = try Self.markup("iuran", "sebagai=bpu&penghasilan=2,5 jt <b>&payer=apbd")
        #expect(markup.contains("<title>Kesalahan: Berapa iuran saya? – Lindungi</title>"))
        #expect(markup.contains("value=\"2,5 jt &lt;b&gt;\""))
        #expect(markup.contains("value=\"apbd\" checked"))
        #expect(
            markup.contains(
                "hreflang=\"en\" href=\"/en/hitung/iuran?sebagai=bpu&amp;penghasilan=2%2C5%20jt%20%3Cb%3E&amp;payer=apbd\""
            ))
    }

    @Test func `each fault of a refused form leads to a control on the page`() throws {
        let queries = [
            ("ahli-waris", "sebagai=bukan-kerja&masa_iur_bulan=x&anak-2-usia=9&anak-4-usia=200&waktu-hari=31"),
            ("beasiswa", "sebagai=karena-kerja&anak-2-sekolah=belum sekolah&waktu=2026-05-17"),
            ("beasiswa", "sebagai=karena-kerja&waktu=2026-05-17"), ("anggaran", "sebagai=bulan&peserta=-1"),
            ("hari-tua", "sebagai=jht-saldo&hasil_persen=lima&mulai=2026-13"),
            ("iuran", "sebagai=pu&upah=1&risiko_jkk=rendah&programs=JP&waktu=2040-01"),
        ]
        for (slug, query) in queries {
            let markup = try Self.markup(slug, query)
            let ids = Set(markup.matches(of: /\ id="([^"]+)"/).map { String($0.1) })
            let links = markup.matches(of: /href="#([^"]+)"/).map { String($0.1) }
            #expect(markup.contains("Kesalahan: ") && links.count > 1, "\(query)")
            #expect(ids.isSuperset(of: links), "\(query) \(Set(links).subtracting(ids))")
            #expect(markup.matches(of: /\ id="/).count == ids.count, "\(query)")
        }
    }

    @Test func `a fault of one child stands at that child's row though rows above are empty`() throws {
        let model = try Self.model(
            "beasiswa", "sebagai=karena-kerja&anak-3-sekolah=belum sekolah&waktu=2026-05-17")
        let faults = try #require(model.reading?.entries.faults)
        #expect(faults.map(\.field) == [ChildrenField(FieldName("anak")).parts(3).age])
    }

    @Test func `what an officer must decide shows every reading and promises nothing`() throws {
        let markup = try Self.markup("ahli-waris", Self.addresses[4].query)
        #expect(markup.contains("Bacaan 1") && markup.contains("Bacaan 2") && markup.contains("bukan janji"))
        #expect(!markup.contains("class=\"answer"))
        let budget = try Self.markup("anggaran", Self.addresses[7].query)
        #expect(budget.contains("3.253") && budget.contains("2.033") && !budget.contains("class=\"answer"))
    }

    @Test func `a correction by an administrator is named among the sources`() throws {
        let override = Override(
            parameter: "jkm.santunan_kematian", from: try #require(Day(2026, 1, 1)), through: nil,
            value: .rupiah(Rupiah(25_000_000)), author: "Uji", reason: "putusan baru", source: "surat",
            dicatatPada: try #require(Day(2026, 1, 2)))
        let law = try Law.inCode.overridden(by: [override], in: Chapter.all.flatMap(\.parameters))
        let model = CalculatorModel(
            try #require(CitizenCalculator.named("ahli-waris")),
            [
                "sebagai": ["bukan-kerja"], "waktu": ["2026-05-17"], "masa_iur_bulan": ["8"], "bulan_menunggak": ["0"],
            ], today: Self.today, law: law)
        let markup = CalculatorPage(model, .indonesian).html.markup
        #expect(markup.contains("Rp47.000.000"))
        #expect(markup.contains("Koreksi</strong> oleh Uji") && markup.contains("putusan baru"))
    }
}

@Suite struct WrittenNumberTests {
    @Test(arguments: [
        ("16800", 16_800), ("16.800", 16_800), ("Rp16.800", 16_800), ("Rp 16.800,00", 16_800), ("rp. 16,800", 16_800),
        ("1 500 000", 1_500_000), ("16.800,-", 16_800), ("0", 0), ("-5", -5),
    ]) func `people write whole numbers in many ways`(_ text: String, _ value: Int64) {
        #expect(WrittenNumber.whole(text) == value)
    }

    @Test(arguments: [
        "", "Rp", "2,5 jt", "16.80", "1.5", "1.6800", "16..800", "1.500,000", "1,5.000", "12a", "٣",
        "99999999999999999999", "--5", ".500", "1234.567",
    ]) func `what could mean two things is refused`(_ text: String) {
        #expect(WrittenNumber.whole(text) == nil)
    }

    @Test func `a percentage takes a comma or a point`() {
        #expect(WrittenNumber.decimal("5,5 %") == .decimal(millionths: 5_500_000))
        #expect(WrittenNumber.decimal("5.5") == .decimal(millionths: 5_500_000))
        #expect(WrittenNumber.decimal("6") == .integer(6))
        #expect(WrittenNumber.decimal("1.500,5") == nil)
    }
}
