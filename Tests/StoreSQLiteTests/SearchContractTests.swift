import Access
import Kernel
import Registry
import Store
import Testing

@Suite("Any store: finding people")
struct SearchContractTests {
    private static let names = [
        "Muhammad Rizki", "MOHD. RIZKY", "Siti Aminah", "Sitti Aminah Putri", "Soekarno Hadi", "Rina Wulandari",
        "Muhtar Efendi", "Nur Asiah", "H. Abdul Rahman, S.Pd", "Sri Lestari",
    ]

    /// One of each name in two desa: those with an even number in `desaA`.
    private func filled(_ kind: StoreKind, _ names: [String] = names) throws -> StoreKind.Opened {
        let opened = try kind.open()
        var next = 0
        _ = try opened.store.people.load(
            BulkLoad(illustration: true, referenceDay: nil, action: "uji.load"), act()
        ) {
            guard next == 0 else { return nil }
            next = 1
            var chunk = PersonChunk()
            for (i, name) in names.enumerated() {
                chunk.add(
                    Person(birth: Day(1980, 1, 1)!.adding(days: i), sex: nil, wilayah: i % 2 == 0 ? desaA : desaB),
                    kepesertaan: i == 0 ? [spell()] : [])
                chunk.set(.nama, name)
                chunk.set(.nik, nik(i))
            }
            return chunk
        }
        return opened
    }

    private func find(
        _ opened: StoreKind.Opened, _ name: String, _ scope: Scope = .everywhere, within: [KodeWilayah] = [],
        limit: Int = 20
    ) async throws -> [String] {
        try await opened.store.search.byName(
            NameQuestion(name: name, within: within, limit: limit, activeIn: august), scope
        ).people.map(\.name)
    }

    @Test(
        "A name is found however offices spell it, in any order, and while it is typed", arguments: StoreKind.all)
    func spellings(kind: StoreKind) async throws {
        let opened = try filled(kind)
        #expect(try await find(opened, "muhamad rizki") == ["Muhammad Rizki", "MOHD. RIZKY"])
        #expect(try await find(opened, "Rizky Muhammad").count == 2)
        #expect(try await find(opened, "siti aminah") == ["Siti Aminah", "Sitti Aminah Putri"])
        #expect(try await find(opened, "Sukarno") == ["Soekarno Hadi"])
        #expect(try await find(opened, "rina wulan") == ["Rina Wulandari"])
        #expect(try await find(opened, "muh").contains("Muhtar Efendi"))
        #expect(try await find(opened, "muh").contains("Muhammad Rizki"))
        #expect(try await find(opened, "rina wulandri") == ["Rina Wulandari"])
        #expect(try await find(opened, "abdul rahman") == ["H. Abdul Rahman, S.Pd"])
        #expect(try await find(opened, "tidak ada").isEmpty)
        #expect(try await find(opened, "\" OR * NEAR( -").isEmpty)
        #expect(try await find(opened, "").isEmpty)
    }

    @Test(
        "The same letters come before another spelling, and a limit says that there is more", arguments: StoreKind.all)
    func ranked(kind: StoreKind) async throws {
        let opened = try filled(kind)
        let question = NameQuestion(name: "mohd rizky", limit: 1, activeIn: august)
        let found = try await opened.store.search.byName(question, .everywhere)
        #expect(found.people.map(\.name) == ["MOHD. RIZKY"] && found.isMore && found.best == .exact)
        #expect(found.people[0].maskedNIK.text == "1504••••••••0001")
        #expect(found.people[0].standing == .proposed)
        let other = try await opened.store.search.byName(
            NameQuestion(name: "muhammad rizki", limit: 5, activeIn: august), .everywhere)
        #expect(other.people[0].standing == .active && !other.isMore)
    }

