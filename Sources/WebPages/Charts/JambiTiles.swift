import Kernel

/// The eleven kabupaten/kota of Jambi as neighbours: Kerinci and Sungai Penuh in
/// the western mountains, Tanjung Jabung Timur on the eastern coast, Kota Jambi
/// beside the Muaro Jambi that surrounds it.
enum JambiTiles {
    static let province = region(15, .provinsi)

    /// Five columns from west to east, for a screen wider than high.
    static let wide = TileTree.row([
        .column([tile(1501), tile(1572)]),
        .column([tile(1508), tile(1502)]),
        .column([tile(1509), tile(1503)]),
        .column([tile(1506), tile(1504)]),
        .column([tile(1507), .row([tile(1571), tile(1505)])]),
    ])

    /// Three columns, for a telephone held upright.
    static let narrow = TileTree.row([
        .column([tile(1508), tile(1501), tile(1572), tile(1502)]),
        .column([tile(1509), tile(1504), tile(1503)]),
        .column([tile(1506), tile(1507), tile(1571), tile(1505)]),
    ])

    private static func tile(_ digits: UInt64) -> TileTree { .tile(region(digits, .kabupatenKota)) }

    /// A literal of this file; a wrong one stops the first test that touches it.
    private static func region(_ digits: UInt64, _ level: KodeWilayah.Level) -> KodeWilayah {
        guard let kode = KodeWilayah(digits: digits, level: level) else {
            preconditionFailure("\(digits) is not a code at level \(level)")
        }
        return kode
    }
}
