import Kernel

/// A region's name at the lengths that a page needs. Only `Kota Jambi` keeps its
/// `Kota`, since `Jambi` alone is the province.
enum RegionName {
    /// `Kabupaten Batanghari` → `Batanghari`.
    static func plain(_ name: String) -> String {
        for prefix in ["Kabupaten ", "Kab. ", "Kota ", "Kecamatan ", "Desa ", "Kelurahan "] where name.hasPrefix(prefix)
        {
            let rest = String(name.dropFirst(prefix.count))
            return rest == "Jambi" ? name : rest
        }
        return name
    }

    /// For a small tile: `Tanjung Jabung Timur` → `Tanjab Timur`.
    static func short(_ name: String) -> String {
        let plain = plain(name)
        guard plain.hasPrefix("Tanjung Jabung ") else { return plain }
        return "Tanjab " + plain.dropFirst("Tanjung Jabung ".count)
    }

    /// What the level is called, to head a column.
    static func level(_ level: KodeWilayah.Level, _ language: Language) -> String {
        switch level {
        case .provinsi: language.say("Provinsi", "Province")
        case .kabupatenKota: language.say("Kabupaten/kota", "Regency/city")
        case .kecamatan: language.say("Kecamatan", "District")
        case .desaKelurahan: language.say("Desa/kelurahan", "Village")
        }
    }
}
