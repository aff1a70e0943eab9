import Testing

@testable import Kernel

private let reference = Day(2026, 11, 23)!

private func read(_ text: String) -> NIKReading { NIKReading.read(text) }
private func date(_ text: String) -> DateReading { DateReading.read(text, referenceDay: reference) }

@Suite struct CenturyTests {
    @Test func `a worker's century follows the age, not the year's digits`() {
        #expect(read("1504011208840001").birthDay(referenceDay: reference) == Day(1984, 8, 12))
        #expect(read("1504011208090001").birthDay(referenceDay: reference) == Day(2009, 8, 12))
        // 2010 makes a person of 16, 1910 one of 116.
        #expect(read("1504011208100001").birthDay(referenceDay: reference) == Day(2010, 8, 12))
        // 2024 makes a child of 2, 1924 a person of 102.
        #expect(read("1504011208240001").birthDay(referenceDay: reference) == Day(1924, 8, 12))
    }

    @Test func `the other date decides where it agrees`() {
        let nik = read("1504011208240001")
        #expect(nik.birthDay(referenceDay: reference, other: Day(2024, 8, 12)) == Day(2024, 8, 12))
        #expect(nik.birthDay(referenceDay: reference, other: Day(1975, 1, 1)) == Day(1924, 8, 12))
    }

    @Test func `the reference day moves the answer`() {
        let nik = read("1504011208100001")
        #expect(nik.birthDay(referenceDay: Day(2008, 1, 1)!) == Day(1910, 8, 12))
        #expect(nik.birthDay(referenceDay: Day(2030, 1, 1)!) == Day(2010, 8, 12))
    }

    @Test func `29 February belongs to the century that has it`() {
        #expect(read("1504012902000001").birthDay(referenceDay: Day(2010, 1, 1)!) == Day(2000, 2, 29))
        #expect(read("1504012902830001").birthDay(referenceDay: reference) == nil)
    }
}

@Suite struct CrossCheckTests {
    @Test(arguments: [
        ("1984-08-12", NIKIssues()), ("1984-12-08", NIKIssues.dateSwapped), ("1984-01-01", NIKIssues.dateDefault),
        ("1984-08-13", NIKIssues.dateMismatch), ("1985-08-12", NIKIssues.dateMismatch), ("1984", NIKIssues()),
        ("1985", NIKIssues.dateMismatch), ("", NIKIssues()),
    ])
    func `the coded date is held against the column`(_ text: String, _ expected: NIKIssues) {
        #expect(read("1504011208840001").findings(against: date(text), referenceDay: reference) == expected)
    }

    @Test func `the coded sex is held against the column`() {
        let man = read("1504011208840001")
        #expect(man.findings(against: .lakiLaki) == [])
        #expect(man.findings(against: .perempuan) == .sexMismatch)
        #expect(man.findings(against: nil) == [])
        #expect(read("1504013508840001").findings(against: .perempuan) == [])
    }

    @Test func `a No KK copied into the NIK column is noticed`() {
        let kk = NoKKReading.read("1504011208840001")
        #expect(read("1504011208840001").findings(against: kk) == .equalsNoKK)
        #expect(read("").findings(against: NoKKReading.read("")) == [])
    }

    @Test func `a dragged fill counts up by one`() {
        #expect(read("1504011208840002").continuesFill(of: read("1504011208840001")))
        #expect(!read("1504011208840001").continuesFill(of: read("1504011208840001")))
        #expect(!read("").continuesFill(of: read("")))
    }

    @Test func `only the digits that survived rounding are compared`() {
        let whole = read("1504011208840001")
        let rounded = NIKReading.read("1504011208840010", fromNumberCell: true)
        #expect(whole.trustedDigits(with: rounded) == 15)
        #expect(whole.trustedDigits(with: read("1504011208840000")) == 12)
        #expect(whole.trustedDigits(with: read("1,50401E+15")) == 0)
    }
}

@Suite struct IdentityNumberTests {
    @Test func `a NIK keeps its raw text and hides its middle`() throws {
        let nik = try NIK(" 150401-120884-0001 ")
        #expect(nik.raw == " 150401-120884-0001 ")
        #expect("\(nik)" == "150401••••••0001")
        #expect(!String(reflecting: nik).contains("120884"))
        var dumped = ""
        dump(nik, to: &dumped)
        #expect(!dumped.contains("120884"))
        #expect(try nik == NIK("1504011208840001"))
        #expect(nik.sixteenDigits == "1504011208840001")
    }

    @Test func `a refused number says why and never what`() {
        #expect(throws: IdentityNumberError(number: .nik, issues: .lengthShort)) { try NIK("150401120884001") }
        #expect(throws: IdentityNumberError(number: .nik, issues: .proposedRepair)) { try NIK("15O4011208840001") }
        #expect(throws: IdentityNumberError(number: .noKK, issues: .missing)) { try NoKK("") }
    }

    @Test func `the day of a No KK never carries forty`() throws {
        #expect(try NoKK("1504011208150012").digits == 1_504_011_208_150_012)
        let woman = NoKKReading.read("1504015208840001")
        #expect(woman.issues == [.badDay, .looksLikeNIK])
        #expect(NoKKReading.read("1504013102150001").issues == .impossibleDate)
        #expect((woman.prefix6, woman.month, woman.yy, woman.serial) == (150401, 8, 84, 1))
    }
}
