import Kernel

/// Region names to codes for millions of rows: each distinct spelling is found once and remembered.
///
/// One per thread. Memory is bounded: beyond `capacity` spellings nothing more is remembered,
/// only looked up again.
public struct WilayahLookup {
    /// What one cell led to.
    public struct Answer: Hashable, Sendable {
        public enum Kind: UInt8, Sendable { case found, proposed, ambiguous, unknown, missing }
        public let kind: Kind
        /// The code when found; the clear nearest one when only proposed; else nil.
        public let code: KodeWilayah?
    }

    private struct Entry {
        var hash: UInt64 = 0
        var scope: UInt64 = 0
        var start = 0
        var length = 0
        var answer: Answer?
    }

    private let directory: WilayahDirectory
    private let capacity: Int
    private var entries: [Entry]
    private var used = 0
    private var spellings: [UInt8] = []
    private var scopes: [UInt64: NameCandidates] = [:]

    /// - Parameter capacity: how many spellings are remembered.
    public init(_ directory: WilayahDirectory, capacity: Int = 1 << 16) {
        self.directory = directory
        self.capacity = capacity
        entries = [Entry](repeating: Entry(), count: 1024)
    }

    public mutating func provinsi(_ bytes: UnsafeBufferPointer<UInt8>) -> Answer { look(bytes, .provinsi, nil) }

    public mutating func kabupaten(
        _ bytes: UnsafeBufferPointer<UInt8>, in provinsi: KodeWilayah? = nil
    ) -> Answer {
        look(bytes, .kabupatenKota, provinsi)
    }

    public mutating func kecamatan(
        _ bytes: UnsafeBufferPointer<UInt8>, in kabupaten: KodeWilayah? = nil
    ) -> Answer {
        look(bytes, .kecamatan, kabupaten)
    }

    /// A desa or kelurahan inside a kecamatan or kabupaten; without either only unique names are found.
    public mutating func desa(_ bytes: UnsafeBufferPointer<UInt8>, in parent: KodeWilayah? = nil) -> Answer {
        look(bytes, .desaKelurahan, parent)
    }

    private mutating func look(
        _ bytes: UnsafeBufferPointer<UInt8>, _ level: KodeWilayah.Level, _ within: KodeWilayah?
    ) -> Answer {
        let scope = (within?.digits ?? 0) << 8 | UInt64(within?.level.rawValue ?? 0) << 4 | UInt64(level.rawValue)
        let hash = WilayahLookup.hash(bytes, scope)
        var slot = Int(truncatingIfNeeded: hash >> 32) & (entries.count - 1)
        while let answer = entries[slot].answer {
            if entries[slot].hash == hash, entries[slot].scope == scope, isSame(entries[slot], bytes) {
                return answer
            }
            slot = (slot + 1) & (entries.count - 1)
        }
        let answer = find(bytes, scope, level, within)
        remember(bytes, scope, hash, slot, answer)
        return answer
    }

    private func isSame(_ entry: Entry, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        entry.length == bytes.count && spellings[entry.start..<entry.start + entry.length].elementsEqual(bytes)
    }

    private mutating func find(
        _ bytes: UnsafeBufferPointer<UInt8>, _ scope: UInt64, _ level: KodeWilayah.Level, _ within: KodeWilayah?
    ) -> Answer {
        guard let candidates = candidates(scope, level, within) else { return Answer(kind: .unknown, code: nil) }
        // Among all desa of the country a near name says nothing.
        let proposing = level != .desaKelurahan || within != nil
        let result = directory.find(Array(bytes), among: candidates, proposing: proposing)
        switch result {
        case .found(let region, _): return Answer(kind: .found, code: region.code)
        case .ambiguous: return Answer(kind: .ambiguous, code: nil)
        case .similar: return Answer(kind: .proposed, code: result.clearProposal?.code)
        case .unknown:
            let blank = bytes.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "-") }
            return Answer(kind: blank ? .missing : .unknown, code: nil)
        }
    }

    /// The names inside a region, prepared once.
    private mutating func candidates(
        _ scope: UInt64, _ level: KodeWilayah.Level, _ within: KodeWilayah?
    ) -> NameCandidates? {
        if let prepared = scopes[scope] { return prepared }
        let candidates = directory.candidates(level: level, within: within)
        if scopes.count < 8192 { scopes[scope] = candidates }
        return candidates
    }

    private mutating func remember(
        _ bytes: UnsafeBufferPointer<UInt8>, _ scope: UInt64, _ hash: UInt64, _ slot: Int, _ answer: Answer
    ) {
        guard used < capacity, bytes.count <= 256 else { return }
        entries[slot] = Entry(
            hash: hash, scope: scope, start: spellings.count, length: bytes.count, answer: answer)
        spellings.append(contentsOf: bytes)
        used += 1
        if used * 2 > entries.count { grow() }
    }

    private mutating func grow() {
        var larger = [Entry](repeating: Entry(), count: entries.count * 2)
        for entry in entries where entry.answer != nil {
            var slot = Int(truncatingIfNeeded: entry.hash >> 32) & (larger.count - 1)
            while larger[slot].answer != nil { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = entry
        }
        entries = larger
    }

    /// FNV-1a over the bytes, started from the scope, finished with one multiplication.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ scope: UInt64) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ (scope &* 0x9E37_79B9_7F4A_7C15)
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash &* 0x9E37_79B9_7F4A_7C15
    }
}
