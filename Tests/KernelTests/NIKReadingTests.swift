import Testing

@testable import Kernel

/// A small register of kecamatan: Kerinci and Batang Hari, with one from before the split.
private let known = KecamatanSet([150101, 150103, 150401, 150408, 157203, 127201])

struct TrickyNIK: Sendable, CustomTestStringConvertible {
    let text: String
    let digits: UInt64
    let issues: NIKIssues
    var partial: UInt64 = 0
    var partialCount: UInt8 = 0
    var number = false
    var testDescription: String { "«\(text)»" }
}

private let tricky: [TrickyNIK] = [
    TrickyNIK(text: "1504011208840001", digits: 1_504_011_208_840_001, issues: []),
    TrickyNIK(text: "1504015208840001", digits: 1_504_015_208_840_001, issues: []),
    // Cleaning.
    TrickyNIK(text: " 1504011208840001 ", digits: 1_504_011_208_840_001, issues: .hadFormatting),
    TrickyNIK(text: "'1504011208840001", digits: 1_504_011_208_840_001, issues: .hadFormatting),
    TrickyNIK(text: "\u{2019}1504011208840001", digits: 1_504_011_208_840_001, issues: .hadFormatting),
    TrickyNIK(text: "\u{A0}1504011208840001\u{A0}", digits: 1_504_011_208_840_001, issues: .hadFormatting),
    TrickyNIK(text: "\u{FEFF}1504011208840001\u{200B}", digits: 1_504_011_208_840_001, issues: .hadFormatting),
    TrickyNIK(text: "150401 120884 0001", digits: 1_504_011_208_840_001, issues: .hadFormatting),
    TrickyNIK(text: "15.04.01.120884.0001", digits: 1_504_011_208_840_001, issues: .hadFormatting),
    TrickyNIK(text: "150401-120884-0001", digits: 1_504_011_208_840_001, issues: .hadFormatting),
    TrickyNIK(text: "150401–120884–0001", digits: 1_504_011_208_840_001, issues: .hadFormatting),
    TrickyNIK(text: "=\"1504011208840001\"", digits: 1_504_011_208_840_001, issues: .hadFormatting),
    TrickyNIK(text: "1504011208840001.0", digits: 1_504_011_208_840_001, issues: .hadFormatting),
    TrickyNIK(text: "1504011208840001,00", digits: 1_504_011_208_840_001, issues: .hadFormatting),
    TrickyNIK(text: "1.504.011.208.840.001", digits: 1_504_011_208_840_001, issues: .hadFormatting),
    TrickyNIK(text: "1.504.011.208.840.001,00", digits: 1_504_011_208_840_001, issues: .hadFormatting),
    TrickyNIK(text: "１５０４０１１２０８８４０００１", digits: 1_504_011_208_840_001, issues: .hadFormatting),
    TrickyNIK(text: "15O4011208840001", digits: 1_504_011_208_840_001, issues: .proposedRepair),
    TrickyNIK(text: "l504011208840001", digits: 1_504_011_208_840_001, issues: .proposedRepair),
    TrickyNIK(text: "I50401I208840001", digits: 1_504_011_208_840_001, issues: .proposedRepair),
    TrickyNIK(text: "1504B11208840001", digits: 0, issues: .nonDigit, partial: 150_411_208_840_001, partialCount: 15),
    // Length: never padded.
    TrickyNIK(
        text: "150401120884001", digits: 0, issues: .lengthShort, partial: 150_401_120_884_001, partialCount: 15),
    TrickyNIK(
        text: "15040112088400011", digits: 0, issues: .lengthLong, partial: 15_040_112_088_400_011, partialCount: 17),
    TrickyNIK(
        text: "150401120884001.0", digits: 0, issues: [.lengthShort, .hadFormatting], partial: 150_401_120_884_001,
        partialCount: 15),
    // Excel.
    TrickyNIK(
        text: "1,50401E+15", digits: 0, issues: [.scientific, .hadFormatting], partial: 150_401, partialCount: 6),
    TrickyNIK(
        text: "1.50401E+15", digits: 0, issues: [.scientific, .hadFormatting], partial: 150_401, partialCount: 6),
    TrickyNIK(
        text: "1.50401e15", digits: 0, issues: [.scientific, .hadFormatting], partial: 150_401, partialCount: 6),
    TrickyNIK(text: "2E+15", digits: 0, issues: .scientific, partial: 2, partialCount: 1),
    TrickyNIK(
        text: "1.50401E+14", digits: 0, issues: [.scientific, .lengthShort, .hadFormatting], partial: 150_401,
        partialCount: 6),
    TrickyNIK(
        text: "1.50401120884E+15", digits: 1_504_011_208_840_000,
        issues: [.suspectRounded1, .suspectRounded4, .serialZero, .hadFormatting], number: true),
    TrickyNIK(
        text: "1.50401120884E+15", digits: 0, issues: [.scientific, .hadFormatting], partial: 150_401_120_884,
        partialCount: 12),
    TrickyNIK(text: "1504011208840010", digits: 1_504_011_208_840_010, issues: .endsInZero),
    TrickyNIK(text: "1504011208840010", digits: 1_504_011_208_840_010, issues: .suspectRounded1, number: true),
    TrickyNIK(text: "1504011208840010.0", digits: 1_504_011_208_840_010, issues: [.suspectRounded1, .hadFormatting]),
    TrickyNIK(text: "1504011208840001", digits: 1_504_011_208_840_001, issues: [], number: true),
    TrickyNIK(
        text: "1504011208840000", digits: 1_504_011_208_840_000, issues: [.suspectRounded4, .endsInZero, .serialZero]),
    // Fillers.
    TrickyNIK(text: "", digits: 0, issues: .missing),
    TrickyNIK(text: " \u{A0}", digits: 0, issues: [.missing, .hadFormatting]),
    TrickyNIK(text: "-", digits: 0, issues: [.filler, .hadFormatting]),
    TrickyNIK(text: "0", digits: 0, issues: .filler),
    TrickyNIK(text: "TIDAK ADA", digits: 0, issues: [.filler, .hadFormatting]),
    TrickyNIK(text: "blm ada", digits: 0, issues: [.filler, .hadFormatting]),
    TrickyNIK(text: "0000000000000000", digits: 0, issues: .filler),
    TrickyNIK(text: "9999999999999999", digits: 0, issues: .filler),
    TrickyNIK(text: "1234567890123456", digits: 0, issues: .filler),
    TrickyNIK(text: "1111 1111 1111 1111", digits: 0, issues: [.filler, .hadFormatting]),
    TrickyNIK(text: "Budi", digits: 0, issues: .nonDigit),
    // Regions.
    TrickyNIK(text: "1501031208840001", digits: 1_501_031_208_840_001, issues: []),
    TrickyNIK(text: "1504771208840001", digits: 1_504_771_208_840_001, issues: .unknownKecamatan),
    TrickyNIK(text: "1599011208840001", digits: 1_599_011_208_840_001, issues: .unknownKabupaten),
    TrickyNIK(text: "9904011208840001", digits: 9_904_011_208_840_001, issues: .unknownProvinsi),
    TrickyNIK(text: "0104011208840001", digits: 104_011_208_840_001, issues: .unknownProvinsi),
    TrickyNIK(text: "1500011208840001", digits: 1_500_011_208_840_001, issues: .badKabupaten),
    TrickyNIK(text: "1504001208840001", digits: 1_504_001_208_840_001, issues: .badKecamatan),
    // Days.
    TrickyNIK(text: "1504013108840001", digits: 1_504_013_108_840_001, issues: []),
    TrickyNIK(text: "1504017108840001", digits: 1_504_017_108_840_001, issues: []),
    TrickyNIK(text: "1504010008840001", digits: 1_504_010_008_840_001, issues: .badDay),
    TrickyNIK(text: "1504013208840001", digits: 1_504_013_208_840_001, issues: .badDay),
    TrickyNIK(text: "1504014008840001", digits: 1_504_014_008_840_001, issues: .badDay),
    TrickyNIK(text: "1504014108840001", digits: 1_504_014_108_840_001, issues: []),
    TrickyNIK(text: "1504017208840001", digits: 1_504_017_208_840_001, issues: .badDay),
    TrickyNIK(text: "1504011200840001", digits: 1_504_011_200_840_001, issues: .badMonth),
    TrickyNIK(text: "1504011213840001", digits: 1_504_011_213_840_001, issues: .badMonth),
    TrickyNIK(text: "1504012902840001", digits: 1_504_012_902_840_001, issues: []),
    TrickyNIK(text: "1504012902000001", digits: 1_504_012_902_000_001, issues: []),
    TrickyNIK(text: "1504012902830001", digits: 1_504_012_902_830_001, issues: .impossibleDate),
    TrickyNIK(text: "1504013002840001", digits: 1_504_013_002_840_001, issues: .impossibleDate),
    TrickyNIK(text: "1504017104840001", digits: 1_504_017_104_840_001, issues: .impossibleDate),
]

