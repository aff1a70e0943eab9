import Kernel
import Testing

@testable import Linkage

/// Compares two people who stand in one table, with others to make words common or rare.
private func compared(_ a: TypedPerson, _ b: TypedPerson, crowd: [TypedPerson] = []) -> Comparison {
    let people = table([a, b] + crowd)
    return RowComparer(table: PreparedTable(people, Parallel(threads: 1))).compare(0, 1)
}

@Suite("Levels of the NIK")
struct NIKLevelTests {
    private func level(_ a: TypedPerson, _ b: TypedPerson) -> NIKLevel? {
        let (x, y) = (compared(a, b), compared(b, a))
        #expect(x.value(0) == y.value(0), "both ways alike")
        return NIKLevel(rawValue: UInt8(x.value(0)))
    }

    private func level(_ a: String, _ b: String) -> NIKLevel? { level(TypedPerson(nik: a), TypedPerson(nik: b)) }

    @Test(
        "Each way in which two numbers agree or differ has its level",
        arguments: [
            ("", "1504011203900001", NIKLevel.missing), ("", "", .missing),
            ("1504011203900001", "1504011203900001", .equalNoneVouched),
            ("1504011203900007", "1504011203900000", .equalButLast),
            ("1504011203901237", "1504011203900000", .equalButFour),
            ("1,50401E+15", "1504011203900001", .scientificAgree),
            ("1,50401E+15", "1571011203900001", .scientificDiffer),
            ("1,50401E+15", "1,50401E+15", .scientificAgree), ("1,50401E+15", "1,57101E+15", .scientificDiffer),
            ("150401120390001", "1504011203900001", .lengthAgree),
            ("15040112039000011", "1504011203900001", .lengthAgree),
            ("150401120390001", "1571054508850003", .lengthDiffer),
            ("150401120390001", "150401120390001", .lengthAgree),
            ("150401120390001", "157105450885003", .lengthDiffer),
            ("1504011203900001", "1504021203900001", .oneDigit), ("1504011203900001", "1504012103900001", .oneDigit),
            ("1504011203900001", "1505011203910001", .twoDigits),
            ("1504011203900001", "1504011203907431", .strangeSerial),
            ("1504011203900001", "1504011203900002", .nextSerial),
            ("1504011203900009", "1504011203900010", .nextSerial),
            ("1504011203900001", "1504011203900005", .otherSerial),
            ("1504011203900001", "1571061203900005", .sameDate), ("1504011203900001", "1504015508850013", .sameRegion),
            ("1504011203900001", "1571065508850013", .different),
        ])
    func levels(_ a: String, _ b: String, _ expected: NIKLevel) { #expect(level(a, b) == expected, "\(a) \(b)") }

    @Test("A number that fits the row's own date is vouched for")
    func vouched() {
        let sound = TypedPerson(nik: "1504011203900001", tglLahir: "12/03/1990")
        let other = TypedPerson(nik: "1504011203900001", tglLahir: "01/05/1991")
        #expect(level(sound, sound) == .equal)
        #expect(level(sound, other) == .equalOneVouched)
        #expect(level(other, other) == .equalNoneVouched)
        let twin = TypedPerson(nik: "1504011203900002", tglLahir: "12/03/1990")
        #expect(level(sound, twin) == .nextSerialVouched)
        let stranger = TypedPerson(nik: "1571065508850013", tglLahir: "15/08/1985")
        #expect(level(sound, stranger) == .differentVouched)
    }

    @Test("A number of another sex than the row states is not vouched for")
    func otherSex() {
        let man = TypedPerson(nik: "1504011203900001", jk: "P", tglLahir: "12/03/1990")
        #expect(level(man, man) == .equalNoneVouched)
    }

    @Test("Fillers are no number")
    func fillers() {
        #expect(level("0000000000000000", "0000000000000000") == .missing)
        #expect(level("9999999999999999", "9999999999999999") == .missing)
    }
}

@Suite("Levels of the date of birth")
struct BirthLevelTests {
    private func level(_ a: String, _ b: String) -> BirthLevel? {
        BirthLevel(rawValue: UInt8(compared(TypedPerson(tglLahir: a), TypedPerson(tglLahir: b)).value(2) / 3))
    }

    private func cross(_ a: TypedPerson, _ b: TypedPerson) -> CrossBirth? {
        CrossBirth(rawValue: UInt8(compared(a, b).value(2) % 3))
    }

