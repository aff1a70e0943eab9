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
    private static let pieces = 8

    /// All pairs, sorted, each once.
    static func find(_ table: PreparedTable, _ parallel: Parallel) -> FlatArray<UInt64> {
        let rules = BlockingRule.byCost
        let found = gather(rules.count, parallel) { pairs(of: rules[$0], table) }
        let parts = gather(pieces, parallel) { piece in
            unique(found, Parallel.range(piece, of: pieces, count: table.count), rows: table.count)
        }
        let all = FlatArray<UInt64>(capacity: max(16, parts.reduce(0) { $0 + $1.count }))
        for part in parts { all.append(contentsOf: part, emptying: true) }
        return all
    }

    /// Makes `count` arrays, several at once.
    private static func gather(
        _ count: Int, _ parallel: Parallel, _ make: @Sendable (Int) -> FlatArray<UInt64>
    ) -> [FlatArray<UInt64>] {
        let empty = FlatArray<UInt64>(capacity: 16)
        var out = [FlatArray<UInt64>](repeating: empty, count: count)
        out.withUnsafeMutableBufferPointer { buffer in
            nonisolated(unsafe) let places = buffer
            parallel.forEach(count) { places[$0] = make($0) }
        }
        return out
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

    /// The pairs of all rules whose first row lies in a range, sorted, each once. Ranges part the sorting among cores.
    private static func unique(
        _ found: [FlatArray<UInt64>], _ rows: Range<Int>, rows count: Int
    ) -> FlatArray<UInt64> {
        let own = FlatArray<UInt64>(capacity: max(16, found.reduce(0) { $0 + $1.count } / pieces))
        for pairs in found {
            for i in 0..<pairs.count where rows.contains(Pair(raw: pairs[i]).first) { own.append(pairs[i]) }
        }
        let bits = UInt64(64 - max(count - 1, 1).leadingZeroBitCount)
        RadixSort.sort(own, low: 0, high: bits)
        RadixSort.sort(own, low: 32, high: 32 + bits)
        var kept = 0
        for i in 0..<own.count where i == 0 || own[i] != own[kept - 1] {
            own[kept] = own[i]
            kept += 1
        }
        own.resize(kept)
        return own
    }
}
