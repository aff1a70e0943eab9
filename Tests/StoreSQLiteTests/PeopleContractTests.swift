import Kernel
import Registry
import Store
import Testing

@Suite("Any store: people")
struct PeopleContractTests {
    @Test("A person is found by NIK and comes back as they went in", arguments: StoreKind.all)
    func found(kind: StoreKind) throws {
        let opened = try kind.open()
        try load(opened.store, 300)
        #expect(try opened.store.people.withNIK(nik(41)) == [Id(42)])
        #expect(try opened.store.people.withNIK("150401").isEmpty)
        let record = try #require(try opened.store.people.person(Id(42)))
        #expect(record.text.string(0, .nama) == "Orang Rekaan 41")
        #expect(record.text.string(0, .namaIbu) == "Ibu Rekaan 41")
        #expect(record.text.string(0, .telepon) == "081200041")
        #expect(record.text.string(0, .rekening) == "")
        #expect(record.person == invented(41..<42).people[0])
        #expect(try opened.store.people.person(Id(301)) == nil)
    }

    @Test("An export hands over everyone once, in order, with who is active", arguments: StoreKind.all)
    func export(kind: StoreKind) throws {
        let opened = try kind.open()
        try load(opened.store, 1_000)
        var ids: [Int64] = []
        var niks: [String] = []
        var active = 0
        try opened.store.people.export(.everyone, august) { chunk in
            ids += chunk.ids.map(\.raw)
            niks += (0..<chunk.count).map { chunk.text.string($0, .nik) }
            active += chunk.active.count { $0 }
        }
        #expect(ids == (1...1_000).map(Int64.init))
        #expect(niks == (0..<1_000).map(nik))
        #expect(active == 500)
    }

    @Test(
        "An export of participants leaves out who never was one, and says who is no longer active",
        arguments: StoreKind.all)
    func participants(kind: StoreKind) throws {
        let opened = try kind.open()
        try load(opened.store, 10)
        try opened.store.people.putKepesertaan(Id(1), [spell(.pu, Bulan(2024, 1)!, Bulan(2024, 7)!)], act())
        var seen: [Int64: Bool] = [:]
        try opened.store.people.export(.participants, august) { chunk in
            for (id, active) in zip(chunk.ids, chunk.active) { seen[id.raw] = active }
        }
        #expect(seen == [1: false, 3: true, 5: true, 7: true, 9: true])
    }

    @Test("A load that fails half way leaves nothing behind", arguments: StoreKind.all)
    func failedLoad(kind: StoreKind) async throws {
        struct Stop: Error {}
        let opened = try kind.open()
        var calls = 0
        #expect(throws: Stop.self) {
            _ = try opened.store.people.load(BulkLoad(illustration: true, referenceDay: nil, action: "uji"), act()) {
                calls += 1
                if calls == 4 { throw Stop() }
                return invented(calls * 10..<calls * 10 + 10)
            }
        }
        #expect(try opened.store.people.count() == 0)
        #expect(try await opened.store.coverage.info().illustration == false)
        #expect(try opened.store.audit.verify().days.isEmpty)
        #expect(try load(opened.store, 3) == 3)
    }
}
