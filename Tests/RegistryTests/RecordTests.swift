import Kernel
import Testing

@testable import Registry

@Suite("Records of the registry")
struct RecordTests {
    @Test("A table of texts gives back what was set, and empty for what was not")
    func textTable() {
        var table = TextTable()
        table.startRow()
        table.set(.nama, "Siti Aminah")
        table.startRow()
        table.set(.rt, "003")
        table.set(.rt, "004")
        #expect(table.string(0, .nama) == "Siti Aminah")
        #expect(table.string(1, .nama) == "")
        #expect(table.string(1, .rt) == "004")
        #expect(table.fields(0) == FieldSet(.nama))
        #expect(table.fields(1).fields == [.rt])
    }

    @Test("The day of a moment is the day in Jambi")
    func day() {
        #expect(Moment(milliseconds: 0).day == Day(1970, 1, 1)!)
        #expect(Moment(milliseconds: 17 * 3_600_000).day == Day(1970, 1, 2)!)
        #expect(Moment(milliseconds: -7 * 3_600_000 - 1).day == Day(1969, 12, 31)!)
    }

    @Test("Two audit entries that differ in where a word ends read differently")
    func canonical() {
        let act = Act(actor: "a", at: Moment(milliseconds: 1))
        let day = Day(2024, 8, 12)!
        let one = AuditEntry(day: day, number: 1, act: act, action: "x", subject: "yz", detail: "")
        let two = AuditEntry(day: day, number: 1, act: act, action: "xy", subject: "z", detail: "")
        #expect(one.canonical(after: []) != two.canonical(after: []))
        #expect(one.canonical(after: [1]) != one.canonical(after: [2]))
    }

    @Test("Every code of a vocabulary leads back to its value")
    func codes() {
        #expect(Segmen.allCases.allSatisfy { Segmen(code: $0.code.lowercased()) == $0 })
        #expect(Fund.allCases.allSatisfy { Fund(code: $0.code) == $0 })
        #expect(Verdict.allCases.allSatisfy { Verdict(code: $0.code) == $0 })
        #expect(Segmen(code: "PNS") == nil && Fund(code: "") == nil && Verdict(code: "ok") == nil)
    }
}
