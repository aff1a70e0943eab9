/// The ways in which a typed person can meet a row of the registry: those of linkage,
/// and two more for forms that are only half filled in.
enum LookupKeys: Int, CaseIterable {
    case nik, nikWithoutSerial, birthAndWord, birthAndDesa, familyAndYear, telepon, houseAndWord
    /// The whole name, however common.
    case wholeName
    /// A telling word of the name and the year of birth.
    case wordAndYear

    /// Linkage compares groups up to this size.
    var largestLinked: Int {
        switch self {
        case .nik: BlockingRule.nik.largestGroup
        case .nikWithoutSerial: BlockingRule.nikWithoutSerial.largestGroup
        case .birthAndWord: BlockingRule.birthAndWord.largestGroup
        case .birthAndDesa: BlockingRule.birthAndDesa.largestGroup
        case .familyAndYear: BlockingRule.familyAndYear.largestGroup
        case .telepon: BlockingRule.telepon.largestGroup
        case .houseAndWord: BlockingRule.houseAndWord.largestGroup
        case .wholeName, .wordAndYear: 0
        }
    }

    /// Gives all keys of a row.
    func give(_ table: PreparedTable, _ row: Int, to out: FlatArray<UInt64>) {
        let sink = KeySink(out: out, row: UInt64(row), rule: 0)
        switch self {
        case .nik: BlockingRule.nik.keys(table, row, sink)
        case .nikWithoutSerial: BlockingRule.nikWithoutSerial.keys(table, row, sink)
        case .birthAndWord: BlockingRule.birthAndWord.keys(table, row, sink)
        case .birthAndDesa: BlockingRule.birthAndDesa.keys(table, row, sink)
        case .familyAndYear: BlockingRule.familyAndYear.keys(table, row, sink)
        case .telepon: BlockingRule.telepon.keys(table, row, sink)
        case .houseAndWord: BlockingRule.houseAndWord.keys(table, row, sink)
        case .wholeName:
            let name = table.identity[row].foldedName
            if name != 0 { sink.emit(name, 0) }
        case .wordAndYear:
            let rule = BlockingRule.birthAndWord
            rule.eachYear(table.identity[row]) { year in
                rule.eachTellingWord(table, row) { sink.emit(year, $0.raw) }
            }
        }
    }

    /// The key of rows whose NIK begins with these twelve digits.
    static func region(andDate twelve: UInt64, to out: FlatArray<UInt64>) {
        KeySink(out: out, row: 0, rule: 0).emit(Digits.packed(twelve), 2)
    }
}

/// One sorted array of keys: the row number stands in the low bits, so a group of rows
/// with one key is one stretch of memory. Eight bytes per key.
struct SortedKeys: @unchecked Sendable {
    private let keys: FlatArray<UInt64>
    private static let rowMask: UInt64 = (1 << KeySink.rowBits) - 1

    init(_ kind: LookupKeys, _ table: PreparedTable) {
        keys = FlatArray(capacity: table.count + 16)
        for row in 0..<table.count { kind.give(table, row, to: keys) }
        RadixSort.sort(keys, low: KeySink.rowBits)
        keys.trim()
    }

    var bytes: Int { keys.count * MemoryLayout<UInt64>.stride }

    /// Where the rows with this key stand.
    func group(of key: UInt64) -> Range<Int> {
        let wanted = key & ~SortedKeys.rowMask
        let start = first(from: 0) { $0 >= wanted }
        let end = first(from: start) { $0 & ~SortedKeys.rowMask > wanted }
        return start..<end
    }

    func row(_ i: Int) -> UInt32 { UInt32(truncatingIfNeeded: keys[i] & SortedKeys.rowMask) }

    /// The first place whose key fulfils a condition that, once true, stays true.
    private func first(from start: Int, _ isReached: (UInt64) -> Bool) -> Int {
        var (low, high) = (start, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if isReached(keys[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
