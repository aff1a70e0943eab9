import Foundation
import Kernel
import Registry

/// Contents of pairs, sealed, and the keyed hashes by which a decision is found again.
struct ReviewSealing {
    private var sealer: Sealer

    init(_ vault: Vault) { sealer = Sealer(vault) }

    static let leftKind: UInt8 = 230
    static let rightKind: UInt8 = 229
    static let noteKind: UInt8 = 228
    private static let identityKind: UInt8 = 227
    static let kinds = identityKind...leftKind

    mutating func seal(_ content: ReviewContent, _ kind: UInt8, pair: Int64) throws -> Data {
        var table = TextTable()
        table.startRow()
        for (field, text) in content.texts { table.set(field, text) }
        var packed: [UInt8] = []
        CellPacking.pack(table, 0, into: &packed)
        return try seal(packed, kind, pair)
    }

    func open(_ sealed: Data, _ kind: UInt8, pair: Int64, wilayah: KodeWilayah) throws -> ReviewContent {
        var texts: [Field: String] = [:]
        let bytes = try sealed.withUnsafeBytes { try sealer.open($0, Sealer.Place(kind: kind, id: pair)) }
        try CellPacking.unpack(bytes) { texts[$0] = String(decoding: $1, as: UTF8.self) }
        return ReviewContent(wilayah: wilayah, texts: texts)
    }

    mutating func seal(note: String, opinion: Int64) throws -> Data? {
        note.isEmpty ? nil : try seal(Array(note.utf8), ReviewSealing.noteKind, opinion)
    }

    func note(_ sealed: Data?, opinion: Int64) throws -> String {
        guard let sealed else { return "" }
        let place = Sealer.Place(kind: ReviewSealing.noteKind, id: opinion)
        return String(decoding: try sealed.withUnsafeBytes { try sealer.open($0, place) }, as: UTF8.self)
    }

    /// The same for both orders of the same two contents.
    func keys(_ left: ReviewContent, _ right: ReviewContent) -> (low: Int64, high: Int64) {
        let (a, b) = (key(left), key(right))
        return (min(a, b), max(a, b))
    }

    private func key(_ content: ReviewContent) -> Int64 {
        Array(content.identity.utf8).withUnsafeBytes { sealer.index($0, kind: ReviewSealing.identityKind) }
    }

    private mutating func seal(_ bytes: [UInt8], _ kind: UInt8, _ id: Int64) throws -> Data {
        var out: [UInt8] = []
        try bytes.withUnsafeBytes { try sealer.seal($0, Sealer.Place(kind: kind, id: id), into: &out) }
        return Data(out)
    }
}