    @Test("A scope hides everybody outside it; a place narrows", arguments: StoreKind.all)
    func scope(kind: StoreKind) async throws {
        let opened = try filled(kind)
        let (a, b) = (Scope([desaA]), Scope([desaB.parent!]))
        #expect(try await find(opened, "rizki", a) == ["Muhammad Rizki"])
        #expect(try await find(opened, "rizki", b) == ["MOHD. RIZKY"])
        #expect(try await find(opened, "rizki", .nowhere).isEmpty)
        #expect(try await find(opened, "rizki", Scope([desaA, desaB])).count == 2)
        #expect(try await find(opened, "rizki", within: [desaB]) == ["MOHD. RIZKY"])
        #expect(try await find(opened, "rizki", a, within: [desaB]).isEmpty)
        #expect(try await find(opened, "", a, within: [desaA]).count == 5)
        let search = opened.store.search
        #expect(try await search.byNIK(nik(1), august, b).map(\.name) == ["MOHD. RIZKY"])
        #expect(try await search.byNIK(nik(1), august, a).isEmpty)
        let question = CandidateQuestion(
            nik: nik(1), telepon: [], name: "Muhamad Rizki", births: [Day(1980, 1, 1)!], years: [1980], desa: nil,
            activeIn: august)
        #expect(try search.candidates(question, .everywhere).ids == [Id(1), Id(2)])
        #expect(try search.candidates(question, a).ids == [Id(1)])
        #expect(try search.candidates(question, .nowhere).ids.isEmpty)
        #expect(try search.sample(100, a).ids.count == 5)
    }

    @Test("Everyone is found by their own name, and by it with a slip of the pen", arguments: StoreKind.all)
    func slips(kind: StoreKind) async throws {
        var dice = SeededRandom(seed: 41)
        let parts = ["Bagus", "Wahyuni", "Hermanto", "Kusuma", "Ratnasari", "Suparman", "Nugroho", "Melati", "Gunawan"]
        let names = (0..<120).map { i in
            "\(parts[i % 9]) \(parts[(i / 9 + 1 + i) % 9])\(["", " Jaya", " Utami"][i % 3])"
        }
        let opened = try filled(kind, names)
        for (i, name) in names.enumerated() {
            let id = Id<Person>(Int64(i + 1))
            let own = try await opened.store.search.byName(
                NameQuestion(name: name, limit: 100, activeIn: august), .everywhere)
            #expect(own.people.contains { $0.id == id }, "\(name)")
            let slipped = Self.slip(name, &dice)
            let other = try await opened.store.search.byName(
                NameQuestion(name: slipped, limit: 100, activeIn: august), .everywhere)
            #expect(other.people.contains { $0.id == id }, "\(name) as \(slipped)")
        }
    }

    /// Leaves out, doubles or exchanges letters inside a word; the first letter stays.
    private static func slip(_ name: String, _ dice: inout SeededRandom) -> String {
        var letters = Array(name)
        let inner = letters.indices.dropLast(2).filter {
            $0 > 0 && letters[$0] != " " && letters[$0 - 1] != " " && letters[$0 + 1] != " "
        }
        let at = inner[Int(dice.next() % UInt64(inner.count))]
        switch dice.next() % 3 {
        case 0: letters.remove(at: at)
        case 1: letters.insert(letters[at], at: at)
        default: letters.swapAt(at, at + 1)
        }
        return String(letters)
    }

    @Test(
        "People of an import are found once it is complete, and no longer when it is undone", arguments: StoreKind.all)
    func imported(kind: StoreKind) async throws {
        let opened = try kind.open()
        try load(opened.store, 5)
        let list = SampleList(rows: 20, newPersons: 9)
        let session = try opened.store.imports.begin(list.plan, act())
        try list.send(to: opened.store, session)
        #expect(try await find(opened, "orang baru").isEmpty)
        let outcome = try opened.store.imports.complete(session.run, act())
        #expect(try await find(opened, "orang baru").count == 9)
        #expect(try opened.store.search.wordCounts(["orang", "baru"]).counts == ["orang": 14, "baru": 9])
        try opened.store.imports.undo(outcome.batches[0].id, act())
        #expect(try await find(opened, "orang baru").isEmpty)
        #expect(try await find(opened, "orang rekaan").count == 5)
        #expect(try opened.store.search.wordCounts(["baru"]).counts == ["baru": 0])
    }
}
