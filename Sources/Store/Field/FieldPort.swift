import Access
import Kernel
import Registry

/// A tag for the identity of a person that a telephone sent.
public enum Collected: Sendable {}

/// A person that a telephone sent.
public struct CollectedPerson: Sendable {
    /// The number that the telephone gave, in small letters; the same when it sends again.
    public let uuid: String
    /// The desa.
    public let wilayah: KodeWilayah
    /// As typed.
    public let cells: [Field: String]

    public init(uuid: String, wilayah: KodeWilayah, cells: [Field: String]) {
        self.uuid = uuid
        self.wilayah = wilayah
        self.cells = cells
    }
}

/// One that was kept and is no row of a list yet.
public struct WaitingPerson: Sendable {
    public let id: Id<Collected>
    public let person: CollectedPerson

    public init(id: Id<Collected>, person: CollectedPerson) {
        self.id = id
        self.person = person
    }
}

/// What became of a person that was sent.
public enum CollectedAnswer: Hashable, Sendable {
    case kept
    /// The same was kept before: the telephone did not hear the answer.
    case known
    /// Another content was kept under this number.
    case changed
    /// The desa lies outside the scope.
    case outside
}

/// A row of a list that a sent person became.
public struct ListedPerson: Hashable, Sendable {
    public let id: Id<Collected>
    public let usulan: Int64
    public let row: Int

    public init(id: Id<Collected>, usulan: Int64, row: Int) {
        self.id = id
        self.usulan = usulan
        self.row = row
    }
}

/// People from telephones, on their way into a list.
public struct FieldPort: Sendable {
    /// Keeps each once, in one transaction with the audit; answers in the order given.
    public var keep: @Sendable ([CollectedPerson], _ account: Id<Account>, Scope, Act) throws -> [CollectedAnswer]
    /// An account's people that are in no list yet, oldest first.
    public var waiting: @Sendable (_ account: Id<Account>, Scope) throws -> [WaitingPerson]
    /// Notes that people are rows of a list now; what they had typed is kept only there from then on.
    public var listed: @Sendable ([ListedPerson], Act) throws -> Void

    public init(
        keep: @escaping @Sendable ([CollectedPerson], Id<Account>, Scope, Act) throws -> [CollectedAnswer],
        waiting: @escaping @Sendable (Id<Account>, Scope) throws -> [WaitingPerson],
        listed: @escaping @Sendable ([ListedPerson], Act) throws -> Void
    ) {
        self.keep = keep
        self.waiting = waiting
        self.listed = listed
    }
}
