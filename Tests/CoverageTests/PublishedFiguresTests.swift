import Kernel
import Testing

@testable import Coverage

@Suite("Published figures of Jambi")
struct PublishedFiguresTests {
    private let figures = PublishedFigures.jambi

    @Test("that give counts agree with the percentage printed beside them")
    func consistent() {
        for figure in figures.coverage {
            guard let participants = figure.participants, let potential = figure.potential else { continue }
            #expect(Percent(participants, outOf: potential) == figure.percent)
        }
    }

    @Test("keep a percentage without counts without counts")
    func noInvention() throws {
        let bare = figures.coverage.filter { $0.participants == nil }
        #expect(Set(bare.map { $0.wilayah.description }) == ["15", "15.03", "15.07", "15.09", "15.71"])
        #expect(bare.allSatisfy { $0.potential == nil })
    }

    @Test("show the two readings of the 2025 target, and neither is 55 % of the known potential")
    func contradiction() throws {
        let contradiction = try #require(figures.contradictions.first)
        let percent = try #require(contradiction.percent)
        #expect(contradiction.readings.allSatisfy { $0.participants != percent.of(1_312_370) })
        #expect(contradiction.readings.map { $0.impliedPotential(percent) } == [1_421_818, 1_225_455])
        #expect(figures.targets.contains { $0.by == contradiction.by && $0.participants == nil })
    }

    @Test("each name a source")
    func sources() {
        let sources =
            figures.coverage.map(\.source) + figures.targets.map(\.source) + figures.benefits.map(\.source)
            + figures.funding.map(\.source) + figures.palmWorkers.map(\.source)
        #expect(sources.count == 21 && sources.allSatisfy { !$0.isEmpty })
    }

    @Test("are asked for by region and day")
    func lookup() {
        let province = KodeWilayah("15")!
        #expect(figures.coverage(of: province, onOrBefore: Day(2024, 11, 1)!)?.percent == Percent(hundredths: 41_38))
        #expect(figures.coverage(of: province, onOrBefore: Day(2024, 8, 11)!) == nil)
    }
}
