import Coverage
import Kernel
import Registry
import Testing
import Wilayah

@testable import DemoData

@Suite struct DemoProvinceTests {
    private func province(_ size: DemoProvince.Size) throws -> DemoProvince {
        let jambi = try #require(KodeWilayah("15"))
        let places = try #require(Places(try WilayahDirectory.load(), province: jambi))
        return DemoProvince(places: places, size: size, seed: 4)
    }

    @Test func potentialsAddUpToThePublishedProvince() throws {
        let potensi = try province(.province).potensi
        #expect(potensi.count == 12)
        #expect(potensi[0].count == 1_312_370)
        #expect(potensi.dropFirst().reduce(0) { $0 + $1.count } == 1_312_370)
        let batangHari = try #require(potensi.first { $0.wilayah == KodeWilayah("15.04") })
        #expect(batangHari.count == 98_206)
        #expect(batangHari.basis == .published && potensi[0].basis == .published)
        #expect(potensi.filter { $0.basis == .illustration }.count == 10)
    }

    @Test func kabupatenStandInTheOrderOfTheirCodes() throws {
        let province = try province(.province)
        #expect(province.places.kabupaten.map(\.kode) == CoveragePath.jambi.map(\.kode))
    }

    /// Active people of all kabupaten, or one, in a month of the path.
    private func active(_ year: Int, _ month: Int, _ kode: String? = nil) throws -> Int {
        let offset = CoveragePath.first.distance(to: try #require(Bulan(year, month)))
        return CoveragePath.jambi.filter { kode == nil || $0.kode.description == kode }.reduce(0) {
            $0 + CoveragePath.months($1, people: $1.potential)[offset]
        }
    }

    @Test func thePathGoesThroughEveryPublishedCount() throws {
        #expect(try active(2024, 8) == 518_632)
        #expect(try active(2024, 8, "15.04") == 49_803)
        #expect(try active(2024, 12) == 592_806)
        #expect(try active(2025, 3, "15.03") == 64_709)
    }

    @Test(
        arguments: [
            ("15", 2024, 8, 39_52), ("15.04", 2024, 8, 50_71), ("15.71", 2024, 8, 48_64), ("15.07", 2024, 8, 26_66),
            ("15.09", 2024, 8, 31_49), ("15", 2024, 10, 41_38), ("15", 2024, 12, 45_17), ("15", 2025, 3, 44_00),
            ("15.03", 2024, 10, 40_00), ("15.03", 2025, 3, 52_00),
        ])
    func thePathGoesThroughEveryPublishedPercentage(kode: String, year: Int, month: Int, hundredths: Int) throws {
        let kabupaten = kode == "15" ? nil : kode
        let whole = CoveragePath.jambi.filter { kabupaten == nil || $0.kode.description == kode }
            .reduce(0) { $0 + $1.potential }
        #expect(Percent(try active(year, month, kabupaten), outOf: whole)?.hundredths == hundredths)
    }

    @Test func theSmallDemoHasTwentyThousandPeopleWithTheMonthsAskedFor() throws {
        let province = try province(.small)
        var people = province.makePeople()
        var total = 0
        var active = 0
        let august = try #require(Bulan(2024, 8))
        while let chunk = people.next() {
            for row in 0..<chunk.count {
                let spells = Array(chunk.kepesertaan(row))
                active += spells.contains { $0.covers(august) } ? 1 : 0
                for (a, b) in zip(spells, spells.dropFirst()) { #expect(!a.conflicts(with: b)) }
                #expect(chunk.people[row].wilayah.level == .desaKelurahan)
                #expect(chunk.text.string(row, .nik).count == 16)
            }
            total += chunk.count
        }
        #expect(total == 20_000)
        let wanted = zip(CoveragePath.jambi, province.counts).reduce(0) {
            $0 + CoveragePath.months($1.0, people: $1.1)[CoveragePath.first.distance(to: august)]
        }
        #expect(active == wanted)
    }

    @Test func peopleLapseAndComeBack() throws {
        let counts = CoveragePath.months(CoveragePath.jambi[0], people: 2_000)
        let histories = Histories(people: 2_000, counts: counts, seed: 1) { _ in 0.5 }.byPerson()
        for (offset, wanted) in counts.enumerated() {
            let bulan = CoveragePath.first.advanced(by: offset)
            let active = histories.filter { spans in
                spans.contains { $0.from <= bulan && ($0.through.map { bulan <= $0 } ?? true) }
            }
            #expect(active.count == wanted)
        }
        #expect(histories.filter { $0.count > 1 }.count > 30)
    }
}
