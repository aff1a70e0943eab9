import Crypto
import Foundation
import Registry

/// Seals and opens single values and makes blind indexes. One per thread: it counts its nonces.
struct Sealer {
    private let vault: Vault
    private let indexer: HMAC<SHA256>
    /// Eight random bytes for this sealer and a counter: no nonce is ever used twice under one key
    /// (SP 800-38D §8.2.1; two sealers draw the same eight bytes with negligible chance).
    private var nonce: [UInt8]
    private var used: UInt32 = 0

    /// What a sealed value belongs to: it cannot be opened in another place.
    struct Place {
        let kind: UInt8
        let id: Int64
        var bytes: [UInt8]
        /// `kind` is a field's number, or 255 for the cells of a list row.
        init(kind: UInt8, id: Int64) {
            (self.kind, self.id) = (kind, id)
            bytes = [kind]
            withUnsafeBytes(of: id.littleEndian) { bytes.append(contentsOf: $0) }
        }
    }

    static let cellsKind: UInt8 = 255
    /// The secret of an account's second step.
    static let secondStepKind: UInt8 = 254
    /// The cells of a person that a telephone sent, and the hash that tells two such apart.
    static let fieldKind: UInt8 = 240
    static let fieldContentKind: UInt8 = 239

    init(_ vault: Vault) {
        self.vault = vault
        indexer = HMAC<SHA256>(key: vault.index)
        var random = SystemRandomNumberGenerator()
        nonce = (0..<8).map { _ in UInt8.random(in: 0...255, using: &random) } + [0, 0, 0, 0]
    }

    /// Appends nonce, ciphertext and tag.
    mutating func seal(_ value: UnsafeRawBufferPointer, _ place: Place, into out: inout [UInt8]) throws {
        precondition(used < UInt32.max, "too many values for one sealer")
        used += 1
        withUnsafeBytes(of: used.bigEndian) { for i in 0..<4 { nonce[8 + i] = $0[i] } }
        let box = try AES.GCM.seal(
            value, using: vault.sealing, nonce: AES.GCM.Nonce(data: nonce), authenticating: place.bytes)
        box.combined!.withUnsafeBytes { out.append(contentsOf: $0) }
    }

    /// The value; throws when it was sealed with another key, for another place, or altered.
    func open(_ sealed: UnsafeRawBufferPointer, _ place: Place) throws(AlteredValue) -> Data {
        do {
            return try AES.GCM.open(
                AES.GCM.SealedBox(combined: sealed), using: vault.sealing, authenticating: place.bytes)
        } catch { throw AlteredValue(place: place) }
    }

    /// A keyed hash for equality, the same for equal values of one kind.
    func index(_ value: UnsafeRawBufferPointer, kind: UInt8) -> Int64 {
        var hash = indexer
        hash.update(data: [kind])
        hash.update(data: value)
        return hash.finalize().withUnsafeBytes { $0.loadUnaligned(as: Int64.self) }
    }
}

/// A sealed value that does not open in its place: somebody altered it, or put another row's value there.
struct AlteredValue: Error {
    let place: Sealer.Place

    /// The table, the row's number in it and the field; nothing of the value.
    var location: String {
        guard place.kind != Sealer.cellsKind else { return "list_row \(place.id)" }
        guard place.kind != Sealer.secondStepKind else { return "account \(place.id)" }
        if [UsulanSealing.cellsKind, UsulanSealing.fixesKind].contains(place.kind) { return "usulan_row \(place.id)" }
        guard place.kind != Sealer.fieldKind else { return "field_row \(place.id)" }
        guard !ReviewSealing.kinds.contains(place.kind) else { return "review_pair \(place.id)" }
        return "person \(place.id), " + (Field(rawValue: place.kind).map { "\($0)" } ?? "?")
    }
}
