/// A rule that is no number, in the words of its page: what a manfaat consists of, that a regulation was not read yet.
public struct RuleText: ParameterValue {
    /// In Indonesian, as the parameter's page shows it.
    public let text: String

    public init(_ text: String) { self.text = text }

    public var quantity: Quantity { .text(text) }
    public init?(_ quantity: Quantity) {
        guard case .text(let text) = quantity, !text.isEmpty else { return nil }
        self.text = text
    }
}
