import Kernel
import Registry
import Testing

@testable import Coverage

@Suite struct ProjectionTests {
    /// Months that end with July 2024.
    private func trend(_ hundredths: [Int]) throws -> [TrendPoint] {
        let last = try #require(Bulan(2024, 7))
        return hundredths.enumerated().map { index, value in
            TrendPoint(
                day: last.advanced(by: index - hundredths.count + 1).lastDay, participants: 0,
                percent: Percent(hundredths: value), basis: .computed)
        }
    }

    private func day(_ year: Int, _ month: Int, _ date: Int) throws -> Day { try #require(Day(year, month, date)) }

    @Test func `steady growth goes on in a straight line without a range`() throws {
        let projection = try #require(
            Projection(of: trend([3000, 3050, 3100, 3150, 3200, 3250, 3300]), through: day(2024, 10, 15)))
        #expect(projection.points.map(\.percent.hundredths) == [3350, 3400, 3450])
        #expect(projection.points.allSatisfy { $0.low == $0.percent && $0.high == $0.percent })
        #expect(projection.points.first?.day == Day(2024, 8, 31))
        #expect(projection.months == 6)
    }

    @Test func `uneven growth has a range that widens`() throws {
        let projection = try #require(
            Projection(of: trend([3000, 3100, 3100, 3200, 3200, 3300, 3300]), through: day(2025, 7, 1)))
        let widths = projection.points.map { $0.high.hundredths - $0.low.hundredths }
        #expect(zip(widths, widths.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func `only the last twelve changes count`() throws {
        let slowThenFast = Array(repeating: 1000, count: 20) + (1...12).map { 1000 + $0 * 100 }
        let projection = try #require(Projection(of: trend(slowThenFast), through: day(2024, 8, 1)))
        #expect(projection.months == 12)
        #expect(projection.points.map(\.percent.hundredths) == [2300])
    }

    @Test func `it never leaves the range of percentages`() throws {
        let projection = try #require(
            Projection(of: trend([9000, 9200, 9400, 9500, 9700, 9800, 9900]), through: day(2026, 1, 1)))
        #expect(
            projection.points.allSatisfy {
                $0.low <= $0.percent && $0.percent <= $0.high && $0.high.hundredths <= 10_000
            })
    }

    @Test func `too few months, or a day that is past, give no projection`() throws {
        let tooFew = try Projection(of: trend([3000, 3050, 3100]), through: day(2025, 1, 1))
        let past = try Projection(of: trend([1, 2, 3, 4, 5, 6, 7]), through: day(2024, 7, 31))
        #expect(tooFew == nil && past == nil)
    }
}
