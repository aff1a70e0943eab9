import Kernel
import Registry
import Testing

@testable import Coverage

private let jambi = CoverageInput.Region(wilayah: KodeWilayah("15")!, name: "Jambi")
private let batangHari = CoverageInput.Region(wilayah: KodeWilayah("15.04")!, name: "Batang Hari")
private let asOf = Day(2024, 8, 12)!

private func cell(_ region: CoverageInput.Region, _ month: Int, _ active: Int, _ segmen: Segmen = .bpu) -> CoverageCell
{
    CoverageCell(
        wilayah: region.wilayah, segmen: segmen, fund: .mandiri, bulan: Bulan(2024, month)!, active: active)
}

private func potensi(_ region: CoverageInput.Region, _ day: Day, _ count: Int) -> Potensi {
    Potensi(wilayah: region.wilayah, asOf: day, count: count, basis: .published, source: "uji")!
}

private func province(published: PublishedFigures = .jambi, illustration: Bool = true) -> CoverageInput {
    CoverageInput(
        asOf: asOf, region: jambi, children: [batangHari],
        cells: [
            cell(jambi, 7, 500_000), cell(jambi, 8, 418_632), cell(jambi, 8, 100_000, .pu), cell(jambi, 9, 1),
            cell(batangHari, 8, 49_803),
        ],
        potensi: [potensi(jambi, asOf, 1_312_370), potensi(batangHari, asOf, 98_206)],
        targets: PublishedFigures.jambi.targets, published: published, illustration: illustration)
}

@Suite("Coverage of a region")
struct ComputeCoverageTests {
    @Test("of the province on 12 August 2024 is the published one, with its target and gap")
    func published() {
        let coverage = computeCoverage(province())
        #expect(coverage.participants == 518_632)
        #expect(coverage.percent == Percent(hundredths: 39_52))
        #expect(coverage.target?.participants == 695_556)
        #expect(coverage.gap == 176_924)
        #expect(coverage.target?.monthsLeft == 4)
        #expect(coverage.neededPerMonth == 44_231)
        #expect(coverage.basis == .published)
        #expect(coverage.bySegmen == [.bpu: 418_632, .pu: 100_000])
        #expect(coverage.children.first?.percent == Percent(hundredths: 50_71))
        #expect(coverage.children.first?.basis == .published)
    }

    @Test("that no source printed is an illustration in the demo and computed elsewhere")
    func basis() {
        #expect(computeCoverage(province(published: PublishedFigures())).basis == .illustration)
        #expect(
            computeCoverage(province(published: PublishedFigures(), illustration: false)).basis == .computed)
    }

    @Test("is published on the day that a source names and not on another day of its month")
    func otherDay() {
        var input = province()
        input.asOf = Day(2024, 8, 20)!
        #expect(computeCoverage(input).participants == 518_632 && computeCoverage(input).basis == .illustration)
        input.published = PublishedFigures(coverage: [
            PublishedCoverage(
                wilayah: jambi.wilayah, asOf: Day(2024, 8, 31)!, precision: .month, participants: 518_632,
                percent: nil, source: "uji")
        ])
        #expect(computeCoverage(input).basis == .published)
        input.asOf = Day(2024, 9, 3)!
        #expect(computeCoverage(input).trend.map(\.basis) == [.illustration, .published, .illustration])
    }

    @Test("has a trend up to the day asked and not beyond")
    func trend() {
        let trend = computeCoverage(province()).trend
        #expect(trend.map(\.day) == [Day(2024, 7, 31)!, asOf])
        #expect(trend.map(\.participants) == [500_000, 518_632])
        #expect(trend.map(\.basis) == [.illustration, .published])
    }

    @Test("without a potential has no percentage, and without a target no gap")
    func missing() {
        var input = province()
        input.potensi = []
        input.targets = []
        let coverage = computeCoverage(input)
        #expect(coverage.percent == nil && coverage.gap == nil && coverage.neededPerMonth == nil)
        #expect(Indicator.catalogue.filter { $0.value(coverage) != nil }.map(\.code) == ["participants"])
    }

    @Test("takes the newest potential on or before the day, else the first after it")
    func denominator() {
        var input = province()
        input.potensi = [
            potensi(jambi, Day(2024, 9, 1)!, 3), potensi(jambi, Day(2024, 1, 1)!, 1),
            potensi(jambi, Day(2024, 8, 12)!, 2),
        ]
        #expect(computeCoverage(input).potensi?.count == 2)
        input.potensi.removeLast(2)
        #expect(computeCoverage(input).potensi?.asOf == Day(2024, 9, 1)!)
    }

    @Test("computes the people of a target that was announced in percent only, and says so")
    func percentTarget() {
        var input = province()
        input.asOf = Day(2025, 12, 15)!
        input.cells = [cell(jambi, 8, 7)]
        let coverage = computeCoverage(input)
        #expect(coverage.participants == 0)
        #expect(coverage.target?.participants == 721_804)
        #expect(coverage.target?.basis == .computed)
        #expect(coverage.target?.monthsLeft == 1)
        #expect(coverage.contradictions.first?.readings.map(\.participants) == [782_000, 674_000])
    }

    @Test("beyond its target has a negative gap and needs nobody more")
    func passed() {
        var input = province()
        input.cells = [cell(jambi, 8, 700_000)]
        let coverage = computeCoverage(input)
        #expect(coverage.gap == -4_444)
        #expect(coverage.neededPerMonth == 0)
    }
}
