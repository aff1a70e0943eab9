import Access
import Kernel
import Registry

/// Accounts and what they may do. Every change is told in the audit.
public struct AccountPort: Sendable {
    public var count: @Sendable () throws -> Int
    public var find: @Sendable (Id<Account>) throws -> StoredAccount?
    /// Those whose regions all lie in the scope, by name; the text is looked for in both names.
    public var search: @Sendable (AccountQuestion) throws -> AccountPage
    public var secret: @Sendable (_ userName: String) throws -> AccountSecret?
    public var secretOf: @Sendable (Id<Account>) throws -> AccountSecret?
    /// Throws `userNameTaken`.
    public var make: @Sendable (NewAccount, Act) throws -> Id<Account>
    /// Throws `staleAccount` when somebody changed it since `version`, `lastAdmin` when nobody would be left who manages
    /// accounts everywhere. Ends the sessions of an account that is no longer active.
    public var change: @Sendable (Id<Account>, AccountChange, _ version: Int, Act) throws -> Void
    /// Sets an Argon2id hash and ends every session but the one to keep.
    public var setPassword: @Sendable (Id<Account>, _ hash: String, _ keep: Id<Session>?, Act) throws -> Void
    /// What the sign-in page of a database of invented people shows.
    public var demoLogins: @Sendable () throws -> [DemoLogin]
    public var showDemoLogin: @Sendable (Id<Account>, _ password: String) throws -> Void

    public init(
        count: @escaping @Sendable () throws -> Int,
        find: @escaping @Sendable (Id<Account>) throws -> StoredAccount?,
        search: @escaping @Sendable (AccountQuestion) throws -> AccountPage,
        secret: @escaping @Sendable (_ userName: String) throws -> AccountSecret?,
        secretOf: @escaping @Sendable (Id<Account>) throws -> AccountSecret?,
        make: @escaping @Sendable (NewAccount, Act) throws -> Id<Account>,
        change: @escaping @Sendable (Id<Account>, AccountChange, _ version: Int, Act) throws -> Void,
        setPassword: @escaping @Sendable (Id<Account>, _ hash: String, _ keep: Id<Session>?, Act) throws -> Void,
        demoLogins: @escaping @Sendable () throws -> [DemoLogin],
        showDemoLogin: @escaping @Sendable (Id<Account>, _ password: String) throws -> Void
    ) {
        self.count = count
        self.find = find
        self.search = search
        self.secret = secret
        self.secretOf = secretOf
        self.make = make
        self.change = change
        self.setPassword = setPassword
        self.demoLogins = demoLogins
        self.showDemoLogin = showDemoLogin
    }
}

/// Which accounts a page of the list shows.
public struct AccountQuestion: Hashable, Sendable {
    public let text: String
    public let scope: Scope
    public let offset: Int
    public let limit: Int

    public init(text: String = "", scope: Scope, offset: Int = 0, limit: Int = 50) {
        self.text = text
        self.scope = scope
        self.offset = offset
        self.limit = limit
    }
}
