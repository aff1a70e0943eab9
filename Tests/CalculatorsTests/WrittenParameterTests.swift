import Calculators
import Kernel
import Rules
import Testing

@Suite("A value of the law as somebody writes it")
struct WrittenParameterTests {
    private func parameter(_ id: ParameterID) throws -> AnyParameter { try Chapter.all.parameters.named(id) }

    @Test("is read by the parameter's own kind")
    func kinds() throws {
        #expect(try parameter("jkm.santunan_kematian").read("30.000.000") == .rupiah(Rupiah(30_000_000)))
        #expect(try parameter("iuran.keringanan.pp50_lain").read("12,5") == .rate(Rate(ppm: 125_000)))
    }

    @Test("is refused where a rate is finer than the law's own unit, instead of being cut")
    func tooFine() throws {
        let rate = try parameter("iuran.keringanan.pp50_lain")
        #expect(throws: RuleError.self) { try rate.read("12,00001") }
        #expect(throws: RuleError.self) { try rate.read("banyak") }
    }
}
