import Access
import Kernel
import Registry
import Store
import Testing

@Suite struct FieldContractTests {
    private let budi = Id<Account>(7)
    private let here = Scope([KodeWilayah("15.04")!])

    private func person(_ n: Int, _ kode: KodeWilayah = desaA, name: String = "Orang Rekaan") -> CollectedPerson {
        CollectedPerson(
            uuid: "00000000-0000-4000-8000-" + String(100_000_000_000 + n), wilayah: kode,
            cells: [.nama: "\(name) \(n)", .nik: nik(n), .tanggalLahir: "1980-01-01", .sumber: "lapangan"])
    }

    @Test(arguments: StoreKind.all) func `each is kept once, however often it is sent`(_ kind: StoreKind) throws {
        let opened = try kind.open()
        let field = opened.store.field
        let three = [person(1), person(2), person(3)]
        #expect(try field.keep(three, budi, here, act()) == [.kept, .kept, .kept])
        #expect(try field.keep(three, budi, here, act()) == [.known, .known, .known])
        #expect(try field.keep([person(1), person(1)], budi, here, act()) == [.known, .known])
        let waiting = try field.waiting(budi, here)
        #expect(waiting.map(\.person.cells) == three.map(\.cells))
        #expect(waiting.map(\.person.wilayah) == [desaA, desaA, desaA])
    }

    @Test(arguments: StoreKind.all) func `a number sent with other words is told apart`(_ kind: StoreKind) throws {
        let opened = try kind.open()
        let field = opened.store.field
        _ = try field.keep([person(1)], budi, here, act())
        #expect(try field.keep([person(1, name: "Orang Lain")], budi, here, act()) == [.changed])
        #expect(try field.waiting(budi, here).count == 1)
    }

    @Test(arguments: StoreKind.all) func `nobody outside the scope is kept or shown`(_ kind: StoreKind) throws {
        let opened = try kind.open()
        let field = opened.store.field
        #expect(try field.keep([person(1, desaB), person(2)], budi, here, act()) == [.outside, .kept])
        #expect(try field.waiting(budi, Scope([KodeWilayah("15.05")!])).isEmpty)
        #expect(try field.waiting(Id(8), here).isEmpty)
        // The same number from another account is another person.
        #expect(try field.keep([person(2)], Id(8), here, act()) == [.kept])
    }

    @Test(arguments: StoreKind.all) func `who became a row of a list waits no longer`(_ kind: StoreKind) throws {
        let opened = try kind.open()
        let field = opened.store.field
        _ = try field.keep([person(1), person(2)], budi, here, act())
        let waiting = try field.waiting(budi, here)
        try field.listed([ListedPerson(id: waiting[0].id, usulan: 5, row: 1)], act())
        #expect(try field.waiting(budi, here).map(\.id) == [waiting[1].id])
        #expect(try field.keep([person(1)], budi, here, act()) == [.known])
        let entries = try opened.store.audit.entries(act().at.day)
        #expect(entries.map(\.action) == ["field.keep", "field.list"])
        #expect(try opened.store.audit.verify().faults.isEmpty)
    }
}