    @Test(
        "Each way in which two dates agree or differ has its level",
        arguments: [
            ("", "12/03/1990", BirthLevel.missing), ("1990", "12/03/1990", .missing),
            ("01/01/1970", "01/01/1970", .missing), ("12/03/1990", "12/03/1990", .equal),
            ("01/01/1990", "01/01/1990", .equalHeaped), ("08/08/1988", "08/08/1988", .equalHeaped),
            ("31/12/1985", "31/12/1985", .equalHeaped), ("12/03/1990", "03/12/1990", .swapped),
            ("12/03/1990", "12/04/1990", .near), ("12/03/1990", "21/03/1990", .near),
            ("12/03/1990", "12/03/1991", .near),
            ("12/03/1990", "12/03/1980", .near), ("12/03/1978", "12/03/1987", .near),
            ("12/03/1990", "01/01/1990", .yearOnly), ("12/03/1990", "25/07/1990", .different),
            ("12/03/1990", "25/07/1985", .different), ("12/03/1990", "25/07/1960", .otherGeneration),
            ("12/03/1990", "12/03/1960", .otherGeneration),
        ])
    func levels(_ a: String, _ b: String, _ expected: BirthLevel) {
        #expect(level(a, b) == expected && level(b, a) == expected, "\(a) \(b)")
    }

    @Test("The date in a NIK speaks when the stated dates do not settle it")
    func crossed() {
        let coded = TypedPerson(nik: "1504011203900001")
        #expect(cross(coded, TypedPerson(tglLahir: "12/03/1990")) == .agree)
        #expect(cross(coded, TypedPerson(tglLahir: "13/03/1990")) == .contradict)
        #expect(cross(coded, TypedPerson()) == .unknown)
        #expect(cross(coded, TypedPerson(nik: "1571051203900007")) == .agree)
        let sound = TypedPerson(nik: "1504011203900001", tglLahir: "12/03/1990")
        #expect(cross(sound, sound) == .unknown, "equal dates need no witness")
    }
}

@Suite("Levels of the name")
struct NameLevelTests {
    private func level(_ a: String, _ b: String) -> NameLevel? {
        let (x, y) = (TypedPerson(nama: a), TypedPerson(nama: b))
        let there = compared(x, y)
        #expect(there.value(1) / 7 == compared(y, x).value(1) / 7, "\(a) | \(b) both ways alike")
        return NameLevel(rawValue: UInt8(there.value(1) / 7))
    }

    @Test(
        "Each way in which two names agree or differ has its level",
        arguments: [
            ("", "BUDI SANTOSO", NameLevel.missing), ("BUDI SANTOSO", "H. Budi Santoso, SE", .exact),
            ("SOEKARNO", "SUKARNO", .folded), ("BUDI SANTOSO", "SANTOSO BUDI", .folded),
            ("NURHAYATI", "NUR HAYATI", .exact), ("BUDI SANTOSO", "BUDI SANTOSA", .typo), ("HENDRA", "HNEDRA", .typo),
            ("BUDI S.", "BUDI SANTOSO", .initial), ("M. YUSUF", "MUHAMMAD YUSUF", .initial),
            ("BUDI SANT", "BUDI SANTOSO", .initial), ("BUDI SANTOSO", "BUDI SANTOSO WIJAYA", .extraWords),
            ("BUDI", "BUDI SANTOSO", .extraWords), ("BUDI SANTOSA", "BUDI SANTOSO WIJAYA", .extraWordsTypo),
            ("SANTOSO", "BUDI SANTOSO", .extraFirst), ("BUDI SANTOSO", "BUDI HIDAYAT", .conflictLast),
            ("BUDI SANTOSO", "AGUNG SANTOSO", .conflictFirst), ("ROSMAWATI", "ROSMIATI", .typo),
            ("BUDI SANTOSO", "MARYAM LUBIS", .different),
        ])
    func levels(_ a: String, _ b: String, _ expected: NameLevel) { #expect(level(a, b) == expected, "\(a) | \(b)") }

    @Test("Agreement on a rare name is worth more than on a common one")
    func rarity() {
        let crowd =
            (0..<200).map { _ in TypedPerson(nama: "BUDI SANTOSO") } + [TypedPerson(nama: "ZEFANYA WIROSABLENG")]
        let people = table(crowd + [TypedPerson(nama: "ZEFANYA WIROSABLENG")])
        let comparer = RowComparer(table: PreparedTable(people, Parallel(threads: 1)))
        let (common, rare) = (comparer.name(0, 1), comparer.name(200, 201))
        #expect(common.level == .exact && rare.level == .exact && rare.bucket > common.bucket)
    }

    @Test("Mothers are compared by the same art")
    func mothers() {
        func level(_ a: String, _ b: String) -> MotherLevel? {
            let c = compared(TypedPerson(namaIbu: a), TypedPerson(namaIbu: b))
            return MotherLevel(rawValue: UInt8(c.value(4)))
        }
        #expect(level("", "SITI") == .unknown)
        #expect([.sameCommon, .sameRare].contains(level("SITI AMINAH", "ST. AMINAH")))
        #expect(level("SITI AMINAH", "SITI AMINAR") == .similar)
        #expect(level("SITI AMINAH", "SITI MARYAM") == .conflict)
        #expect(level("SITI AMINAH", "ROSMINI LUBIS") == .different)
    }
}

@Suite("Levels of places, families and the rest")
struct OtherLevelTests {
    private let home = TypedPerson(
        alamat: "Jl. Mawar No. 5", rt: "03", rw: "01", desa: "Desa Lima", kecamatan: "Kec. Enam", kabupaten: "Bungo")

