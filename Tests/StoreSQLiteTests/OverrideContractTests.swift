import Kernel
import Registry
import Rules
import Store
import Testing

@Suite("Any store: corrections of the law")
struct OverrideContractTests {
    private func correction(
        _ from: Day = Day(2024, 8, 1)!, through: Day? = nil, author: String = "Rani"
    ) -> Override {
        Override(
            parameter: "jkm.santunan_kematian", from: from, through: through, value: .rupiah(Rupiah(25_000_000)),
            author: author, reason: "surat edaran", source: "nomor 1", dicatatPada: act().at.day)
    }

    @Test(
        "A correction stands above the law, is told in the audit, and revoked it no longer does",
        arguments: StoreKind.all)
    func roundTrip(kind: StoreKind) throws {
        let opened = try kind.open()
        let overrides = opened.store.overrides
        let id = try overrides.add(correction(), "Budi", act())
        let day = Day(2024, 9, 1)!
        #expect(try overrides.law().value(of: JKM.santunanKematian, on: day).value == Rupiah(25_000_000))
        try overrides.revoke(id, "salah ketik", act(14))
        let stored = try #require(try overrides.all().first)
        #expect(stored.approver == "Budi" && stored.revocation == "salah ketik")
        #expect(try overrides.law().value(of: JKM.santunanKematian, on: day).value == Rupiah(20_000_000))
        let asKnown = try overrides.law().known(on: act(13).at.day)
        #expect(try asKnown.value(of: JKM.santunanKematian, on: day).value == Rupiah(25_000_000))
        let told = try opened.store.audit.entries(act().at.day) + opened.store.audit.entries(act(14).at.day)
        #expect(told.map(\.action).filter { $0.hasPrefix("override") } == ["override.add", "override.revoke"])
    }

    @Test("Nobody approves his own correction", arguments: StoreKind.all)
    func ownApproval(kind: StoreKind) throws {
        let opened = try kind.open()
        #expect(throws: StoreError.sameApprover("Rani")) { try opened.store.overrides.add(correction(), "Rani", act()) }
        #expect(try opened.store.overrides.all().isEmpty)
    }

    @Test("Two corrections never hold on one day; the day after is free", arguments: StoreKind.all)
    func overlap(kind: StoreKind) throws {
        let opened = try kind.open()
        let overrides = opened.store.overrides
        let first = try overrides.add(correction(through: Day(2024, 8, 31)!), "Budi", act())
        #expect(throws: StoreError.overrideOverlap(parameter: "jkm.santunan_kematian", with: first)) {
            try overrides.add(correction(Day(2024, 8, 31)!), "Budi", act())
        }
        _ = try overrides.add(correction(Day(2024, 9, 1)!), "Budi", act())
        #expect(try overrides.all().count == 2)
    }

    @Test("Revoking what does not hold is refused", arguments: StoreKind.all)
    func unknown(kind: StoreKind) throws {
        let opened = try kind.open()
        #expect(throws: StoreError.noSuchOverride(Id(7))) { try opened.store.overrides.revoke(Id(7), "uji", act()) }
    }
}
