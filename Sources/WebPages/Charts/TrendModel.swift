import Coverage
import Kernel
import Registry

/// What a trend shows: the registry's months, what was printed, the targets, and
/// where the trend leads.
struct TrendModel {
    let wilayah: KodeWilayah
    let name: String
    let asOf: Day
    /// Known months, oldest first.
    let months: [TrendPoint]
    /// Every percentage that was printed for the region, oldest first, later ones too.
    let published: [PublishedCoverage]
    let targets: [CoverageTarget]
    let projection: Projection?

    private static let mostMonths = 36

    /// Nil when there are not two months to join.
    init?(_ coverage: RegionCoverage, published: [PublishedCoverage], targets: [CoverageTarget]) {
        let months = coverage.trend.filter { $0.percent != nil }.suffix(TrendModel.mostMonths)
        guard months.count > 1, let first = months.first else { return nil }
        wilayah = coverage.wilayah
        name = coverage.name
        asOf = coverage.asOf
        self.months = Array(months)
        self.published = published.filter { $0.percent != nil && $0.asOf >= first.day }.sorted { $0.asOf < $1.asOf }
        self.targets = targets.filter { $0.percent != nil && $0.by >= coverage.asOf }.sorted { $0.by < $1.by }
        projection = self.targets.last.flatMap { Projection(of: coverage.trend, through: $0.by) }
    }

    var days: ClosedRange<Day> {
        let all = months.map(\.day) + published.map(\.asOf) + targets.map(\.by)
        return (all.min() ?? asOf)...(all.max() ?? asOf)
    }

    /// The top of the axis: a whole ten above everything shown, at most 100.
    var top: Int {
        let all =
            months.compactMap(\.percent) + published.compactMap(\.percent) + targets.compactMap(\.percent)
            + (projection?.points.map(\.high) ?? [])
        let highest = (all.max()?.hundredths ?? 0) / 100
        return min(100, (highest / 10 + 1) * 10)
    }

    var hasIllustration: Bool { months.contains { $0.basis == .illustration } }
}
