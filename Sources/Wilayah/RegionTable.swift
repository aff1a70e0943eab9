import Kernel

/// All regions in the order of their codes, parents before children, as flat arrays.
struct RegionTable: Sendable {
    /// Codes padded to ten digits: unique over all levels, ascending.
    private(set) var keys: [UInt64] = []
    /// Where each region's word references start in `blob`.
    private var names: [Int32] = []
    private var wordCounts: [UInt8] = []
    /// One past the last region inside each.
    private(set) var ends: [Int32] = []
    let blob: [UInt8]
    private let words: WordTable

    init(_ cursor: inout Blob, words: WordTable, count: Int) throws(WilayahError) {
        blob = cursor.bytes
        self.words = words
        guard count <= cursor.bytes.count else { throw .damaged(offset: cursor.offset) }
        keys.reserveCapacity(count)
        names.reserveCapacity(count)
        wordCounts.reserveCapacity(count)
        ends = [Int32](repeating: Int32(count), count: count)
        var path = [0, 0, 0, 0]
        var open: [Int] = []
        for index in 0..<count {
            let level = try readRecord(&cursor, &path)
            if level > open.count { throw .damaged(offset: cursor.offset) }
            while open.count > level { ends[open.removeLast()] = Int32(index) }
            open.append(index)
        }
    }

    /// One region: level, whether its number follows the one before, how many words; number; words.
    private mutating func readRecord(_ cursor: inout Blob, _ path: inout [Int]) throws(WilayahError) -> Int {
        let head = try cursor.byte()
        let level = Int(head >> 6)
        path[level] = head & 0x20 != 0 ? path[level] + 1 : try cursor.varint()
        for deeper in (level + 1)..<max(4, level + 1) { path[deeper] = 0 }
        let key = UInt64(((path[0] * 100 + path[1]) * 100 + path[2]) * 10_000 + path[3])
        guard path[0] < 100, path[1] < 100, path[2] < 100, path[3] < 10_000, key > keys.last ?? 0 else {
            throw .damaged(offset: cursor.offset)
        }
        keys.append(key)
        names.append(Int32(cursor.offset))
        wordCounts.append(head & 31)
        for _ in 0..<(head & 31) where try cursor.varint() >= words.count { throw .damaged(offset: cursor.offset) }
        return level
    }

    var count: Int { keys.count }

    /// The place of this code, by binary search.
    func index(of code: KodeWilayah) -> Int? {
        let key = RegionTable.key(code)
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key ? low : nil
    }

    static func key(_ code: KodeWilayah) -> UInt64 {
        switch code.level {
        case .provinsi: code.digits * 100_000_000
        case .kabupatenKota: code.digits * 1_000_000
        case .kecamatan: code.digits * 10_000
        case .desaKelurahan: code.digits
        }
    }

    func level(_ index: Int) -> KodeWilayah.Level {
        let key = keys[index]
        if key % 10_000 != 0 { return .desaKelurahan }
        if key % 1_000_000 != 0 { return .kecamatan }
        return key % 100_000_000 != 0 ? .kabupatenKota : .provinsi
    }

    /// The indices inside this region, itself left out; all for nil.
    func inside(_ index: Int?) -> Range<Int> {
        guard let index else { return 0..<count }
        return index + 1..<Int(ends[index])
    }

    /// The bytes of the official name.
    func name(_ index: Int) -> [UInt8] {
        var out: [UInt8] = []
        var at = Int(names[index])
        for place in 0..<wordCounts[index] {
            if place > 0 { out.append(0x20) }
            var reference = 0
            var shift = 0
            repeat {
                reference |= Int(blob[at] & 0x7F) << shift
                shift += 7
                at += 1
            } while blob[at - 1] >= 0x80
            out.append(contentsOf: words[reference])
        }
        return out
    }

    func region(_ index: Int) -> Region {
        let level = level(index)
        let divisor: UInt64 =
            switch level {
            case .provinsi: 100_000_000
            case .kabupatenKota: 1_000_000
            case .kecamatan: 10_000
            case .desaKelurahan: 1
            }
        let name = name(index)
        // The table holds only codes in range, so the code exists.
        let code = KodeWilayah(digits: keys[index] / divisor, level: level)!
        return Region(
            id: RegionID(raw: code.digits), code: code, jenis: RegionTable.jenis(code, name),
            name: String(decoding: name, as: UTF8.self))
    }

    /// Kabupaten or kota by its name, desa by the first digit of its number: 1 kelurahan, 3 desa adat.
    static func jenis(_ code: KodeWilayah, _ name: [UInt8]) -> JenisWilayah {
        switch code.level {
        case .provinsi: .provinsi
        case .kabupatenKota: name.starts(with: "Kota ".utf8) ? .kota : .kabupaten
        case .kecamatan: .kecamatan
        case .desaKelurahan:
            switch code.digits / 1000 % 10 {
            case 1: .kelurahan
            case 3: .desaAdat
            default: .desa
            }
        }
    }
}
