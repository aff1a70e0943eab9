import Calculators
import Kernel
import Rules
import Testing

@Suite("A part of the body")
struct PartNameTests {
    private func santunan(_ bagian: String) -> Result<Calculation, RuleError> {
        Case(
            id: "x", program: "JKK_cacat_sebagian_anatomis", date: "2025",
            inputs: ["upah": .integer(1_000_000), "bagian": .text(bagian)]
        ).report(.inCode).outcome
    }

    @Test(
        "is known by its words in any order",
        arguments: [
            ("kedua mata", Int64(56_000_000)), ("Pendengaran kedua telinga", 32_000_000),
            ("kanan_ibu_jari", 12_000_000),
        ])
    func words(_ bagian: String, _ amount: Int64) throws {
        #expect(try santunan(bagian).get().results.first?.value == .rupiah(Rupiah(amount)))
    }

    @Test(
        "is not guessed where several lines have its words", arguments: ["mata", "kedua kaki", "lengan kanan", "", "_"])
    func ambiguous(_ bagian: String) {
        let error = #expect(throws: RuleError.self) { try santunan(bagian).get() }
        #expect(error?.field == "bagian")
    }
}
