import Cells
import Kernel
import Wilayah

/// Where a row says the person lives.
struct RegionReading {
    var code: KodeWilayah?
    var proposal: KodeWilayah?
    var reasons: ReasonSet = []
}

/// Reads the region columns of rows, from the province down to the desa.
struct RegionReader {
    private let context: CheckContext
    private var lookup: WilayahLookup
    /// Lists run desa by desa: most rows repeat the region of the row above.
    private var last = RegionReading()
    private var lastCells: [UInt8] = []

    init(_ context: CheckContext) {
        self.context = context
        lookup = WilayahLookup(context.directory)
    }

    mutating func read(_ row: PersonRow) -> RegionReading {
        if repeatsLast(row) { return last }
        last = find(row)
        lastCells.removeAll(keepingCapacity: true)
        for field in RegionReader.fields {
            // A length that one byte cannot tell: remember nothing of this row.
            guard row.bytes(field).count < 256 else {
                lastCells.removeAll(keepingCapacity: true)
                return last
            }
            lastCells.append(UInt8(truncatingIfNeeded: row.bytes(field).count))
            lastCells.append(contentsOf: row.bytes(field))
        }
        return last
    }

    private static let fields: [Field] = [.desa, .kecamatan, .kabupaten, .provinsi]

    private func repeatsLast(_ row: PersonRow) -> Bool {
        lastCells.withUnsafeBufferPointer { cells in
            var at = 0
            return same(row.bytes(.desa), cells, &at) && same(row.bytes(.kecamatan), cells, &at)
                && same(row.bytes(.kabupaten), cells, &at) && same(row.bytes(.provinsi), cells, &at)
        }
    }

    /// Whether the next remembered cell is this one. Longer cells than a length byte tells are never the same.
    @inline(__always)
    private func same(
        _ bytes: UnsafeBufferPointer<UInt8>, _ cells: UnsafeBufferPointer<UInt8>, _ at: inout Int
    ) -> Bool {
        guard at < cells.count, bytes.count < 256, Int(cells[at]) == bytes.count else { return false }
        defer { at += 1 + bytes.count }
        for i in 0..<bytes.count where cells[at + 1 + i] != bytes[i] { return false }
        return true
    }

    private mutating func find(_ row: PersonRow) -> RegionReading {
        var reading = RegionReading(code: context.wilayah)
        var filled = 0
        if has(row, .provinsi, &filled) {
            take(lookup.provinsi(row.bytes(.provinsi)), &reading)
        }
        if has(row, .kabupaten, &filled) {
            take(lookup.kabupaten(row.bytes(.kabupaten), in: scope(reading.code, .provinsi)), &reading)
        }
        if has(row, .kecamatan, &filled) {
            take(lookup.kecamatan(row.bytes(.kecamatan), in: scope(reading.code, .kabupatenKota)), &reading)
        }
        if has(row, .desa, &filled) { takeDesa(row.bytes(.desa), &reading) }
        if filled == 0, row.map.has(.desa) || row.map.has(.kecamatan) || row.map.has(.kabupaten) {
            reading.reasons.insert(.wilayahKosong)
        }
        if let home = context.provinsi, let code = reading.code, !home.contains(code) {
            reading.reasons.insert(.wilayahLuarProvinsi)
        }
        if let list = context.listRegion, let code = reading.code, !list.contains(code), !code.contains(list) {
            reading.reasons.insert(.wilayahLuarDaftar)
        }
        return reading
    }

    private func has(_ row: PersonRow, _ field: Field, _ filled: inout Int) -> Bool {
        guard row.map.has(field), !isBlank(row.bytes(field)) else { return false }
        filled += 1
        return true
    }

    /// Names are looked for inside what is known, never above the given level.
    private func scope(_ code: KodeWilayah?, _ level: KodeWilayah.Level) -> KodeWilayah? {
        code.flatMap { $0.level <= level ? $0 : $0.ancestor(at: level) }
    }

    private mutating func takeDesa(_ bytes: UnsafeBufferPointer<UInt8>, _ reading: inout RegionReading) {
        let inside = lookup.desa(bytes, in: reading.code)
        if inside.kind == .unknown || inside.kind == .proposed, let kecamatan = reading.code,
            kecamatan.level == .kecamatan, let kabupaten = kecamatan.parent,
            lookup.desa(bytes, in: kabupaten).kind == .found
        {
            reading.reasons.insert(.desaTidakDiKecamatan)
            return
        }
        take(inside, &reading)
    }

    private func take(_ answer: WilayahLookup.Answer, _ reading: inout RegionReading) {
        switch answer.kind {
        case .found: reading.code = answer.code
        case .proposed:
            reading.proposal = answer.code
            reading.reasons.insert(.wilayahTidakDikenal)
        case .unknown: reading.reasons.insert(.wilayahTidakDikenal)
        case .ambiguous: reading.reasons.insert(.wilayahGanda)
        case .missing: break
        }
    }
}
