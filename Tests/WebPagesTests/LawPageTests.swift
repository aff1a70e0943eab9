import Foundation
import Kernel
import Rules
import Testing

@testable import WebPages

@Suite struct LawPageTests {
    private let index = ExampleLaw.index

    @Test(arguments: Language.allCases) func `the pages about the law look as recorded`(_ language: Language) throws {
        let pages: [(String, HTML)] = [
            ("book", LawBookPage(index, language).html),
            ("chapter", ChapterPage(ExampleLaw.contribution, today: ExampleLaw.today, language).html),
            ("regulation", RegulationPage(ExampleLaw.second, in: index, language).html),
            ("parameter", parameterPage(ExampleLaw.raised, language)),
            ("parameter-table", parameterPage(ExampleLaw.tiers, language)),
            ("work-list", WorkListPage(index, language).html),
            ("parameter-corrected", corrected(language)),
            ("work-list-corrected", WorkListPage(index, corrections: Self.corrections, language).html),
        ]
        for (name, html) in pages { try expectSnapshot(text(html), "pages/law-\(name).\(language.code)") }
    }

    @Test func `a correction is what a parameter's page opens with, and the revoked stay to be read`() {
        let page = text(corrected(.indonesian))
        #expect(page.contains("<strong class=\"number\">Rp25.000.000</strong> 1 Oktober 2026 sampai 31 Desember 2026"))
        #expect(page.contains("Tanpa koreksi: <strong class=\"number\">Rp20.000.000</strong> sejak 2 Desember 2019"))
        for words in ["disetujui Budi", "Naskah baru", "Surat contoh 7", "dicabut 25 September 2026", "Salah ketik"] {
            #expect(page.contains(words))
        }
        #expect(!text(parameterPage(ExampleLaw.raised, .indonesian)).contains("Koreksi"))
    }

