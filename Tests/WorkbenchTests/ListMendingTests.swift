import Access
import Intake
import Kernel
import Registry
import Store
import Testing

@testable import Workbench

@Suite("Mending rows of a list")
struct ListMendingTests {
    @Test("judges a row again at once: by itself, by the registry and by its list")
    func mending() async throws {
        let fixture = try ListFixture()
        let lines = [fixture.line(50), fixture.line(51, nik: "150401"), fixture.line(52), fixture.line(53)]
        let id = try await fixture.list([ListFixture.head + lines.joined()])
        #expect(try fixture.counts(id) == [.layak: 3, .perbaiki: 1])
        let mend = { (number: Int, version: Int, values: [Registry.Field: String]) in
            try fixture.desk.mend(
                id, [RowMend(number: number, version: version, values: values)], scope: fixture.scope,
                act: fixture.maker)
        }
        let sound = try mend(2, 1, [.nik: Made(51).nik])
        #expect(sound[0].judgement.verdict == .layak && sound[0].version == 2)
        // Who is a participant is noticed.
        let one = Made(3)
        let covered = try mend(
            3, 1,
            [
                .nik: one.nik, .nama: one.nama, .tanggalLahir: "\(one.birth)", .namaIbu: one.ibu,
                .jenisKelamin: one.sex.letter,
            ])
        #expect(covered[0].judgement.verdict == .sudahPeserta && covered[0].judgement.person != nil)
        // Who is in the list already becomes a second mention, and is none any more when changed back.
        let first = Made(50)
        let copy: [Registry.Field: String] = [
            .nik: first.nik, .nama: first.nama, .tanggalLahir: "\(first.birth)", .jenisKelamin: first.sex.letter,
        ]
        let twin = try mend(4, 1, copy)
        #expect(twin[0].judgement.verdict == .duplikat && twin[0].judgement.twin == 1)
        #expect(try fixture.countsHold(id))
        let last = Made(53)
        let back = try mend(
            4, 2,
            [.nik: last.nik, .nama: last.nama, .tanggalLahir: "\(last.birth)", .jenisKelamin: last.sex.letter])
        #expect(back[0].judgement.verdict == .layak && back[0].fixes.isEmpty)
        #expect(try fixture.countsHold(id))
    }

    @Test("frees the rows that were second mentions of the one that changed")
    func twins() async throws {
        let fixture = try ListFixture(active: 0)
        let id = try await fixture.list([ListFixture.head + fixture.line(1) + fixture.line(1) + fixture.line(2)])
        #expect(try fixture.row(id, 2).judgement.verdict == .duplikat)
        let other = Made(9)
        try fixture.desk.mend(
            id,
            [
                RowMend(
                    number: 1, version: 1,
                    values: [
                        .nik: other.nik, .nama: other.nama, .tanggalLahir: "\(other.birth)",
                        .jenisKelamin: other.sex.letter,
                    ])
            ], scope: fixture.scope, act: fixture.maker)
        #expect(try fixture.row(id, 2).judgement.verdict == .layak && fixture.row(id, 2).judgement.twin == nil)
        #expect(try fixture.counts(id) == [.layak: 3])
        #expect(try fixture.countsHold(id))
    }

    @Test("tells the second editor who changed what, and keeps the first one's values")
    func conflict() async throws {
        let fixture = try ListFixture(active: 0)
        let id = try await fixture.list([ListFixture.head + fixture.line(1)])
        let ani = Act(actor: "ani", at: ListFixture.now)
        let mend = { (act: Act, name: String) in
            try fixture.desk.mend(
                id, [RowMend(number: 1, version: 1, values: [.nama: name])], scope: fixture.scope, act: act)
        }
        _ = try mend(ani, "Nama Ani")
        #expect {
            _ = try mend(fixture.maker, "Nama Budi")
        } throws: { error in
            guard case UsulanError.stale(let list) = error else { return false }
            return list.count == 1 && list[0].changedBy == "ani" && list[0].fields == FieldSet(.nama)
        }
        #expect(try fixture.row(id, 1)[.nama] == "Nama Ani")
    }

    @Test("accepts a repair for many rows, and takes the act back but for rows changed since")
    func repairs() async throws {
        let fixture = try ListFixture(active: 0)
        let lines = (1..<6).map { number in
            fixture.line(number, nik: Made(number).nik.replacing("0", with: "O", maxReplacements: 1))
        }
        let id = try await fixture.list([ListFixture.head + lines.joined()])
        let kind = Repair.Kind.lettersAsDigits
        #expect(try fixture.store.usulan.marks(id, fixture.scope)["+lettersAsDigits"] == 5)
        let proposed = try fixture.desk.repairs(id, rows: [1], scope: fixture.scope)
        #expect(proposed[1]?.first?.proposal == Made(1).nik)
        let some = try fixture.desk.accept(kind, id, rows: [1, 2], scope: fixture.scope, act: fixture.maker)
        #expect(some.mended == 2 && some.left == 3)
        let rest = try fixture.desk.accept(kind, id, scope: fixture.scope, act: fixture.maker)
        let fifth = try fixture.row(id, 5)
        #expect(rest.mended == 3 && rest.left == 0 && fifth[.nik] == Made(5).nik)
        #expect(try fixture.countsHold(id))
        let event = try #require(try fixture.store.usulan.events(id, fixture.scope).last)
        #expect(event.kind == .repaired && event.count == 3 && event.note == "lettersAsDigits")
        try fixture.desk.mend(
            id, [RowMend(number: 5, version: 2, values: [.nama: "Nama Lain"])], scope: fixture.scope,
            act: fixture.maker)
        let back = try fixture.desk.takeBack(event: event.number, of: id, scope: fixture.scope, act: fixture.maker)
        #expect(back.undone == 2 && back.kept == 1)
        #expect(try fixture.row(id, 3).fixes.isEmpty && fixture.row(id, 5)[.nama] == "Nama Lain")
        #expect(try fixture.store.usulan.marks(id, fixture.scope)["+lettersAsDigits"] == 2)
        #expect(try fixture.countsHold(id))
    }

    @Test("refuses values that no cell can hold")
    func badValues() async throws {
        let fixture = try ListFixture(active: 0)
        let id = try await fixture.list([ListFixture.head + fixture.line(1)])
        for value in [String(repeating: "a", count: 301), "a\u{0}b", "a\nb"] {
            #expect(throws: ListDeskError.self) {
                try fixture.desk.mend(
                    id, [RowMend(number: 1, version: 1, values: [.nama: value])], scope: fixture.scope,
                    act: fixture.maker)
            }
        }
        #expect(throws: UsulanError.noSuchRow(UsulanRef(id, row: 7))) {
            try fixture.desk.mend(
                id, [RowMend(number: 7, version: 1, values: [.nama: "A"])], scope: fixture.scope, act: fixture.maker)
        }
        #expect(throws: UsulanError.noSuchUsulan(id)) {
            try fixture.desk.mend(
                id, [RowMend(number: 1, version: 1, values: [.nama: "A"])], scope: Scope([KodeWilayah("15.05")!]),
                act: fixture.maker)
        }
    }
}
