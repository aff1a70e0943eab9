import Foundation
import Registry
import Store

/// Cells and mended values of rows as sealed bytes.
struct UsulanSealing {
    static let cellsKind: UInt8 = 252
    static let fixesKind: UInt8 = 251

    private var sealer: Sealer

    init(_ vault: Vault) { sealer = Sealer(vault) }

    mutating func seal(_ cells: ListCells, _ row: Int64) throws -> [UInt8] {
        var bytes: [UInt8] = []
        for set in [cells.numbers, cells.dates, cells.errors] {
            withUnsafeBytes(of: set.rawValue.littleEndian) { bytes.append(contentsOf: $0) }
        }
        UsulanSealing.pack(cells.texts, into: &bytes)
        return try sealed(bytes, Sealer.Place(kind: UsulanSealing.cellsKind, id: row))
    }

    /// Nil when nothing is mended.
    mutating func seal(_ fixes: [Field: String], _ row: Int64) throws -> [UInt8]? {
        guard !fixes.isEmpty else { return nil }
        var bytes: [UInt8] = []
        UsulanSealing.pack(fixes, into: &bytes)
        return try sealed(bytes, Sealer.Place(kind: UsulanSealing.fixesKind, id: row))
    }

    private mutating func sealed(_ bytes: [UInt8], _ place: Sealer.Place) throws -> [UInt8] {
        var out: [UInt8] = []
        try bytes.withUnsafeBytes { try sealer.seal($0, place, into: &out) }
        return out
    }

    func cells(_ sealed: UnsafeRawBufferPointer, _ row: Int64) throws -> ListCells {
        let bytes = try sealer.open(sealed, Sealer.Place(kind: UsulanSealing.cellsKind, id: row))
        guard bytes.count >= 12 else { throw UnreadableValue(table: "usulan_row") }
        let sets = bytes.withUnsafeBytes { raw in
            (0..<3).map { UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self)) }
        }
        return ListCells(
            try UsulanSealing.unpack(Data(bytes.dropFirst(12))), numbers: FieldSet(rawValue: sets[0]),
            dates: FieldSet(rawValue: sets[1]), errors: FieldSet(rawValue: sets[2]))
    }

    func fixes(_ sealed: UnsafeRawBufferPointer, _ row: Int64) throws -> [Field: String] {
        guard !sealed.isEmpty else { return [:] }
        return try UsulanSealing.unpack(sealer.open(sealed, Sealer.Place(kind: UsulanSealing.fixesKind, id: row)))
    }

    /// The blind index of a NIK, the same as that of people.
    func index(_ nik: String) -> Int64? {
        guard !nik.isEmpty else { return nil }
        return Array(nik.utf8).withUnsafeBytes { sealer.index($0, kind: Field.nik.rawValue) }
    }

    private static func pack(_ texts: [Field: String], into out: inout [UInt8]) {
        for field in Field.allCases {
            guard let text = texts[field] else { continue }
            out.append(field.rawValue)
            var length = text.utf8.count
            while length >= 128 {
                out.append(UInt8(length & 127) | 128)
                length >>= 7
            }
            out.append(UInt8(length))
            out.append(contentsOf: text.utf8)
        }
    }

    private static func unpack(_ bytes: Data) throws -> [Field: String] {
        var texts: [Field: String] = [:]
        try CellPacking.unpack(bytes) { texts[$0] = String(decoding: $1, as: UTF8.self) }
        return texts
    }
}
