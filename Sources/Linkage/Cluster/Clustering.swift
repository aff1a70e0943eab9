/// Joins rows into people. Pairs are taken from the most certain down; two groups
/// are joined when all that is known between their rows speaks for it, and never
/// when both hold an active participant.
///
/// This is where a row that resembles both twins goes to the better one, and a
/// pair that looks good alone is refused because its neighbours contradict it.
struct Clustering {
    private let table: PreparedTable
    private let neighbours: Neighbours
    private let parent: FlatArray<UInt32>
    /// Members of a group as a ring.
    private let next: FlatArray<UInt32>
    private let size: FlatArray<UInt32>
    /// The active register row of a group, or `none`; and any register row.
    private let active: FlatArray<UInt32>
    private let registered: FlatArray<UInt32>

    init(_ table: PreparedTable, _ neighbours: Neighbours) {
        self.table = table
        self.neighbours = neighbours
        parent = FlatArray(capacity: max(table.count, 1))
        next = FlatArray(capacity: max(table.count, 1))
        size = FlatArray(capacity: max(table.count, 1))
        active = FlatArray(capacity: max(table.count, 1))
        registered = FlatArray(capacity: max(table.count, 1))
        for row in 0..<table.count {
            parent.append(UInt32(row))
            next.append(UInt32(row))
            size.append(1)
            let flags = table.identity[row].flags
            active.append(flags.contains(.active) ? UInt32(row) : Groups.none)
            registered.append(flags.contains(.register) ? UInt32(row) : Groups.none)
        }
    }

    /// Joins all pairs whose log odds reach `threshold`, best first.
    func join(_ scored: ScoredPairs, threshold: Float) {
        let order = Clustering.order(scored, above: threshold)
        for i in 0..<order.count {
            let pair = Pair(raw: scored.pairs[Int(order[i] & 0xFF_FFFF_FFFF)])
            let (a, b) = (root(pair.first), root(pair.second))
            if a != b, mayJoin(a, b) { unite(a, b) }
        }
    }

    /// The groups as they stand, for reading from several threads.
    func groups() -> Groups {
        Groups(roots: flattened(), ring: next, sizes: size, active: active, registered: registered)
    }

    private func flattened() -> FlatArray<UInt32> {
        for row in 0..<parent.count { parent[row] = parent[Int(parent[row])] }
        return parent
    }

    private func root(_ row: Int) -> Int {
        var r = row
        while Int(parent[r]) != r {
            parent[r] = parent[Int(parent[r])]
            r = Int(parent[r])
        }
        return r
    }

    private func mayJoin(_ a: Int, _ b: Int) -> Bool {
        if active[a] != Groups.none, active[b] != Groups.none { return false }
        if registered[a] != Groups.none, registered[b] != Groups.none {
            // The register knows its people: two of its rows are one person only if they themselves say so.
            guard let odds = neighbours.logOdds(Int(registered[a]), Int(registered[b])), odds > 0 else { return false }
        }
        if size[a] == 1, size[b] == 1 { return true }
        return evidence(a, b) > 0
    }

    private func evidence(_ a: Int, _ b: Int) -> Float {
        Groups.evidence(a, b, neighbours, sizes: size, ring: next) { root($0) }
    }

    private func unite(_ a: Int, _ b: Int) {
        let (low, high) = (min(a, b), max(a, b))
        parent[high] = UInt32(low)
        size[low] += size[high]
        if active[low] == Groups.none { active[low] = active[high] }
        if registered[low] == Groups.none { registered[low] = registered[high] }
        let x = next[low]
        next[low] = next[high]
        next[high] = x
    }

    /// Indices of pairs above the threshold, best first; equal odds by row numbers.
    private static func order(_ scored: ScoredPairs, above threshold: Float) -> FlatArray<UInt64> {
        let keys = FlatArray<UInt64>(capacity: max(scored.count / 2, 16))
        for i in 0..<scored.count where scored.logOdds[i] >= threshold {
            let odds = min(max(scored.logOdds[i], -30), 60)
            keys.append(UInt64((60 - odds) * 10_000) << 40 | UInt64(i))
        }
        // 900,000 steps are 20 bits.
        RadixSort.sort(keys, low: 40, high: 60)
        return keys
    }
}