    private func place(_ change: (inout TypedPerson) -> Void) -> PlaceLevel? {
        var other = home
        change(&other)
        #expect(compared(home, other).value(7) == compared(other, home).value(7))
        return PlaceLevel(rawValue: UInt8(compared(home, other).value(7)))
    }

    @Test("From one house to another kabupaten")
    func places() {
        #expect(place { _ in } == .sameHouse)
        #expect(place { $0.alamat = "Mawar" } == .sameHouse, "a missing number is not another")
        #expect(place { $0.alamat = "Jl. Mawar No. 6" } == .sameNeighbourhood)
        #expect(place { $0.alamat = "Jl. Melati" } == .sameNeighbourhood)
        #expect(place { ($0.alamat, $0.rt) = ("Jl. Melati", "4") } == .sameDesa)
        #expect(place { $0.desa = "Tujuh" } == .sameKecamatan)
        #expect(place { ($0.desa, $0.kecamatan) = ("Tujuh", "Delapan") } == .sameKabupaten)
        #expect(place { ($0.desa, $0.kecamatan, $0.kabupaten) = ("Tujuh", "Delapan", "Tebo") } == .different)
        #expect(place { ($0.desa, $0.kecamatan, $0.kabupaten) = ("", "", "") } == .unknown)
        #expect(place { $0.kecamatan = "Delapan" } != .sameHouse, "a village of that name elsewhere")
    }

    @Test("Family cards: one, issued together, others, none")
    func families() {
        func level(_ a: String, _ b: String) -> FamilyLevel? {
            FamilyLevel(rawValue: UInt8(compared(TypedPerson(noKK: a), TypedPerson(noKK: b)).value(5)))
        }
        #expect(level("1504011201120001", "1504011201120001") == .same)
        #expect(level("1504011201120001", "1504011201120002") == .sameIssue)
        #expect(level("1504011201120001", "1504011501120001") == .different)
        #expect(level("", "1504011201120001") == .unknown)
    }

    @Test("Sex, telephone and place of birth agree, differ or are not known")
    func agreements() {
        let (a, b) = (
            TypedPerson(jk: "L", tempatLahir: "Jambi", telepon: "081234567890"),
            TypedPerson(jk: "Perempuan", tempatLahir: "Kota Jambi", telepon: "+6281234567890")
        )
        let c = compared(a, b)
        #expect(c.value(3) == Agreement.different.rawValue && c.value(6) == Agreement.same.rawValue)
        #expect(c.value(8) == Agreement.same.rawValue)
        let none = compared(a, TypedPerson())
        #expect([3, 6, 8].allSatisfy { none.value($0) == Agreement.unknown.rawValue })
    }

    @Test("The sex coded in the NIK stands in for one that is not stated")
    func sexFromNIK() {
        let c = compared(TypedPerson(nik: "1504015203900001"), TypedPerson(jk: "L"))
        #expect(c.value(3) == Agreement.different.rawValue)
    }

    @Test("Every value that a comparison takes has a text and a place in the model")
    func inRange() {
        let world = TestWorld(people: 60, seed: 77)
        let comparer = RowComparer(table: PreparedTable(world.table, Parallel(threads: 1)))
        for i in 0..<60 {
            for j in 0..<60 where i != j {
                let c = comparer.compare(i, j)
                for field in ComparedField.allCases {
                    let value = c.value(field.rawValue)
                    #expect(value < Comparison.count(of: field.rawValue))
                    let text = LevelText.of(field, value)
                    #expect(!text.id.isEmpty && !text.en.isEmpty && text.id != text.en)
                }
            }
        }
    }
}
