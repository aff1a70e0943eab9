import Intake
import Kernel
import Linkage
import Synchronization

/// Where one thread makes entries out of rows, one stretch after another: what it remembers of spellings stays.
final class PeopleDesk: @unchecked Sendable {
    fileprivate(set) var people: PeopleOfFile
    private var reader: RowReader
    private let referenceDay: Day

    init(_ context: CheckContext) {
        people = PeopleOfFile(table: PersonTable(referenceDay: context.referenceDay))
        reader = RowReader(context)
        referenceDay = context.referenceDay
    }

    /// Adds a row of a source; source 0 is the register.
    func add(_ row: PersonRow, _ source: Int) {
        if source == 0 { people.addRegistered(row, referenceDay) } else { people.addListed(row, source, &reader) }
    }
}

/// Puts what several threads read into one table. Parts come in their order, one at a time.
final class PeopleJoining: @unchecked Sendable {
    enum Part: Sendable {
        case whole(Result<PeopleOfFile, any Error>)
        case stretch(ListStretches, Int, source: Int, PeopleDesk, Result<ListPlace, any Error>)
    }

    private let context: CheckContext
    private var all: AllPeople
    /// How far the source at hand has been read.
    private var place: ListPlace?
    private let failure = Mutex<(any Error)?>(nil)
    /// Desks that nobody sits at.
    private let free = Mutex<[PeopleDesk]>([])

    init(_ context: CheckContext, rows: Int) {
        self.context = context
        all = AllPeople(table: PersonTable(referenceDay: context.referenceDay))
        all.expect(rows)
    }

    /// An empty desk.
    func desk() -> PeopleDesk { free.withLock { $0.popLast() } ?? PeopleDesk(context) }

    var hasFailed: Bool { failure.withLock { $0 != nil } }

    /// All people, when every part was taken.
    func finished() throws -> AllPeople {
        if let error = failure.withLock({ $0 }) { throw error }
        return all
    }

    func take(_ part: Part) {
        guard !hasFailed else { return }
        do {
            switch part {
            case .whole(let read): try take(read.get())
            case .stretch(let stretches, let index, let source, let desk, let read):
                try take(stretches, index, source, desk, read)
            }
        } catch {
            failure.withLock { $0 = error }
        }
    }

    private func take(_ people: PeopleOfFile) {
        all.add(people, emptying: true)
        all.endSource(people.summary)
    }

    private func take(
        _ stretches: ListStretches, _ index: Int, _ source: Int, _ desk: PeopleDesk,
        _ read: Result<ListPlace, any Error>
    ) throws {
        var place = place ?? stretches.start
        let isTrusted =
            if case .success(let read) = read { stretches.trusts(read, of: index, after: &place) } else { false }
        if !isTrusted {
            desk.people.removeAll()
            try stretches.read(index, from: &place) { desk.add($0, source) }
        }
        all.add(desk.people, emptying: false)
        desk.people.removeAll()
        free.withLock { $0.append(desk) }
        self.place = index + 1 < stretches.count ? place : nil
        if index + 1 == stretches.count { all.endSource(try stretches.summary(at: place)) }
    }
}
