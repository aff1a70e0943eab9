import Access
import Coverage
import Kernel
import Registry
import Store
import Testing

@Suite("Any store: one person, registered and corrected")
struct PersonContractTests {
    private let scopeA = Scope([desaA.parent!])

    private func entry(_ i: Int, _ name: String, _ wilayah: KodeWilayah = desaA) -> PersonEntry {
        var text = TextTable()
        text.startRow()
        text.set(.nama, name)
        text.set(.nik, nik(i))
        text.set(.namaIbu, "Ibu Rekaan")
        return PersonEntry(person: Person(birth: Day(1990, 3, 12)!, sex: .perempuan, wilayah: wilayah), text: text)
    }

    private func names(_ opened: StoreKind.Opened, _ name: String) async throws -> [String] {
        try await opened.store.search.byName(NameQuestion(name: name, activeIn: august), .everywhere).people.map(\.name)
    }

    @Test(
        "A registered person is known, found and not protected; the registration is in history and audit",
        arguments: StoreKind.all)
    func register(kind: StoreKind) async throws {
        let opened = try kind.open()
        try load(opened.store, 3)
        let id = try opened.store.person.register(entry(800, "Kartika Maharani"), [], scopeA, act(actor: "desa1"))
        #expect(try opened.store.people.count() == 4)
        #expect(try await names(opened, "kartika maharani") == ["Kartika Maharani"])
        let file = try #require(try await opened.store.person.file(id, scopeA))
        #expect(file.record.kepesertaan.isEmpty && file.record.text.string(0, .namaIbu) == "Ibu Rekaan")
        #expect(file.changes.map(\.act.actor) == ["desa1"] && file.changes[0].fields.isEmpty)
        #expect(try opened.store.audit.entries(act().at.day).last?.action == "person.register")
        #expect(try opened.store.audit.verify().faults.isEmpty)
        // The next load does not take the number again.
        try load(opened.store, 2)
        #expect(try opened.store.people.count() == 6)
    }

    @Test(
        "A NIK that somebody has, and a region outside the scope, are refused; nothing is written",
        arguments: StoreKind.all)
    func refused(kind: StoreKind) async throws {
        let opened = try kind.open()
        try load(opened.store, 3)
        let person = opened.store.person
        #expect(throws: StoreError.sameNIK(Id(2))) { _ = try person.register(entry(1, "Lain"), [], scopeA, act()) }
        #expect(throws: StoreError.outsideScope(desaB)) {
            _ = try person.register(entry(801, "Lain", desaB), [], scopeA, act())
        }
        #expect(try opened.store.people.count() == 3)
        #expect(try await names(opened, "lain").isEmpty)
        _ = try person.register(entry(1, "Lain"), [Id(2)], scopeA, act())
        #expect(try opened.store.people.withNIK(nik(1)).count == 2)
    }

    @Test("A correction keeps what stood there; the second editor is told", arguments: StoreKind.all)
    func correct(kind: StoreKind) async throws {
        let opened = try kind.open()
        try load(opened.store, 3)
        let person = opened.store.person
        let outcome = try person.correct(Id(2), entry(1, "Orang Benar"), 0, [], .everywhere, act(actor: "satu"))
        guard case .saved(let version) = outcome else { throw StoreError.noSuchPerson(Id(2)) }
        #expect(try await names(opened, "orang benar") == ["Orang Benar"])
        #expect(try await names(opened, "orang rekaan").count == 2)
        #expect(
            try person.correct(Id(2), entry(1, "Orang Kedua"), 0, [], .everywhere, act(actor: "dua"))
                == .changedMeanwhile(version: version))
        #expect(try person.correct(Id(2), entry(1, "Orang Benar"), version, [], .everywhere, act()) == .unchanged)
        let file = try #require(try await person.file(Id(2), .everywhere))
        #expect(file.version == version && file.changes.count == 1)
        #expect(file.changes[0].earlier.string(0, .nama) == "Orang Rekaan 1")
        #expect(file.changes[0].earlier.string(0, .namaIbu) == "Ibu Rekaan 1")
        #expect(file.changes[0].fields.contains(FieldSet(.tanggalLahir)))
        #expect(file.record.text.string(0, .telepon) == "")
        #expect(try opened.store.audit.verify().faults.isEmpty)
    }

    @Test("Who moves counts where they live, and coverage with them", arguments: StoreKind.all)
    func move(kind: StoreKind) async throws {
        let opened = try kind.open()
        try load(opened.store, 3)
        func active(_ kode: KodeWilayah) async throws -> Int {
            try await opened.store.coverage.facts(
                CoverageQuestion(wilayah: kode, children: [], asOf: Day(2024, 8, 12)!, trendMonths: 0)
            ).cells.reduce(0) { $0 + $1.active }
        }
        let before = (try await active(desaA), try await active(desaB))
        let outcome = try opened.store.person.correct(
            Id(3), entry(2, "Orang Rekaan 2", desaB), 0, [], .everywhere, act())
        #expect(outcome == .saved(version: 1))
        #expect(try await active(desaA) == before.0 - 1)
        #expect(try await active(desaB) == before.1 + 1)
        #expect(try await opened.store.person.file(Id(3), scopeA) == nil)
    }

    @Test("Outside the scope there is nobody: no page, no reveal, no correction", arguments: StoreKind.all)
    func scope(kind: StoreKind) async throws {
        let opened = try kind.open()
        try load(opened.store, 4)
        let person = opened.store.person
        #expect(try await person.file(Id(1), scopeA) == nil)
        #expect(try await person.file(Id(2), scopeA) != nil)
        #expect(try await person.file(Id(2), .nowhere) == nil)
        #expect(throws: StoreError.noSuchPerson(Id(1))) { _ = try person.reveal(Id(1), .nik, "uji", scopeA, act()) }
        #expect(throws: StoreError.noSuchPerson(Id(1))) {
            _ = try person.correct(Id(1), entry(0, "X"), 0, [], scopeA, act())
        }
    }

    @Test("A revealed field is in the audit with its purpose and without its value", arguments: StoreKind.all)
    func reveal(kind: StoreKind) throws {
        let opened = try kind.open()
        try load(opened.store, 2)
        #expect(try opened.store.person.reveal(Id(2), .nik, "klaim", .everywhere, act(actor: "petugas")) == nik(1))
        #expect(try opened.store.person.reveal(Id(2), .rekening, "klaim", .everywhere, act()) == nil)
        let entries = try opened.store.audit.entries(act().at.day).filter { $0.action == "person.reveal" }
        #expect(entries.count == 1 && entries[0].act.actor == "petugas" && entries[0].subject == "person:2")
        #expect(entries[0].detail == "field=nik purpose=klaim")
    }

    @Test("A list cannot be undone under a person whom somebody corrected", arguments: StoreKind.all)
    func undo(kind: StoreKind) throws {
        let opened = try kind.open()
        try load(opened.store, 2)
        let outcome = try SampleList(rows: 9, newPersons: 4).importAll(into: opened.store)
        let id = try #require(try opened.store.people.withNIK(nik(1_001)).first)
        _ = try opened.store.person.correct(id, entry(1_001, "Benar"), 0, [], .everywhere, act())
        #expect(throws: StoreError.self) { try opened.store.imports.undo(outcome.batches[0].id, act()) }
    }
}
