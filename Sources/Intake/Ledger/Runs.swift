extension ListLedger {
    /// Serials of births on one day do follow each other, so two rows prove
    /// nothing; three in consecutive rows are Excel's fill handle.
    private static let shortestRun = 3

    /// Marks NIK that rise by one, or stand still over different people, from row to row of a list.
    mutating func markRuns() {
        var start = 0
        while start < count {
            let rising = runLength(from: start) { $1 == $0 &+ 1 }
            let still = runLength(from: start) { $1 == $0 }
            if rising >= Self.shortestRun { mark(start..<start + rising, .nikBerurutan) }
            if still >= Self.shortestRun, holdsOthers(start..<start + still) {
                mark(start..<start + still, .nikDisalinTurun)
            }
            start += max(1, max(rising, still) - 1)
        }
    }

    @inline(__always)
    private func runLength(from start: Int, _ follows: (UInt64, UInt64) -> Bool) -> Int {
        guard nik[start] != 0 else { return 0 }
        var end = start + 1
        while end < count, list[end] == list[start], nik[end] != 0, follows(nik[end - 1], nik[end]) { end += 1 }
        return end - start
    }

    private func holdsOthers(_ rows: Range<Int>) -> Bool {
        rows.dropFirst().contains { likeness($0, rows.lowerBound) != .same }
    }

    private mutating func mark(_ rows: Range<Int>, _ reason: Reason) {
        for row in rows { reasons[row].insert(reason) }
    }
}
