import Kernel

/// A point in time: milliseconds since 1970-01-01T00:00:00Z. Always handed in, never asked of a clock.
public struct Moment: Hashable, Comparable, Sendable, Codable {
    public let milliseconds: Int64
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }
    public static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }

    /// The calendar day in Jambi (Waktu Indonesia Barat, seven hours ahead of UTC all year).
    public var day: Day {
        let days = (Double(milliseconds + 7 * 3_600_000) / 86_400_000).rounded(.down)
        return Day(number: Int32(days))
    }
}

/// Who changes the registry, and when. Every write names it; the audit keeps it.
public struct Act: Hashable, Sendable {
    /// An account's name, or the command that ran; never personal data of a participant.
    public let actor: String
    public let at: Moment

    public init(actor: String, at: Moment) {
        self.actor = actor
        self.at = at
    }
}
