import Kernel

/// The rows of one or more lists side by side in flat arrays, for what only
/// shows between rows: second mentions, one NIK on several people, numbers
/// dragged or filled down in Excel. About fifty bytes a row.
public struct ListLedger: Sendable {
    /// Reasons per row; `settle()` adds those between rows.
    public internal(set) var reasons: [ReasonSet] = []
    /// A number per person in order of first mention, from 1; 0 for rows about
    /// nobody. Rows that are certainly one person share it. Filled by `settle()`.
    public internal(set) var person: [Int32] = []
    /// The list of each row: 0-based, in the order in which lists were added.
    public private(set) var list: [UInt16] = []

    /// Sixteen digits that can name a person; 0 when there are none.
    var nik: [UInt64] = []
    var names: [NameSignature] = []
    /// Day of birth as stated; `noBirth` when unknown.
    var birth: [Int32] = []
    var region: [UInt64] = []

    static let noBirth = Int32.min

    public init() {}

    public var count: Int { reasons.count }

    /// Adds the next row of a list.
    public mutating func append(_ reading: RowReading, name: UnsafeBufferPointer<UInt8>, isPerson: Bool, list: Int = 0)
    {
        reasons.append(reading.reasons)
        self.list.append(UInt16(truncatingIfNeeded: list))
        names.append(isPerson ? NameSignature(name) : NameSignature(UnsafeBufferPointer(start: nil, count: 0)))
        nik.append(isPerson ? ListLedger.naming(reading) : 0)
        birth.append(reading.birth.day?.number ?? Self.noBirth)
        region.append(reading.region?.digits ?? 0)
    }

    /// Adds the rows of another ledger as the next list.
    public mutating func append(_ other: ListLedger, as list: Int) {
        reasons += other.reasons
        nik += other.nik
        names += other.names
        birth += other.birth
        region += other.region
        self.list += repeatElement(UInt16(truncatingIfNeeded: list), count: other.count)
    }

    /// A rounded number or a number of a family names nobody.
    private static func naming(_ reading: RowReading) -> UInt64 {
        reading.nikIssues.isDisjoint(with: [.suspectRounded4, .equalsNoKK]) ? reading.nik.digits : 0
    }

    /// Finds what shows between rows and numbers the people. Call once, when all rows are in.
    public mutating func settle() {
        var first = [Int32](unsafeUninitializedCapacity: count) { buffer, filled in
            for i in 0..<count { buffer[i] = Int32(i) }
            filled = count
        }
        markRuns()
        joinSameNIK(&first)
        joinExactCopies(&first)
        numberPeople(first)
    }

    private mutating func numberPeople(_ first: [Int32]) {
        person = [Int32](repeating: 0, count: count)
        var next: Int32 = 1
        for i in 0..<count where !reasons[i].contains(.bukanDataOrang) {
            let origin = Int(first[i])
            if origin == i {
                person[i] = next
                next += 1
            } else {
                person[i] = person[origin]
                reasons[i].insert(list[i] == list[origin] ? .duplikatDalamDaftar : .duplikatAntarDaftar)
            }
        }
    }
}
