import Access
import Registry
import Store

/// What the pages of those who signed in are made from, beside the public site.
public struct Office: Sendable {
    let store: RegistryStore
    let now: @Sendable () -> Moment
    /// Whose session a cookie's token is; nil for one that is unknown, ended or too old.
    let signedIn: @Sendable (_ token: String) async throws -> SignedIn?

    public init(
        store: RegistryStore, now: @escaping @Sendable () -> Moment,
        signedIn: @escaping @Sendable (_ token: String) async throws -> SignedIn?
    ) {
        self.store = store
        self.now = now
        self.signedIn = signedIn
    }
}
