import Foundation
import Registry

/// The cells of some consecutive list rows, sealed, with the keys that tell versions of a list apart.
struct SealedCells: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [Int] = []
    private(set) var rowKeys: [Int64] = []
    private(set) var contentKeys: [Int64] = []
    private(set) var failure: (any Error)?

    private static let rowKind: UInt8 = 254
    private static let contentKind: UInt8 = 253

    /// Seals rows of `text`; the first row of the whole table is stored as `firstId`.
    init(_ text: TextTable, _ rows: Range<Int>, firstId: Int64, _ vault: Vault) {
        var sealer = Sealer(vault)
        bytes.reserveCapacity(rows.count * 200)
        var packed: [UInt8] = []
        do {
            for row in rows {
                packed.removeAll(keepingCapacity: true)
                CellPacking.pack(text, row, into: &packed)
                try seal(packed, text, row, firstId + Int64(row), &sealer)
            }
        } catch { failure = error }
    }

    private mutating func seal(
        _ packed: [UInt8], _ text: TextTable, _ row: Int, _ id: Int64, _ sealer: inout Sealer
    ) throws {
        try packed.withUnsafeBytes {
            try sealer.seal($0, Sealer.Place(kind: Sealer.cellsKind, id: id), into: &bytes)
            contentKeys.append(sealer.index($0, kind: SealedCells.contentKind))
        }
        ends.append(bytes.count)
        rowKeys.append(
            SealedCells.identity(text, row).withUnsafeBytes { sealer.index($0, kind: SealedCells.rowKind) })
    }

    /// Who a row is about, for comparing versions only: the digits of a NIK of sixteen, else name and birth date.
    private static func identity(_ text: TextTable, _ row: Int) -> [UInt8] {
        let digits = text.withBytes(row, .nik) { $0.filter { $0 &- 48 < 10 } }
        guard digits.count != 16 else { return digits }
        let name = text.string(row, .nama).uppercased().split(separator: " ").joined(separator: " ")
        return Array("\(name)|\(text.string(row, .tanggalLahir))".utf8)
    }

    func range(_ row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }
    var count: Int { ends.count }

    static func sealing(_ text: TextTable, firstId: Int64, _ vault: Vault) -> Future<[SealedCells]> {
        Future { inParallel(text.count) { SealedCells(text, $0, firstId: firstId, vault) } }
    }
}

/// The cells of a row as bytes: for each that is not empty its field, its length in base 128 and its text.
enum CellPacking {
    static func pack(_ text: TextTable, _ row: Int, into out: inout [UInt8]) {
        for field in Field.allCases {
            text.withBytes(row, field) { value in
                guard !value.isEmpty else { return }
                out.append(field.rawValue)
                var length = value.count
                while length >= 128 {
                    out.append(UInt8(length & 127) | 128)
                    length >>= 7
                }
                out.append(UInt8(length))
                out.append(contentsOf: value)
            }
        }
    }

    /// Calls `body` for each cell; throws when the bytes do not follow the form.
    static func unpack(_ bytes: Data, _ body: (Field, Data) -> Void) throws {
        var rest = bytes
        while let number = rest.popFirst() {
            guard let field = Field(rawValue: number) else { throw UnreadableValue(table: "list_row") }
            var length = 0
            var shift = 0
            while let byte = rest.popFirst() {
                length |= Int(byte & 127) << shift
                shift += 7
                if byte < 128 || shift > 28 { break }
            }
            guard length <= rest.count else { throw UnreadableValue(table: "list_row") }
            body(field, rest.prefix(length))
            rest = rest.dropFirst(length)
        }
    }
}
