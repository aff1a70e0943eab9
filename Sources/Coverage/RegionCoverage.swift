import Kernel
import Registry

/// A region's coverage on a day, with everything a reader needs to trust the figure.
public struct RegionCoverage: Sendable {
    public let wilayah: KodeWilayah
    public let name: String
    public let asOf: Day
    /// Active people in the bulan iuran of `asOf`, each counted once; zero, and not to be shown, when `disclosure`
    /// is not `.open`.
    public let participants: Int
    /// The denominator with its own date and source; nil when nobody published or entered one.
    public let potensi: Potensi?
    /// The target that comes next after `asOf`; nil when there is none.
    public let target: TargetProgress?
    /// What `participants` and `percent` rest on.
    public let basis: Basis
    /// What the public sources printed for this region, beside the registry's own count.
    public let published: PublishedCoverage?
    /// Published figures that disagree, on the target or otherwise.
    public let contradictions: [Contradiction]
    /// Oldest first, ending with `asOf`.
    public let trend: [TrendPoint]
    /// Active people by segmen, and by who pays; only those with anybody.
    public let bySegmen: [Segmen: Int]
    public let byFund: [Fund: Int]
    /// The regions one level below, in the order of their codes.
    public let children: [RegionCoverage]
    /// Whether the count may be shown; `.open` unless the region was prepared for the public.
    public var disclosure = Disclosure.open

    public var potential: Int? { potensi?.count }
    /// Nil when there is no potential, or nobody in it, or the count may not be shown.
    public var percent: Percent? { known.flatMap { count in potential.flatMap { Percent(count, outOf: $0) } } }
    /// Those of the potential who are not active; never below zero.
    public var unprotected: Int? { known.flatMap { count in potential.map { max(0, $0 - count) } } }
    /// The participants, where they may be shown.
    public var known: Int? { disclosure == .open ? participants : nil }
    public var gap: Int? { target?.gap }
    public var neededPerMonth: Int? { target?.neededPerMonth }
}

/// One month of a trend.
public struct TrendPoint: Hashable, Sendable {
    /// The last day of the month; for the newest point the day that was asked.
    public let day: Day
    public let participants: Int
    public let percent: Percent?
    public let basis: Basis

    public init(day: Day, participants: Int, percent: Percent?, basis: Basis) {
        self.day = day
        self.participants = participants
        self.percent = percent
        self.basis = basis
    }
}

/// How far a region is from its next target.
public struct TargetProgress: Hashable, Sendable {
    public let target: CoverageTarget
    /// The people to reach: as announced, or the announced percentage of the potential.
    /// Nil when neither can be known.
    public let participants: Int?
    /// `.computed` when the number of people follows from the percentage.
    public let basis: Basis
    /// People still to enrol; negative when the target is passed.
    public let gap: Int?
    /// Months left after the month of the day asked, the target's own month included; at least one.
    public let monthsLeft: Int
    /// People to enrol in each month left, rounded up; zero when the target is reached.
    public let neededPerMonth: Int?

    /// The same without what could tell how many are protected.
    var withoutPeople: TargetProgress {
        TargetProgress(
            target: target, participants: participants, basis: basis, gap: nil, monthsLeft: monthsLeft,
            neededPerMonth: nil)
    }

    private init(
        target: CoverageTarget, participants: Int?, basis: Basis, gap: Int?, monthsLeft: Int, neededPerMonth: Int?
    ) {
        self.target = target
        self.participants = participants
        self.basis = basis
        self.gap = gap
        self.monthsLeft = monthsLeft
        self.neededPerMonth = neededPerMonth
    }

    init(_ target: CoverageTarget, asOf: Day, active: Int, potential: Int?) {
        self.target = target
        let people = target.participants ?? potential.flatMap { target.percent?.of($0) }
        let gap = people.map { $0 - active }
        let months = max(1, asOf.bulan.distance(to: target.by.bulan))
        participants = people
        basis = target.participants == nil && target.basis == .published ? .computed : target.basis
        self.gap = gap
        monthsLeft = months
        neededPerMonth = gap.map { max(0, ($0 + months - 1) / months) }
    }
}
