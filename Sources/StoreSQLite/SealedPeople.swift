import Kernel
import Registry

/// The sealed fields of some consecutive people, ready to be bound.
struct SealedPeople: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Start and end of each of `SealedPeople.fields` of each person.
    private var ranges: [UInt32] = []
    private(set) var nikIndex: [Int64?] = []
    private(set) var teleponIndex: [Int64?] = []
    /// The reason why sealing failed, if it did.
    private(set) var failure: (any Error)?

    static let fields: [Field] = [.nik, .noKK, .namaIbu, .telepon, .rekening]

    /// Seals rows of `text`; the first person of the whole table gets `firstId`.
    init(_ text: TextTable, _ rows: Range<Int>, firstId: Int64, _ vault: Vault) {
        var sealer = Sealer(vault)
        bytes.reserveCapacity(rows.count * 176)
        ranges.reserveCapacity(rows.count * SealedPeople.fields.count * 2)
        do {
            for row in rows { try seal(text, row, firstId + Int64(row), &sealer) }
        } catch { failure = error }
    }

    private mutating func seal(_ text: TextTable, _ row: Int, _ id: Int64, _ sealer: inout Sealer) throws {
        for field in SealedPeople.fields {
            ranges.append(UInt32(bytes.count))
            try text.withBytes(row, field) { value in
                guard !value.isEmpty else { return }
                try sealer.seal(
                    UnsafeRawBufferPointer(value), Sealer.Place(kind: field.rawValue, id: id), into: &bytes)
            }
            ranges.append(UInt32(bytes.count))
        }
        nikIndex.append(SealedPeople.index(text, row, .nik, sealer))
        teleponIndex.append(SealedPeople.index(text, row, .telepon, sealer))
    }

    private static func index(_ text: TextTable, _ row: Int, _ field: Field, _ sealer: Sealer) -> Int64? {
        text.withBytes(row, field) {
            $0.isEmpty ? nil : sealer.index(UnsafeRawBufferPointer($0), kind: field.rawValue)
        }
    }

    /// Where field number `field` of the `row`-th of these people stands in `bytes`.
    func range(_ row: Int, _ field: Int) -> Range<Int> {
        let at = (row * SealedPeople.fields.count + field) * 2
        return Int(ranges[at])..<Int(ranges[at + 1])
    }

    /// A whole chunk on all processors, as parts in order.
    static func sealing(_ text: TextTable, firstId: Int64, _ vault: Vault) -> Future<[SealedPeople]> {
        Future { inParallel(text.count) { SealedPeople(text, $0, firstId: firstId, vault) } }
    }

    var count: Int { nikIndex.count }
}
