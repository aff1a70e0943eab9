import Access
import Coverage
import Kernel
import Registry
import Store
import Testing

@Suite("Any store: coverage")
struct CoverageContractTests {
    private func active(_ store: RegistryStore, _ kode: KodeWilayah, _ day: Day) async throws -> Int {
        let facts = try await store.coverage.facts(CoverageQuestion(wilayah: kode, asOf: day))
        return facts.cells.filter { $0.bulan == day.bulan }.reduce(0) { $0 + $1.active }
    }

    @Test(
        "People who are loaded count at once in their village and in every region around it", arguments: StoreKind.all)
    func loaded(kind: StoreKind) async throws {
        let opened = try kind.open()
        #expect(try load(opened.store, 250) == 250)
        let day = Day(2024, 8, 12)!
        #expect(try await active(opened.store, jambi, day) == 125)
        #expect(try await active(opened.store, desaB, day) == 42)
        #expect(try await active(opened.store, KodeWilayah("15.05")!, day) == 42)
        #expect(try await active(opened.store, KodeWilayah("15.04.01")!, day) == 83)
        #expect(try await active(opened.store, jambi, Day(2023, 12, 31)!) == 0)
        let info = try await opened.store.coverage.info()
        #expect(info.persons == 250 && info.illustration && info.referenceDay == day)
    }

    @Test("The trend has every month since the first, and children only the month asked", arguments: StoreKind.all)
    func trend(kind: StoreKind) async throws {
        let opened = try kind.open()
        try load(opened.store, 10)
        let question = CoverageQuestion(wilayah: jambi, children: [desaA], asOf: Day(2024, 8, 12)!)
        let cells = try await opened.store.coverage.facts(question).cells
        #expect(cells.filter { $0.wilayah == jambi }.map(\.bulan.month) == Array(1...8))
        #expect(cells.filter { $0.wilayah == desaA }.map(\.bulan) == [august])
    }

    @Test("Cells always equal a fresh count of the kepesertaan, through random changes", arguments: StoreKind.all)
    func property(kind: StoreKind) async throws {
        let opened = try kind.open()
        let store = opened.store
        try load(store, 12)
        var random = SeededRandom(seed: 3)
        for step in 0..<60 {
            let person = Id<Person>(Int64(1 + random.below(12)))
            try store.people.putKepesertaan(person, randomSpells(&random), act(13 + step))
            let day = Day(2024, 1 + random.below(12), 15)!
            for kode in [jambi, desaA, desaB] {
                let fresh = try await store.coverage.cellsKnown(kode, day.bulan, act(13 + step).at)
                let cells = try await store.coverage.facts(CoverageQuestion(wilayah: kode, asOf: day)).cells
                #expect(Set(cells.filter { $0.bulan == day.bulan && $0.active != 0 }) == Set(fresh))
            }
        }
    }

    @Test("Groups always equal a count of the people themselves, through random changes", arguments: StoreKind.all)
    func groups(kind: StoreKind) async throws {
        let opened = try kind.open()
        let store = opened.store
        try load(store, 12)
        var random = SeededRandom(seed: 5)
        for step in 0..<40 {
            let person = Id<Person>(Int64(1 + random.below(12)))
            try store.people.putKepesertaan(person, randomSpells(&random), act(13 + step))
            // Years on, so that people enter other age bands without anything being written.
            let bulan = Bulan(2024 + random.below(30), 1 + random.below(12))!
            for kode in [jambi, KodeWilayah("15.04")!, KodeWilayah("15.04.01")!, desaA, desaB] {
                let found = try await store.coverage.groups(kode, bulan)
                #expect(Set(found) == Set(try fresh(store, kode, bulan)), "\(kode) \(bulan)")
            }
        }
    }

    @Test("The second of two who set one target learns of the first, and versions stay", arguments: StoreKind.all)
    func targetVersions(kind: StoreKind) async throws {
        let coverage = try kind.open().store.coverage
        let kode = KodeWilayah("15.04")!
        func target(_ hundredths: Int) -> CoverageTarget {
            CoverageTarget(
                wilayah: kode, by: Day(2027, 12, 31)!, percent: Percent(hundredths: hundredths), participants: nil,
                basis: .published, source: "Perda")
        }
        let scope = Scope([kode])
        try coverage.setTarget(target(4000), nil, scope, act(12))
        #expect(throws: TargetRefusal.changedMeanwhile) { try coverage.setTarget(target(4100), nil, scope, act(13)) }
        let seen = try #require(try await coverage.targets(scope).first).recordedAt
        try coverage.setTarget(target(4200), seen, scope, act(14))
        #expect(try await coverage.targets(scope).map(\.target.percent?.hundredths) == [4200, 4000])
        let elsewhere = Scope([KodeWilayah("15.05")!])
        #expect(try await coverage.targets(elsewhere).isEmpty)
        #expect(throws: TargetRefusal.outOfScope) { try coverage.setTarget(target(1), seen, elsewhere, act(15)) }
    }

