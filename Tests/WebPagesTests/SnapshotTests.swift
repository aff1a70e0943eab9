import Coverage
import Foundation
import Kernel
import Registry
import Testing

@testable import WebPages

@Suite struct SnapshotTests {
    @Test(arguments: Example.all.map(\.name)) func `each named example looks as recorded`(_ name: String) throws {
        let example = try #require(Example.all.first { $0.name == name })
        let file = "examples/\(name.replacingOccurrences(of: "/", with: "-"))"
        try expectSnapshot(example.render(.indonesian).markup, file)
    }

    @Test func `every example speaks English too`() {
        for example in Example.all where !["gap-bar/below-target", "gap-bar/full"].contains(example.name) {
            #expect(example.render(.english).markup != example.render(.indonesian).markup)
        }
    }

    @Test(arguments: Language.allCases) func `the province page looks as recorded`(_ language: Language) throws {
        try expectSnapshot(
            page(CoveragePage(.example(ExampleCoverage.province), language).html), "pages/province.\(language.code)")
    }

    @Test(arguments: Language.allCases) func `a kabupaten page looks as recorded`(_ language: Language) throws {
        let model = CoveragePage.Model.example(
            ExampleCoverage.kabupaten, above: [.init(kode: PageLink.homeRegion, name: "Provinsi Jambi")])
        try expectSnapshot(page(CoveragePage(model, language).html), "pages/kabupaten.\(language.code)")
    }

    @Test func `an empty registry says how to fill it`() throws {
        let markup = page(CoveragePage(.example(ExampleCoverage.empty), .indonesian).html)
        #expect(markup.contains("lindungi import"))
        #expect(!markup.contains("NaN"))
        try expectSnapshot(markup, "pages/empty.id")
    }

    @Test(arguments: Language.allCases) func `the page about the data looks as recorded`(_ language: Language) throws {
        let model = AboutDataPage.Model(
            published: .jambi, names: [PageLink.homeRegion: "Provinsi Jambi"], illustration: true)
        try expectSnapshot(page(AboutDataPage(model, language).html), "pages/about-data.\(language.code)")
    }

    @Test func `the error pages look as recorded`() throws {
        let first = try #require(Day(2022, 1, 1))
        let faults: [(String, ErrorPage.Fault)] = [
            ("unknown-address", .unknownAddress), ("unknown-region", .unknownRegion), ("bad-date", .badDate),
            ("too-early", .tooEarly(first: first)), ("bad-sort", .badSort), ("failed", .failed),
        ]
        for (name, fault) in faults {
            try expectSnapshot(page(ErrorPage(fault, .indonesian).html), "pages/error-\(name).id")
        }
    }

    @Test func `every page weighs less than 60 KB before its style`() {
        let pages = [
            CoveragePage(.example(ExampleCoverage.province), .indonesian).html,
            CoveragePage(.example(ExampleCoverage.kabupaten), .english).html,
        ]
        for page in pages { #expect(page.document().count < 60 << 10) }
        #expect([Asset.stylesheet, .icon].reduce(0) { $0 + $1.bytes.count } < 24 << 10)
    }

    @Test func `all our script weighs at most 60 KB, and only the office loads it`() throws {
        let scripts = [Asset.workScript, .fieldScript].reduce(0) { $0 + $1.bytes.count } + FieldWorker().bytes.count
        #expect(scripts <= 60 << 10)
        let home = page(CoveragePage(.example(ExampleCoverage.province), .indonesian).html)
        #expect(!home.contains("<script"))
        let shell = page(FieldShellPage(.indonesian).html)
        #expect(shell.contains("<script src=\"\(Asset.fieldScript.path)\" defer></script>"))
        #expect(!shell.contains("_segel"))
    }

    private func page(_ html: HTML) -> String { String(decoding: html.document(), as: UTF8.self) }
}

extension CoveragePage.Model {
    static func example(
        _ coverage: RegionCoverage, above: [CoveragePage.RegionLabel] = [], view: CoverageView = CoverageView()
    ) -> CoveragePage.Model {
        CoveragePage.Model(
            coverage: coverage, above: above,
            published: PublishedFigures.jambi.coverage.filter { $0.wilayah == coverage.wilayah },
            targets: PublishedFigures.jambi.targets.filter { $0.wilayah == coverage.wilayah },
            choices: AsOfChoices(
                published: [ExampleCoverage.day],
                months: (1...6).map { ExampleCoverage.day.bulan.advanced(by: -$0).lastDay }),
            view: view, illustration: true)
    }
}
