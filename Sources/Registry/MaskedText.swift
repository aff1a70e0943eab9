/// A number of which only the ends are shown: `1504••••••••0001`.
public struct MaskedText: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// Shows the first and last four of a number of at least twelve characters, the last two of a shorter one.
    public init(_ whole: String) {
        let count = whole.count
        let (head, tail) = count >= 12 ? (4, 4) : (0, min(2, count / 2))
        text = whole.prefix(head) + String(repeating: "•", count: count - head - tail) + whole.suffix(tail)
    }

    public var isEmpty: Bool { text.isEmpty }
    public var description: String { text }
}
