import Access
import Registry
import Store
import Workbench

/// What the pages of those who signed in are made from, beside the public site.
public struct Office: Sendable {
    let store: RegistryStore
    let now: @Sendable () -> Moment
    let desk: AccountDesk
    let tickets: FormTickets
    /// Whose session a cookie's token is; nil for one that is unknown, ended or too old.
    let signedIn: @Sendable (_ token: String) async throws -> SignedIn?

    public init(
        store: RegistryStore, now: @escaping @Sendable () -> Moment,
        signedIn: (@Sendable (_ token: String) async throws -> SignedIn?)? = nil
    ) {
        let desk = AccountDesk(store: store, now: now)
        self.desk = desk
        tickets = FormTickets(store.entry, now: now)
        self.store = store
        self.now = now
        self.signedIn = signedIn ?? { try await desk.signedIn($0) }
    }
}
