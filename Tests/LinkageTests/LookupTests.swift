import Testing

@testable import Linkage

@Suite("One person against a registry")
struct LookupTests {
    private static let world = TestWorld(people: 900, seed: 61)
    private static let model = LinkEngine.link(world.table, LinkOptions(threads: 2)).model
    private static let registered = world.rows.indices.filter { world.standings[$0].isRegister }
    private static let index = RegistryIndex(
        table(registered.map { world.rows[$0] }, source: { _ in 0 }, standing: { _ in .registeredActive }), model,
        referenceDay: testDay)

    /// Share of people whose row comes first when only part of their form is filled in.
    private func found(limit: Int = 10, _ cut: (TypedPerson) -> TypedPerson) -> Double {
        var first = 0
        for (row, origin) in Self.registered.enumerated() {
            let answer = Self.index.lookup(cut(Self.world.rows[origin]), limit: limit)
            first += answer.candidates.prefix(limit).contains { $0.row == row } ? 1 : 0
        }
        return Double(first) / Double(Self.registered.count)
    }

    @Test("A whole form finds its row first")
    func whole() {
        #expect(found(limit: 1) { $0 } == 1)
        let answer = Self.index.lookup(Self.world.rows[Self.registered[0]])
        #expect(answer.isComplete && (answer.candidates.first?.probability ?? 0) > 0.99)
    }

    @Test("A form that is only begun finds its row too")
    func partial() {
        #expect(found { TypedPerson(nama: $0.nama, tglLahir: $0.tglLahir) } > 0.99)
        #expect(found { TypedPerson(nama: $0.nama, tglLahir: String($0.tglLahir.suffix(4))) } > 0.99)
        #expect(found { TypedPerson(nik: $0.nik) } > 0.99)
        #expect(found { TypedPerson(nik: String($0.nik.prefix(14))) } > 0.95)
        #expect(found { TypedPerson(nik: String($0.nik.prefix(12))) } > 0.95)
        #expect(found { TypedPerson(nik: String($0.nik.prefix(13)), nama: $0.nama) } > 0.99)
        #expect(found { TypedPerson(noKK: $0.noKK, nama: $0.nama, tglLahir: $0.tglLahir) } > 0.99)
    }

    @Test("Slips of the pen do not hide a person")
    func slips() {
        let share = found(limit: 1) { person in
            var person = person
            person.nama.remove(at: person.nama.index(person.nama.startIndex, offsetBy: 1))
            person.nik.removeLast()
            return person
        }
        #expect(share > 0.98)
    }

    @Test("It weighs a pair as linkage does")
    func sameOdds() {
        let origin = Self.registered[5]
        let answer = Self.index.lookup(Self.world.rows[origin])
        // The same row as the last of one table: only its own words make a trace of difference.
        let rows = Self.registered.map { Self.world.rows[$0] } + [Self.world.rows[origin]]
        let last = rows.count - 1
        let both = table(rows, source: { $0 / last }, standing: { $0 < last ? .registeredActive : .listed })
        let odds = Self.model.logOdds(
            RowComparer(table: PreparedTable(both, Parallel(threads: 1))).compare(5, last), .registerAndList)
        #expect(answer.candidates[0].row == 5 && abs(answer.candidates[0].logOdds - odds) < 1)
        let e = Self.index.explain(answer.candidates[0])
        #expect(abs(e.total - Double(answer.candidates[0].logOdds)) < 1e-3)
    }

    @Test("The likeliest come first, no more than asked for, each row once")
    func order() {
        for limit in [1, 3, 10] {
            let answer = Self.index.lookup(TypedPerson(nama: "BUDI SANTOSO", tglLahir: "1990"), limit: limit)
            let odds = answer.candidates.map(\.logOdds)
            #expect(odds == odds.sorted(by: >) && odds.count <= limit)
            #expect(Set(answer.candidates.map(\.row)).count == odds.count)
        }
    }

    @Test("A form with nothing usable in it finds nobody")
    func nothing() {
        for person in [
            TypedPerson(), TypedPerson(nik: "15"), TypedPerson(nik: "1504"), TypedPerson(nama: "-"),
            TypedPerson(nik: "abc", nama: "123", tglLahir: "32/13/19"), TypedPerson(jk: "L", kabupaten: "Bungo"),
        ] {
            let answer = Self.index.lookup(person)
            #expect(answer.candidates.isEmpty && answer.compared == 0 && answer.isComplete)
        }
    }

    @Test("A key that thousands share is compared up to the budget, and the answer says so")
    func budget() {
        let crowd = table(
            Array(repeating: TypedPerson(nama: "SITI AMINAH"), count: RegistryIndex.budget + 500), source: { _ in 0 },
            standing: { _ in .registeredActive })
        let index = RegistryIndex(crowd, Self.model, referenceDay: testDay)
        let answer = index.lookup(TypedPerson(nama: "SITI AMINAH"))
        #expect(!answer.isComplete && answer.compared == RegistryIndex.budget && answer.candidates.count == 10)
        #expect(answer.candidates.map(\.row) == Array(0..<10))
    }

    @Test("An empty registry knows nobody; memory is stated")
    func empty() {
        let index = RegistryIndex(table([]), Self.model, referenceDay: testDay)
        #expect(index.count == 0 && index.bytes == 0)
        #expect(index.lookup(Self.world.rows[0]).candidates.isEmpty)
        let perRow = Double(Self.index.bytes) / Double(Self.index.count)
        #expect(perRow > 168 && perRow < 300)
    }

    @Test("Many may ask at once")
    func concurrent() async {
        let rows = Self.registered.prefix(200).map { Self.world.rows[$0] }
        let alone = rows.map { Self.index.lookup($0).candidates.map(\.row) }
        let together = await withTaskGroup(of: (Int, [Int]).self) { group in
            for (i, row) in rows.enumerated() {
                group.addTask { (i, Self.index.lookup(row).candidates.map(\.row)) }
            }
            return await group.reduce(into: [Int: [Int]]()) { $0[$1.0] = $1.1 }
        }
        for i in rows.indices { #expect(together[i] == alone[i]) }
    }
}
