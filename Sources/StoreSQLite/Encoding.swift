import Kernel
import Registry

extension KodeWilayah {
    /// As stored: the digits. No province begins with 0, so the number of digits tells the level.
    var stored: Int64 { Int64(digits) }

    init?(stored: Int64) {
        let levels: [Level] = [.provinsi, .kabupatenKota, .kecamatan, .desaKelurahan]
        guard stored > 0, let level = levels.first(where: { $0.rawValue == String(stored).utf8.count }) else {
            return nil
        }
        self.init(digits: UInt64(stored), level: level)
    }
}

/// A stored value that the schema admits but no Lindungi writes: somebody else wrote here.
struct UnreadableValue: Error {
    let table: String
}

func wilayah(_ stored: Int64, _ table: String) throws -> KodeWilayah {
    guard let kode = KodeWilayah(stored: stored) else { throw UnreadableValue(table: table) }
    return kode
}
