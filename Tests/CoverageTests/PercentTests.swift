import Kernel
import Testing

@testable import Coverage

@Suite("A percentage of people")
struct PercentTests {
    @Test(
        "is what the province printed",
        arguments: [
            (518_632, 1_312_370, "39.52"), (49_803, 98_206, "50.71"), (592_806, 1_312_370, "45.17"),
            (1, 20_000, "0.01"), (1, 20_001, "0.00"), (0, 5, "0.00"), (5, 5, "100.00"), (6, 5, "120.00"),
        ])
    func printed(part: Int, whole: Int, text: String) {
        #expect(Percent(part, outOf: whole)?.machine == text)
    }

    @Test("does not exist when nobody could be covered, or for counts that are not of people")
    func refused() {
        #expect(Percent(0, outOf: 0) == nil)
        #expect(Percent(-1, outOf: 10) == nil)
        #expect(Percent(Int.max, outOf: Int.max) == nil)
    }

    @Test("of a population is rounded to the nearest person")
    func ofPopulation() {
        #expect(Percent(hundredths: 53_00).of(1_312_370) == 695_556)
        #expect(Percent(hundredths: 55_00).of(1_312_370) == 721_804)
        #expect(Percent(hundredths: 53_00).of(-1) == nil)
    }

    @Test("lies within half a hundredth of the exact share, for random counts")
    func nearest() throws {
        var random = SeededRandom(seed: 7)
        for _ in 0..<2_000 {
            let whole = 1 + random.below(3_000_000)
            let part = random.below(whole + 1)
            let percent = try #require(Percent(part, outOf: whole))
            let error = Double(percent.hundredths) - Double(part) * 10_000 / Double(whole)
            #expect(error > -0.5 - 1e-6 && error <= 0.5 + 1e-6)
        }
    }

    @Test("is printed in Indonesian with a comma")
    func indonesian() { #expect(Percent(hundredths: 50_71).indonesian == "50,71 %") }
}
