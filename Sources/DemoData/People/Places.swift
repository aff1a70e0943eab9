import Kernel

/// A region by code and name, as a code table lists it.
public struct NamedRegion: Sendable {
    public let kode: KodeWilayah
    /// The bare name, without "Kabupaten" or "Kecamatan".
    public let name: String

    public init(kode: KodeWilayah, name: String) {
        self.kode = kode
        self.name = name
    }
}

/// A region's name in the cases that lists print it in.
struct PlaceName: Sendable {
    let upper: [UInt8]
    let title: [UInt8]

    init(_ text: String) {
        let folded = text.unicodeScalars.filter(\.isASCII).map(Character.init)
        upper = Array(String(folded).uppercased().utf8)
        title = titled(upper)
    }
}

struct Desa: Sendable {
    let kode: KodeWilayah
    let name: PlaceName
    let kecamatan: Int
}

struct Kecamatan: Sendable {
    let kode: KodeWilayah
    let name: PlaceName
    let kabupaten: Int
    /// Its villages in ``Places/desa``.
    let desa: Range<Int>
}

struct KabupatenKota: Sendable {
    let kode: KodeWilayah
    let name: PlaceName
    let isKota: Bool
    let kecamatan: Range<Int>
}

/// A kecamatan elsewhere in Indonesia that has issued NIKs, with the town its people name as birthplace.
struct Origin: Sendable {
    let kode: Int
    let town: Int
}

/// The regions that invented people live in and come from.
public struct Places: Sendable {
    var kabupaten: [KabupatenKota] = []
    var kecamatan: [Kecamatan] = []
    var desa: [Desa] = []
    var origins: [Origin] = []
    /// Towns of origin, upper case.
    var towns: [[UInt8]] = []

    /// - Parameters:
    ///   - regions: every kabupaten/kota, kecamatan and desa of the province, in any order.
    ///   - elsewhere: kabupaten/kota and kecamatan of other provinces.
    public init(regions: [NamedRegion], elsewhere: [NamedRegion]) {
        addProvince(regions.sorted { $0.kode < $1.kode })
        addOrigins(elsewhere.sorted { $0.kode < $1.kode })
    }

    private mutating func addProvince(_ regions: [NamedRegion]) {
        let desaBy = Dictionary(grouping: regions.filter { $0.kode.level == .desaKelurahan }) { $0.kode.parent }
        let kecBy = Dictionary(grouping: regions.filter { $0.kode.level == .kecamatan }) { $0.kode.parent }
        for kab in regions where kab.kode.level == .kabupatenKota {
            let firstKec = kecamatan.count
            for kec in kecBy[kab.kode] ?? [] {
                let members = desaBy[kec.kode] ?? []
                guard !members.isEmpty else { continue }
                let firstDesa = desa.count
                desa += members.map { Desa(kode: $0.kode, name: PlaceName($0.name), kecamatan: kecamatan.count) }
                kecamatan.append(
                    Kecamatan(
                        kode: kec.kode, name: PlaceName(kec.name), kabupaten: kabupaten.count,
                        desa: firstDesa..<desa.count))
            }
            kabupaten.append(
                KabupatenKota(
                    kode: kab.kode, name: PlaceName(kab.name), isKota: kab.kode.digits % 100 > 70,
                    kecamatan: firstKec..<kecamatan.count))
        }
    }

    private mutating func addOrigins(_ regions: [NamedRegion]) {
        var townOf: [KodeWilayah: Int] = [:]
        for kab in regions where kab.kode.level == .kabupatenKota {
            townOf[kab.kode] = towns.count
            towns.append(PlaceName(kab.name).upper)
        }
        for kec in regions where kec.kode.level == .kecamatan {
            guard let kab = kec.kode.parent, let town = townOf[kab] else { continue }
            let weight = Places.migrants[Int(kec.kode.digits / 10_000)] ?? 0
            guard weight > 0 else { continue }
            origins.append(Origin(kode: Int(kec.kode.digits), town: town))
        }
    }

    /// Provinces that people in Jambi come from: Sumatra's neighbours and Java's transmigrants.
    private static let migrants: [Int: Int] = [
        12: 1, 13: 1, 14: 1, 16: 1, 17: 1, 18: 1, 31: 1, 32: 1, 33: 1, 34: 1, 35: 1, 36: 1, 73: 1, 63: 1,
    ]
}

/// `MUARA BULIAN` → `Muara Bulian`: a capital after every byte that is no letter.
func titled(_ upper: [UInt8]) -> [UInt8] {
    var out = upper
    titleCase(&out, from: 0)
    return out
}

/// Title case in place from `start`.
func titleCase(_ text: inout [UInt8], from start: Int) {
    var atStart = true
    for i in start..<text.count {
        let isLetter = isUpper(text[i]) || isLower(text[i])
        if isUpper(text[i]), !atStart { text[i] |= 0x20 }
        atStart = !isLetter
    }
}

func isUpper(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
func isLower(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }
func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
