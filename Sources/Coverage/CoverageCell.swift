import Kernel
import Registry

/// How many people of a region are active in a month, by segmen and fund.
///
/// The cell of a region counts everyone in the regions below it too, so a page
/// reads its own cells and never adds up those of villages. A person who is
/// active in several segmen in a month stands in the first of them only.
public struct CoverageCell: Hashable, Sendable, Codable {
    public let wilayah: KodeWilayah
    public let segmen: Segmen
    public let fund: Fund
    /// The bulan iuran in which they are active.
    public let bulan: Bulan
    public let active: Int

    public init(wilayah: KodeWilayah, segmen: Segmen, fund: Fund, bulan: Bulan, active: Int) {
        self.wilayah = wilayah
        self.segmen = segmen
        self.fund = fund
        self.bulan = bulan
        self.active = active
    }
}
