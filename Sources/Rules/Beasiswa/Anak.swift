import Kernel

/// A child of a peserta, as far as the scholarship asks.
public struct Anak: Hashable, Sendable {
    /// The level of the first year to be paid; nil for a child below school age.
    public let jenjang: Jenjang?
    /// Years left in that level with the present one; nil is the whole level.
    public let sisaTahun: Int?
    /// Completed years on the day of the event; nil where it is not known, and then no age limit is applied.
    public let usia: Int?
    public let menikah: Bool
    public let bekerja: Bool

    public init(
        jenjang: Jenjang?, sisaTahun: Int? = nil, usia: Int? = nil, menikah: Bool = false, bekerja: Bool = false
    ) {
        self.jenjang = jenjang
        self.sisaTahun = sisaTahun
        self.usia = usia
        self.menikah = menikah
        self.bekerja = bekerja
    }

    /// At the beginning of the whole path, of unknown age: the most that one child can get.
    public static let wholePath = Anak(jenjang: .tk)

    /// Unmarried and not working, as the law wants.
    public var memenuhiSyarat: Bool { !menikah && !bekerja }
}

/// The years of one level that are paid for a child, one after the other.
public struct BeasiswaSpan: Hashable, Sendable {
    public let jenjang: Jenjang
    /// The first of these years, counted from the year of the event (0).
    public let firstYear: Int
    public let years: Int
    /// Of each year.
    public let amount: Rupiah
}
