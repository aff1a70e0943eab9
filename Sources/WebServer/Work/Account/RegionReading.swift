import Kernel
import Wilayah

/// What somebody typed for a region of a role: a code, a name, or everywhere.
enum RegionReading: Equatable {
    case everywhere
    case region(KodeWilayah)
    /// Several have that name; some of them.
    case several([KodeWilayah])
    case unknown

    init(_ typed: String, in regions: WilayahDirectory) {
        let text = typed.trimmingCharacters(in: .whitespaces)
        if ["semua", "semua wilayah", "all", "all regions"].contains(text.lowercased()) {
            self = .everywhere
            return
        }
        // `15.04 Batang Hari`, as the field offers it, begins with the code.
        let first = text.prefix { $0 != " " }
        if let kode = KodeWilayah(first) {
            self = regions.region(kode) == nil ? .unknown : .region(kode)
            return
        }
        self = RegionReading.named(text, regions)
    }

    private static func named(_ name: String, _ regions: WilayahDirectory) -> RegionReading {
        for level in [KodeWilayah.Level.provinsi, .kabupatenKota, .kecamatan, .desaKelurahan] {
            let wanted = name.lowercased()
            let found = regions.regions(at: level).filter {
                $0.shortName.lowercased() == wanted || $0.name.lowercased() == wanted
                    || "provinsi \($0.shortName)".lowercased() == wanted && level == .provinsi
            }
            if found.count == 1 { return .region(found[0].code) }
            if found.count > 1 { return .several(found.prefix(5).map(\.code)) }
        }
        return .unknown
    }
}
