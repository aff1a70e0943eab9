import Kernel
import Rules
import Testing

@Suite("A reform")
struct ReformTests {
    private let catalogue = Chapter.all.parameters
    private let day = Day(2026, 6, 1)!

    private func correction(_ amount: Int64, revoked: Day? = nil) -> Override {
        Override(
            parameter: "jkm.santunan_kematian", from: Day(2026, 1, 1)!, through: nil, value: .rupiah(Rupiah(amount)),
            author: "admin", reason: "surat edaran", source: "nomor 1", dicatatPada: Day(2026, 1, 5)!,
            dicabutPada: revoked)
    }

    @Test("changes a copy and leaves the law as it stands")
    func leavesTheLaw() throws {
        let reform = Reform(
            name: "santunan 30 juta",
            changes: [.init("jkm.santunan_kematian", .rupiah(Rupiah(30_000_000)), from: Day(2026, 1, 1)!)])
        let changed = try reform.applied(to: .inCode, in: catalogue)
        #expect(try changed.value(of: JKM.santunanKematian, on: day).value == Rupiah(30_000_000))
        #expect(try Law.inCode.value(of: JKM.santunanKematian, on: day).value == Rupiah(20_000_000))
    }

    @Test("stands above a correction only on its own days")
    func aboveCorrections() throws {
        let corrected = try Law.inCode.overridden(by: [correction(25_000_000)], in: catalogue)
        let reform = Reform(
            name: "tiga bulan",
            changes: [
                .init(
                    "jkm.santunan_kematian", .rupiah(Rupiah(30_000_000)), from: Day(2026, 5, 1)!,
                    through: Day(2026, 7, 31)!)
            ])
        let changed = try reform.applied(to: corrected, in: catalogue)
        #expect(try changed.value(of: JKM.santunanKematian, on: Day(2026, 7, 31)!).value == Rupiah(30_000_000))
        #expect(try changed.value(of: JKM.santunanKematian, on: Day(2026, 8, 1)!).value == Rupiah(25_000_000))
    }

    @Test("refuses a value that is not of the parameter's kind")
    func wrongKind() {
        let reform = Reform(name: "salah", changes: [.init("jkm.santunan_kematian", .count(3), from: day)])
        let error = #expect(throws: RuleError.self) { try reform.applied(to: .inCode, in: catalogue) }
        #expect(error?.code == .wrongKind)
    }

    @Test("a revoked correction counts only for who asks what was known before")
    func revoked() throws {
        let law = try Law.inCode.overridden(by: [correction(25_000_000, revoked: Day(2026, 3, 1)!)], in: catalogue)
        #expect(try law.value(of: JKM.santunanKematian, on: day).value == Rupiah(20_000_000))
        #expect(
            try law.known(on: Day(2026, 2, 28)!).value(of: JKM.santunanKematian, on: day).value == Rupiah(25_000_000))
        #expect(
            try law.known(on: Day(2026, 3, 1)!).value(of: JKM.santunanKematian, on: day).value == Rupiah(20_000_000))
    }
}
