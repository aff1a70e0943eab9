import Kernel

/// One regulation: a law, a government regulation, a minister's regulation, or a letter that sets a number.
public struct Regulation: Hashable, Sendable, Identifiable {
    /// For addresses and files: `pp-50-2025`.
    public let id: String
    /// As it is cited: `PP 50/2025`.
    public let shortName: String
    /// What it is about.
    public let title: Phrase
    /// The day of promulgation (diundangkan); nil where we never saw it.
    public let diundangkan: Day?
    /// The day on which it began to bind; nil where we never saw it.
    public let berlakuSejak: Day?
    public let confidence: Confidence

    public init(
        id: String, shortName: String, title: Phrase, diundangkan: Day?, berlakuSejak: Day?, confidence: Confidence
    ) {
        self.id = id
        self.shortName = shortName
        self.title = title
        self.diundangkan = diundangkan
        self.berlakuSejak = berlakuSejak
        self.confidence = confidence
    }

    public static func == (a: Regulation, b: Regulation) -> Bool { a.id == b.id }
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
