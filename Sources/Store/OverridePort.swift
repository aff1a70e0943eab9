import Kernel
import Registry
import Rules

/// A correction of the law's numbers as the store keeps it: who made it, who agreed, and whether it was revoked.
public struct StoredOverride: Hashable, Sendable {
    public let id: Id<Override>
    public let override: Override
    /// Who agreed; never the author.
    public let approver: String
    /// Why it was revoked; nil while it holds.
    public let revocation: String?

    public init(id: Id<Override>, override: Override, approver: String, revocation: String?) {
        self.id = id
        self.override = override
        self.approver = approver
        self.revocation = revocation
    }
}

/// Corrections of the law's numbers as data. Nothing is ever changed or removed: a correction is added, and revoked.
public struct OverridePort: Sendable {
    /// All of them, oldest first.
    public var all: @Sendable () throws -> [StoredOverride]
    /// Adds one; the day of recording is that of the act. Throws `sameApprover`, and `overrideOverlap` when
    /// another of the same parameter holds on a common day.
    public var add: @Sendable (Override, _ approver: String, Act) throws -> Id<Override>
    /// Ends one from the act's day on, with the reason. Throws `noSuchOverride`, also for one revoked before.
    public var revoke: @Sendable (Id<Override>, _ reason: String, Act) throws -> Void

    public init(
        all: @escaping @Sendable () throws -> [StoredOverride],
        add: @escaping @Sendable (Override, String, Act) throws -> Id<Override>,
        revoke: @escaping @Sendable (Id<Override>, String, Act) throws -> Void
    ) {
        self.all = all
        self.add = add
        self.revoke = revoke
    }

    /// The law with every correction above it.
    public func law() throws -> Law {
        try Law.inCode.overridden(by: all().map(\.override), in: Chapter.all.parameters)
    }
}