@Suite struct NIKReadingTests {
    @Test(arguments: tricky)
    func `a tricky NIK is read exactly`(_ example: TrickyNIK) {
        let reading = NIKReading.read(example.text, fromNumberCell: example.number, known: known)
        #expect(reading.digits == example.digits)
        #expect(reading.issues == example.issues)
        #expect(reading.partial == example.partial)
        #expect(reading.partialCount == example.partialCount)
    }

    @Test func `every bit is an error, a warning or a note, and only one of them`() {
        let tiers = [NIKIssues.errors, .warnings, .notes]
        #expect(tiers.reduce(NIKIssues()) { $0.union($1) }.rawValue == (1 << 26) - 1)
        #expect(tiers.map { $0.rawValue.nonzeroBitCount }.reduce(0, +) == 26)
    }

    @Test func `the prefix survives what the other digits do not`() {
        #expect(NIKReading.read("1,50401E+15").prefix6 == 150401)
        #expect(NIKReading.read("15040112088400011").prefix6 == 150401)
        #expect(NIKReading.read("1504").prefix6 == 0)
        #expect(NIKReading.read("1504011208840001").prefix6 == 150401)
    }

    @Test func `a woman's day is less forty`() {
        let woman = NIKReading.read("1504015208840001")
        #expect(woman.sex == .perempuan)
        #expect((woman.day, woman.month, woman.yy, woman.serial) == (12, 8, 84, 1))
        #expect(NIKReading.read("1504013508840001").sex == nil)
    }

