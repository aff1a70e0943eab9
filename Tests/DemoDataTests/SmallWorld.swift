import Kernel
import Testing

@testable import DemoData

/// Four kabupaten with a few villages, and three places to come from: enough regions for a small set.
func smallWorld() throws -> Places {
    func region(_ code: String, _ name: String) throws -> NamedRegion {
        NamedRegion(kode: try #require(KodeWilayah(code)), name: name)
    }
    var regions: [NamedRegion] = []
    for (kab, name) in [("15.01", "Kerinci"), ("15.04", "Batanghari"), ("15.71", "Jambi"), ("15.72", "Sungai Penuh")] {
        regions.append(try region(kab, name))
        for kec in 1...3 {
            regions.append(try region("\(kab).0\(kec)", "Kecamatan \(kec) \(name)"))
            for desa in 1...4 { regions.append(try region("\(kab).0\(kec).200\(desa)", "Desa \(kec)\(desa) \(name)")) }
        }
    }
    var elsewhere: [NamedRegion] = []
    for (kab, name) in [("33.01", "Cilacap"), ("13.02", "Solok"), ("16.71", "Palembang")] {
        elsewhere.append(try region(kab, name))
        for kec in 1...8 { elsewhere.append(try region("\(kab).0\(kec)", "Kecamatan \(kec)")) }
    }
    return Places(regions: regions, elsewhere: elsewhere)
}

/// Collects a linkage set in memory.
final class Collected {
    var files: [Source: [UInt8]] = [:]
    var truth = Truth(people: [], tags: [])

    init(_ set: LinkageSet, threads: Int = 2) async throws {
        var files: [Source: [UInt8]] = [:]
        truth = try await set.make(threads: threads) { source, bytes in files[source, default: []] += bytes }
        self.files = files
    }

    /// The rows of a source as fields; quotes are only ever around whole fields.
    func rows(_ source: Source) -> [[String]] {
        String(decoding: files[source] ?? [], as: UTF8.self).split(separator: "\n").dropFirst().map(fields)
    }

    private func fields(_ line: Substring) -> [String] {
        var out = [""]
        var quoted = false
        for character in line {
            if character == "\"" {
                quoted.toggle()
            } else if character == ",", !quoted {
                out.append("")
            } else {
                out[out.count - 1].append(character)
            }
        }
        return out
    }

    func tags(_ source: Source, _ row: Int) -> RowTags { RowTags(bits: truth.tags[source.rawValue][row]) }
}
