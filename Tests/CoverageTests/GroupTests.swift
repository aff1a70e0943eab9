import Coverage
import Kernel
import Registry
import Testing

@Suite struct GroupTests {
    @Test(arguments: [
        ("Pekebun sawit", Sektor.pertanian), ("BURUH TANI", .pertanian), ("Nelayan", .pertanian),
        ("Buruh pabrik karet", .industri), ("Tukang bangunan", .konstruksi), ("Guru honorer", .pendidikan),
        ("Tenaga honorer", .pemerintahan), ("Warung makan", .makanMinum), ("Pekerja rumah tangga", .rumahTangga),
        ("Karyawan swasta", .tidakDiketahui), ("Buruh harian lepas", .tidakDiketahui), ("", .tidakDiketahui),
    ]) func aWrittenPekerjaanTellsTheSektorOrNothing(_ pekerjaan: String, _ sektor: Sektor) {
        #expect(Sektor(pekerjaan: pekerjaan) == sektor)
    }

    @Test func agesChangeBandInTheMonthOfTheBirthday() throws {
        let born = try #require(Bulan(1984, 8))
        #expect(AgeBand(born: born, in: try #require(Bulan(2029, 7))) == .from35)
        #expect(AgeBand(born: born, in: try #require(Bulan(2029, 8))) == .from45)
        #expect(AgeBand(born: born, in: try #require(Bulan(2049, 8))) == .from65)
        #expect(AgeBand(born: born, in: try #require(Bulan(1984, 7))) == .unknown)
        #expect(AgeBand(born: nil, in: born) == .unknown)
        #expect(AgeBand.from55.name.id == "55–59 tahun")
    }

    @Test func belowAProvinceGroupsAreHiddenAndRounded() {
        let name = Phrase(id: "a", en: "a")
        let table = GroupTable(.sex, [("P", name, 3), ("L", name, 48), ("?", name, 0), ("b", name, 22)], rounded: true)
        #expect(table.rows.map(\.count) == [nil, 50, 0, nil])
        #expect(table.rows.map(\.disclosure) == [.few, .open, .open, .withheld])
    }
}
