/// A text for people in Indonesian, the first language, and English.
public struct Bilingual: Hashable, Sendable, Codable {
    public let id: String
    public let en: String

    public init(id: String, en: String) {
        self.id = id
        self.en = en
    }
}
