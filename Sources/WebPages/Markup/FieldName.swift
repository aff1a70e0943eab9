/// The name of a form's field, which is also its id on the page. It is part of the
/// program, never text from outside, so it may stand in a link.
public struct FieldName: Hashable, Sendable {
    public let text: String

    public init(_ name: StaticString) { text = "\(name)" }

    private init(made text: String) { self.text = text }

    /// The same field of the n-th of several like parts: `anak-2`.
    public func numbered(_ n: Int) -> FieldName { FieldName(made: "\(text)-\(n)") }

    /// A part of a field that is typed in parts: `lahir-hari`.
    public func part(_ name: StaticString) -> FieldName { FieldName(made: "\(text)-\(name)") }

    var hintId: String { "\(text)-hint" }
    var faultId: String { "\(text)-fault" }
}

extension Href {
    /// A field on the same page.
    static func field(_ name: FieldName) -> Href { Href(trusted: "#\(name.text)") }
}
