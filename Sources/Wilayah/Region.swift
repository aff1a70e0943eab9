import Kernel

/// A region's lasting identity: it stays when code, name or parent change.
///
/// The number is the region's code in the first edition that this product knew (2025),
/// frozen; a later edition that recodes a region keeps the number.
public struct RegionID: Hashable, Sendable, Codable {
    public let raw: UInt64
}

/// What kind of region, in the words of the law.
public enum JenisWilayah: String, Sendable, Codable {
    case provinsi, kabupaten, kota, kecamatan, desa, kelurahan, desaAdat
}

/// A region as it stands in the loaded edition.
public struct Region: Hashable, Sendable, Identifiable {
    public let id: RegionID
    public let code: KodeWilayah
    public let jenis: JenisWilayah
    /// The official name: "Kabupaten Batanghari", "Kota Jambi", "Muara Bulian".
    public let name: String

    public var level: KodeWilayah.Level { code.level }
    public var parent: KodeWilayah? { code.parent }

    /// The name as the press and public figures print it: "Batang Hari", "Kota Jambi".
    public var shortName: String {
        if let custom = Region.customary[code.digits] { return custom }
        return jenis == .kabupaten ? String(name.dropFirst("Kabupaten ".count)) : name
    }

    private static let customary: [UInt64: String] = [
        1504: "Batang Hari", 31: "DKI Jakarta", 34: "DI Yogyakarta",
    ]
}

/// One code and name that a region bore, and until when.
public struct RegionVersion: Hashable, Sendable {
    public let code: KodeWilayah
    /// Nil where only the code is known.
    public let name: String?
    /// Nil where the start is not known.
    public let validFrom: Day?
    /// The last day; nil for the version in use.
    public let validThrough: Day?
    /// Today's region that this code or name leads to; coarser than the code when the exact successor is not certain.
    public let leadsTo: KodeWilayah
}

/// What a code means on a day.
public enum Resolution: Hashable, Sendable {
    /// The code is in use.
    case current(Region)
    /// The code is of an earlier time; the region is today's.
    case former(Region, RegionVersion)

    /// Today's region, either way.
    public var region: Region {
        switch self {
        case .current(let region), .former(let region, _): region
        }
    }
}

/// Why the embedded regions cannot be read: the program itself is damaged.
public enum WilayahError: Error, Hashable, Sendable, CustomStringConvertible {
    case damaged(offset: Int)
    case unknownVersion(Int)

    public var description: String {
        switch self {
        case .damaged(let offset):
            "data wilayah di dalam program rusak pada bita \(offset); pasang ulang program ini"
        case .unknownVersion(let version):
            "data wilayah di dalam program berversi \(version), program ini membaca versi 1; pasang ulang program ini"
        }
    }
}
