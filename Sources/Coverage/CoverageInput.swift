import Kernel
import Registry

/// Everything that coverage is computed from. No clock and no store: the caller brings all of it.
public struct CoverageInput: Sendable {
    public struct Region: Hashable, Sendable {
        public let wilayah: KodeWilayah
        public let name: String
        public init(wilayah: KodeWilayah, name: String) {
            self.wilayah = wilayah
            self.name = name
        }
    }

    public var asOf: Day
    public var region: Region
    /// The regions one level below that are to be shown.
    public var children: [Region]
    /// Cells of the region for the months of the trend and of `asOf`, and of the children for the month of `asOf`
    /// (their trends too when given). Order does not matter.
    public var cells: [CoverageCell]
    public var potensi: [Potensi]
    public var targets: [CoverageTarget]
    public var published: PublishedFigures
    /// The registry holds invented people: figures that were not published are illustrations.
    public var illustration: Bool

    public init(
        asOf: Day, region: Region, children: [Region] = [], cells: [CoverageCell], potensi: [Potensi],
        targets: [CoverageTarget], published: PublishedFigures, illustration: Bool = false
    ) {
        self.asOf = asOf
        self.region = region
        self.children = children
        self.cells = cells
        self.potensi = potensi
        self.targets = targets
        self.published = published
        self.illustration = illustration
    }
}
