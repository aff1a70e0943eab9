import Kernel

/// Months in which a person counts, and as what.
public struct CountedSpan: Hashable, Sendable {
    public let segmen: Segmen
    public let fund: Fund
    public let wilayah: KodeWilayah
    public let from: Bulan
    /// Nil while it goes on.
    public let through: Bulan?

    public init(segmen: Segmen, fund: Fund, wilayah: KodeWilayah, from: Bulan, through: Bulan?) {
        self.segmen = segmen
        self.fund = fund
        self.wilayah = wilayah
        self.from = from
        self.through = through
    }
}

/// The months in which a person counts, each month once: under the first segmen of those that cover it.
/// The result is in order of time and does not overlap.
public func countedSpans(_ spells: [Kepesertaan]) -> [CountedSpan] {
    let active = spells.filter { $0.status == .aktif }
    if active.count == 1 {
        let only = active[0]
        return [
            CountedSpan(
                segmen: only.segmen, fund: only.fund, wilayah: only.wilayah, from: only.from, through: only.through)
        ]
    }
    // Between two borders the set of covering spells does not change.
    var borders = Set(active.map(\.from))
    for case let through? in active.map(\.through) { borders.insert(through.advanced(by: 1)) }
    let sorted = borders.sorted()
    return sorted.indices.compactMap { i in
        guard let first = active.filter({ $0.covers(sorted[i]) }).min(by: { $0.segmen < $1.segmen }) else { return nil }
        let through = i + 1 < sorted.count ? sorted[i + 1].advanced(by: -1) : nil
        return CountedSpan(
            segmen: first.segmen, fund: first.fund, wilayah: first.wilayah, from: sorted[i], through: through)
    }
}
