import Coverage
import Kernel
import Rules
import Store
import WebPages
import Wilayah

/// Everything that the public pages are made from. The composition root brings the
/// live parts, a test brings its own.
public struct Site: Sendable {
    let coverage: CoveragePort
    let regions: WilayahDirectory
    let published: PublishedFigures
    /// The numbers of the law with their history, as the pages of the law show them.
    let lawIndex: LawIndex
    /// The law that answers are computed by, with an administrator's corrections above the code. Asked at every
    /// request, so it must cost microseconds while the data stay.
    let lawNow: @Sendable () throws -> LawNow
    /// Asked at every request, so it must cost microseconds.
    let dataVersion: @Sendable () -> DataVersion
    /// The day in Jambi (WIB).
    let today: @Sendable () -> Day
    /// The work of those who sign in; nil for a site that is only public.
    let office: Office?

    public init(
        coverage: CoveragePort, regions: WilayahDirectory, published: PublishedFigures,
        lawIndex: LawIndex = LawIndex(Chapter.all), lawNow: @escaping @Sendable () throws -> LawNow = { .inCode },
        dataVersion: @escaping @Sendable () -> DataVersion, today: @escaping @Sendable () -> Day,
        office: Office? = nil
    ) {
        self.office = office
        self.coverage = coverage
        self.regions = regions
        self.published = published
        self.lawIndex = lawIndex
        self.lawNow = lawNow
        self.dataVersion = dataVersion
        self.today = today
    }

    /// The name that the press and the published figures use; the code for a region without one.
    func name(_ kode: KodeWilayah) -> String {
        guard let region = regions.region(kode) else { return "\(kode)" }
        return switch region.jenis {
        // The province and its capital share a name, and so do many kecamatan, desa and kelurahan.
        case .provinsi: "Provinsi \(region.shortName)"
        case .kecamatan: "Kecamatan \(region.shortName)"
        case .desa: "Desa \(region.shortName)"
        case .kelurahan: "Kelurahan \(region.shortName)"
        default: region.shortName
        }
    }
}

/// Which state of the data a page shows. Two equal versions give equal pages.
public struct DataVersion: Hashable, Sendable {
    public let stamp: String
    /// Seconds since 1970 of the newest change.
    public let changedAt: Int

    public init(stamp: String, changedAt: Int) {
        self.stamp = stamp
        self.changedAt = changedAt
    }
}