    @Test func `a correction shows in its chapter and on the work list while it holds`() throws {
        let chapter = text(
            ChapterPage(ExampleLaw.benefit, corrections: Self.corrections, today: ExampleLaw.today, .indonesian).html)
        #expect(chapter.contains("Rp25.000.000<span class=\"unit\">koreksi</span>"))
        let list = text(WorkListPage(index, corrections: Self.corrections, .indonesian).html)
        #expect(list.components(separatedBy: "Cocokkan dengan Surat contoh 7.").count == 2)
        let lines = LawCSV.workList(index, corrections: Self.corrections, .indonesian).text.split(separator: "\r\n")
        #expect(
            lines.filter { $0.hasPrefix("koreksi,contoh.santunan,Surat contoh 7,,25000000,rupiah,2026-10-01,") }.count
                == 1)
    }

    @Test func `a correction that ended is not what holds`() {
        let later = ParameterPage(
            ExampleLaw.raised, in: ExampleLaw.benefit, corrections: Self.corrections,
            today: ExampleLaw.today.adding(days: 39), .indonesian)
        #expect(text(later.html).contains("Rp20.000.000</strong> sejak 2 Desember 2019, menurut "))
    }

    private static let corrections = [
        ExampleLaw.correction("contoh.santunan", number: 1, revoked: "Salah ketik"),
        ExampleLaw.correction("contoh.santunan", number: 2),
    ]

    private func corrected(_ language: Language) -> HTML {
        ParameterPage(
            ExampleLaw.raised, in: ExampleLaw.benefit, corrections: Self.corrections, today: ExampleLaw.today, language
        ).html
    }

    @Test func `a parameter opens with what holds today and who says so`() {
        let page = text(parameterPage(ExampleLaw.raised, .indonesian))
        #expect(page.contains("Rp20.000.000</strong> sejak 2 Desember 2019, menurut "))
        #expect(page.contains("href=\"/aturan/contoh-2-2019\""))
        #expect(page.contains("Diketahui berlaku sampai Desember 2027."))
    }

    @Test func `a parameter beyond its last checked month is not known, and says what to do`() {
        let page = text(parameterPage(ExampleLaw.yearly, .indonesian))
        #expect(page.contains("Belum diketahui sesudah Februari 2026."))
        #expect(page.contains("Tunggu pengumumannya"))
        #expect(!page.contains("class=\"later\""))
    }

    @Test func `a parameter that is still to come says so`() {
        #expect(text(parameterPage(ExampleLaw.coming, .indonesian)).contains("Belum berlaku. "))
    }

    @Test func `a value that nobody read has its own shape and a word in the drawing`() throws {
        let drawing = try #require(HistoryChart(ExampleLaw.raised, today: ExampleLaw.today, language: .indonesian))
            .html.markup
        let wide = try #require(drawing.components(separatedBy: "</svg>").first)
        #expect(wide.components(separatedBy: "<path class=\"recalled\"").count == 2)
        #expect(wide.components(separatedBy: "<circle class=\"seen\"").count == 3)
        #expect(wide.contains(">Rp14.000.000, belum terverifikasi</text>"))
        #expect(wide.contains("<path class=\"later\""))
        #expect(wide.contains(">belum</text><text class=\"tick\""))
    }

    @Test func `the drawing begins at zero: half the value stands at half the height`() throws {
        let drawing = try #require(HistoryChart(ExampleLaw.relief, today: ExampleLaw.today, language: .indonesian))
            .html.markup
        let path = try #require(drawing.firstMatch(of: /class="known" d="M8 (\d+)H[0-9.]+V([0-9.]+)H/))
        // The plot is 212 high and begins 30 below the top.
        #expect(path.1 == "30" && path.2 == "136")
    }

    @Test func `a table has no drawing, and its rows stand on the page`() {
        #expect(HistoryChart(ExampleLaw.tiers, today: ExampleLaw.today, language: .indonesian) == nil)
        let page = text(parameterPage(ExampleLaw.tiers, .indonesian))
        #expect(!page.contains("<svg"))
        #expect(page.contains("<td class=\"n\">Rp1.299.000</td>"))
    }

    @Test func `a regulation counts what it did, and shows before and after`() {
        let page = text(RegulationPage(ExampleLaw.second, in: index, .indonesian).html)
        #expect(page.contains("Menetapkan 4 nilai: 1 baru, 2 naik, dan 1 turun."))
        #expect(page.contains("Rp16.200.000"))
        #expect(page.contains("sampai 31 Juli 2025, lalu 0,54\u{A0}%"))
    }

    @Test func `days that nobody knows are said to be unknown`() {
        #expect(text(LawBookPage(index, .indonesian).html).contains("belum diketahui"))
        #expect(text(RegulationPage(ExampleLaw.letter, in: index, .english).html).contains("not known"))
    }

    @Test func `the work list holds every unread value, unsure day and reading`() {
        let page = text(WorkListPage(index, .indonesian).html)
        #expect(page.contains("5 nilai belum dicocokkan"))
        #expect(page.contains("Cari pasalnya di Contoh 1/2015"))
        #expect(page.contains("Cari tanggal diundangkan dan tanggal mulai berlaku."))
        #expect(page.contains("Peraturannya tidak menyebut pembulatan."))
    }

    @Test func `a law in which everything was read says that nothing waits`() {
        let page = text(WorkListPage(ExampleLaw.settled, .indonesian).html)
        #expect(page.contains("Semua nilai terbaca di sumber umum."))
        #expect(page.contains("Semua tanggal sudah terbaca."))
        #expect(text(LawBookPage(ExampleLaw.settled, .indonesian).html).contains("Semua 1 nilai terbaca"))
        #expect(text(LawBookPage(LawIndex([]), .indonesian).html).contains("Belum ada aturan."))
    }

    @Test func `a search keeps what was typed and lists what holds it`() {
        let page = text(LawBookPage(index, search: "santunan", .indonesian).html)
        #expect(page.contains("2 angka memuat “santunan”"))
        #expect(page.contains("value=\"santunan\""))
        #expect(text(LawBookPage(index, search: "<b>", .indonesian).html).contains("0 angka memuat “&lt;b&gt;”"))
        #expect(!text(LawBookPage(index, search: "  ", .indonesian).html).contains("id=\"hasil\""))
    }

    @Test func `a parameter as a file has its whole history in machine form`() {
        let file = LawCSV.parameter(ExampleLaw.relief, in: ExampleLaw.contribution)
        let lines = file.text.split(separator: "\r\n")
        #expect(file.fileName == "aturan-contoh.tarif.csv")
        #expect(lines.count == 4)
        #expect(
            lines[2]
                == "contoh.tarif,tarif iuran contoh,rate,2025-02-01,2025-07-31,2019-12-02,0.0027,0.0054,Contoh 2/2019,Ps. 3,koran contoh,seen"
        )
    }

    @Test func `a table as a file has a line for each of its rows`() {
        let lines = LawCSV.parameter(ExampleLaw.tiers, in: ExampleLaw.contribution).text.split(separator: "\r\n")
        #expect(lines.count == 4)
        #expect(lines[0].hasSuffix(",keyakinan,dari,sampai,iuran"))
        #expect(lines[2].hasSuffix(",recalled,1100000,1299000,12000"))
    }

    @Test func `the work list as a file leaves room for what was found`() {
        let lines = LawCSV.workList(index, .indonesian).text.split(separator: "\r\n")
        #expect(lines.count == 1 + 5 + 2 + 1)
        #expect(lines[0].hasSuffix(",hasil,pemeriksa"))
        #expect(lines.allSatisfy { !$0.hasPrefix("nilai,") || $0.hasSuffix(",,") })
    }

    @Test func `an unknown name is answered with the near ones as links`() {
        let page = text(ErrorPage(.unknownParameter(near: [ExampleLaw.relief]), .indonesian).html)
        #expect(page.contains("Angka tidak ditemukan"))
        #expect(page.contains("<a href=\"/aturan/parameter/contoh.tarif\">Tarif iuran contoh</a>"))
        let none = text(ErrorPage(.unknownRegulation(near: []), .english).html)
        #expect(none.contains("Regulation not found") && !none.contains("Perhaps"))
        #expect(none.contains("href=\"/en/aturan\""))
    }

    @Test(arguments: Language.allCases) func `every page about the real law is light`(_ language: Language) {
        let index = LawIndex(Chapter.all)
        let today = ExampleLaw.today
        var pages = [LawBookPage(index, language).html, WorkListPage(index, language).html]
        pages += index.regulations.map { RegulationPage($0, in: index, language).html }
        for chapter in index.chapters {
            pages.append(ChapterPage(chapter, today: today, language).html)
            pages += chapter.parameters.map { ParameterPage($0, in: chapter, today: today, language).html }
        }
        for page in pages { #expect(page.document().count < 80 << 10) }
    }

    private func parameterPage(_ parameter: AnyParameter, _ language: Language) -> HTML {
        let chapter = index.parameter(parameter.id)?.chapter ?? ExampleLaw.benefit
        return ParameterPage(parameter, in: chapter, today: ExampleLaw.today, language).html
    }

    private func text(_ html: HTML) -> String { String(decoding: html.document(), as: UTF8.self) }
}
