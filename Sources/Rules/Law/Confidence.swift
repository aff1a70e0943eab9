/// How far a number of the law may be trusted: who read it, and where.
public enum Confidence: String, Hashable, Sendable, Codable, CaseIterable {
    /// Read in a public source that the citation names.
    case seen
    /// Known from memory of the regulation; a lawyer still has to read the text.
    case recalled
}
