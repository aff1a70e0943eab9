import Testing

@testable import Kernel

private let reference = Day(2026, 11, 23)!

struct TrickyDate: Sendable, CustomTestStringConvertible {
    let text: String
    let iso: String?
    let flags: DateReading.Flags
    var year: Int16?
    var dateCell = false
    var testDescription: String { "«\(text)»" }

    init(_ text: String, _ iso: String?, _ flags: DateReading.Flags, year: Int16? = nil, dateCell: Bool = false) {
        self.text = text
        self.iso = iso
        self.flags = flags
        self.year = year ?? iso.flatMap { Int16($0.prefix(4)) }
        self.dateCell = dateCell
    }
}

private let tricky: [TrickyDate] = [
    TrickyDate("1964-02-19", "1964-02-19", []),
    TrickyDate("1964/02/19", "1964-02-19", []),
    TrickyDate("19-02-1964", "1964-02-19", []),
    TrickyDate("19.02.1964", "1964-02-19", []),
    TrickyDate(" 19 / 02 / 1964 ", "1964-02-19", []),
    TrickyDate("'19-02-1964", "1964-02-19", []),
    TrickyDate("\u{A0}19-02-1964", "1964-02-19", []),
    TrickyDate("10/11/1969", "1969-11-10", .swappable),
    TrickyDate("10/10/1969", "1969-10-10", []),
    TrickyDate("28/8/1982", "1982-08-28", []),
    TrickyDate("2/1/1978", "1978-01-02", .swappable),
    // Month first only when day first is impossible.
    TrickyDate("08/28/1982", "1982-08-28", .ambiguousOrder),
    TrickyDate("1964-19-02", "1964-02-19", .ambiguousOrder),
    TrickyDate("31/31/1982", nil, .impossible, year: 1982),
    // Two-digit years follow the working age.
    TrickyDate("19-02-64", "1964-02-19", .twoDigitYear),
    TrickyDate("19-02-05", "2005-02-19", .twoDigitYear),
    TrickyDate("19-02-09", "2009-02-19", .twoDigitYear),
    TrickyDate("19-02-27", "1927-02-19", .twoDigitYear),
    TrickyDate("64-02-19", "1964-02-19", .twoDigitYear),
    TrickyDate("01-01-00", "2000-01-01", [.twoDigitYear, .default0101]),
    TrickyDate("29-02-00", "2000-02-29", .twoDigitYear),
    TrickyDate("29-02-83", nil, [.twoDigitYear, .impossible]),
    // Months by name.
    TrickyDate("23 Februari 1989", "1989-02-23", .monthName),
    TrickyDate("26 Agustus 1976", "1976-08-26", .monthName),
    TrickyDate("26 agst 1976", "1976-08-26", .monthName),
    TrickyDate("3 Pebruari 1971", "1971-02-03", .monthName),
    TrickyDate("3 NOPEMBER 1971", "1971-11-03", .monthName),
    TrickyDate("3-Okt-71", "1971-10-03", [.monthName, .twoDigitYear]),
    TrickyDate("03Mei1971", "1971-05-03", .monthName),
    TrickyDate("3 Dessember 1971", "1971-12-03", .monthName),
    TrickyDate("3 Agustsu 1971", "1971-08-03", .monthName),
    TrickyDate("3 Juri 1971", nil, .unreadable),
    TrickyDate("12-VIII-1984", "1984-08-12", .monthName),
    TrickyDate("August 17, 1945", "1945-08-17", .monthName),
    TrickyDate("1989 Februari 23", "1989-02-23", .monthName),
    TrickyDate("Jumat, 17 Agustus 1945", "1945-08-17", .monthName),
    TrickyDate("31 Juni 1988", nil, [.monthName, .impossible], year: 1988),
    // Spreadsheets.
    TrickyDate("28490", "1977-12-31", .excelSerial),
    TrickyDate("31927", "1987-05-30", .excelSerial),
    TrickyDate("28491.0", "1978-01-01", [.excelSerial, .default0101]),
    TrickyDate("366", "1900-12-31", .excelSerial, dateCell: true),
    TrickyDate("60", nil, [.excelSerial, .unreadable], dateCell: true),
    TrickyDate("0", nil, .excelEpoch1900, dateCell: true),
    TrickyDate("1", nil, [.excelSerial, .excelEpoch1900], dateCell: true),
    TrickyDate("01/01/1900", nil, .excelEpoch1900),
    TrickyDate("1 Januari 1900", nil, [.monthName, .excelEpoch1900]),
    TrickyDate("00/01/1900", nil, .excelEpoch1900),
    TrickyDate("1899-12-30", nil, .excelEpoch1900),
    // Without separators.
    TrickyDate("19021964", "1964-02-19", []),
    TrickyDate("19640219", "1964-02-19", []),
    TrickyDate("20121984", "1984-12-20", []),
    TrickyDate("5021984", "1984-02-05", .swappable),
    TrickyDate("190264", "1964-02-19", .twoDigitYear),
    TrickyDate("640219", "1964-02-19", [.twoDigitYear, .ambiguousOrder]),
    // Times.
    TrickyDate("1964-02-19 00:00:00", "1964-02-19", .hadTime),
    TrickyDate("1964-02-19T07:00:00Z", "1964-02-19", .hadTime),
    TrickyDate("19/02/1964 0:00", "1964-02-19", .hadTime),
    TrickyDate("19/02/1964 00.00", "1964-02-19", .hadTime),
    // Only a part is known.
    TrickyDate("1964", nil, .yearOnly, year: 1964),
    TrickyDate("02-1964", nil, .yearOnly, year: 1964),
    TrickyDate("Februari 1964", nil, [.yearOnly, .monthName], year: 1964),
    TrickyDate("00/00/1964", nil, .yearOnly, year: 1964),
    TrickyDate("1964-00-00", nil, .yearOnly, year: 1964),
    TrickyDate("01/01/1981", "1981-01-01", .default0101),
    // Nothing is known.
    TrickyDate("", nil, .missing),
    TrickyDate(" - ", nil, .missing),
    TrickyDate("tidak tahu", nil, .missing),
    TrickyDate("00/00/0000", nil, .missing),
    TrickyDate("0", nil, .missing),
    // No date.
    TrickyDate("31/02/1990", nil, .impossible, year: 1990),
    TrickyDate("29/02/1983", nil, .impossible, year: 1983),
    TrickyDate("19/02/984", nil, .unreadable),
    TrickyDate("19/02/2984", nil, .impossible),
    TrickyDate("Jambi", nil, .unreadable),
    TrickyDate("19-02-1964 (lupa)", nil, .unreadable),
    TrickyDate("19-02-1964-5", nil, .unreadable),
    TrickyDate("-3", nil, .unreadable),
    TrickyDate("99999", nil, [.excelSerial, .unreadable]),
    TrickyDate("24/11/2026", "2026-11-24", .future),
]