    @Test func `a number above two to the fifty-third cannot come whole from a number cell`() {
        #expect(NIKReading.read("9171011208840002", fromNumberCell: true).issues.contains(.suspectRounded1))
        #expect(!NIKReading.read("9171011208840002").issues.contains(.suspectRounded1))
    }

    @Test func `any valid NIK reads back as written`() {
        var random = SeededRandom(seed: 15)
        for _ in 0..<20_000 {
            let year = 1930 + random.below(90)
            let month = 1 + random.below(12)
            let day = 1 + random.below(28)
            let woman = random.chance(0.5)
            let serial = 1 + random.below(9999)
            let region = [150101, 150408, 127201][random.below(3)]
            let coded = woman ? day + 40 : day
            let text = "\(region)\(padded(coded, 2))\(padded(month, 2))\(padded(year % 100, 2))\(padded(serial, 4))"
            let reading = NIKReading.read(text, known: known)
            #expect(!reading.issues.hasError)
            #expect(reading.isWoman == woman)
            #expect(reading.serial == serial)
            let born = Day(year, month, day)
            #expect(reading.birthDay(referenceDay: Day(2026, 11, 23)!, other: born) == born)
        }
    }

    @Test func `no bytes crash the reader, and digits come only from sixteen of them`() {
        var random = SeededRandom(seed: 16)
        let alphabet = Array("0123456789012345678901234567890123456789.,-' E+OIl\u{A0}０x".utf8) + [0, 0xFF, 0xE2, 0xEF]
        for _ in 0..<50_000 {
            let bytes = (0..<random.below(40)).map { _ in alphabet[random.below(alphabet.count)] }
            bytes.withUnsafeBufferPointer { buffer in
                for number in [false, true] {
                    let reading = NIKReading.read(buffer, fromNumberCell: number, known: known)
                    #expect(reading.digits < 10_000_000_000_000_000)
                    #expect(reading.digits != 0 || reading.issues.hasError)
                    #expect(reading.digits == 0 || reading.partialCount == 0)
                }
            }
        }
    }
}
