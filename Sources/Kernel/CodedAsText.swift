/// A value that JSON carries as its text (`"2024-08-12"`, `"15.04"`), so that
/// what is decoded has passed the same door as what is typed.
public protocol CodedAsText: Codable, CustomStringConvertible {
    /// The value that this text stands for, or nil.
    init?(coded text: String)
}

extension CodedAsText {
    /// Throws `DecodingError.dataCorrupted`, naming the kind of value (never the text: it may be personal).
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Self(coded: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a \(Self.self) in its written form")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Day: CodedAsText {
    public init?(coded text: String) { self.init(iso: text) }
}

extension Bulan: CodedAsText {
    public init?(coded text: String) { self.init(iso: text) }
}

extension KodeWilayah: CodedAsText {
    public init?(coded text: String) { self.init(text) }
}

/// The number that `text` writes with exactly `count` ASCII digits; nil for signs, spaces and anything else.
func number(_ text: some StringProtocol, digits count: Int) -> Int? {
    guard text.utf8.count == count, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
    return Int(text)
}
