import Kernel
import Registry

/// Figures that were printed in public sources, kept as printed: what was not printed stays nil.
public struct PublishedFigures: Sendable {
    public let coverage: [PublishedCoverage]
    public let targets: [CoverageTarget]
    public let benefits: [PublishedBenefit]
    public let funding: [PublishedFunding]
    public let palmWorkers: [PublishedPalmWorkers]
    public let contradictions: [Contradiction]

    public init(
        coverage: [PublishedCoverage] = [], targets: [CoverageTarget] = [], benefits: [PublishedBenefit] = [],
        funding: [PublishedFunding] = [], palmWorkers: [PublishedPalmWorkers] = [],
        contradictions: [Contradiction] = []
    ) {
        self.coverage = coverage
        self.targets = targets
        self.benefits = benefits
        self.funding = funding
        self.palmWorkers = palmWorkers
        self.contradictions = contradictions
    }

    /// The coverage published for exactly this region, newest on or before `day`.
    public func coverage(of wilayah: KodeWilayah, onOrBefore day: Day) -> PublishedCoverage? {
        coverage.filter { $0.wilayah == wilayah && $0.asOf <= day }.max { $0.asOf < $1.asOf }
    }

    /// What the sources disagree on about this region.
    public func contradictions(of wilayah: KodeWilayah) -> [Contradiction] {
        contradictions.filter { $0.wilayah == wilayah }
    }
}

/// A published coverage figure.
public struct PublishedCoverage: Hashable, Sendable {
    /// How exact the date of the figure is.
    public enum Precision: String, Sendable, Codable { case day, month }

    public let wilayah: KodeWilayah
    /// The day, or the last day of the month when only that was published.
    public let asOf: Day
    public let precision: Precision
    public let participants: Int?
    public let potential: Int?
    public let percent: Percent?
    public let basis: Basis
    public let source: String
    /// What a reader must know to use the figure.
    public let note: Phrase?

    public init(
        wilayah: KodeWilayah, asOf: Day, precision: Precision = .day, participants: Int? = nil,
        potential: Int? = nil, percent: Percent?, basis: Basis = .published, source: String, note: Phrase? = nil
    ) {
        self.wilayah = wilayah
        self.asOf = asOf
        self.precision = precision
        self.participants = participants
        self.potential = potential
        self.percent = percent
        self.basis = basis
        self.source = source
        self.note = note
    }

    /// Whether the figure speaks of this day: its own, or any of its month when only that was published.
    public func isOf(_ day: Day) -> Bool { asOf == day || (precision == .month && asOf.bulan == day.bulan) }
}
