import Access
import Kernel
import Registry

/// What stands around signing in and sending forms: attempts, one-time links, tickets.
public struct EntryPort: Sendable {
    /// Counts an attempt before it is tried; answers until when these must wait, nil when they may try.
    public var beginAttempt: @Sendable (_ who: [AttemptKey], Moment) throws -> Moment?
    public var forgetAttempts: @Sendable (_ who: [AttemptKey]) throws -> Void
    /// Keeps a link (SHA-256 of its token) for the account; earlier ones of it no longer open.
    public var putLink: @Sendable (_ token: [UInt8], Id<Account>, _ expires: Moment, Act) throws -> Void
    /// Whose link it is, while it is good.
    public var link: @Sendable (_ token: [UInt8], Moment) throws -> StoredAccount?
    /// Sets the Argon2id hash, uses the link up and ends all sessions; false when it is not good.
    public var useLink: @Sendable (_ token: [UInt8], _ hash: String, Act) throws -> Bool
    /// Where a form led that was sent with this ticket (SHA-256).
    public var ticket: @Sendable (_ ticket: [UInt8]) throws -> String?
    public var keepTicket: @Sendable (_ ticket: [UInt8], _ location: String, Moment) throws -> Void
    /// Forgets tickets, links, attempts and sessions that nobody needs any more.
    public var purge: @Sendable (Moment) throws -> Void

    public init(
        beginAttempt: @escaping @Sendable (_ who: [AttemptKey], Moment) throws -> Moment?,
        forgetAttempts: @escaping @Sendable (_ who: [AttemptKey]) throws -> Void,
        putLink: @escaping @Sendable (_ token: [UInt8], Id<Account>, _ expires: Moment, Act) throws -> Void,
        link: @escaping @Sendable (_ token: [UInt8], Moment) throws -> StoredAccount?,
        useLink: @escaping @Sendable (_ token: [UInt8], _ hash: String, Act) throws -> Bool,
        ticket: @escaping @Sendable (_ ticket: [UInt8]) throws -> String?,
        keepTicket: @escaping @Sendable (_ ticket: [UInt8], _ location: String, Moment) throws -> Void,
        purge: @escaping @Sendable (Moment) throws -> Void
    ) {
        self.beginAttempt = beginAttempt
        self.forgetAttempts = forgetAttempts
        self.putLink = putLink
        self.link = link
        self.useLink = useLink
        self.ticket = ticket
        self.keepTicket = keepTicket
        self.purge = purge
    }
}

/// Somebody who tries to sign in, as a name or as an address, and how patient the door is.
public struct AttemptKey: Hashable, Sendable {
    /// What was typed, or where it comes from; the store keeps a keyed hash only.
    public let text: String
    /// Failures that cost no time.
    public let free: Int

    public init(text: String, free: Int) {
        self.text = text
        self.free = free
    }

    /// Milliseconds to wait after so many failures: half a minute, doubled each time, at most a quarter of an hour.
    public func delay(failures: Int) -> Int64 {
        failures < free ? 0 : min(30_000 << Int64(min(failures - free, 10)), 900_000)
    }

    /// Failures are forgotten after a day (milliseconds) without one.
    public static let memory: Int64 = 86_400_000
}
