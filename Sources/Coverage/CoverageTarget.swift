import Kernel
import Registry

/// What a region set out to reach by a day. A part that was not announced stays nil.
public struct CoverageTarget: Hashable, Sendable, Codable {
    public let wilayah: KodeWilayah
    public let by: Day
    public let percent: Percent?
    public let participants: Int?
    public let basis: Basis
    public let source: String

    public init(
        wilayah: KodeWilayah, by: Day, percent: Percent?, participants: Int?, basis: Basis, source: String
    ) {
        self.wilayah = wilayah
        self.by = by
        self.percent = percent
        self.participants = participants
        self.basis = basis
        self.source = source
    }
}
