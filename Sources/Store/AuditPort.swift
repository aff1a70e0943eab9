import Kernel
import Registry

/// What a check of the whole audit found.
public struct AuditReport: Hashable, Sendable {
    public struct DaySummary: Hashable, Sendable {
        public var day: Day
        public var entries: Int
        /// The last hash of the day in hexadecimal: note it elsewhere, and nobody can rewrite the day unseen.
        public var head: String

        public init(day: Day, entries: Int, head: String) {
            self.day = day
            self.entries = entries
            self.head = head
        }
    }

    public struct Fault: Hashable, Sendable {
        public enum Kind: String, Sendable {
            /// The entry does not have the hash that its contents ask for.
            case hash
            /// A number is missing or stands twice.
            case number
            /// The day of the entry is not the day of its moment.
            case day
        }
        public var kind: Kind
        public var day: Day
        public var number: Int

        public init(kind: Kind, day: Day, number: Int) {
            self.kind = kind
            self.day = day
            self.number = number
        }
    }

    public var days: [DaySummary]
    public var faults: [Fault]

    public init(days: [DaySummary], faults: [Fault]) {
        self.days = days
        self.faults = faults
    }
}

public struct AuditPort: Sendable {
    /// Recomputes every hash, oldest first.
    public var verify: @Sendable () throws -> AuditReport
    /// The entries of a day in order.
    public var entries: @Sendable (Day) throws -> [AuditEntry]

    public init(
        verify: @escaping @Sendable () throws -> AuditReport, entries: @escaping @Sendable (Day) throws -> [AuditEntry]
    ) {
        self.verify = verify
        self.entries = entries
    }
}
