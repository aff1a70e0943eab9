/// What a cell says about a No KK. Its `prefix6` is the kecamatan that issued the card.
public struct NoKKReading: IdentityReading {
    public let digits: UInt64
    public let partial: UInt64
    public let partialCount: UInt8
    public let issues: NIKIssues

    public static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, fromNumberCell: Bool = false, known: KecamatanSet? = nil
    ) -> NoKKReading {
        var found = SixteenDigits(bytes, fromNumberCell: fromNumberCell)
        found.check(known: known, womanOffset: false)
        return NoKKReading(
            digits: found.digits, partial: found.partial, partialCount: found.partialCount, issues: found.issues)
    }

    /// The day of registration: never increased by forty.
    public var day: Int { codedDay }
}