    private func fresh(_ store: RegistryStore, _ kode: KodeWilayah, _ bulan: Bulan) throws -> [GroupCount] {
        var counts: [GroupKind: [UInt8: Int]] = [:]
        for id in 1...12 {
            let record = try #require(try store.people.person(Id(Int64(id))))
            let first = record.kepesertaan.filter { $0.status == .aktif && $0.covers(bulan) }
                .min { $0.segmen < $1.segmen }
            guard let first, kode.contains(first.wilayah) else { continue }
            let years = record.person.birth.map { $0.bulan.distance(to: bulan) / 12 }
            let band: UInt8 = years.map { age in UInt8(1 + [15, 25, 35, 45, 55, 60, 65].count { $0 <= age }) } ?? 0
            counts[.age, default: [:]][band, default: 0] += 1
            counts[.sex, default: [:]][record.person.sex?.rawValue ?? 0, default: 0] += 1
            counts[.sektor, default: [:]][
                Sektor(pekerjaan: record.text.string(0, .pekerjaan)).rawValue, default: 0] += 1
        }
        return counts.flatMap { kind, own in own.map { GroupCount(kind: kind, value: $0.key, count: $0.value) } }
    }

    private func randomSpells(_ random: inout SeededRandom) -> [Kepesertaan] {
        Segmen.allCases.compactMap { segmen in
            guard random.chance(0.4) else { return nil }
            let from = Bulan(2024, 1 + random.below(12))!
            return spell(
                segmen, from, random.chance(0.5) ? from.advanced(by: random.below(4)) : nil,
                random.chance(0.5) ? desaA : desaB, fund: random.chance(0.5) ? .mandiri : .apbdes)
        }
    }

    @Test("What was known on an earlier day can be asked again", arguments: StoreKind.all)
    func knownOn(kind: StoreKind) async throws {
        let opened = try kind.open()
        try load(opened.store, 4)
        try opened.store.people.putKepesertaan(Id(1), [], act(20))
        let before = try await opened.store.coverage.cellsKnown(jambi, august, act(19).at)
        let after = try await opened.store.coverage.cellsKnown(jambi, august, act(20).at)
        #expect(before.map(\.active) == [2] && after.map(\.active) == [1])
        #expect(try await active(opened.store, jambi, Day(2024, 8, 30)!) == 1)
    }

    @Test("A potential entered again for the same day replaces the first", arguments: StoreKind.all)
    func potensi(kind: StoreKind) async throws {
        let opened = try kind.open()
        for (day, count) in [(1, 100), (2, 120)] {
            let potensi = Potensi(
                wilayah: jambi, asOf: Day(2024, 8, 1)!, count: count, basis: .published, source: "uji")!
            try opened.store.coverage.putPotensi([potensi], act(day))
        }
        let target = CoverageTarget(
            wilayah: jambi, by: Day(2024, 12, 31)!, percent: nil, participants: 7, basis: .published, source: "uji")
        try opened.store.coverage.putTargets([target], act(3))
        let facts = try await opened.store.coverage.facts(CoverageQuestion(wilayah: jambi, asOf: Day(2024, 8, 12)!))
        #expect(facts.potensi.map(\.count) == [120])
        #expect(facts.targets == [target])
    }

    @Test("Overlapping kepesertaan in one segmen are refused and nothing changes", arguments: StoreKind.all)
    func overlap(kind: StoreKind) async throws {
        let opened = try kind.open()
        try load(opened.store, 2)
        let spells = [spell(), spell(.bpu, august, nil)]
        #expect(throws: StoreError.overlap(Id(2))) { try opened.store.people.putKepesertaan(Id(2), spells, act()) }
        #expect(try opened.store.people.person(Id(2))?.kepesertaan == [])
        #expect(try await active(opened.store, jambi, Day(2024, 8, 12)!) == 1)
        #expect(throws: StoreError.noSuchPerson(Id(99))) {
            try opened.store.people.putKepesertaan(Id(99), [], act())
        }
    }
}
