import Access
import Kernel
import Registry

/// An account as the store keeps it, without what opens it.
public struct StoredAccount: Hashable, Sendable {
    public let id: Id<Account>
    /// What it signs in with, in small letters.
    public let userName: String
    /// The person's own name.
    public let name: String
    public let grants: [Grant]
    public let isActive: Bool
    /// Whether a password was ever chosen.
    public let hasPassword: Bool
    /// Whether the second step was set up.
    public let hasSecondStep: Bool
    /// Grows with every change by an admin.
    public let version: Int
    public let madeAt: Moment
    public let signedInAt: Moment?

    public init(
        id: Id<Account>, userName: String, name: String, grants: [Grant], isActive: Bool, hasPassword: Bool,
        hasSecondStep: Bool, version: Int, madeAt: Moment, signedInAt: Moment?
    ) {
        self.id = id
        self.userName = userName
        self.name = name
        self.grants = grants
        self.isActive = isActive
        self.hasPassword = hasPassword
        self.hasSecondStep = hasSecondStep
        self.version = version
        self.madeAt = madeAt
        self.signedInAt = signedInAt
    }

    public var viewer: Viewer { Viewer(account: id, userName: userName, name: name, grants: grants) }

    /// Whether a password alone does not open it.
    public var needsSecondStep: Bool { hasSecondStep || grants.contains { $0.role.needsSecondStep } }
}

/// What opens an account.
public struct AccountSecret: Sendable {
    public let account: StoredAccount
    /// Argon2id in its encoded form.
    public let password: String?
    /// The shared secret of the second step.
    public let secondStep: [UInt8]?

    public init(account: StoredAccount, password: String?, secondStep: [UInt8]?) {
        self.account = account
        self.password = password
        self.secondStep = secondStep
    }
}

/// A session as the store keeps it; the token is known only as its hash.
public struct StoredSession: Hashable, Sendable {
    public let id: Id<Session>
    public let isComplete: Bool
    /// The browser and the device in words.
    public let device: String
    public let madeAt: Moment
    public let seenAt: Moment

    public init(id: Id<Session>, isComplete: Bool, device: String, madeAt: Moment, seenAt: Moment) {
        self.id = id
        self.isComplete = isComplete
        self.device = device
        self.madeAt = madeAt
        self.seenAt = seenAt
    }
}

/// A session to open.
public struct NewSession: Sendable {
    /// SHA-256 of the token.
    public let token: [UInt8]
    public let account: Id<Account>
    public let isComplete: Bool
    public let device: String

    public init(token: [UInt8], account: Id<Account>, isComplete: Bool, device: String) {
        self.token = token
        self.account = account
        self.isComplete = isComplete
        self.device = device
    }
}

/// An account to make.
public struct NewAccount: Sendable {
    public let userName: String
    public let name: String
    public let grants: [Grant]
    /// Argon2id in its encoded form; nil when it is chosen by a one-time link.
    public let password: String?

    public init(userName: String, name: String, grants: [Grant], password: String?) {
        self.userName = userName
        self.name = name
        self.grants = grants
        self.password = password
    }
}

/// What an admin sets of an account, all at once.
public struct AccountChange: Hashable, Sendable {
    public let name: String
    public let grants: [Grant]
    public let isActive: Bool

    public init(name: String, grants: [Grant], isActive: Bool) {
        self.name = name
        self.grants = grants
        self.isActive = isActive
    }
}

/// A login that a database of invented people shows to everybody.
public struct DemoLogin: Hashable, Sendable {
    public let account: StoredAccount
    public let password: String

    public init(account: StoredAccount, password: String) {
        self.account = account
        self.password = password
    }
}

/// One page of accounts.
public struct AccountPage: Sendable {
    public let accounts: [StoredAccount]
    public let total: Int

    public init(accounts: [StoredAccount], total: Int) {
        self.accounts = accounts
        self.total = total
    }
}
