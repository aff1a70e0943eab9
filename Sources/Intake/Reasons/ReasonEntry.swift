import Kernel

/// How bad it is: an error makes the value unusable, a warning asks for care, an info is good to know.
public enum Severity: String, Sendable {
    case error, warning, info
}

/// One row of the catalogue of reasons.
public struct ReasonEntry: Sendable {
    public let reason: Reason
    public let code: String
    public let severity: Severity
    /// What the reason leads to; nil when it decides nothing by itself.
    public let verdict: Verdict?
    /// The column it is about; nil for the row as a whole.
    public let field: Field?
    /// What is the matter, without any value of the row.
    public let text: Phrase
    /// What to do about it.
    public let act: Phrase

    init(
        _ reason: Reason, _ code: String, _ severity: Severity, _ verdict: Verdict?, _ field: Field?,
        _ text: Phrase, act: Phrase
    ) {
        self.reason = reason
        self.code = code
        self.severity = severity
        self.verdict = verdict
        self.field = field
        self.text = text
        self.act = act
    }
}
