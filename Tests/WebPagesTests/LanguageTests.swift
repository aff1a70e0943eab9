import Coverage
import Kernel
import Testing

@testable import WebPages

@Suite struct LanguageTests {
    @Test func `Indonesian groups by points and sets a space before the percent sign`() {
        #expect(Language.indonesian.number(1_312_370) == "1.312.370")
        #expect(Language.indonesian.number(-1_200) == "−1.200")
        #expect(Language.indonesian.percent(Percent(hundredths: 3952)) == "39,52\u{A0}%")
        #expect(Language.indonesian.percent(Percent(hundredths: 4005)) == "40,05\u{A0}%")
    }

    @Test func `English groups by commas and sets no space`() {
        #expect(Language.english.number(1_312_370) == "1,312,370")
        #expect(Language.english.percent(Percent(hundredths: 3952)) == "39.52%")
    }

    @Test func `a target drops decimals that say nothing`() {
        #expect(Language.indonesian.shortPercent(Percent(hundredths: 5300)) == "53\u{A0}%")
        #expect(Language.indonesian.shortPercent(Percent(hundredths: 9950)) == "99,5\u{A0}%")
        #expect(Language.english.shortPercent(Percent(hundredths: 4392)) == "43.92%")
    }

    @Test func `dates are in the words of the language`() throws {
        let day = try #require(Day(2024, 8, 12))
        #expect(Language.indonesian.date(day) == "12 Agustus 2024")
        #expect(Language.english.date(day) == "12 August 2024")
        #expect(Language.indonesian.shortDate(day) == "12 Agu 2024")
        #expect(Language.english.monthCount(1) == "1 month")
        #expect(Language.indonesian.monthCount(4) == "4 bulan")
    }

    @Test func `words are joined as a sentence joins them`() {
        #expect(Language.indonesian.list(["Tebo"]) == "Tebo")
        #expect(Language.indonesian.list(["Tebo", "Bungo"]) == "Tebo dan Bungo")
        #expect(Language.english.list(["a", "b", "c"]) == "a, b, and c")
        #expect(Language.english.list([]) == "")
    }
}
