import Access
import Exchange
import Kernel
import Registry
import Store
import Tabular
import Testing

@testable import Workbench

@Suite("A sheet to mend rows in Excel")
struct MendSheetTests {
    /// A sheet as an office would send it back: the same rows with some cells typed over.
    private func edited(
        _ bytes: [UInt8], _ fixture: ListFixture, _ edit: (_ row: Int, _ column: String, _ text: String) -> String
    ) throws -> [UInt8] {
        let file = try fixture.upload(bytes: bytes, "turun.xlsx")
        let table = try TableFile.open(path: file.file.path)
        var rows: [[String]] = []
        try table.forEachRow { row in
            rows.append(row.cells.map(\.text))
            return .next
        }
        let head = rows[0]
        return try Workbook.write { book in
            try book.sheet(SheetLayout("Perbaikan", columns: head.map { SheetLayout.Column($0) })) { sheet in
                for (i, cells) in rows.enumerated().dropFirst() {
                    try sheet.row(zip(head, cells).map { .text(edit(i, $0, $1)) })
                }
            }
        }
    }

    @Test("goes out with the faulty rows, and only what was typed over comes in")
    func roundTrip() async throws {
        let fixture = try ListFixture(active: 0)
        let lines = (1..<4).map { fixture.line($0, nik: "15040\($0)") } + [fixture.line(9)]
        let id = try await fixture.list([ListFixture.head + lines.joined()])
        let bytes = try fixture.desk.mendSheet(
            id, language: .indonesian, scope: fixture.scope, act: fixture.maker)
        #expect(try fixture.store.usulan.events(id, fixture.scope).last?.kind == .downloaded)
        try fixture.desk.mend(
            id, [RowMend(number: 3, version: 1, values: [.nama: "Nama Lain"])], scope: fixture.scope,
            act: Act(actor: "ani", at: ListFixture.now))
        let back = try edited(bytes, fixture) { row, column, text in
            switch (row, column) {
            case (1, "NIK"): Made(1).nik
            case (3, "NIK"): Made(3).nik
            default: text
            }
        }
        let preview = try fixture.desk.preview(
            fixture.upload(bytes: back, "naik.xlsx"), of: id, scope: fixture.scope, act: fixture.maker)
        #expect(preview.rows.count == 1 && preview.same == 1)
        let row = try #require(preview.rows.first)
        #expect(row.number == 1 && row.before == .perbaiki && row.after == .layak)
        #expect(row.fields.map(\.field) == [.nik] && row.fields[0].old == "150401" && row.fields[0].new == Made(1).nik)
        #expect(preview.conflicts.map(\.number) == [3] && preview.conflicts[0].changedBy == "ani")
        #expect(try fixture.row(id, 1).version == 1)
        #expect(fixture.desk.preview(preview.token, owner: "ani") == nil)
        #expect(try fixture.desk.apply(preview.token, scope: fixture.scope, act: fixture.maker) == 1)
        #expect(try fixture.row(id, 1).judgement.verdict == .layak && fixture.row(id, 3)[.nik] == "150403")
        #expect(throws: ListDeskError.self) {
            try fixture.desk.apply(preview.token, scope: fixture.scope, act: fixture.maker)
        }
        #expect(try fixture.countsHold(id))
    }

    @Test("is refused when it is of another list, or no such sheet at all")
    func otherSheets() async throws {
        let fixture = try ListFixture(active: 0)
        let first = try await fixture.list([ListFixture.head + fixture.line(1, nik: "15")])
        let second = try await fixture.list([ListFixture.head + fixture.line(2, nik: "15")])
        let bytes = try fixture.desk.mendSheet(
            first, language: .english, scope: fixture.scope, act: fixture.maker)
        for upload in [
            try fixture.upload(bytes: bytes, "a.xlsx"), try fixture.upload(ListFixture.head + fixture.line(1)),
            try fixture.upload("%PDF-1.7", "b.pdf"), try fixture.upload("", "c.xlsx"),
        ] {
            #expect(throws: ListDeskError.self) {
                try fixture.desk.preview(upload, of: second, scope: fixture.scope, act: fixture.maker)
            }
        }
    }

    @Test("Two lists differ by who came, who went and what changed")
    func comparison() async throws {
        let fixture = try ListFixture(active: 0)
        let old = try await fixture.list([ListFixture.head + (1..<6).map { fixture.line($0) }.joined()])
        let lines = [fixture.line(5), fixture.line(2, nama: "Nama Lain"), fixture.line(8), fixture.line(3)]
        let new = try await fixture.list([ListFixture.head + lines.joined()])
        let comparison = try fixture.desk.compare(new, with: old, scope: fixture.scope)
        #expect(comparison.added == [3] && comparison.gone == [1, 4] && comparison.same == 2)
        #expect(comparison.changed == [.init(newer: 2, older: 2, fields: FieldSet(.nama))])
        #expect(throws: UsulanError.noSuchUsulan(new)) {
            try fixture.desk.compare(new, with: old, scope: Scope([KodeWilayah("15.05")!]))
        }
    }
}
