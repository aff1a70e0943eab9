import Kernel
import Testing

@testable import WebPages

@Suite struct StepChartTests {
    private func chart(_ values: [(year: Int, value: Double)], until: Int) throws -> String {
        let steps = try values.map { entry in
            StepChart.Step(
                from: try #require(Day(entry.year, 1, 1)), value: entry.value, text: "Rp\(Int(entry.value))",
                source: "contoh")
        }
        return StepChart(
            title: "Batas", steps: steps, until: try #require(Day(until, 1, 1)), id: FieldName("batas"),
            language: .indonesian
        ).html.markup
    }

    @Test func `steps stand on zero: half the value is half as high`() throws {
        // 800 × 260: the plot reaches from 26 down to the baseline at 236.
        let markup = try chart([(2021, 50), (2022, 100)], until: 2023)
        #expect(markup.contains("<path class=\"known\" d=\"M0 131H400L400 26H800\">"))
    }

    @Test func `each figure is said in words and stands in the table with its rule`() throws {
        let markup = try chart([(2021, 50), (2022, 100)], until: 2023)
        #expect(markup.contains("1 Januari 2021: Rp50; 1 Januari 2022: Rp100."))
        #expect(markup.matches(of: /data-label="Dasar">contoh</).count == 2)
    }

    @Test func `the newest figure is always printed, inside the drawing`() throws {
        let markup = try chart([(2000, 1_000_000_000), (2025, 2_000_000_000)], until: 2026)
        #expect(markup.contains("<text class=\"strong\" x=\"800\" y=\"18\" text-anchor=\"end\">Rp2000000000</text>"))
    }

    @Test func `nothing is drawn without steps, or before the first`() throws {
        #expect(try chart([], until: 2023) == "")
        #expect(try chart([(2023, 1)], until: 2023) == "")
    }
}
