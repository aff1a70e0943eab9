import Kernel
import WebPages
import Wilayah

/// What the last part of `/wilayah/…` means.
enum RegionAddress: Equatable {
    /// A page or a file of this region.
    case region(KodeWilayah, CoverageFile?)
    /// The same under its proper address, by code.
    case moved(KodeWilayah, CoverageFile?)
    case unknown

    /// Reads a code (`15.04`, `1504`) or a name (`batang-hari`), with the ending of a file or without.
    init(_ text: String, in regions: WilayahDirectory) {
        let file = CoverageFile.allCases.first { text.hasSuffix(".\($0.rawValue)") }
        let name = String(text.dropLast(file.map { $0.rawValue.utf8.count + 1 } ?? 0))
        guard name.utf8.count <= 80 else {
            self = .unknown
            return
        }
        if let kode = KodeWilayah(name) {
            self = RegionAddress.of(kode, written: name, file, in: regions)
        } else {
            let words = String(name.map { $0 == "-" || $0 == "_" ? " " : $0 })
            let found = regions.find(name: words, level: .kabupatenKota, within: PageLink.homeRegion).region
            self = found.map { .moved($0.code, file) } ?? .unknown
        }
    }

    private static func of(
        _ kode: KodeWilayah, written: String, _ file: CoverageFile?, in regions: WilayahDirectory
    ) -> RegionAddress {
        guard PageLink.homeRegion.contains(kode), regions.region(kode) != nil else { return .unknown }
        // The province's page is the home page.
        if written != "\(kode)" || (kode == PageLink.homeRegion && file == nil) { return .moved(kode, file) }
        return .region(kode, file)
    }
}
