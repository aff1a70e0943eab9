import Kernel

/// How far a kepesertaan has come.
public enum KepesertaanStatus: UInt8, Sendable, Codable, CaseIterable {
    /// Proposed: counts nowhere yet.
    case diusulkan = 1
    /// In force in the months of its spell, whether these are past or to come.
    case aktif = 2
    /// Withdrawn as if it had not been: counts nowhere.
    case dibatalkan = 3

    /// What may follow. An ended kepesertaan is an active one with a last month, not a status of its own.
    public var next: Set<KepesertaanStatus> {
        switch self {
        case .diusulkan: [.aktif, .dibatalkan]
        case .aktif: [.dibatalkan]
        case .dibatalkan: []
        }
    }
}

/// Months of kepesertaan of one person in one segmen, paid from one fund, counted in one region.
public struct Kepesertaan: Hashable, Sendable, Codable {
    public let segmen: Segmen
    public let fund: Fund
    /// Where the person counts in these months: normally where they live.
    public let wilayah: KodeWilayah
    public let from: Bulan
    /// The last month; nil while it goes on.
    public let through: Bulan?
    public let status: KepesertaanStatus

    /// Nil when the last month lies before the first.
    public init?(
        segmen: Segmen, fund: Fund, wilayah: KodeWilayah, from: Bulan, through: Bulan? = nil,
        status: KepesertaanStatus = .aktif
    ) {
        if let through, through < from { return nil }
        self.segmen = segmen
        self.fund = fund
        self.wilayah = wilayah
        self.from = from
        self.through = through
        self.status = status
    }

    public func covers(_ bulan: Bulan) -> Bool {
        status == .aktif && bulan >= from && (through.map { bulan <= $0 } ?? true)
    }

    /// Whether both claim a month of the same segmen.
    public func conflicts(with other: Kepesertaan) -> Bool {
        guard segmen == other.segmen, status != .dibatalkan, other.status != .dibatalkan else { return false }
        return (through.map { other.from <= $0 } ?? true) && (other.through.map { from <= $0 } ?? true)
    }
}
