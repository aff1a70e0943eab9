import Access
import Coverage
import Kernel
import Registry

/// A region, the regions below it and a day: a page's question.
public struct CoverageQuestion: Hashable, Sendable {
    public var wilayah: KodeWilayah
    public var children: [KodeWilayah]
    public var asOf: Day
    /// Months before that of `asOf` for which the trend is wanted.
    public var trendMonths: Int

    public init(wilayah: KodeWilayah, children: [KodeWilayah] = [], asOf: Day, trendMonths: Int = 36) {
        self.wilayah = wilayah
        self.children = children
        self.asOf = asOf
        self.trendMonths = trendMonths
    }
}

/// What a store knows for a question, read at one moment.
public struct CoverageFacts: Sendable {
    /// The region's months from the first with data to that of the day asked; the children's month of that day.
    public var cells: [CoverageCell]
    public var potensi: [Potensi]
    public var targets: [CoverageTarget]
    /// The registry holds invented people.
    public var illustration: Bool

    public init(cells: [CoverageCell], potensi: [Potensi], targets: [CoverageTarget], illustration: Bool) {
        self.cells = cells
        self.potensi = potensi
        self.targets = targets
        self.illustration = illustration
    }

    /// The input of `computeCoverage`, with the names and the published figures that a store does not hold.
    public func input(
        for question: CoverageQuestion, published: PublishedFigures, name: (KodeWilayah) -> String
    ) -> CoverageInput {
        CoverageInput(
            asOf: question.asOf, region: .init(wilayah: question.wilayah, name: name(question.wilayah)),
            children: question.children.map { .init(wilayah: $0, name: name($0)) }, cells: cells, potensi: potensi,
            targets: targets, published: published, illustration: illustration)
    }
}

/// How many more or fewer are active from a month on in one part of a region.
public struct PartChange: Hashable, Sendable {
    public var wilayah: KodeWilayah
    public var bulan: Bulan
    public var delta: Int

    public init(wilayah: KodeWilayah, bulan: Bulan, delta: Int) {
        self.wilayah = wilayah
        self.bulan = bulan
        self.delta = delta
    }
}

/// What the database as a whole is.
public struct RegistryInfo: Hashable, Sendable {
    public var illustration: Bool
    /// The day that pages show when nobody asks for another; nil means today.
    public var referenceDay: Day?
    public var persons: Int
    public var schemaVersion: Int

    public init(illustration: Bool, referenceDay: Day?, persons: Int, schemaVersion: Int) {
        self.illustration = illustration
        self.referenceDay = referenceDay
        self.persons = persons
        self.schemaVersion = schemaVersion
    }
}

/// Coverage: read in microseconds from cells, written with their date and source.
public struct CoveragePort: Sendable {
    public var facts: @Sendable (CoverageQuestion) async throws -> CoverageFacts
    public var info: @Sendable () async throws -> RegistryInfo
    /// What changed in the regions one level below, up to a month, by region and month.
    public var partChanges: @Sendable (_ of: KodeWilayah, _ through: Bulan) async throws -> [PartChange]
    /// How many are active in each group of a region in a month, without empty groups, by kind and value.
    public var groups: @Sendable (KodeWilayah, Bulan) async throws -> [GroupCount]
    /// The region's cells of a month as they were known at a moment. Reads every kepesertaan: seconds, for auditors.
    public var cellsKnown: @Sendable (_ wilayah: KodeWilayah, Bulan, _ at: Moment) async throws -> [CoverageCell]
    /// Adds potentials; one for the same region and day replaces the earlier one from now on, which stays in history.
    public var putPotensi: @Sendable ([Potensi], Act) throws -> Void
    /// Every target recorded for regions of the scope, the newest version of each first.
    public var targets: @Sendable (Scope) async throws -> [RecordedTarget]
    /// Records a target; `replacing` is the moment of the version that the writer saw, nil when there was none.
    /// Throws `TargetRefusal`.
    public var setTarget: @Sendable (CoverageTarget, _ replacing: Moment?, Scope, Act) throws -> Void
    /// As `putPotensi`, for targets of the same region and day.
    public var putTargets: @Sendable ([CoverageTarget], Act) throws -> Void

    public init(
        facts: @escaping @Sendable (CoverageQuestion) async throws -> CoverageFacts,
        info: @escaping @Sendable () async throws -> RegistryInfo,
        partChanges: @escaping @Sendable (KodeWilayah, Bulan) async throws -> [PartChange],
        groups: @escaping @Sendable (KodeWilayah, Bulan) async throws -> [GroupCount],
        cellsKnown: @escaping @Sendable (KodeWilayah, Bulan, Moment) async throws -> [CoverageCell],
        putPotensi: @escaping @Sendable ([Potensi], Act) throws -> Void,
        putTargets: @escaping @Sendable ([CoverageTarget], Act) throws -> Void,
        targets: @escaping @Sendable (Scope) async throws -> [RecordedTarget],
        setTarget: @escaping @Sendable (CoverageTarget, Moment?, Scope, Act) throws -> Void
    ) {
        self.targets = targets
        self.setTarget = setTarget
        self.facts = facts
        self.info = info
        self.partChanges = partChanges
        self.groups = groups
        self.cellsKnown = cellsKnown
        self.putPotensi = putPotensi
        self.putTargets = putTargets
    }
}
