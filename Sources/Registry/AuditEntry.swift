import Kernel

/// One line of the audit: who did what to what, when. Entries of a day form a chain by their hashes.
public struct AuditEntry: Hashable, Sendable {
    public let day: Day
    /// 1-based number within the day.
    public let number: Int
    public let act: Act
    /// A verb of a fixed vocabulary: `batch.complete`, `demo.load`.
    public let action: String
    /// What was changed: `batch:12`. Never personal data.
    public let subject: String
    /// Counts and codes that explain it, as `name=value` pairs. Never personal data.
    public let detail: String

    public init(day: Day, number: Int, act: Act, action: String, subject: String, detail: String) {
        self.day = day
        self.number = number
        self.act = act
        self.action = action
        self.subject = subject
        self.detail = detail
    }

    /// The bytes that the hash covers: every part with its length, so that no two entries read the same.
    public func canonical(after previous: [UInt8]) -> [UInt8] {
        var out = previous
        let parts = [
            "lindungi-audit-1", day.description, String(number), String(act.at.milliseconds), act.actor, action,
            subject, detail,
        ]
        for part in parts {
            out += Array("\(part.utf8.count):".utf8) + Array(part.utf8)
        }
        return out
    }
}
