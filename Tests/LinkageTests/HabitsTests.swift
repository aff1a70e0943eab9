import Kernel
import Testing

@testable import Linkage

@Suite("What is usual, where lists give little to learn from")
struct HabitsTests {
    @Test("The habits of each kind of pair share out every field")
    func shares() {
        #expect(
            Habits.lines.split(separator: "\n").count
                == (0..<Comparison.fields).reduce(0) { $0 + Comparison.count(of: $1) })
        for field in 0..<Comparison.fields {
            let usual = [Double](repeating: 1 / Double(Comparison.count(of: field)), count: Comparison.count(of: field))
            let habits = Habits.expected(from: Comparison.offset(field), usual: usual)
            for kind in KindOfPair.allCases {
                let values = habits.map { $0[kind.rawValue] }
                #expect(abs(values.reduce(0, +) - 1) < 1e-9 && values.allSatisfy { $0 > 0 }, "\(field) \(kind)")
            }
        }
    }

    @Test("A value that every pair at hand has is no evidence for any kind")
    func usual() {
        let habits = Habits.expected(from: 0, usual: NIKLevel.allCases.map { $0 == .missing ? 1 : 0 })
        #expect(habits[0].min() > 0.999)
    }

    /// Every person of `people` once in the register and once in a list.
    private func linked(_ people: [TypedPerson], _ change: (inout TypedPerson, Int) -> Void = { _, _ in }) -> LinkResult
    {
        let listed = people.enumerated().map { i, person in
            var person = person
            change(&person, i)
            return person
        }
        return LinkEngine.link(
            table(
                people + listed, source: { $0 < people.count ? 0 : 1 },
                standing: { $0 < people.count ? .registeredActive : .listed }), LinkOptions(threads: 1))
    }

    @Test("Eight people: the same NIK, name and birth date need no human, and nobody else is taken for them")
    func few() {
        let result = linked(people(8))
        let certain = (0..<result.pairCount).map(result.pair).filter {
            Double($0.probability) >= result.automaticThreshold
        }
        #expect(certain.map { [$0.left, $0.right] } == (0..<8).map { [Int32($0), Int32($0) + 8] })
    }

    @Test("Lists without NIK, family card, sex and mother: a slip in the name does not part a person")
    func withoutNumbers() {
        let result = linked(
            people(400).map {
                var person = $0
                (person.nik, person.noKK, person.jk, person.namaIbu, person.alamat) = ("", "", "", "", "")
                return person
            }
        ) { person, i in
            if i % 3 == 0 { person.nama.remove(at: person.nama.index(person.nama.startIndex, offsetBy: 2)) }
        }
        let found = (0..<400).filter { result.person($0) == result.person($0 + 400) }
        let wrong = (0..<result.pairCount).map(result.pair).filter {
            Double($0.probability) >= result.threshold && $0.right != $0.left + 400
        }
        #expect(found.count >= 390 && wrong.count <= 2, "\(found.count) \(wrong.count)")
    }

    /// The first people of the register of an invented world.
    private func people(_ count: Int) -> [TypedPerson] {
        let world = TestWorld(people: 2 * count, seed: 7)
        return zip(world.rows, world.standings).filter { $0.1.isRegister }.map(\.0)
    }
}
