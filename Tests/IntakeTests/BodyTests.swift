import Cells
import Testing

@testable import Intake

@Suite("Rows below the header")
struct BodyTests {
    @Test("Totals and signatures are not people, whatever follows them")
    func footer() {
        let sheet = SheetText(
            """
            No|NIK|Nama|Tgl Lahir
            1|1504011203900001|BUDI|12-03-1990
            |Jumlah|1|
            |||Jambi, 12 Agustus 2024
            |||Kepala Desa Suka Maju
            ||SUDIRMAN|
            """)
        #expect(sheet.roles == [.furniture, .person, .notPerson, .notPerson, .notPerson, .notPerson])
    }

    @Test("A header repeated on the next page is skipped and counted")
    func repeatedHeader() {
        let sheet = SheetText(
            """
            No|NIK|Nama
            1|1504011203900001|BUDI
            NO|nik|NAMA
            2|1504015203910002|SITI
            """)
        #expect(sheet.people.count == 2)
        #expect(sheet.scanner.repeatedHeaders == 1)
    }

    @Test("A blank row is passed over; a numbered empty line is nobody; a name alone is somebody")
    func unused() {
        let sheet = SheetText("No|NIK|Nama|Alamat\n||| \n1|||\n2||BUDI|\n3|-|TIDAK ADA|X")
        #expect(sheet.roles == [.furniture, .furniture, .notPerson, .person, .person])
    }

    @Test("A first row without NIK and birth date is not eaten as part of the header")
    func firstRowWithoutNumbers() {
        let sheet = SheetText("NIK|Nama|L/P||Desa\n-|BUDI|L||Desa Suka Maju\n1504011203900001|SITI|P||X")
        #expect(sheet.people.map { $0[.nama] } == ["BUDI", "SITI"])
    }

    @Test("Column letters count as a spreadsheet does")
    func letters() {
        #expect([0, 25, 26, 51, 701, 702, 16_383].map(columnLetters) == ["A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD"])
    }
}
