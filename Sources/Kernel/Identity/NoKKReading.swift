/// What a cell says about a No KK, read without allocation from its bytes.
public struct NoKKReading: Hashable, Sendable {
    /// The sixteen digits as a number; 0 when there are not exactly sixteen usable ones.
    public let digits: UInt64
    /// As `NIKReading.partial`.
    public let partial: UInt64
    public let partialCount: UInt8
    public internal(set) var issues: NIKIssues

    /// Reads UTF-8 bytes of a cell; parameters as `NIKReading.read`.
    public static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, fromNumberCell: Bool = false, known: KecamatanSet? = nil
    ) -> NoKKReading {
        let found = SixteenDigits(bytes, fromNumberCell: fromNumberCell)
        var reading = NoKKReading(
            digits: found.digits, partial: found.partial, partialCount: found.partialCount, issues: found.issues)
        if found.digits != 0 { reading.issues.formUnion(reading.findings(known: known)) }
        return reading
    }

    /// Reads a text, for single values; the bytes form is for lists.
    public static func read(_ text: String, fromNumberCell: Bool = false, known: KecamatanSet? = nil) -> NoKKReading {
        var text = text
        return text.withUTF8 { read($0, fromNumberCell: fromNumberCell, known: known) }
    }

    public var hasDigits: Bool { digits != 0 }
    /// The kecamatan that issued the card: 150401.
    public var prefix6: UInt32 { UInt32(truncatingIfNeeded: digits / 10_000_000_000) }
    public var day: Int { Int(digits / 100_000_000 % 100) }
    public var month: Int { Int(digits / 1_000_000 % 100) }
    public var yy: Int { Int(digits / 10_000 % 100) }
    public var serial: Int { Int(digits % 10_000) }

    private func findings(known: KecamatanSet?) -> NIKIssues {
        var found = regionFindings(prefix6, known: known)
        found.formUnion(dateFindings(codedDay: day, month: month, yy: yy, womanOffset: false))
        if (41...71).contains(day) { found.insert(.looksLikeNIK) }
        if serial == 0 { found.insert(.serialZero) }
        return found
    }
}
