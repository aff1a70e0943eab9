import Access
import Kernel
import Registry

/// Sessions; a token is known as its SHA-256.
public struct SessionPort: Sendable {
    /// Opens one; another of the same browser ends with it, so that the token is never older than what it opens.
    public var open: @Sendable (NewSession, _ replacing: [UInt8]?, Act) throws -> Void
    /// The session with its account, unless it ended.
    public var find: @Sendable (_ token: [UInt8]) async throws -> (StoredSession, StoredAccount)?
    /// Whose session it was, also when it ended.
    public var owner: @Sendable (_ token: [UInt8]) throws -> Id<Account>?
    public var touch: @Sendable (Id<Session>, Moment) throws -> Void
    /// Those not ended and seen since a moment, newest first.
    public var openOf: @Sendable (Id<Account>, _ since: Moment) throws -> [StoredSession]
    /// Ends one of the account's; false when there is no such.
    public var end: @Sendable (Id<Account>, Id<Session>, Act) throws -> Bool
    /// Ends all but the one to keep; answers how many.
    public var endAll: @Sendable (Id<Account>, _ keep: Id<Session>?, Act) throws -> Int

    public init(
        open: @escaping @Sendable (NewSession, _ replacing: [UInt8]?, Act) throws -> Void,
        find: @escaping @Sendable (_ token: [UInt8]) async throws -> (StoredSession, StoredAccount)?,
        owner: @escaping @Sendable (_ token: [UInt8]) throws -> Id<Account>?,
        touch: @escaping @Sendable (Id<Session>, Moment) throws -> Void,
        openOf: @escaping @Sendable (Id<Account>, _ since: Moment) throws -> [StoredSession],
        end: @escaping @Sendable (Id<Account>, Id<Session>, Act) throws -> Bool,
        endAll: @escaping @Sendable (Id<Account>, _ keep: Id<Session>?, Act) throws -> Int
    ) {
        self.open = open
        self.find = find
        self.owner = owner
        self.touch = touch
        self.openOf = openOf
        self.end = end
        self.endAll = endAll
    }
}
