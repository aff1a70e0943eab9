/// Lets a component be written as the list of its parts.
@resultBuilder
public enum HTMLBuilder {
    public static func buildExpression(_ text: String) -> HTML { .text(text) }
    public static func buildExpression(_ html: HTML) -> HTML { html }
    public static func buildExpression(_ html: HTML?) -> HTML { html ?? .empty }
    public static func buildExpression(_ parts: [HTML]) -> HTML { .group(parts) }
    public static func buildBlock() -> HTML { .empty }
    public static func buildBlock(_ part: HTML) -> HTML { part }
    public static func buildBlock(_ parts: HTML...) -> HTML { .group(parts) }
    public static func buildOptional(_ part: HTML?) -> HTML { part ?? .empty }
    public static func buildEither(first part: HTML) -> HTML { part }
    public static func buildEither(second part: HTML) -> HTML { part }
    public static func buildArray(_ parts: [HTML]) -> HTML { .group(parts) }
}

/// An element that may be called with attributes and content.
struct Tag: Sendable {
    let name: StaticString

    init(_ name: StaticString) { self.name = name }

    /// `p(.class("note")) { "…" }`; attributes that are nil are left out.
    func callAsFunction(_ attributes: Attribute?..., @HTMLBuilder content: () -> HTML) -> HTML {
        .element(name, attributes.compactMap { $0 }, content())
    }

    /// `p("…", .class("note"))`: an element that holds text only.
    func callAsFunction(_ text: String, _ attributes: Attribute?...) -> HTML {
        .element(name, attributes.compactMap { $0 }, .text(text))
    }
}

/// An element without content.
struct VoidTag: Sendable {
    let name: StaticString

    init(_ name: StaticString) { self.name = name }

    func callAsFunction(_ attributes: Attribute?...) -> HTML {
        .void(name, attributes.compactMap { $0 })
    }
}
