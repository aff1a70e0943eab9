import CWilayah
import Kernel

/// Every region of Indonesia in one edition of the Kemendagri codes, with the codes
/// and names that went before. A value: load it once and hand it down.
public struct WilayahDirectory: Sendable {
    /// The year of the edition of the codes.
    public let edition: Int
    /// All kecamatan codes in use or formerly in use: the prefixes that a NIK can have.
    public let knownKecamatan: KecamatanSet
    let table: RegionTable
    /// Former codes and names by the digits of the code.
    let former: [KodeWilayah: [RegionVersion]]
    /// The former versions at the level of what they lead to, whose names are other names of it.
    let renamed: [RegionVersion]

    /// Reads the regions that are part of the program.
    public static func load() throws(WilayahError) -> WilayahDirectory {
        let bytes = UnsafeBufferPointer(start: cwilayah_bytes(), count: Int(cwilayah_count()))
        return try WilayahDirectory(bytes: Array(bytes))
    }

    /// Reads compact data as docs/wilayah.md describes it.
    init(bytes: [UInt8]) throws(WilayahError) {
        var blob = Blob(bytes)
        for expected in "LWIL".utf8 where try blob.byte() != expected { throw .damaged(offset: 0) }
        let version = try blob.varint()
        guard version == 1 else { throw .unknownVersion(version) }
        edition = try blob.varint()
        let wordCount = try blob.varint()
        let regionCount = try blob.varint()
        let formerCount = try blob.varint()
        let words = try WordTable(&blob, count: wordCount)
        table = try RegionTable(&blob, words: words, count: regionCount)
        former = try FormerCodes.read(&blob, count: formerCount)
        renamed = former.values.joined().filter { $0.code.level == $0.leadsTo.level && $0.name != nil }
            .sorted { $0.code < $1.code }
        guard blob.isAtEnd else { throw .damaged(offset: blob.offset) }
        knownKecamatan = WilayahDirectory.kecamatan(of: table, former)
    }

    private static func kecamatan(of table: RegionTable, _ former: [KodeWilayah: [RegionVersion]]) -> KecamatanSet {
        var known = KecamatanSet()
        for index in 0..<table.count where table.level(index) == .kecamatan {
            known.insert(UInt32(table.keys[index] / 10_000))
        }
        for code in former.keys where code.level == .kecamatan { known.insert(UInt32(code.digits)) }
        return known
    }

    /// How many regions of all levels.
    public var count: Int { table.count }

    /// The region with this code today; nil for unknown and former codes.
    public func region(_ code: KodeWilayah) -> Region? { table.index(of: code).map(table.region) }

    /// The regions one level below, in the order of their codes; the provinces for nil.
    public func children(of code: KodeWilayah?) -> [Region] {
        guard let range = range(inside: code) else { return [] }
        var out: [Region] = []
        var index = range.lowerBound
        while index < range.upperBound {
            out.append(table.region(index))
            index = Int(table.ends[index])
        }
        return out
    }

    /// All regions of a level inside `code`, or in the country for nil.
    public func regions(at level: KodeWilayah.Level, within code: KodeWilayah? = nil) -> [Region] {
        guard let range = range(inside: code) else { return [] }
        return range.filter { table.level($0) == level }.map(table.region)
    }

    /// Indices inside a region; nil when the code is not in use.
    func range(inside code: KodeWilayah?) -> Range<Int>? {
        guard let code else { return table.inside(nil) }
        return table.index(of: code).map { table.inside($0) }
    }

    /// What this code meant on `day`, in terms of today's regions; nil when it was never known.
    public func resolve(_ code: KodeWilayah, on day: Day) -> Resolution? {
        let current = region(code)
        let versions = former[code] ?? []
        // A code given to another region since then.
        if let past = versions.first(where: { $0.leadsTo != code && day <= $0.validThrough ?? day }),
            let region = region(past.leadsTo)
        {
            return .former(region, past)
        }
        if let current { return .current(current) }
        guard let past = versions.last, let region = region(past.leadsTo) else { return nil }
        return .former(region, past)
    }

    /// Every version that leads to this region, oldest first; the one in use is last.
    public func versions(of code: KodeWilayah) -> [RegionVersion] {
        guard let region = region(code) else { return [] }
        let past = former.values.joined().filter { $0.leadsTo == code }
        let inUse = RegionVersion(code: code, name: region.name, validFrom: nil, validThrough: nil, leadsTo: code)
        return past.sorted { ($0.validThrough!, $0.code) < ($1.validThrough!, $1.code) } + [inUse]
    }
}

/// Codes and names that are no longer in use.
enum FormerCodes {
    static func read(_ blob: inout Blob, count: Int) throws(WilayahError) -> [KodeWilayah: [RegionVersion]] {
        var out: [KodeWilayah: [RegionVersion]] = [:]
        for _ in 0..<count {
            let version = try version(&blob)
            out[version.code, default: []].append(version)
        }
        for code in out.keys { out[code]!.sort { $0.validThrough! < $1.validThrough! } }
        return out
    }

    private static func version(_ blob: inout Blob) throws(WilayahError) -> RegionVersion {
        let former = try code(&blob)
        let today = try code(&blob)
        let (year, month, day) = (try blob.varint(), Int(try blob.byte()), Int(try blob.byte()))
        guard let through = Day(year, month, day) else { throw .damaged(offset: blob.offset) }
        let name = String(decoding: blob.bytes[try blob.skip(Int(try blob.byte()))], as: UTF8.self)
        return RegionVersion(
            code: former, name: name.isEmpty ? nil : name, validFrom: nil, validThrough: through, leadsTo: today)
    }

    private static func code(_ blob: inout Blob) throws(WilayahError) -> KodeWilayah {
        let digits = try blob.varint()
        guard digits > 0, let code = KodeWilayah(String(digits)) else { throw .damaged(offset: blob.offset) }
        return code
    }
}
