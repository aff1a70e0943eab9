/// Each text of a page stands in both languages, side by side, where it is used.
extension Language {
    /// BCP 47, for the `lang` attribute.
    public var code: String { rawValue }
    /// The language's name in itself.
    public var ownName: String { self == .indonesian ? "Bahasa Indonesia" : "English" }
    public var other: Language { self == .indonesian ? .english : .indonesian }

    /// The text of this language.
    public func say(_ indonesian: String, _ english: String) -> String {
        self == .indonesian ? indonesian : english
    }

    /// The same for a text that comes with the data.
    public func say(_ text: Phrase) -> String { text[self] }
}
