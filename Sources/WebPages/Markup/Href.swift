import Kernel

/// An address that a page may link to. It is made from a `PageLink`, a place
/// on the same page, or an address that is part of the program: never from text
/// that came from outside.
public struct Href: Hashable, Sendable {
    public let text: String

    init(trusted text: String) { self.text = text }

    /// A place on the same page.
    static func onPage(_ id: StaticString) -> Href { Href(trusted: "#\(id)") }

    /// An address outside, written in the program.
    static func outside(_ address: StaticString) -> Href { Href(trusted: "\(address)") }
}
