import Kernel
import WebPages
import Wilayah

/// What the last part of `/wilayah/…` means.
enum RegionAddress: Equatable {
    /// A page or a file of this region.
    case region(KodeWilayah, csv: Bool)
    /// The same under its proper address: by code, and the smallest region that has a page.
    case moved(KodeWilayah, csv: Bool)
    case unknown

    /// Reads a code (`15.04`, `1504`) or a name (`batang-hari`), with `.csv` or without.
    init(_ text: String, in regions: WilayahDirectory) {
        let csv = text.hasSuffix(".csv")
        let name = csv ? String(text.dropLast(4)) : text
        guard name.utf8.count <= 80 else {
            self = .unknown
            return
        }
        if let kode = KodeWilayah(name) {
            self = RegionAddress.of(kode, written: name, csv: csv, in: regions)
        } else {
            let words = String(name.map { $0 == "-" || $0 == "_" ? " " : $0 })
            let found = regions.find(name: words, level: .kabupatenKota, within: PageLink.homeRegion).region
            self = found.map { .moved($0.code, csv: csv) } ?? .unknown
        }
    }

    private static func of(
        _ kode: KodeWilayah, written: String, csv: Bool, in regions: WilayahDirectory
    ) -> RegionAddress {
        guard PageLink.homeRegion.contains(kode), regions.region(kode) != nil else { return .unknown }
        if kode.level > .kabupatenKota {
            return kode.ancestor(at: .kabupatenKota).map { .moved($0, csv: csv) } ?? .unknown
        }
        // The province's page is the home page.
        if written != "\(kode)" || (kode == PageLink.homeRegion && !csv) { return .moved(kode, csv: csv) }
        return .region(kode, csv: csv)
    }
}
