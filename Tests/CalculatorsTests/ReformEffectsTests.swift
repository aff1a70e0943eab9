import Calculators
import Kernel
import Registry
import Rules
import Testing

@Suite("What a reform says of those whom a village pays for")
struct ReformEffectsTests {
    private func effects(from bulan: Bulan) throws -> ReformEffects {
        let reform = Reform(name: "uji", changes: [])
        return try ReformEffects(.inCode, reform, bulan: bulan, people: 1, counts: [.apbdes: 7])
    }

    @Test func anOfficerIsNeededOnlyInYearsThatHaveARelief() throws {
        #expect(try effects(from: Bulan(2022, 1)!).perluPetugas == 0)
        #expect(try effects(from: Bulan(2026, 2)!).perluPetugas == 7)
    }
}
