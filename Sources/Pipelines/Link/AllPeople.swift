import Intake
import Kernel
import Linkage
import Registry

/// The people of all sources in one table, the register first.
struct AllPeople: Sendable {
    let table: PersonTable
    /// Reasons by each row itself; none for rows of the register, which are not judged.
    private(set) var reasons: [ReasonSet] = []
    /// The first row of each source; one more entry than sources when all are in.
    private(set) var starts = [0]
    private(set) var summaries: [ListSummary] = []
    /// As in `PeopleOfFile`, of the register.
    private(set) var registeredAs: [RegisteredAs] = []
    private(set) var ids: [Id<Person>] = []

    /// - Parameter table: empty.
    init(table: PersonTable) { self.table = table }

    /// Room for so many rows.
    mutating func expect(_ rows: Int) {
        table.reserve(rows)
        reasons.reserveCapacity(rows)
    }

    /// Adds rows of the source at hand behind those added before.
    mutating func add(_ people: PeopleOfFile, emptying: Bool) {
        let rows = people.table.count
        table.append(people.table, emptying: emptying)
        reasons += people.reasons
        reasons.append(contentsOf: repeatElement([], count: rows - people.reasons.count))
        registeredAs += people.registeredAs
        ids += people.ids
    }

    /// Ends the source at hand.
    mutating func endSource(_ summary: ListSummary) {
        starts.append(table.count)
        summaries.append(summary)
    }
}
