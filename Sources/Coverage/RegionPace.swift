import Kernel

/// A region beside others: how far it is, and whether its pace of the last year reaches the target in time.
public struct RegionPace: Sendable {
    public let coverage: RegionCoverage
    /// The mean change of a month over the last twelve, in people, rounded half away from zero; nil where either
    /// month is not known or may not be shown.
    public let perMonth: Int?

    /// - Parameter yearAgo: the active people twelve months before the month of `asOf`.
    public init(_ coverage: RegionCoverage, yearAgo: Int?) {
        self.coverage = coverage
        perMonth = coverage.known.flatMap { now in
            yearAgo.map { Int((Double(now - $0) / 12).rounded()) }
        }
    }

    /// Whether the pace is at least what is needed each month; nil without a target or a pace.
    public var isOnTrack: Bool? {
        guard let needed = coverage.neededPerMonth, let perMonth else { return nil }
        return perMonth >= needed
    }
}
