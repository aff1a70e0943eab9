/// The languages that people read; Indonesian comes first.
public enum Language: String, Sendable, Codable, CaseIterable {
    case indonesian = "id"
    case english = "en"
}

/// One message in both languages.
public struct Phrase: Hashable, Sendable {
    public let id: String
    public let en: String

    public init(id: String, en: String) {
        self.id = id
        self.en = en
    }

    public subscript(language: Language) -> String {
        language == .indonesian ? id : en
    }
}
