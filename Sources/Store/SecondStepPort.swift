import Access
import Kernel
import Registry

/// The second step of signing in. Codes are known as SHA-256.
public struct SecondStepPort: Sendable {
    /// Sets or removes the shared secret with its recovery codes.
    public var set: @Sendable (Id<Account>, _ secret: [UInt8]?, _ codes: [[UInt8]], Act) throws -> Void
    /// Marks the half minute of a code as used; false when it, or a later one, was used before.
    public var take: @Sendable (Id<Account>, _ step: Int64) throws -> Bool
    /// Uses a recovery code up; false when there is none, or it was used.
    public var takeRecoveryCode: @Sendable (Id<Account>, _ code: [UInt8], Act) throws -> Bool
    public var recoveryCodesLeft: @Sendable (Id<Account>) throws -> Int

    public init(
        set: @escaping @Sendable (Id<Account>, _ secret: [UInt8]?, _ codes: [[UInt8]], Act) throws -> Void,
        take: @escaping @Sendable (Id<Account>, _ step: Int64) throws -> Bool,
        takeRecoveryCode: @escaping @Sendable (Id<Account>, _ code: [UInt8], Act) throws -> Bool,
        recoveryCodesLeft: @escaping @Sendable (Id<Account>) throws -> Int
    ) {
        self.set = set
        self.take = take
        self.takeRecoveryCode = takeRecoveryCode
        self.recoveryCodesLeft = recoveryCodesLeft
    }
}
