import Kernel
import Synchronization

/// A typed person, cleaned and stood beside the rows of the registry that it could be.
///
/// It has tables of its own, so that many people can look up at once.
struct LookupQuery {
    private let people: PersonTable
    private let rarity = FlatArray<UInt64>(capacity: 1024)
    private let prefix: TypedPrefix?
    private let isNamed: Bool
    private let isYearOnly: Bool

    /// The number of a file that no row of the registry comes from.
    private static let source = 255

    /// - Parameter scratch: an empty table that nobody else uses meanwhile.
    init(_ person: TypedPerson, _ frequency: TokenFrequency, scratch: PersonTable, referenceDay: Day) {
        people = scratch
        people.append(person, referenceDay: referenceDay, source: LookupQuery.source, standing: .listed)
        prefix = TypedPrefix(NIKReading.read(person.nik))
        rarity.append(PreparedTable.rarities(people.names[0], frequency))
        isNamed = people.identity[0].foldedName != 0
        isYearOnly = people.identity[0].flags.contains(.birthYearOnly)
        if isYearOnly { readYear() }
        trustNIK()
    }

    /// Whether rows that meet by this key are weighed as linkage does: it has learnt from
    /// people with names and whole numbers.
    func isLinkage(_ kind: LookupKeys) -> Bool { isNamed && !(kind == .nikWithoutSerial && prefix != nil) }

    /// While no date is typed, nothing speaks against the one in the NIK.
    private func trustNIK() {
        if people.identity[0].hasNikBirth, people.identity[0].birthYear == 0 {
            people.identity[0].flags.insert(.nikVouched)
        }
    }

    /// A typed year is compared as offices write it when they know no more: 1 January.
    private func readYear() {
        var id = people.identity[0]
        guard let day = Day(Int(id.birthYear), 1, 1) else { return }
        id.birth = day.number
        id.flags.remove(.birthYearOnly)
        id.flags.insert(.birthFirstOfYear)
        people.identity[0] = id
    }

    /// The keys by which it may meet rows of one kind of key.
    func keys(_ kind: LookupKeys) -> FlatArray<UInt64> {
        let out = FlatArray<UInt64>(capacity: 16)
        if isYearOnly, kind == .birthAndWord || kind == .birthAndDesa { return out }
        kind.give(PreparedTable(people, rarity: rarity), 0, to: out)
        if kind == .nikWithoutSerial, let twelve = prefix?.twelve { LookupKeys.region(andDate: twelve, to: out) }
        return out
    }

    /// Stands these rows behind the query and compares it with each.
    func compare(_ rows: [UInt32], of registry: PreparedTable, _ body: (Int, Comparison, Population) -> Void) {
        for row in rows { stand(Int(row), of: registry) }
        let comparer = RowComparer(table: PreparedTable(people, rarity: rarity))
        for i in rows.indices {
            var comparison = comparer.compare(0, i + 1)
            if let prefix { prefix.judge(people.identity[i + 1].nik, &comparison) }
            if isYearOnly { comparison = LookupQuery.withoutDay(comparison) }
            body(i, comparison, Population(people.identity[0], people.identity[i + 1]))
        }
    }

    /// The year agrees; that a row was born on 1 January is chance.
    private static func withoutDay(_ c: Comparison) -> Comparison {
        let equal = [BirthLevel.equal, .equalHeaped].contains { Int($0.rawValue) == c.value(2) / 3 }
        let value = UInt64(BirthLevel.yearOnly.rawValue * 3 + CrossBirth.contradict.rawValue)
        return equal ? Comparison(pattern: c.pattern & ~(255 << 16) | value << 16, birthPlace: c.birthPlace) : c
    }

    private func stand(_ row: Int, of registry: PreparedTable) {
        people.identity.append(registry.identity[row])
        people.names.append(registry.names[row])
        people.places.append(registry.places[row])
        rarity.append(registry.rarity[row])
    }
}

/// Tables that look-ups use in turn: a fresh one costs more than a look-up.
final class ScratchTables: Sendable {
    private let free = Mutex<[PersonTable]>([])
    private let referenceDay: Day

    init(referenceDay: Day) { self.referenceDay = referenceDay }

    /// Lends an empty table for one call.
    func with<T>(_ body: (PersonTable) -> T) -> T {
        let table = free.withLock { $0.popLast() } ?? PersonTable(referenceDay: referenceDay)
        defer {
            table.identity.removeAll()
            table.names.removeAll()
            table.places.removeAll()
            free.withLock { $0.append(table) }
        }
        return body(table)
    }
}

/// A NIK that is still being typed: at most fourteen digits. With fifteen it may be a
/// whole one that lacks a digit, and is compared as such.
struct TypedPrefix {
    private let digits: UInt64
    private let count: Int

    init?(_ nik: NIKReading) {
        guard nik.digits == 0, nik.issues.contains(.lengthShort), (1...15).contains(nik.partialCount) else {
            return nil
        }
        (digits, count) = (nik.partial, Int(nik.partialCount))
    }

    /// The first twelve digits when that many are typed.
    var twelve: UInt64? {
        guard count >= 12 else { return nil }
        return (12..<count).reduce(digits) { rest, _ in rest / 10 }
    }

    /// Sets the NIK's level: a row whose NIK begins as typed agrees as one does that lost
    /// its last four digits; another says nothing.
    func judge(_ packed: UInt64, _ comparison: inout Comparison) {
        guard count < 15 else { return }
        let agrees = count >= 12 && packed >> UInt64(4 * (16 - count)) == Digits.packed(digits)
        let level: NIKLevel = agrees ? .equalButFour : .missing
        comparison.pattern = comparison.pattern & ~255 | UInt64(level.rawValue)
    }
}
