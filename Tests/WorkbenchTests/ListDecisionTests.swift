import Access
import Foundation
import Kernel
import Registry
import Store
import StoreSQLite
import Testing

@testable import Workbench

@Suite("Deciding about a list")
struct ListDecisionTests {
    private func submitted(_ fixture: ListFixture, _ numbers: Range<Int>, extra: String = "") async throws
        -> Id<Usulan>
    {
        let id = try await fixture.list([ListFixture.head + numbers.map { fixture.line($0) }.joined() + extra])
        try fixture.desk.submit(id, scope: fixture.scope, act: fixture.maker)
        return id
    }

    @Test("brings the people of sound rows into the registry, with their values as mended")
    func approval() async throws {
        let fixture = try ListFixture(active: 10)
        let text =
            ListFixture.head + (5..<20).map { fixture.line($0) }.joined() + fixture.line(12)
            + fixture.line(30, nik: "15")
        let id = try await fixture.list([text])
        try fixture.desk.mend(
            id, [RowMend(number: 10, version: 1, values: [.pekerjaan: "Nelayan"])], scope: fixture.scope,
            act: fixture.maker)
        try fixture.desk.submit(id, scope: fixture.scope, act: fixture.maker)
        let before = try fixture.store.people.count()
        let outcome = try fixture.desk.approve(id, scope: fixture.scope, act: fixture.checker)
        #expect(outcome.newPersons == 10 && outcome.noticed.isEmpty)
        #expect(try fixture.store.people.count() == before + 10)
        let list = try #require(try fixture.store.usulan.one(id, fixture.scope))
        #expect(list.state == .approved && list.checker == "sri" && list.batch == outcome.batch)
        let person = try #require(try fixture.store.people.withNIK(Made(14).nik).first)
        #expect(try fixture.store.people.person(person)?.text.string(0, .pekerjaan) == "Nelayan")
        let rows = try fixture.store.imports.rows(outcome.batch, 0, 100)
        #expect(rows.count == 17 && rows.rows[0].verdict == .sudahPeserta)
        let twelfth = try #require(try fixture.store.people.withNIK(Made(12).nik).first)
        #expect(rows.rows[15].person == .existing(twelfth))
        #expect(rows.rows[16].person == .none)
        try fixture.desk.undo(id, scope: fixture.scope, act: fixture.checker)
        #expect(try fixture.store.people.count() == before)
        #expect(try fixture.store.usulan.one(id, fixture.scope)?.state == .undone)
        #expect(try fixture.store.audit.verify().faults.isEmpty)
    }

    @Test("is not for whoever made, mended or submitted the list, and not for other regions")
    func fourEyes() async throws {
        let fixture = try ListFixture(active: 0)
        let id = try await submitted(fixture, 1..<4)
        #expect(throws: UsulanError.makerChecks(id)) {
            try fixture.desk.approve(id, scope: fixture.scope, act: fixture.maker)
        }
        #expect(throws: UsulanError.makerChecks(id)) {
            try fixture.desk.sendBack(id, reason: "x", scope: fixture.scope, act: fixture.maker)
        }
        #expect(throws: UsulanError.noSuchUsulan(id)) {
            try fixture.desk.approve(id, scope: Scope([KodeWilayah("15.05")!]), act: fixture.checker)
        }
        #expect(throws: ListDeskError.self) {
            try fixture.desk.sendBack(id, reason: "  ", scope: fixture.scope, act: fixture.checker)
        }
        try fixture.desk.sendBack(id, reason: "cek NIK", scope: fixture.scope, act: fixture.checker)
        #expect(throws: UsulanError.state(id, .sentBack)) {
            try fixture.desk.approve(id, scope: fixture.scope, act: fixture.checker)
        }
        try fixture.desk.submit(id, scope: fixture.scope, act: fixture.maker)
        #expect(try fixture.desk.approve(id, scope: fixture.scope, act: fixture.checker).newPersons == 3)
    }

    @Test("notices who became known to the registry since")
    func coveredMeanwhile() async throws {
        let fixture = try ListFixture(active: 0)
        let first = try await submitted(fixture, 1..<6)
        let second = try await submitted(fixture, 4..<8, extra: "")
        _ = try fixture.desk.approve(first, scope: fixture.scope, act: fixture.checker)
        let person = try #require(try fixture.store.people.withNIK(Made(4).nik).first)
        let spell = Kepesertaan(
            segmen: .bpu, fund: .mandiri, wilayah: fixture.desa[0].code, from: Bulan(2024, 1)!)!
        try fixture.store.people.putKepesertaan(person, [spell], fixture.checker)
        let outcome = try fixture.desk.approve(second, scope: fixture.scope, act: fixture.checker)
        #expect(outcome.noticed == [1, 2] && outcome.newPersons == 2)
        #expect(try fixture.row(second, 1).judgement.verdict == .sudahPeserta)
        #expect(try fixture.row(second, 2).judgement.verdict == .duplikat)
        #expect(try fixture.countsHold(second))
        #expect {
            try fixture.desk.undo(first, scope: fixture.scope, act: fixture.checker)
        } throws: { error in
            guard case ListDeskError.inUse(let names) = error else { return false }
            return names == ["Pekebun"]
        }
    }

    @Test("goes on after the writing was cut off, to the same end")
    func cutOff() async throws {
        let fixture = try ListFixture(active: 0)
        let id = try await submitted(fixture, 1..<40)
        var broken = fixture.store
        let copy = fixture.folder.appendingPathComponent("salinan.sqlite").path
        let original = fixture.folder.appendingPathComponent("r.sqlite").path
        broken.imports.append = { _, _, _ in
            // What a kill would leave: the files as they are in the middle of the writing.
            for suffix in ["", "-wal", ".key"] {
                try FileManager.default.copyItem(atPath: original + suffix, toPath: copy + suffix)
            }
            throw StoreError.full(path: "uji")
        }
        let desk = ListDesk(store: broken, directory: fixture.directory, now: { ListFixture.now })
        #expect(throws: StoreError.full(path: "uji")) {
            try desk.approve(id, scope: fixture.scope, act: fixture.checker)
        }
        #expect(try fixture.store.people.count() == 0)
        #expect(try fixture.store.usulan.one(id, fixture.scope)?.state == .submitted)
        #expect(try fixture.store.imports.unfinished() == nil)
        #expect(try fixture.desk.approve(id, scope: fixture.scope, act: fixture.checker).newPersons == 39)
        #expect(try fixture.store.people.count() == 39)

        let reopened = try SQLiteStore.open(copy, access: .write)
        #expect(try reopened.people.count() == 0)
        #expect(try reopened.imports.unfinished() != nil)
        let again = ListDesk(store: reopened, directory: fixture.directory, now: { ListFixture.now })
        #expect(try again.approve(id, scope: fixture.scope, act: fixture.checker).newPersons == 39)
        #expect(try reopened.people.count() == 39)
        #expect(try reopened.usulan.one(id, fixture.scope)?.state == .approved)
        #expect(try reopened.audit.verify().faults.isEmpty)
    }
}
