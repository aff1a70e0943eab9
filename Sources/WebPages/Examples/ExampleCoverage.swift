import Coverage
import Kernel
import Registry

/// Models for the named examples: invented figures, except what was published.
enum ExampleCoverage {
    static let day = Day(number: Day.publishedAugust2024)

    /// The eleven kabupaten/kota with participants and potential.
    private static let regions: [(UInt64, String, Int, Int?)] = [
        (1501, "Kabupaten Kerinci", 37_290, 96_400), (1502, "Kabupaten Merangin", 48_120, 138_700),
        (1503, "Kabupaten Sarolangun", 44_100, 110_250), (1504, "Kabupaten Batanghari", 49_803, 98_206),
        (1505, "Kabupaten Muaro Jambi", 71_560, 162_340), (1506, "Kabupaten Tanjung Jabung Barat", 46_900, 121_800),
        (1507, "Kabupaten Tanjung Jabung Timur", 25_221, 94_600), (1508, "Kabupaten Bungo", 51_400, 130_070),
        (1509, "Kabupaten Tebo", 38_639, 122_700), (1571, "Kota Jambi", 94_119, 193_500),
        (1572, "Kota Sungai Penuh", 11_480, 43_804),
    ]

    /// The province as it stands in the published figures, its parts as an illustration.
    static let province = compute(
        region(15, "Provinsi Jambi"), participants: 518_632, potential: 1_312_370, children: regions)

    /// A kabupaten with published counts and three invented kecamatan.
    static let kabupaten = compute(
        region(1504, "Kabupaten Batanghari"), participants: 49_803, potential: 98_206,
        children: [
            (150_401, "Mersam", 5_120, 14_300), (150_403, "Batin XXIV", 4_870, 12_950),
            (150_406, "Muara Bulian", 13_210, 19_460),
        ])

    /// A kabupaten of whose kecamatan only the participants are known.
    static let partsWithoutPotential = compute(
        region(1504, "Kabupaten Batanghari"), participants: 49_803, potential: 98_206,
        children: [
            (150_401, "Mersam", 5_120, nil), (150_403, "Batin XXIV", 4_870, nil),
            (150_406, "Muara Bulian", 13_210, nil),
        ])

    /// A region whose number of workers nobody knows.
    static let withoutPotential = compute(region(1508, "Kabupaten Bungo"), participants: 51_400, potential: nil)

    /// A region that passed its target.
    static let reached = compute(
        region(1503, "Kabupaten Sarolangun"), participants: 75_000, potential: 110_250,
        targets: PublishedFigures.jambi.targets)

    /// A registry without anybody.
    static let empty = compute(region(15, "Provinsi Jambi"), participants: 0, potential: nil, targets: [])

    private static func compute(
        _ region: CoverageInput.Region, participants: Int, potential: Int?,
        children: [(UInt64, String, Int, Int?)] = [], targets: [CoverageTarget] = PublishedFigures.jambi.targets
    ) -> RegionCoverage {
        let parts = children.map { (self.region($0.0, $0.1), $0.2, $0.3) }
        let cells =
            history(region.wilayah, endingWith: participants) + parts.flatMap { [cell($0.0.wilayah, day.bulan, $0.1)] }
        let potensi =
            [
                potential.flatMap {
                    Potensi(wilayah: region.wilayah, asOf: day, count: $0, basis: .published, source: source)
                }
            ]
            + parts.map { part in
                part.2.flatMap {
                    Potensi(wilayah: part.0.wilayah, asOf: day, count: $0, basis: .illustration, source: "contoh")
                }
            }
        return computeCoverage(
            CoverageInput(
                asOf: day, region: region, children: parts.map(\.0), cells: cells, potensi: potensi.compactMap { $0 },
                targets: targets, published: .jambi, illustration: true))
    }

    /// Twenty months of growth, uneven so that a range can be drawn.
    private static func history(_ wilayah: KodeWilayah, endingWith participants: Int) -> [CoverageCell] {
        (0..<20).map { back in
            let unevenness = [0, 3, 1, 5, 2][back % 5]
            return cell(
                wilayah, day.bulan.advanced(by: -back),
                participants * (1000 - back * 12 - unevenness * min(back, 1)) / 1000)
        }
    }

    private static func cell(_ wilayah: KodeWilayah, _ bulan: Bulan, _ active: Int) -> CoverageCell {
        CoverageCell(wilayah: wilayah, segmen: .bpu, fund: .mandiri, bulan: bulan, active: active)
    }

    private static func region(_ digits: UInt64, _ name: String) -> CoverageInput.Region {
        let level: KodeWilayah.Level = digits < 100 ? .provinsi : digits < 10_000 ? .kabupatenKota : .kecamatan
        guard let kode = KodeWilayah(digits: digits, level: level) else { preconditionFailure("no code: \(digits)") }
        return CoverageInput.Region(wilayah: kode, name: name)
    }

    private static let source = PublishedFigures.jambi.coverage.first?.source ?? "contoh"
}

extension Day {
    /// 12 August 2024, the newest day with a published count and denominator of the province.
    fileprivate static let publishedAugust2024: Int32 = 19_947
}
