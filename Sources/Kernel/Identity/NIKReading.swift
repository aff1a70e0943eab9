/// What a cell says about a NIK, read without allocation from its bytes.
///
/// `digits` is filled whenever sixteen digits can be recovered, even when they break a
/// rule: the number is evidence, `issues` says how far to trust it. The cell's raw text
/// stays with the caller, who must keep it.
public struct NIKReading: Hashable, Sendable {
    /// The sixteen digits as a number; 0 when there are not exactly sixteen usable ones.
    public let digits: UInt64
    /// The digits there are when not sixteen, at most nineteen. For 1,50401E+15: 150401,
    /// evidence only, since the last of them was rounded.
    public let partial: UInt64
    public let partialCount: UInt8
    public internal(set) var issues: NIKIssues

    /// Reads UTF-8 bytes of a cell.
    ///
    /// - Parameters:
    ///   - fromNumberCell: the file stored a number (Excel), not text.
    ///   - known: kecamatan that exist or existed; without it that rule is not tested.
    public static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, fromNumberCell: Bool = false, known: KecamatanSet? = nil
    ) -> NIKReading {
        let found = SixteenDigits(bytes, fromNumberCell: fromNumberCell)
        var reading = NIKReading(found)
        if found.digits != 0 { reading.issues.formUnion(reading.findings(known: known)) }
        return reading
    }

    /// Reads a text, for single values; the bytes form is for lists.
    public static func read(_ text: String, fromNumberCell: Bool = false, known: KecamatanSet? = nil) -> NIKReading {
        var text = text
        return text.withUTF8 { read($0, fromNumberCell: fromNumberCell, known: known) }
    }

    init(digits: UInt64, issues: NIKIssues) {
        self.digits = digits
        partial = 0
        partialCount = 0
        self.issues = issues
    }

    init(_ found: SixteenDigits) {
        digits = found.digits
        partial = found.partial
        partialCount = found.partialCount
        issues = found.issues
    }

    public var hasDigits: Bool { digits != 0 }
    /// Province, kabupaten and kecamatan of issue: 150401. Of `partial` when only that many digits are left; else 0.
    public var prefix6: UInt32 {
        if digits != 0 { return UInt32(truncatingIfNeeded: digits / 10_000_000_000) }
        var value = partial
        guard partialCount >= 6, partialCount <= 19 else { return 0 }
        for _ in 6..<partialCount { value /= 10 }
        return UInt32(truncatingIfNeeded: value)
    }
    /// The day part as written: 1...31, or 41...71 for a woman.
    public var codedDay: Int { Int(digits / 100_000_000 % 100) }
    public var day: Int { codedDay > 40 ? codedDay - 40 : codedDay }
    public var month: Int { Int(digits / 1_000_000 % 100) }
    /// Year of birth without its century.
    public var yy: Int { Int(digits / 10_000 % 100) }
    public var isWoman: Bool { codedDay > 40 }
    public var serial: Int { Int(digits % 10_000) }
    /// The first twelve digits, all that is left after rounding to 0000.
    public var first12: UInt64 { digits / 10_000 }
    public var first15: UInt64 { digits / 10 }

    /// Sex as coded; nil when the day part is unusable.
    public var sex: Sex? {
        digits == 0 || issues.contains(.badDay) ? nil : isWoman ? .perempuan : .lakiLaki
    }

    /// The coded day of birth, or nil when it is not a calendar day.
    ///
    /// The century is the one that agrees with `other`, else the one whose age on
    /// `referenceDay` lies in or nearest to a worker's 17...100.
    public func birthDay(referenceDay: Day, other: Day? = nil) -> Day? {
        guard digits != 0, issues.isDisjoint(with: [.badDay, .badMonth, .impossibleDate]) else { return nil }
        return Century.resolve(yy: yy, month: month, day: day, referenceDay: referenceDay, other: other)
    }
}
