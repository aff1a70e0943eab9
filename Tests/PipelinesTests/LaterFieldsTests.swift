import Foundation
import Kernel
import Registry
import Store
import Testing

@testable import Pipelines

@Suite("What later rows of a list add to a new person")
struct LaterFieldsTests {
    private static let header = "NIK,No KK,Nama,JK,Tgl Lahir,Nama Ibu,No HP,Alamat,Desa,Kecamatan,Kabupaten,Pekerjaan\n"

    /// A row about person 60 with these fields and no others that a person can do without.
    private func row(
        _ fixture: ImportFixture, noKK: String = "", ibu: String = "", telepon: String = "", alamat: String = "",
        pekerjaan: String = ""
    ) -> String {
        let one = Invented(60)
        let kecamatan = fixture.directory.region(KodeWilayah("15.04.01")!)!
        let desa = fixture.directory.children(of: kecamatan.code)[0].name
        return "\(one.nik),\(noKK),\(one.nama),\(one.sex.letter),\(one.birth),\(ibu),\(telepon),\(alamat),"
            + "\(desa),\(kecamatan.name),Batang Hari,\(pekerjaan)\n"
    }

    private func person(_ fixture: ImportFixture) throws -> PersonRecord {
        let id = try #require(try fixture.store.people.withNIK(Invented(60).nik).first)
        return try #require(try fixture.store.people.person(id))
    }

    /// Two lists: the first row has a job only, later ones what it lacks, and other things where it speaks.
    private func lists(_ fixture: ImportFixture) throws -> [String] {
        let one = Invented(60)
        let first =
            row(fixture, alamat: "-", pekerjaan: "Petani")
            + row(fixture, noKK: one.noKK, telepon: one.telepon, pekerjaan: "Nelayan")
        let second = row(fixture, ibu: one.ibu, telepon: "081200009999", alamat: one.alamat)
        let others = try String(contentsOfFile: fixture.list(80..<100, "lain.csv"), encoding: .utf8)
            .split(separator: "\n").dropFirst().joined(separator: "\n")
        return [
            try fixture.write("a.csv", Self.header + first + others + "\n"),
            try fixture.write("b.csv", Self.header + second),
        ]
    }

    @Test(
        "Gaps are filled by the first row that speaks, what the founding row says stays, and each field has its source")
    func fills() async throws {
        let fixture = try ImportFixture()
        let batches = try await fixture.imported(lists(fixture)).batches
        let (record, one) = (try person(fixture), Invented(60))
        #expect(record.text.string(0, .pekerjaan) == "Petani" && record.text.string(0, .telepon) == one.telepon)
        #expect(record.text.string(0, .noKK) == one.noKK && record.text.string(0, .namaIbu) == one.ibu)
        #expect(record.text.string(0, .alamat) == one.alamat)
        #expect(
            record.provenance == [
                Provenance(
                    batch: batches[0].id, row: 1,
                    fields: [FieldSet(.nik), FieldSet(.nama), FieldSet(.pekerjaan)]),
                Provenance(batch: batches[0].id, row: 2, fields: [FieldSet(.noKK), FieldSet(.telepon)]),
                Provenance(batch: batches[1].id, row: 1, fields: [FieldSet(.namaIbu), FieldSet(.alamat)]),
            ])
        #expect(try fixture.store.people.withNIK(one.nik).count == 1)
    }

    @Test("Rows that are about somebody else give nothing")
    func others() async throws {
        let fixture = try ImportFixture()
        let text = Self.header + row(fixture, pekerjaan: "Petani")
        _ = try await fixture.imported([fixture.write("a.csv", text), fixture.list(80..<100, "b.csv")])
        let record = try person(fixture)
        #expect(record.text.string(0, .namaIbu).isEmpty && record.text.string(0, .telepon).isEmpty)
        #expect(record.provenance.count == 1)
    }

    @Test("Undoing the list that gave a field takes it back, and leaves what others gave")
    func undo() async throws {
        let fixture = try ImportFixture()
        let batches = try await fixture.imported(lists(fixture)).batches
        try fixture.store.imports.undo(batches[1].id, ImportFixture.act)
        let record = try person(fixture)
        #expect(record.text.string(0, .namaIbu).isEmpty && record.text.string(0, .alamat).isEmpty)
        #expect(record.text.string(0, .telepon) == Invented(60).telepon && record.provenance.count == 2)
    }
}
