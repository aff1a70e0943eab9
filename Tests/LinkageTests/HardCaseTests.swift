import Testing

@testable import Linkage

/// Cases in which ordinary models join two people or lose one, among a few hundred others.
@Suite("Twins, borrowed numbers and doubtful neighbours")
struct HardCaseTests {
    private static let crowd = TestWorld(people: 700, seed: 51)

    /// Links the crowd with these people behind it; answers by their numbers.
    private struct Case {
        let result: LinkResult
        let first: Int

        init(_ people: [(TypedPerson, Standing)]) {
            let crowd = HardCaseTests.crowd
            first = crowd.rows.count
            let (first, rows) = (crowd.rows.count, crowd.rows + people.map(\.0))
            result = LinkEngine.link(
                table(
                    rows, source: { $0 < first ? crowd.sources[$0] : people[$0 - first].1.isRegister ? 0 : 3 + $0 % 2 },
                    standing: { $0 < first ? crowd.standings[$0] : people[$0 - first].1 }), LinkOptions(threads: 2))
        }

        func together(_ a: Int, _ b: Int) -> Bool { result.person(first + a) == result.person(first + b) }
        func findings(_ a: Int) -> RowFindings { result.findings(first + a) }
    }

    private let budi = TypedPerson(
        nik: "1504011203900003", noKK: "1504011201127001", nama: "WAHYU HIDAYAT", jk: "L", tempatLahir: "Jambi",
        tglLahir: "12/03/1990", namaIbu: "KARTINI BASRI", alamat: "Jl. Kenanga No. 4", rt: "2", rw: "1", desa: "Lima",
        kecamatan: "Enam", kabupaten: "Batang Hari")

    @Test("One person written twice is one, also against the register")
    func same() {
        var again = budi
        (again.nama, again.nik) = ("H. Wahyu Hidayat, S.Pd", "")
        let found = Case([(budi, .registeredActive), (again, .listed)])
        #expect(found.together(0, 1))
        #expect(found.result.activeRow(ofPerson: found.result.person(found.first + 1)) == found.first)
    }

    @Test("Twins share card, mother, house and date, and stay two people")
    func twins() {
        var twin = budi
        (twin.nama, twin.nik) = ("YANTO HIDAYAT", "1504011203900004")
        let found = Case([(budi, .registeredActive), (twin, .listed), (budi, .listed), (twin, .listed)])
        #expect(!found.together(0, 1) && !found.together(1, 2))
        #expect(found.together(0, 2) && found.together(1, 3))
    }

    @Test("A borrowed NIK does not join two people, and both are marked")
    func borrowed() {
        let other = TypedPerson(
            nik: budi.nik, noKK: "1504050706152002", nama: "ROSMINI LUBIS", jk: "P", tempatLahir: "Palembang",
            tglLahir: "25/07/1978", namaIbu: "DEWI HALIM", alamat: "Jl. Nuri No. 9", rt: "7", rw: "3", desa: "Sembilan",
            kecamatan: "Sepuluh", kabupaten: "Tebo")
        let found = Case([(budi, .registeredActive), (other, .listed)])
        #expect(!found.together(0, 1))
        #expect(found.findings(1).contains(.nikOfRegistered) && found.findings(0).contains(.nikOfAnother))
    }

    @Test("Two active participants are never one person, not even through a row that resembles both")
    func twoActive() {
        var other = budi
        other.nik = "1504011203900012"
        var between = budi
        between.nik = ""
        let found = Case([(budi, .registeredActive), (other, .registeredActive), (between, .listed), (budi, .listed)])
        #expect(!found.together(0, 1))
        #expect(found.together(0, 3))
    }

    @Test("Two people of the register are not joined through rows of lists")
    func throughLists() {
        var brother = budi
        (brother.nama, brother.nik, brother.tglLahir) = ("YANTO HIDAYAT", "1504010508940002", "05/08/1994")
        var vague = budi
        (vague.nik, vague.tglLahir, vague.nama) = ("", "", "HIDAYAT")
        let found = Case([
            (budi, .registeredActive), (brother, .registeredInactive), (vague, .listed), (vague, .listed),
        ])
        #expect(!found.together(0, 1))
    }

    @Test("Father and son of one name and house stay two people")
    func junior() {
        var son = budi
        (son.nik, son.tglLahir, son.namaIbu) = ("1504010910150002", "09/10/2004", "ERNA UTAMI")
        let found = Case([(budi, .registeredActive), (son, .listed)])
        #expect(!found.together(0, 1))
    }

    @Test("One person with two numbers is marked so")
    func severalNIK() {
        var again = budi
        again.nik = "1571021203900003"
        let found = Case([(budi, .registeredActive), (again, .listed)])
        #expect(found.together(0, 1))
        #expect(found.findings(0).contains(.severalNIK) && found.findings(1).contains(.severalNIK))
    }
}
