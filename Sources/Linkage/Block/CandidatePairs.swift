/// Two row numbers in one word, the smaller first.
struct Pair: Hashable, Comparable, Sendable {
    let raw: UInt64
    init(raw: UInt64) { self.raw = raw }
    @inline(__always)
    init(_ a: Int, _ b: Int) { raw = UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }
    var first: Int { Int(raw >> 32) }
    var second: Int { Int(raw & 0xFFFF_FFFF) }
    static func < (a: Pair, b: Pair) -> Bool { a.raw < b.raw }
}

/// Finds the pairs of rows that share a key of any rule.
enum CandidatePairs {
    /// All pairs, sorted, each once.
    static func find(_ table: PreparedTable, _ parallel: Parallel) -> FlatArray<UInt64> {
        let rules = BlockingRule.allCases
        nonisolated(unsafe) let found = UnsafeMutablePointer<FlatArray<UInt64>>.allocate(capacity: rules.count)
        found.initialize(repeating: FlatArray(capacity: 16), count: rules.count)
        defer {
            found.deinitialize(count: rules.count)
            found.deallocate()
        }
        parallel.forEach(rules.count) { found[$0] = pairs(of: rules[$0], table) }
        let all = FlatArray<UInt64>(capacity: (0..<rules.count).reduce(16) { $0 + found[$1].count })
        for i in 0..<rules.count {
            all.append(contentsOf: found[i])
            found[i] = FlatArray(capacity: 16)
        }
        return unique(all, rows: table.count)
    }

    /// The pairs that one rule finds.
    static func pairs(of rule: BlockingRule, _ table: PreparedTable) -> FlatArray<UInt64> {
        let keys = FlatArray<UInt64>(capacity: table.count + table.count / 2 + 16)
        for row in 0..<table.count {
            rule.keys(table, row, KeySink(out: keys, row: UInt64(row), rule: UInt64(rule.rawValue)))
        }
        RadixSort.sort(keys, low: KeySink.rowBits)
        let out = FlatArray<UInt64>(capacity: max(table.count, 16))
        var start = 0
        while start < keys.count {
            let key = keys[start] >> KeySink.rowBits
            var end = start + 1
            while end < keys.count, keys[end] >> KeySink.rowBits == key { end += 1 }
            if end - start > 1, end - start <= rule.largestGroup { cross(keys, start..<end, table, out) }
            start = end
        }
        return out
    }

    private static func cross(
        _ keys: FlatArray<UInt64>, _ group: Range<Int>, _ table: PreparedTable, _ out: FlatArray<UInt64>
    ) {
        let mask: UInt64 = (1 << KeySink.rowBits) - 1
        for i in group {
            let a = Int(keys[i] & mask)
            for j in (i + 1)..<group.upperBound {
                let b = Int(keys[j] & mask)
                if a != b { out.append(Pair(a, b).raw) }
            }
        }
    }

    private static func unique(_ all: FlatArray<UInt64>, rows: Int) -> FlatArray<UInt64> {
        let bits = UInt64(64 - max(rows - 1, 1).leadingZeroBitCount)
        RadixSort.sort(all, low: 0, high: bits)
        RadixSort.sort(all, low: 32, high: 32 + bits)
        var kept = 0
        for i in 0..<all.count where i == 0 || all[i] != all[i - 1] {
            all[kept] = all[i]
            kept += 1
        }
        all.resize(kept)
        return all
    }
}
