/// A number or a name of a person of which only so much is shown that somebody who knows it recognises it.
public enum Masking {
    /// `1504••••••••0001`: the first four and the last four. Fewer than twelve characters are hidden whole.
    public static func number(_ text: String) -> String {
        let count = text.count
        guard count >= 12 else { return dots(count) }
        return text.prefix(4) + dots(min(count - 8, 16)) + text.suffix(4)
    }

    /// `•••••••456`: the last three, as on a receipt. Fewer than nine characters are hidden whole.
    public static func telephone(_ text: String) -> String {
        let count = text.count
        guard count >= 9 else { return dots(count) }
        return dots(min(count - 3, 13)) + text.suffix(3)
    }

    /// `S••• A•••`: the first letter of each word, whatever its length.
    public static func name(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).map { $0.prefix(1) + "•••" }.joined(separator: " ")
    }

    private static func dots(_ count: Int) -> String { String(repeating: "•", count: min(count, 16)) }
}
