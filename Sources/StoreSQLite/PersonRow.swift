import Foundation
import GRDB
import Kernel
import Registry

/// A person as stored, with the sealed fields still sealed.
struct PersonRow {
    /// In the order that `read` expects.
    static let columns = """
        id, wilayah, tanggal_lahir, jenis_kelamin, nama, tempat_lahir, alamat, rt, rw, pekerjaan,
        nik_sealed, no_kk_sealed, nama_ibu_sealed, telepon_sealed, rekening_sealed, batch_id
        """

    private static let plain: [(Int32, Field)] = [
        (4, .nama), (5, .tempatLahir), (6, .alamat), (7, .rt), (8, .rw), (9, .pekerjaan),
    ]
    private static let firstSealed: Int32 = 10
    private static let founder: Int32 = 15

    /// Appends the statement's present row.
    static func read(_ statement: RawStatement, into rows: inout SealedRows) throws {
        rows.ids.append(statement.int(0))
        rows.founders.append(statement.isNull(founder) ? nil : Id(statement.int(founder)))
        rows.people.append(
            Person(
                birth: statement.isNull(2) ? nil : Day(number: Int32(statement.int(2))),
                sex: statement.isNull(3) ? nil : Sex(rawValue: UInt8(statement.int(3))),
                wilayah: try wilayah(statement.int(1), "person")))
        rows.text.startRow()
        for (column, field) in plain { rows.text.set(field, statement.bytes(column)) }
        for (offset, field) in SealedPeople.fields.enumerated() {
            rows.text.set(field, statement.bytes(firstSealed + Int32(offset)))
        }
    }
}

/// People whose sealed fields hold ciphertext in `text`.
struct SealedRows: Sendable {
    var ids: [Int64] = []
    var founders: [Id<Batch>?] = []
    var people: [Person] = []
    var text = TextTable()
    var count: Int { ids.count }

    /// The texts with every field in clear, on all processors. Throws when a value was altered or belongs elsewhere.
    func opened(_ vault: Vault) throws -> [TextTable] {
        try inParallel(count) { rows in Result { try opened(rows, vault) } }.map { try $0.get() }
    }

    /// As `opened`, on this thread: for a few.
    func openedHere(_ vault: Vault) throws -> TextTable { try opened(0..<count, vault) }

    private func opened(_ rows: Range<Int>, _ vault: Vault) throws -> TextTable {
        let sealer = Sealer(vault)
        var out = TextTable()
        out.reserve(rows: rows.count)
        for row in rows {
            out.startRow()
            for field in Field.ofPerson {
                try text.withBytes(row, field) { value in
                    guard !value.isEmpty else { return }
                    guard field.isSealed else { return out.set(field, value) }
                    let place = Sealer.Place(kind: field.rawValue, id: ids[row])
                    out.set(field, try sealer.open(UnsafeRawBufferPointer(value), place))
                }
            }
        }
        return out
    }
}
