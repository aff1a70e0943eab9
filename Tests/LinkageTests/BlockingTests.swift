import Testing

@testable import Linkage

@Suite("Which rows meet")
struct BlockingTests {
    private func pairs(_ people: [TypedPerson]) -> [Pair] {
        let found = CandidatePairs.find(PreparedTable(table(people), Parallel(threads: 2)), Parallel(threads: 2))
        return (0..<found.count).map { Pair(raw: found[$0]) }
    }

    @Test("every rule has its place in the order of work")
    func everyRuleRuns() {
        #expect(Set(BlockingRule.byCost) == Set(BlockingRule.allCases))
        #expect(BlockingRule.byCost.count == BlockingRule.allCases.count)
    }

    @Test("Pairs are sorted, each once, the smaller row first")
    func sortedUnique() {
        let world = TestWorld(people: 400, seed: 1)
        let all = pairs(world.rows)
        #expect(all.count > 300)
        #expect(zip(all, all.dropFirst()).allSatisfy { $0 < $1 } && all.allSatisfy { $0.first < $0.second })
        #expect(all.allSatisfy { $0.second < world.rows.count })
    }

    @Test("Nearly all rows of one person meet, and far from all rows of others")
    func recall() {
        let world = TestWorld(people: 600, seed: 2)
        let found = Set(pairs(world.rows))
        var (truth, met) = (0, 0)
        for i in world.rows.indices {
            for j in world.rows.indices where i < j && world.person[i] == world.person[j] {
                truth += 1
                met += found.contains(Pair(i, j)) ? 1 : 0
            }
        }
        #expect(Double(met) > 0.99 * Double(truth) && truth > 300)
        #expect(found.count < 20 * world.rows.count)
    }

    @Test(
        "Each rule brings its rows together although everything else differs",
        arguments: [
            (TypedPerson(nik: "1504011203900001", nama: "BUDI"), TypedPerson(nik: "1504011203900001", nama: "SITI")),
            (TypedPerson(nik: "1504011203900001"), TypedPerson(nik: "1504011203900477")),
            (
                TypedPerson(nama: "BUDI SANTOSO", tglLahir: "12/03/1990"),
                TypedPerson(nama: "SANTOSO WIJAYA", tglLahir: "12/03/1990")
            ),
            (TypedPerson(nik: "1504011203900001", nama: "BUDI"), TypedPerson(nama: "BUDI", tglLahir: "12/03/1990")),
            (TypedPerson(tglLahir: "12/03/1990", desa: "Lima"), TypedPerson(tglLahir: "12/03/1990", desa: "LIMA")),
            (
                TypedPerson(noKK: "1504011201120001", tglLahir: "12/03/1990"),
                TypedPerson(noKK: "1504011201120001", tglLahir: "1990")
            ),
            (TypedPerson(telepon: "081234567890"), TypedPerson(telepon: "+62 81234567890")),
            (
                TypedPerson(nama: "BUDI", alamat: "Jl. Mawar 5", rt: "1", rw: "2", desa: "Lima"),
                TypedPerson(nama: "BUDI SANTOSO", alamat: "Mawar 5", rt: "01", rw: "02", desa: "Lima")
            ),
        ])
    func rules(_ a: TypedPerson, _ b: TypedPerson) { #expect(pairs([a, b]) == [Pair(0, 1)]) }

    @Test("A rare name in one kabupaten meets, without anything else")
    func rareName() {
        let crowd = (0..<3000).map { TypedPerson(nama: "ORANG\(["A", "B", "C"][$0 % 3])") }
        let two = Array(repeating: TypedPerson(nama: "ZEFANYA WIROSABLENG", kabupaten: "Bungo"), count: 2)
        #expect(pairs(two + crowd).contains(Pair(0, 1)))
    }

    @Test("Rows that share nothing, or hold nothing, do not meet")
    func strangers() {
        #expect(pairs([TypedPerson(), TypedPerson(), TypedPerson(nama: "BUDI"), TypedPerson(nama: "SITI")]).isEmpty)
    }

    @Test("A default date brings nobody together")
    func defaultDate() {
        let people = (0..<10).map { TypedPerson(nama: "NAMA\($0)", tglLahir: "01/01/1970", desa: "Lima") }
        #expect(pairs(people).isEmpty)
    }

    @Test("A key that hundreds share is too common to count")
    func tooCommon() {
        let people = (0..<300).map { _ in TypedPerson(nik: "1504011203900001") }
        #expect(pairs(people).isEmpty)
        #expect(pairs(Array(people.prefix(30))).count == 30 * 29 / 2)
    }
}
