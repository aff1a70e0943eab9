import Kernel

/// One part of the law as this code holds it: its parameters and our readings of what it leaves open.
///
/// Each programme's file makes one; `Chapter.all` is the only list of them.
public struct Chapter: Sendable, Identifiable {
    /// `jkm`, `iuran.bpu`: the first part of its parameters' ids.
    public let id: String
    public let title: Phrase
    public let parameters: [AnyParameter]
    public let interpretations: [Interpretation]

    public init(
        _ id: String, _ title: Phrase, parameters: [AnyParameter], interpretations: [Interpretation] = []
    ) {
        self.id = id
        self.title = title
        self.parameters = parameters
        self.interpretations = interpretations
    }
}
