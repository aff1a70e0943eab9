import Coverage
import Kernel
import Testing

@testable import WebPages

@Suite struct CoverageTextTests {
    private func lines(_ coverage: RegionCoverage, _ language: Language = .indonesian) -> [String] {
        CoverageText(coverage, language: language).text
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0.map { $0 == "\u{A0}" ? " " : $0 }) }
    }

    @Test func `the province opens with its share, counts and day`() {
        #expect(
            lines(ExampleCoverage.province)[0]
                == "Provinsi Jambi: 39,52 % pekerja terlindungi per 12 Agustus 2024, yaitu 518.632 orang dari 1.312.370."
        )
        #expect(
            lines(ExampleCoverage.province, .english)[0]
                == "Provinsi Jambi: 39.52% of workers protected on 12 August 2024, that is 518,632 people of 1,312,370."
        )
    }

    @Test func `the table has every indicator, the target's date and the basis of each region`() throws {
        let text = lines(ExampleCoverage.province)
        let head = try #require(text.dropFirst(2).first)
        for indicator in Indicator.catalogue { #expect(head.contains(indicator.name.id)) }
        let province = try #require(text.dropFirst(3).first)
        for figure in ["518.632", "1.312.370", "39,52 %", "695.556", "176.924", "31 Desember 2024"] {
            #expect(province.contains(figure))
        }
        #expect(province.hasSuffix("resmi"))
        // Head, the province, its regions, and an empty line after them.
        #expect(text[3 + ExampleCoverage.province.children.count + 1].isEmpty)
    }

    @Test func `the notes name each denominator's date and source, and where sources differ`() {
        let text = lines(ExampleCoverage.province).joined(separator: "\n")
        #expect(text.contains("Penyebut ("))
        #expect(text.contains("782.000 (infoekonomi.id, bisnisinsight.com); 674.000 (sumseldaily.co.id)."))
    }

    @Test func `without a denominator nothing is invented`() {
        let text = lines(ExampleCoverage.withoutPotential)
        #expect(text[0].hasSuffix("Potensi pekerjanya belum diketahui."))
        #expect(!text.joined().contains("Penyebut"))
    }

    @Test func `columns line up, numbers to the right`() {
        let table = CoverageText.aligned([["Wilayah", "Orang"], ["Tebo", "7"]], leftColumns: [0])
        #expect(table == ["Wilayah  Orang", "Tebo         7"])
    }
}
