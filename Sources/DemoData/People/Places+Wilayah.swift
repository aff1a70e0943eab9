import Kernel
import Wilayah

extension Places {
    /// The regions of one province, with all the others as places to come from. Nil when the code is no province.
    public init?(_ directory: WilayahDirectory, province: KodeWilayah) {
        guard province.level == .provinsi, directory.region(province) != nil else { return nil }
        var regions: [NamedRegion] = []
        var elsewhere: [NamedRegion] = []
        for level in [KodeWilayah.Level.kabupatenKota, .kecamatan] {
            for region in directory.regions(at: level) {
                let named = NamedRegion(kode: region.code, name: Places.bare(region))
                if province.contains(region.code) { regions.append(named) } else { elsewhere.append(named) }
            }
        }
        regions += directory.regions(at: .desaKelurahan, within: province).map {
            NamedRegion(kode: $0.code, name: $0.name)
        }
        self.init(regions: regions, elsewhere: elsewhere)
    }

    /// The name without its kind: lists print the kind in ways of their own.
    private static func bare(_ region: Region) -> String {
        for kind in ["Kabupaten Administrasi ", "Kota Administrasi ", "Kabupaten ", "Kota "]
        where region.level == .kabupatenKota && region.name.hasPrefix(kind) {
            return String(region.name.dropFirst(kind.count))
        }
        return region.name
    }

    /// A birthplace as lists print it.
    func birthplaceName(_ place: Birthplace) -> [UInt8] {
        switch place {
        case .kabupaten(let i): kabupaten[i].name.upper
        case .desa(let i): desa[i].name.upper
        case .town(let i): towns[i]
        }
    }
}
