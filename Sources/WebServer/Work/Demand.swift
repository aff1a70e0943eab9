import Access

/// What a route asks of whoever comes.
enum Demand: Hashable, Sendable {
    /// Nothing: it is public.
    case everyone
    /// To have given the password, with the second step still to come.
    case password
    /// To have signed in.
    case account
    /// A right; the regions where it holds are the scope of all that the route reads and writes.
    case right(Right)
}

/// A route with what it asks: the list of routes and the test that walks them come from these.
struct Door: Hashable, Sendable {
    let method: String
    /// Without the language.
    let path: String
    let demand: Demand
}
