import Kernel

/// One attribute. The name is part of the program; the value is escaped.
/// Addresses are of type `Href`, so that no text of a user becomes a link.
public struct Attribute: Sendable {
    let name: StaticString
    /// Nil for an attribute that is only present, such as `hidden`.
    let value: String?

    init(_ name: StaticString, _ value: String?) {
        self.name = name
        self.value = value
    }

    static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
    static func id(_ value: String) -> Attribute { Attribute("id", value) }
    static func href(_ value: Href) -> Attribute { Attribute("href", value.text) }
    static func action(_ value: Href) -> Attribute { Attribute("action", value.text) }
    static func source(_ value: Href) -> Attribute { Attribute("src", value.text) }
    static func lang(_ value: Language) -> Attribute { Attribute("lang", value.code) }
    static func role(_ value: String) -> Attribute { Attribute("role", value) }
    static func label(_ value: String) -> Attribute { Attribute("aria-label", value) }
    static func labelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", id) }
    static func describedBy(_ id: String) -> Attribute { Attribute("aria-describedby", id) }
    static let ariaHidden = Attribute("aria-hidden", "true")
    static func scope(_ value: String) -> Attribute { Attribute("scope", value) }
    static func name(_ value: String) -> Attribute { Attribute("name", value) }
    static func value(_ value: String) -> Attribute { Attribute("value", value) }
    static func type(_ value: String) -> Attribute { Attribute("type", value) }
    static func forField(_ id: String) -> Attribute { Attribute("for", id) }
    static func title(_ value: String) -> Attribute { Attribute("title", value) }
    static func dateTime(_ value: String) -> Attribute { Attribute("datetime", value) }

    /// A drawing's number, written with at most two decimals.
    static func number(_ name: StaticString, _ value: Double) -> Attribute {
        Attribute(name, drawn(value))
    }
}

/// A coordinate in at most two decimals: `12`, `12.5`, `-0.25`.
func drawn(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}
