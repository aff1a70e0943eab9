import Kernel
import Testing

@testable import DemoData

private let scale = LinkageScale(people: 6_000, rows: [2_400, 1_700, 850, 680, 1_000, 520])

@Suite struct LinkageSetTests {
    @Test func theSameSeedGivesTheSameBytesHoweverManyThreads() async throws {
        let set = LinkageSet(places: try smallWorld(), scale: scale, seed: 5)
        let one = try await Collected(set, threads: 1)
        let two = try await Collected(set, threads: 2)
        #expect(one.files == two.files)
        #expect(one.truth.people == two.truth.people)
        #expect(one.truth.tags == two.truth.tags)
    }

    @Test func anotherSeedGivesOtherPeople() async throws {
        let a = try await Collected(LinkageSet(places: try smallWorld(), scale: scale, seed: 5))
        let b = try await Collected(LinkageSet(places: try smallWorld(), scale: scale, seed: 6))
        let shared = Set(a.rows(.register).map { $0[1] }).intersection(b.rows(.register).map { $0[1] })
        #expect(shared.count < 60)
    }

    @Test func everyFileHasExactlyTheRowsAskedForAndTruthNamesEach() async throws {
        let made = try await Collected(LinkageSet(places: try smallWorld(), scale: scale, seed: 9))
        for source in Source.allCases {
            #expect(made.rows(source).count == scale.rows[source.rawValue])
            #expect(made.truth.people[source.rawValue].count == scale.rows[source.rawValue])
        }
        var lines: [UInt8] = []
        made.truth.csv { lines += $0 }
        let text = String(decoding: lines, as: UTF8.self).split(separator: "\n")
        #expect(text.first == "source,row,person_id,tags")
        #expect(text.count == 1 + scale.rows.reduce(0, +))
        #expect(text[1].hasPrefix("register,1,"))
    }

    @Test func columnsAreAlwaysAsManyAsTheHeaderSays() async throws {
        let made = try await Collected(LinkageSet(places: try smallWorld(), scale: scale, seed: 3, errorFactor: 2))
        for source in Source.allCases {
            let width = RowWriter.header(source).split(separator: ",").count
            #expect(made.rows(source).allSatisfy { $0.count == width })
        }
    }

    @Test func aCleanNIKBelongsToOnePersonOnly() async throws {
        let made = try await Collected(LinkageSet(places: try smallWorld(), scale: scale, seed: 21))
        let hurt = RowTag.allCases.filter { $0.rawValue <= RowTag.nikFormat.rawValue }
        var owner: [String: UInt32] = [:]
        for source in Source.allCases {
            for (row, fields) in made.rows(source).enumerated() {
                guard !hurt.contains(where: made.tags(source, row).contains) else { continue }
                let nik = fields[source == .register ? 1 : 2]
                let person = made.truth.people[source.rawValue][row]
                #expect(owner.updateValue(person, forKey: nik) ?? person == person)
            }
        }
        #expect(owner.count > 3_000)
    }

    @Test func untaggedRowsSayTheSameOfAPersonEverywhere() async throws {
        let made = try await Collected(LinkageSet(places: try smallWorld(), scale: scale, seed: 22))
        var names: [UInt32: String] = [:]
        for source in [Source.register, .dinsos, .disbun] {
            for (row, fields) in made.rows(source).enumerated() where made.tags(source, row) == RowTags() {
                let person = made.truth.people[source.rawValue][row]
                let name = fields[source == .register ? 3 : 4]
                #expect(names.updateValue(name, forKey: person) ?? name == name)
            }
        }
    }
}
