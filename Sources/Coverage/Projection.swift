import Kernel

/// Where coverage leads when the months to come are like the months just past:
/// the mean monthly change carried on in a straight line. Its range is the one
/// that would hold eight times in ten if the months were independent: 1.28
/// standard deviations of the monthly change, growing with the root of the months.
/// It knows nothing of budgets or decisions; it is a yardstick, not a forecast.
public struct Projection: Hashable, Sendable {
    public struct Point: Hashable, Sendable {
        public let day: Day
        public let percent: Percent
        public let low: Percent
        public let high: Percent
    }

    /// One for each month after the last known one.
    public let points: [Point]
    /// How many monthly changes it rests on.
    public let months: Int

    private static let mostMonths = 12
    private static let leastMonths = 6

    /// Nil when fewer than six monthly changes are known, or `day` is not in a later month.
    public init?(of trend: [TrendPoint], through day: Day) {
        let known = trend.suffix(Projection.mostMonths + 1).compactMap { point in
            point.percent.map { (point.day, Double($0.hundredths)) }
        }
        let changes = zip(known, known.dropFirst()).map { $1.1 - $0.1 }
        guard let last = known.last, changes.count >= Projection.leastMonths, day.bulan > last.0.bulan else {
            return nil
        }
        let mean = changes.reduce(0, +) / Double(changes.count)
        let variance = changes.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(changes.count - 1)
        let spread = 1.28 * variance.squareRoot()
        months = changes.count
        points = (1...last.0.bulan.distance(to: day.bulan)).map { ahead in
            let middle = last.1 + mean * Double(ahead)
            let reach = spread * Double(ahead).squareRoot()
            return Point(
                day: last.0.bulan.advanced(by: ahead).lastDay, percent: Projection.bounded(middle),
                low: Projection.bounded(middle - reach), high: Projection.bounded(middle + reach))
        }
    }

    private static func bounded(_ hundredths: Double) -> Percent {
        Percent(hundredths: Int(min(100_00, max(0, hundredths)).rounded()))
    }
}
