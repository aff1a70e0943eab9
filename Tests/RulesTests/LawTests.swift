import Kernel
import Rules
import Testing

@Suite("The law")
struct LawTests {
    private let law = Law.inCode

    @Test("gives the row that holds on the day, and the day before a change the old one")
    func rowsByDay() throws {
        #expect(try law.value(of: JKM.santunanKematian, on: Day(2019, 12, 1)!).value == Rupiah(16_200_000))
        #expect(try law.value(of: JKM.santunanKematian, on: Day(2019, 12, 2)!).value == Rupiah(20_000_000))
    }

    @Test("refuses a day before the programme existed and names the first day")
    func beforeFirst() {
        let error = #expect(throws: RuleError.self) { try law.value(of: JKM.santunanKematian, on: Day(2015, 6, 30)!) }
        #expect(error?.code == .beforeFirst)
        #expect(error?.nextAct.id.contains("1 Juli 2015") == true)
    }

    @Test("refuses a month after the one that was checked")
    func afterChecked() {
        let day = JKM.santunanKematian.checkedThrough.advanced(by: 1).firstDay
        let error = #expect(throws: RuleError.self) { try law.value(of: JKM.santunanKematian, on: day) }
        #expect(error?.code == .afterChecked)
    }

    @Test("as known before a regulation was promulgated does not see it")
    func knownOn() throws {
        let before = law.known(on: Day(2019, 12, 1)!)
        #expect(try before.value(of: JKM.santunanKematian, on: Day(2020, 1, 1)!).value == Rupiah(16_200_000))
    }

    @Test("with an override answers by it, says so, and refuses a second that overlaps")
    func overrides() throws {
        let override = Override(
            parameter: "jkm.santunan_kematian", from: Day(2026, 1, 1)!, through: nil,
            value: .rupiah(Rupiah(25_000_000)),
            author: "admin", reason: "uji", source: "surat", dicatatPada: Day(2026, 1, 5)!)
        let changed = try law.overridden(by: [override], in: Chapter.all.parameters)
        let found = try changed.value(of: JKM.santunanKematian, on: Day(2026, 2, 1)!)
        #expect(found.value == Rupiah(25_000_000))
        #expect(found.use.basis == .override(override))
        #expect(throws: RuleError.self) { try changed.overridden(by: [override], in: Chapter.all.parameters) }
        let earlier = changed.known(on: Day(2026, 1, 4)!)
        #expect(try earlier.value(of: JKM.santunanKematian, on: Day(2026, 2, 1)!).value == Rupiah(20_000_000))
    }

    @Test("refuses an override of an unknown parameter and names the near ones")
    func unknownOverride() {
        let override = Override(
            parameter: "jkm.santunan_kematia", from: Day(2026, 1, 1)!, through: nil, value: .rupiah(Rupiah(1)),
            author: "admin", reason: "uji", source: "surat", dicatatPada: Day(2026, 1, 5)!)
        let error = #expect(throws: RuleError.self) { try law.overridden(by: [override], in: Chapter.all.parameters) }
        #expect(error?.code == .unknownParameter)
        #expect(error?.nextAct.id.contains("jkm.santunan_kematian") == true)
    }
}
