import Foundation
import Intake
import Kernel
import Registry
import Store
import Testing

@testable import Pipelines

@Suite("Lists into the registry")
struct ImportTests {
    @Test("Participants are known again, new people come in as proposals, and every row is kept")
    func import40() async throws {
        let fixture = try ImportFixture()
        let list = try fixture.list(30..<70)
        let batch = try await fixture.imported([list]).batches[0]
        #expect(batch.rows == 40 && batch.newPersons == 20)
        #expect(batch.verdicts == [.sudahPeserta: 10, .layak: 30])
        #expect(try fixture.store.people.count() == 70)
        let rows = try fixture.store.imports.rows(batch.id, 0, 100)
        #expect(rows.rows[0].reasons == ["sudah_peserta_aktif"] && rows.rows[10].reasons == ["pernah_peserta_nonaktif"])
        #expect(
            rows.rows[0].person == .existing(try #require(try fixture.store.people.withNIK(Invented(30).nik).first)))
        #expect(try #require(rows.rows[0].probabilityPPM) > 900_000 && rows.rows[25].probabilityPPM == nil)
        #expect(rows.text.string(25, .pekerjaan) == "Petani" && rows.rows[25].sheetRow == 27)
        let id = try #require(try fixture.store.people.withNIK(Invented(55).nik).first)
        let person = try #require(try fixture.store.people.person(id))
        #expect(person.kepesertaan.isEmpty && person.person.birth == Invented(55).birth)
        #expect(person.provenance.map(\.row) == [26] && person.provenance[0].fields.contains(FieldSet(.namaIbu)))
        #expect(try fixture.store.audit.verify().faults.isEmpty)
        #expect(try fixture.store.audit.entries(ImportFixture.today).map(\.action) == ["uji.load", "batch.complete"])
    }

    @Test("A person twice in a list and again in another comes in once")
    func duplicates() async throws {
        let fixture = try ImportFixture()
        let outcome = try await fixture.imported([
            fixture.list(Array(50..<70) + [60], "a.csv"), fixture.list(65..<75, "b.csv"),
        ])
        #expect(outcome.batches.map(\.newPersons) == [20, 5])
        #expect(outcome.batches[0].verdicts == [.layak: 20, .duplikat: 1])
        #expect(outcome.batches[1].verdicts == [.layak: 5, .duplikat: 5])
        let other = try await fixture.imported([fixture.list(60..<90, "c.csv")], source: "DINSOS")
        #expect(other.batches[0].verdicts == [.duplikat: 15, .layak: 15] && other.batches[0].newPersons == 15)
    }

    @Test("The same file again changes nothing, unless it is asked for")
    func sameFile() async throws {
        let fixture = try ImportFixture()
        let list = try fixture.list(30..<70)
        let first = try await fixture.imported([list]).batches[0]
        guard case .known(let batches) = try await fixture.run([list]) else {
            Issue.record("the same file was imported again")
            return
        }
        #expect(batches == [first])
        let more = try fixture.list(70..<75, "lain.csv")
        let error = await #expect(throws: StoreError.self) { try await fixture.run([list, more]) }
        #expect(error == .sameFile(file: list, batch: first.id, received: ImportFixture.today))
        #expect(try fixture.store.imports.batches().count == 1)
        let again = try await fixture.imported([list], again: true)
        #expect(again.batches[0].newPersons == 0 && again.changes[0]?.same == 40)
    }

    @Test("A newer version of a list tells what changed, and its people are not second mentions")
    func newerVersion() async throws {
        let fixture = try ImportFixture()
        let old = try await fixture.imported([fixture.list(50..<80)]).batches[0]
        let newer = try await fixture.imported([fixture.list(55..<90, renamed: 60)])
        #expect(newer.changes == [BatchChange(previous: old.id, added: 10, gone: 5, changed: 1, same: 24)])
        #expect(newer.batches[0].verdicts == [.layak: 35] && newer.batches[0].newPersons == 10)
        #expect(try fixture.store.people.count() == 90)
        let path = fixture.folder.appendingPathComponent("perubahan.csv").path
        try ChangeList(fixture.store.imports).write(newer, to: path)
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        #expect(lines[1] == "disbun.csv,berubah,6,11,pekerjaan" && lines[2] == "disbun.csv,bertambah,26,,")
        #expect(lines.last == "disbun.csv,hilang,,5," && lines.count == 17)
    }

    @Test("An undone batch leaves the registry as it was")
    func undo() async throws {
        let fixture = try ImportFixture()
        let list = try fixture.list(30..<70)
        let batch = try await fixture.imported([list]).batches[0].id
        let later = try await fixture.imported([fixture.list(60..<80, "b.csv")], source: "DINSOS").batches[0].id
        #expect(throws: StoreError.batchInUse(batch, dependants: 10)) {
            try fixture.store.imports.undo(batch, ImportFixture.act)
        }
        try fixture.store.imports.undo(later, ImportFixture.act)
        try fixture.store.imports.undo(batch, ImportFixture.act)
        #expect(try fixture.store.people.count() == 50)
        #expect(try await fixture.imported([list]).batches[0].newPersons == 20)
    }

    @Test("Into an empty registry")
    func emptyRegistry() async throws {
        let fixture = try ImportFixture(active: 0, former: 0)
        let batch = try await fixture.imported([fixture.list(0..<30)]).batches[0]
        #expect(batch.newPersons == 30 && batch.verdicts == [.layak: 30])
    }

    @Test("Rows that are faulty or about nobody are kept with their verdict and bring nobody")
    func faults() async throws {
        let fixture = try ImportFixture()
        let text = "NIK,Nama,Tgl Lahir,Kabupaten\n15040,Orang Rekaan,1990-01-02,Batang Hari\nJumlah,1,,\n"
        let batch = try await fixture.imported([fixture.write("x.csv", text)]).batches[0]
        #expect(batch.rows == 2 && batch.newPersons == 0)
        let rows = try fixture.store.imports.rows(batch.id, 0, 10)
        #expect(rows.rows.allSatisfy { $0.person == .none })
        #expect(rows.rows[0].verdict == .perbaiki && rows.rows[1].reasons == ["bukan_data_orang"])
    }

    @Test("A file that cannot be read stops all files, and nothing is left behind")
    func badFiles() async throws {
        let fixture = try ImportFixture()
        let good = try fixture.list(50..<60)
        for (name, text) in [("kosong.csv", ""), ("surat.csv", "Kepada Yth.\n"), ("pdf.xlsx", "%PDF-1.7\n%%EOF\n")] {
            await #expect(throws: ListError.self) { try await fixture.run([good, fixture.write(name, text)]) }
        }
        #expect(try fixture.store.imports.batches().isEmpty && fixture.store.imports.unfinished() == nil)
        #expect(try await fixture.imported([good]).batches[0].newPersons == 10)
    }
}
