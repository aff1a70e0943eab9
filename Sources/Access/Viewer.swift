import Kernel

/// A tag for the identity of an account.
public enum Account: Sendable {}

/// A role and where it holds.
public struct Grant: Hashable, Sendable {
    public let role: Role
    public let scope: Scope

    public init(_ role: Role, _ scope: Scope) {
        self.role = role
        self.scope = scope
    }
}

/// Who asks: an account that signed in, with what it may do and where.
public struct Viewer: Hashable, Sendable {
    public let account: Id<Account>
    /// The name that it signs in with; it stands in the audit.
    public let userName: String
    /// The person's own name, for the pages.
    public let name: String
    public let grants: [Grant]

    public init(account: Id<Account>, userName: String, name: String, grants: [Grant]) {
        self.account = account
        self.userName = userName
        self.name = name
        self.grants = grants
    }

    public var roles: [Role] { Set(grants.map(\.role)).sorted { $0.rawValue < $1.rawValue } }

    public func may(_ right: Right) -> Bool { !scope(for: right).isEmpty }

    /// Whether the right holds for this region.
    public func may(_ right: Right, in kode: KodeWilayah) -> Bool { scope(for: right).contains(kode) }

    /// Where the right holds: all regions of the roles that give it.
    public func scope(for right: Right) -> Scope {
        grants.filter { $0.role.rights.contains(right) }.reduce(.nowhere) { $0.union($1.scope) }
    }
}