@Suite struct DateReadingTests {
    @Test(arguments: tricky)
    func `a tricky date is read exactly`(_ example: TrickyDate) {
        let reading = DateReading.read(example.text, referenceDay: reference, dateCell: example.dateCell)
        #expect(reading.day?.description == example.iso)
        #expect(reading.flags == example.flags, "\(reading.flags.rawValue)")
        #expect(reading.year == example.year)
    }

    @Test func `every day reads back from each of its spellings`() {
        let months = [
            "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
            "November", "Desember",
        ]
        var day = Day(1901, 1, 1)!
        while day < reference {
            let (y, m, d) = day.ymd
            let spellings = [
                day.description, "\(d)/\(m)/\(y)", "\(padded(d, 2))-\(padded(m, 2))-\(y)", "\(d) \(months[m - 1]) \(y)",
                "\(padded(d, 2))\(padded(m, 2))\(y)",
            ]
            for text in spellings {
                #expect(DateReading.read(text, referenceDay: reference).day == day, "\(text)")
            }
            day = day.adding(days: 29)
        }
    }

    @Test func `a serial reads back from the day it stands for`() {
        // 2 January 1980 is serial 29222 in every spreadsheet that counts from 1900.
        #expect(DateReading.read("29222", referenceDay: reference).day == Day(1980, 1, 2))
        for offset in stride(from: 0, to: 16_000, by: 37) {
            let reading = DateReading.read("\(29222 + offset)", referenceDay: reference)
            #expect(reading.day == Day(1980, 1, 2)!.adding(days: offset))
        }
    }

    @Test func `no bytes crash the reader, and each answer is a day, a year or a reason`() {
        var random = SeededRandom(seed: 17)
        let alphabet = Array("0123456789012345678901234567890123-/.: ,'TJanuariDesVIX\u{A0}".utf8) + [0, 0xFF, 0xE2]
        for _ in 0..<50_000 {
            let bytes = (0..<random.below(24)).map { _ in alphabet[random.below(alphabet.count)] }
            bytes.withUnsafeBufferPointer { buffer in
                for cell in [false, true] {
                    let reading = DateReading.read(buffer, referenceDay: reference, dateCell: cell)
                    #expect(reading.day != nil || !reading.flags.isEmpty)
                    if let day = reading.day { #expect(Int(reading.year ?? 0) == day.year) }
                }
            }
        }
    }
}

@Suite struct SexReadingTests {
    @Test(arguments: ["L", "l", "1", "1.0", "LK", "Lk.", "Laki-laki", "LAKI - LAKI", "laki2", "Pria", "M", "Male"])
    func `a man is read from`(_ text: String) {
        #expect(SexReading.read(text) == .known(.lakiLaki))
    }

    @Test(arguments: ["P", "p", "2", "PR", "Perempuan", "PEREMP.", "Wanita", "W", "F", "female", " p "])
    func `a woman is read from`(_ text: String) {
        #expect(SexReading.read(text) == .known(.perempuan))
    }

    @Test func `what is neither is said`() {
        for text in ["", " ", "-", "tidak ada"] { #expect(SexReading.read(text) == .missing) }
        for text in ["3", "0", "L/P", "Budi", "?1?2"] { #expect(SexReading.read(text) == .unreadable) }
    }
}
