import Coverage
import Kernel
import Store
import Synchronization

/// Which counts of regions the public may not see, month by month: kept until the data change.
final class Disclosures: Sendable {
    /// The hidden ones of the parts of a region; whatever is not in it is open.
    typealias Hidden = [KodeWilayah: [Bulan: Disclosure]]

    private struct Memory {
        var stamp = ""
        var parts: [KodeWilayah: Hidden] = [:]
    }

    private let memory = Mutex(Memory())

    /// The hidden counts among the regions one level below.
    func parts(of kode: KodeWilayah, through last: Bulan, _ site: Site) async throws -> Hidden {
        let stamp = "\(site.dataVersion().stamp) \(last.index)"
        if let known = memory.withLock({ $0.stamp == stamp ? $0.parts[kode] : nil }) { return known }
        let above = try await own(kode, through: last, site)
        let hidden = Disclosures.hidden(
            try await site.coverage.partChanges(kode, last), whole: above, through: last)
        memory.withLock { memory in
            if memory.stamp != stamp { memory = Memory(stamp: stamp) }
            memory.parts[kode] = hidden
        }
        return hidden
    }

    /// The months in which the region's own count is hidden. The whole registry is no part of anything.
    func own(_ kode: KodeWilayah, through last: Bulan, _ site: Site) async throws -> [Bulan: Disclosure] {
        guard let parent = kode.parent else { return [:] }
        return try await parts(of: parent, through: last, site)[kode] ?? [:]
    }

    /// Where the whole is hidden, every part of it is.
    private static func hidden(
        _ changes: [PartChange], whole: [Bulan: Disclosure], through last: Bulan
    ) -> Hidden {
        let regions = Set(changes.map(\.wilayah)).sorted()
        let places = Dictionary(uniqueKeysWithValues: regions.enumerated().map { ($1, $0) })
        let byBulan = Dictionary(grouping: changes, by: \.bulan)
        guard let first = byBulan.keys.min(), first <= last else { return [:] }
        var counts = [Int](repeating: 0, count: regions.count)
        var out: Hidden = [:]
        for bulan in stride(from: first, through: last, by: 1) {
            for change in byBulan[bulan] ?? [] { counts[places[change.wilayah]!] += change.delta }
            let isHidden = whole[bulan].map { $0 != .open } ?? false
            let shown = isHidden ? counts.map { $0 > 0 ? .withheld : .open } : SmallNumbers.disclose(counts)
            for (region, disclosure) in zip(regions, shown) where disclosure != .open {
                out[region, default: [:]][bulan] = disclosure
            }
        }
        return out
    }
}
