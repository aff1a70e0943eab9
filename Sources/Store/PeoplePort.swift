import Kernel
import Registry

/// A load of many people at once: all of it, or nothing when it fails or the process dies.
public struct BulkLoad: Hashable, Sendable {
    /// The people are invented: every page then says so.
    public var illustration: Bool
    public var referenceDay: Day?
    /// A word for the audit: `demo.load`.
    public var action: String

    public init(illustration: Bool, referenceDay: Day?, action: String) {
        self.illustration = illustration
        self.referenceDay = referenceDay
        self.action = action
    }
}

/// Which people an export holds.
public enum RegisterScope: Hashable, Sendable {
    case everyone
    /// Only those who have or had a kepesertaan.
    case participants
}

/// People as the linkage reads them, in the order of their ids.
public struct RegisterChunk: Sendable {
    public var ids: [Id<Person>]
    /// Whether each counts as active in the month that was asked.
    public var active: [Bool]
    /// Whether each has or had a kepesertaan; the others are proposals.
    public var participant: [Bool]
    /// The batch that brought each; nil for people who did not come with a list.
    public var founder: [Id<Batch>?]
    public var people: [Person]
    /// `Field.ofPerson`, decrypted.
    public var text: TextTable

    public init(
        ids: [Id<Person>], active: [Bool], participant: [Bool], founder: [Id<Batch>?], people: [Person],
        text: TextTable
    ) {
        self.ids = ids
        self.active = active
        self.participant = participant
        self.founder = founder
        self.people = people
        self.text = text
    }
    public var count: Int { ids.count }
}

/// People and their kepesertaan.
public struct PeoplePort: Sendable {
    /// Asks `next` for chunks until it returns nil, on the calling thread and one at a time; returns how many
    /// people were added. Chunks of 10,000 to 50,000 are best.
    public var load: @Sendable (BulkLoad, Act, _ next: () throws -> PersonChunk?) throws -> Int
    /// Hands the people over in chunks, in order of id, on the calling thread.
    public var export:
        @Sendable (RegisterScope, _ activeIn: Bulan, _ consume: (RegisterChunk) throws -> Void) throws -> Void
    /// Those who have exactly this NIK: normally one; several when a NIK is in dispute.
    public var withNIK: @Sendable (_ nik: String) throws -> [Id<Person>]
    /// Everything about one person, as kept; nil for an unknown id.
    public var person: @Sendable (Id<Person>) throws -> PersonRecord?
    /// Replaces a person's kepesertaan from now on. What was known before stays in history; the coverage cells
    /// change in the same transaction.
    public var putKepesertaan: @Sendable (Id<Person>, [Kepesertaan], Act) throws -> Void
    public var count: @Sendable () throws -> Int

    public init(
        load: @escaping @Sendable (BulkLoad, Act, () throws -> PersonChunk?) throws -> Int,
        export: @escaping @Sendable (RegisterScope, Bulan, (RegisterChunk) throws -> Void) throws -> Void,
        withNIK: @escaping @Sendable (String) throws -> [Id<Person>],
        person: @escaping @Sendable (Id<Person>) throws -> PersonRecord?,
        putKepesertaan: @escaping @Sendable (Id<Person>, [Kepesertaan], Act) throws -> Void,
        count: @escaping @Sendable () throws -> Int
    ) {
        self.load = load
        self.export = export
        self.withNIK = withNIK
        self.person = person
        self.putKepesertaan = putKepesertaan
        self.count = count
    }
}

/// One person with what is known and where it came from.
public struct PersonRecord: Sendable {
    public var id: Id<Person>
    public var person: Person
    /// One row: `Field.ofPerson`, decrypted.
    public var text: TextTable
    public var kepesertaan: [Kepesertaan]
    public var provenance: [Provenance]

    public init(
        id: Id<Person>, person: Person, text: TextTable, kepesertaan: [Kepesertaan], provenance: [Provenance]
    ) {
        self.id = id
        self.person = person
        self.text = text
        self.kepesertaan = kepesertaan
        self.provenance = provenance
    }
}
