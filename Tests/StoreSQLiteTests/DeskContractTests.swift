import Access
import Kernel
import Registry
import Store
import Testing

@Suite struct DeskContractTests {
    private func question(_ scope: Scope, bulan: Bulan = Bulan(2024, 8)!) -> DeskQuestion {
        DeskQuestion(lists: scope, people: scope, accounts: scope, account: Id(7), bulan: bulan, now: act().at)
    }

    @Test(arguments: StoreKind.all) func `protection that ends is counted by region, fund and last month`(
        _ kind: StoreKind
    ) async throws {
        let opened = try kind.open()
        let store = opened.store
        var rest = 1
        _ = try store.people.load(BulkLoad(illustration: true, referenceDay: nil, action: "uji.load"), act()) {
            guard rest > 0 else { return nil }
            rest -= 1
            return ending()
        }
        let batangHari = Scope([KodeWilayah("15.04")!])
        let counts = try await store.desk.counts(question(batangHari))
        #expect(
            counts.endings == [
                DeskEnding(wilayah: KodeWilayah("15.04.01")!, fund: .dbhSawit, bulan: Bulan(2024, 9)!, people: 2)
            ])
        #expect(try await store.desk.counts(question(.nowhere)).endings.isEmpty)
        #expect(try await store.desk.counts(question(batangHari, bulan: Bulan(2024, 5)!)).endings.isEmpty)
        let desa = try await store.desk.counts(question(Scope([desaA])))
        #expect(desa.endings.map(\.wilayah) == [desaA])
    }

    /// Two in one kabupaten and one in another that end in September, one that ends next year, one without an end.
    private func ending() -> PersonChunk {
        var chunk = PersonChunk()
        let september = Bulan(2024, 9)!
        for (kode, through) in [
            (desaA, september), (desaA, september), (desaB, september), (desaA, Bulan(2025, 9)!), (desaA, nil),
        ] {
            chunk.add(
                Person(birth: Day(1980, 1, 1)!, sex: .perempuan, wilayah: kode),
                kepesertaan: [spell(.bpu, Bulan(2024, 1)!, through, kode)])
            chunk.set(.nama, "Orang Rekaan")
        }
        return chunk
    }

    @Test(arguments: StoreKind.all) func `what a telephone sent waits on the desk of its account`(
        _ kind: StoreKind
    ) async throws {
        let opened = try kind.open()
        let person = CollectedPerson(
            uuid: "00000000-0000-4000-8000-000000000001", wilayah: desaA, cells: [.nama: "Orang Rekaan"])
        _ = try opened.store.field.keep([person], Id(7), .everywhere, act())
        #expect(try await opened.store.desk.counts(question(.everywhere)).collected == 1)
        var other = question(.everywhere)
        other.account = Id(8)
        #expect(try await opened.store.desk.counts(other).collected == 0)
    }
}
