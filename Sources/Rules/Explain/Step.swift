import Kernel

/// One step of a computation, as a sentence that a layperson reads, with what it used.
public struct Step: Hashable, Sendable {
    /// The name of what was found, as in the results: `jkk`, `dasar_penghasilan`.
    public let key: String
    public let text: Phrase
    /// What the step found; nil for one that only decides.
    public let found: Quantity?
    /// The numbers of the law that it used.
    public let uses: [Use]
    /// What the law leaves open here and how it was read; nil where it is plain.
    public let interpretation: Interpretation?

    public init(
        _ key: String, _ text: Phrase, found: Quantity? = nil, uses: [Use] = [], interpretation: Interpretation? = nil
    ) {
        self.key = key
        self.text = text
        self.found = found
        self.uses = uses
        self.interpretation = interpretation
    }
}

/// A reading of ours where the law is silent, kept apart from the law itself.
public struct Interpretation: Hashable, Sendable, Identifiable {
    /// `iuran.pu.pembulatan`.
    public let id: String
    /// How we read it.
    public let text: Phrase
    /// What is not certain about it.
    public let doubt: Phrase

    public init(_ id: String, text: Phrase, doubt: Phrase) {
        self.id = id
        self.text = text
        self.doubt = doubt
    }
}
