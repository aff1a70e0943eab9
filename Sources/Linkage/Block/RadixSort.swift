/// Sorts flat arrays of words by their bits in linear time: least significant
/// digit first, eleven bits a pass. Stable, so equal keys keep their order.
enum RadixSort {
    private static let digitBits: UInt64 = 11

    /// Sorts by bits `low..<high`; bits outside do not count.
    static func sort(_ array: FlatArray<UInt64>, low: UInt64 = 0, high: UInt64 = 64) {
        let n = array.count
        guard n > 1 else { return }
        let spare = FlatArray<UInt64>(capacity: n)
        var from = array.base
        var to = spare.base
        var shift = low
        while shift < high {
            let bits = min(digitBits, high - shift)
            if pass(from, to, n, shift, bits) { swap(&from, &to) }
            shift += bits
        }
        if from != array.base { array.base.update(from: from, count: n) }
        withExtendedLifetime(spare) {}
    }

    /// One counting pass; false when all share one digit and nothing moved.
    private static func pass(
        _ from: UnsafeMutablePointer<UInt64>, _ to: UnsafeMutablePointer<UInt64>, _ n: Int, _ shift: UInt64,
        _ bits: UInt64
    ) -> Bool {
        let buckets = 1 << Int(bits)
        let mask = UInt64(buckets - 1)
        return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: buckets) { counts in
            counts.initialize(repeating: 0)
            for i in 0..<n { counts[Int(from[i] >> shift & mask)] += 1 }
            if counts.contains(UInt32(n)) { return false }
            var sum: UInt32 = 0
            for i in 0..<buckets {
                let c = counts[i]
                counts[i] = sum
                sum += c
            }
            for i in 0..<n {
                let digit = Int(from[i] >> shift & mask)
                to[Int(counts[digit])] = from[i]
                counts[digit] += 1
            }
            return true
        }
    }
}
