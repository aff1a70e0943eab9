import Kernel
import Testing

@Suite("A day")
struct DayTests {
    @Test("comes back from its number, its parts and its text, 1900 to 2100")
    func roundTrip() throws {
        let first = try #require(Day(1900, 1, 1))
        let last = try #require(Day(2100, 12, 31))
        #expect(last.number - first.number == 73_413)
        var faults = 0
        for number in first.number...last.number {
            let day = Day(number: number)
            let (year, month, date) = day.ymd
            if Day(year, month, date) != day || Day(iso: day.description) != day { faults += 1 }
        }
        #expect(faults == 0)
    }

    @Test("follows the day before it, without a gap, 1900 to 2100")
    func consecutive() throws {
        var day = try #require(Day(1900, 1, 1))
        var lengths: [Int: Int] = [:]
        while day.year <= 2100 {
            lengths[day.year, default: 0] += 1
            let next = day.adding(days: 1)
            #expect(next.day == day.day + 1 || next.day == 1)
            day = next
        }
        #expect(lengths[2024] == 366 && lengths[2023] == 365)
        #expect(lengths[1900] == 365 && lengths[2000] == 366 && lengths[2100] == 365)
    }

    @Test(
        "has the number that history gives it",
        arguments: [
            ("1970-01-01", Int32(0)), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2024-08-12", 19_947),
            ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
        ])
    func known(iso: String, number: Int32) {
        #expect(Day(iso: iso)?.number == number)
        #expect(Day(number: number).description == iso)
    }

    @Test(
        "that the calendar lacks does not exist",
        arguments: [
            (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (0, 1, 1),
            (10_000, 1, 1), (2024, 6, -1), (2024, 2, 30),
        ])
    func impossible(year: Int, month: Int, day: Int) {
        #expect(Day(year, month, day) == nil)
    }

    @Test(
        "is read from ISO text only as ISO writes it",
        arguments: [
            "2024-8-12", "24-08-12", "2024/08/12", "12-08-2024", "+024-08-12", "2024-+8-12", "2024-08-+1",
            " 2024-08-12",
            "2024-08-12 ", "2024-08", "", "--", "２０２４-08-12", "2024-08-12-01",
        ])
    func malformed(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test(
        "of birth gives the completed years",
        arguments: [
            ("1984-08-12", "2024-08-11", 39), ("1984-08-12", "2024-08-12", 40), ("1959-11-23", "2024-11-22", 64),
            ("1959-11-23", "2024-11-23", 65), ("2024-01-02", "2024-01-01", -1), ("2024-01-01", "2024-01-01", 0),
            ("2000-02-29", "2017-02-28", 16), ("2000-02-29", "2017-03-01", 17), ("2000-02-29", "2016-02-29", 16),
            ("1999-12-31", "2000-01-01", 0),
        ])
    func ages(born: String, on: String, years: Int) throws {
        let birth = try #require(Day(iso: born))
        #expect(birth.age(on: try #require(Day(iso: on))) == years)
    }

    @Test("belongs to its month")
    func bulan() throws {
        #expect(try #require(Day(2024, 2, 29)).bulan == Bulan(2024, 2))
        #expect(try #require(Day(2024, 12, 31)).bulan == Bulan(2024, 12))
    }
}

@Suite("A bulan iuran")
struct BulanTests {
    @Test("counts over the turn of a year")
    func arithmetic() throws {
        let november = try #require(Bulan(2024, 11))
        #expect(november.advanced(by: 2) == Bulan(2025, 1))
        #expect(november.advanced(by: -11) == Bulan(2023, 12))
        #expect(november.distance(to: try #require(Bulan(2025, 10))) == 11)
        let run = november...november.advanced(by: 3)
        #expect(run.map(\.description) == ["2024-11", "2024-12", "2025-01", "2025-02"])
    }

    @Test("begins on the 1st and ends on its last day")
    func edges() throws {
        #expect(try #require(Bulan(2024, 2)).lastDay == Day(2024, 2, 29))
        #expect(try #require(Bulan(2023, 2)).lastDay == Day(2023, 2, 28))
        #expect(try #require(Bulan(2024, 12)).lastDay == Day(2024, 12, 31))
        #expect(try #require(Bulan(2024, 12)).firstDay == Day(2024, 12, 1))
    }

    @Test("holds every one of its days and no other, 1900 to 2100")
    func daysBelong() throws {
        var bulan = try #require(Bulan(1900, 1))
        while bulan.year <= 2100 {
            #expect(bulan.firstDay.bulan == bulan && bulan.lastDay.bulan == bulan)
            #expect(bulan.lastDay.adding(days: 1) == bulan.advanced(by: 1).firstDay)
            #expect(Bulan(iso: bulan.description) == bulan)
            bulan = bulan.advanced(by: 1)
        }
    }

    @Test(
        "is refused when it is none",
        arguments: ["2024-13", "2024-00", "2024-1", "0000-01", "2024", "-024-01", "+024-01"])
    func malformed(text: String) {
        #expect(Bulan(iso: text) == nil)
    }
}

@Suite("A period")
struct PeriodTests {
    private func day(_ text: String) -> Day { Day(iso: text)! }
    private func period(_ from: String, _ through: String?) -> Period {
        Period(from: day(from), through: through.map(day))!
    }

    @Test("holds both its ends, and every later day when it is open")
    func contains() {
        let year = period("2024-10-01", "2025-09-30")
        #expect(year.contains(day("2024-10-01")) && year.contains(day("2025-09-30")))
        #expect(!year.contains(day("2024-09-30")) && !year.contains(day("2025-10-01")))
        #expect(period("2024-10-01", nil).contains(day("2099-12-31")))
        #expect(!period("2024-10-01", nil).contains(day("2024-09-30")))
    }

    @Test("that ends before it starts is none")
    func backwards() {
        #expect(Period(from: day("2024-10-02"), through: day("2024-10-01")) == nil)
        #expect(Period(from: day("2024-10-01"), through: day("2024-10-01")) != nil)
    }

    @Test("overlaps another exactly when they share a day, whichever is asked")
    func overlaps() {
        let start = day("2024-01-01")
        var random = SeededRandom(seed: 11)
        for _ in 0..<500 {
            let (a, b) = (short(from: start, &random), short(from: start, &random))
            let shared = (0..<60).contains { offset in
                let candidate = start.adding(days: offset)
                return a.contains(candidate) && b.contains(candidate)
            }
            #expect(a.overlaps(b) == shared)
            #expect(b.overlaps(a) == shared)
        }
    }

    /// Within 40 days of `start`; one in five open.
    private func short(from start: Day, _ random: inout SeededRandom) -> Period {
        let from = start.adding(days: random.below(20))
        return Period(from: from, through: random.chance(0.2) ? nil : from.adding(days: random.below(20)))!
    }
}
