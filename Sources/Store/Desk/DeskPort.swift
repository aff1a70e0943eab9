import Access
import Kernel
import Registry

/// Whose desk, and when: each scope is where the right to that work holds.
public struct DeskQuestion: Sendable {
    public var lists: Scope
    /// Whose protection somebody follows.
    public var people: Scope
    public var accounts: Scope
    public var account: Id<Account>
    /// The month after which protection that ends soon is looked for.
    public var bulan: Bulan
    public var now: Moment

    public init(
        lists: Scope, people: Scope, accounts: Scope, account: Id<Account>, bulan: Bulan, now: Moment
    ) {
        self.lists = lists
        self.people = people
        self.accounts = accounts
        self.account = account
        self.bulan = bulan
        self.now = now
    }
}

/// What a desk counts.
public struct DeskCounts: Hashable, Sendable {
    /// Lists by state.
    public var lists: [Usulan.State: Int]
    /// Submitted and undecided for more than a week.
    public var oldSubmitted: Int
    /// People whom the asker's telephone sent, in no list yet.
    public var collected: Int
    /// Active accounts whose role demands a second step that is not set up.
    public var withoutSecondStep: Int
    public var openSessions: Int
    /// Names or addresses that are locked now.
    public var locked: Int
    /// Protection that ends after one of the next three months, largest first.
    public var endings: [DeskEnding]

    public init(
        lists: [Usulan.State: Int], oldSubmitted: Int, collected: Int, withoutSecondStep: Int, openSessions: Int,
        locked: Int, endings: [DeskEnding]
    ) {
        self.lists = lists
        self.oldSubmitted = oldSubmitted
        self.collected = collected
        self.withoutSecondStep = withoutSecondStep
        self.openSessions = openSessions
        self.locked = locked
        self.endings = endings
    }
}

/// People of one region and one fund whose protection is known to end.
public struct DeskEnding: Hashable, Sendable {
    public let wilayah: KodeWilayah
    public let fund: Fund
    /// The last month that is protected.
    public let bulan: Bulan
    public let people: Int

    public init(wilayah: KodeWilayah, fund: Fund, bulan: Bulan, people: Int) {
        self.wilayah = wilayah
        self.fund = fund
        self.bulan = bulan
        self.people = people
    }
}

/// What waits on a desk, counted where it lies.
public struct DeskPort: Sendable {
    public var counts: @Sendable (DeskQuestion) async throws -> DeskCounts

    public init(counts: @escaping @Sendable (DeskQuestion) async throws -> DeskCounts) { self.counts = counts }
}
