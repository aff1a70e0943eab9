import Coverage
import Kernel
import Testing

@testable import WebPages

@Suite struct CoverageTableTests {
    private func names(_ sort: CoverageSort?) -> [String] {
        CoverageTable(coverage: ExampleCoverage.province, view: CoverageView(sort: sort), language: .indonesian)
            .sortedRows.map { RegionName.short($0.name) }
    }

    @Test func `rows sort by name at first`() {
        #expect(names(nil).prefix(3) == ["Batanghari", "Bungo", "Kerinci"])
    }

    @Test func `rows sort by coverage in both directions`() {
        let up = names(CoverageSort("percent", descending: false))
        #expect(up.first == "Sungai Penuh" && up.last == "Batanghari")
        #expect(names(CoverageSort("percent", descending: true)) == up.reversed())
    }

    @Test func `rows without a target come last whatever the direction`() {
        for descending in [true, false] {
            #expect(names(CoverageSort("gap", descending: descending)).first == "Sarolangun")
        }
    }

    @Test func `the table marks its order for a screen reader`() {
        let markup = CoverageTable(
            coverage: ExampleCoverage.province, view: CoverageView(sort: CoverageSort("percent", descending: true)),
            language: .indonesian
        ).html.markup
        #expect(markup.contains("aria-sort=\"descending\""))
        #expect(markup.contains("terurut turun"))
        #expect(markup.contains("href=\"/?urut=percent-naik\""))
    }

    private func table(_ coverage: RegionCoverage) -> String {
        CoverageTable(coverage: coverage, view: CoverageView(), language: .indonesian).html.markup
    }

    @Test func `without potential each part still shows its participants and says what is not known`() {
        let markup = table(ExampleCoverage.partsWithoutPotential)
        #expect(markup.matches(of: /<td class="n" role="cell" data-label="Peserta aktif">/).count == 4)
        #expect(markup.matches(of: /belum diketahui<\/span>/).count == 3)
        #expect(markup.contains("Potensi pekerja tiap kecamatan belum diketahui"))
        #expect(!markup.contains("–") && !markup.contains("data-label=\"Cakupan\""))
    }

    @Test func `a figure that some part knows keeps its column, and is marked where it is not known`() {
        let markup = table(ExampleCoverage.province)
        #expect(markup.contains("data-label=\"Kekurangan\""))
        #expect(markup.contains("<td class=\"n extra gap unknown\""))
    }

    @Test func `the CSV holds every indicator in machine form`() {
        let lines = CoverageCSV(ExampleCoverage.province).text.split(separator: "\r\n")
        #expect(lines.count == 13)
        #expect(lines[0].hasPrefix("wilayah,name,as_of,participants,potential,percent,unprotected,target_percent"))
        #expect(
            lines[1].hasPrefix(
                "15,Provinsi Jambi,2024-08-12,518632,1312370,39.52,793738,53.00,695556,176924,44231,published"))
        #expect(
            lines.contains {
                $0.hasPrefix("15.04,Kabupaten Batanghari,2024-08-12,49803,98206,50.71,48403,,,,,published")
            })
    }
}
