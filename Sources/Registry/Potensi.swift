import Kernel

/// The number of workers of a region who could be participants: the denominator of coverage.
/// It changes between publications, so it never goes without its date and source.
public struct Potensi: Hashable, Sendable, Codable {
    public let wilayah: KodeWilayah
    public let asOf: Day
    /// People; zero is possible, coverage then has no percentage.
    public let count: Int
    public let basis: Basis
    public let source: String

    /// Nil when `count` is negative or the source is empty.
    public init?(wilayah: KodeWilayah, asOf: Day, count: Int, basis: Basis, source: String) {
        guard count >= 0, !source.isEmpty else { return nil }
        self.wilayah = wilayah
        self.asOf = asOf
        self.count = count
        self.basis = basis
        self.source = source
    }
}
