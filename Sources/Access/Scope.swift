import Kernel

/// The regions whose people somebody may see. A query gets it as an argument and answers as if nobody else existed.
public struct Scope: Hashable, Sendable {
    /// Nil: every region. Otherwise regions of which none lies in another, in order of code.
    public let regions: [KodeWilayah]?

    public static let everywhere = Scope(all: nil)
    /// Sees nobody.
    public static let nowhere = Scope(all: [])

    private init(all regions: [KodeWilayah]?) { self.regions = regions }

    public init(_ regions: some Sequence<KodeWilayah>) {
        let sorted = Set(regions).sorted()
        self.regions = sorted.filter { one in !sorted.contains { $0 != one && $0.contains(one) } }
    }

    public var isEmpty: Bool { regions?.isEmpty ?? false }

    /// Whether somebody or something of this region may be seen.
    public func contains(_ kode: KodeWilayah) -> Bool { regions?.contains { $0.contains(kode) } ?? true }

    /// The regions of both together.
    public func union(_ other: Scope) -> Scope {
        guard let mine = regions, let theirs = other.regions else { return .everywhere }
        return Scope(mine + theirs)
    }
}
