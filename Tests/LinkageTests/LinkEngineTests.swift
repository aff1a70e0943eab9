import Testing

@testable import Linkage

@Suite("Linking")
struct LinkEngineTests {
    private static let world = TestWorld(people: 900, seed: 41)

    private func link(_ table: PersonTable, threshold: Double? = nil, threads: Int = 2) -> LinkResult {
        LinkEngine.link(table, LinkOptions(threshold: threshold, threads: threads))
    }

    private func listed(_ r: LinkResult) -> [DecidedPair] { (0..<r.pairCount).map(r.pair) }

    @Test("Invented people with common faults are found again")
    func quality() {
        let world = Self.world
        let r = link(world.table)
        var (hits, accepted, actual) = (0, 0, 0)
        for pair in listed(r) where Double(pair.probability) >= r.threshold {
            accepted += 1
            hits += world.person[Int(pair.left)] == world.person[Int(pair.right)] ? 1 : 0
        }
        for i in world.rows.indices {
            for j in world.rows.indices where i < j && world.person[i] == world.person[j] { actual += 1 }
        }
        let f1 = 2 * Double(hits) / Double(accepted + actual)
        #expect(f1 > 0.98, "hits \(hits) accepted \(accepted) actual \(actual)")
    }

    @Test("Pairs are sorted by rows, at least 0.05, never within the register")
    func shape() {
        let r = link(Self.world.table)
        let all = listed(r)
        #expect(zip(all, all.dropFirst()).allSatisfy { ($0.left, $0.right) < ($1.left, $1.right) })
        #expect(all.allSatisfy { $0.left < $0.right && $0.probability >= 0.05 && $0.probability <= 1 })
        #expect(all.allSatisfy { !(r.standing(Int($0.left)).isRegister && r.standing(Int($0.right)).isRegister) })
        #expect((0.05..<1).contains(r.threshold) && (r.threshold...1).contains(r.automaticThreshold))
    }

    @Test("Pairs above the threshold are exactly those within people; people are rows in order")
    func consistent() {
        let r = link(Self.world.table)
        for pair in listed(r) {
            let together = r.person(Int(pair.left)) == r.person(Int(pair.right))
            #expect(together == (Double(pair.probability) >= r.threshold - 1e-6), "\(pair)")
        }
        for row in 0..<r.rowCount {
            let rows = r.rows(ofPerson: r.person(row))
            #expect(rows.contains(row) && rows.first == r.person(row) && rows.count == r.size(ofPerson: r.person(row)))
            #expect(rows.filter { r.standing($0) == .registeredActive }.count <= 1)
        }
    }

    @Test("The same rows give the same answer whatever the number of threads")
    func deterministic() {
        let results = [1, 2, 5].map { link(Self.world.table, threads: $0) }
        let first = results[0]
        for other in results.dropFirst() {
            #expect(first.pairCount == other.pairCount && first.threshold == other.threshold)
            #expect(first.automaticThreshold == other.automaticThreshold)
            for (a, b) in zip(listed(first), listed(other)) {
                #expect(a.left == b.left && a.right == b.right && a.probability.bitPattern == b.probability.bitPattern)
                #expect(a.direct.bitPattern == b.direct.bitPattern)
            }
            for row in 0..<first.rowCount {
                #expect(first.person(row) == other.person(row) && first.findings(row) == other.findings(row))
            }
        }
    }

    @Test("A threshold that is given is used; a higher one accepts no more")
    func threshold() {
        let counts = [0.5, 0.9, 0.999].map { given in
            let r = link(Self.world.table, threshold: given)
            #expect(abs(r.threshold - given) < 1e-4)
            return listed(r).filter { Double($0.probability) >= r.threshold }.count
        }
        #expect(counts[0] >= counts[1] && counts[1] >= counts[2] && counts[2] > 0)
    }

    @Test("What the fields add is the whole, and the whole is what the pair was weighed")
    func explanations() {
        let r = link(Self.world.table)
        var direct = 0
        for pair in listed(r).prefix(600) {
            let e = r.explain(Int(pair.left), Int(pair.right))
            #expect(e.weights.map(\.field) == ComparedField.allCases)
            #expect(abs(e.prior + e.weights.reduce(0) { $0 + $1.weight } - e.total) < 1e-9)
            guard !pair.direct.isNaN else { continue }
            direct += 1
            #expect(abs(e.total - Double(pair.direct)) < 1e-3, "\(e.total) \(pair.direct)")
        }
        #expect(direct > 300)
    }

    @Test("No rows, one row, or rows without anything in them link to nothing")
    func nothing() {
        for people in [[], [TypedPerson(nama: "BUDI")], Array(repeating: TypedPerson(), count: 50)] {
            let r = link(table(people))
            #expect(r.pairCount == 0 && r.rowCount == people.count)
            for row in people.indices { #expect(r.person(row) == row && r.findings(row) == []) }
        }
    }

    @Test("Rows that are all alike end as people without a crash")
    func identical() {
        let one = TypedPerson(nik: "1504011203900001", nama: "BUDI SANTOSO", tglLahir: "12/03/1990")
        for count in [2, 30, 500] {
            let r = link(table(Array(repeating: one, count: count), source: { 1 + $0 % 3 }))
            #expect(r.rowCount == count && listed(r).allSatisfy { $0.probability >= 0.05 })
        }
    }

    @Test("Strangers stay strangers when nobody occurs twice")
    func onlyStrangers() {
        let world = TestWorld(people: 500, seed: 8)
        var seen: Set<Int> = []
        let rows = world.rows.indices.filter { seen.insert(world.person[$0]).inserted }.map { world.rows[$0] }
        let r = link(table(rows, source: { 1 + $0 % 3 }))
        let joined = rows.indices.filter { r.person($0) != $0 }
        #expect(joined.count < rows.count / 50, "\(joined.count) of \(rows.count) joined at \(r.threshold)")
    }

    @Test("A register alone, or lists alone, can be linked")
    func oneSided() {
        let world = Self.world
        let lists = link(table(world.rows, source: { world.sources[$0] }))
        #expect(lists.pairCount > 300 && (0..<lists.rowCount).allSatisfy { lists.activeRow(ofPerson: $0) == nil })
        let register = link(table(world.rows, source: { _ in 0 }, standing: { _ in .registeredActive }))
        #expect(register.pairCount == 0)
        #expect((0..<register.rowCount).allSatisfy { register.size(ofPerson: register.person($0)) == 1 })
    }
}
