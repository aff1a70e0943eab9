/// What a cell says about a NIK.
public struct NIKReading: IdentityReading {
    public let digits: UInt64
    public let partial: UInt64
    public let partialCount: UInt8
    public internal(set) var issues: NIKIssues

    public static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, fromNumberCell: Bool = false, known: KecamatanSet? = nil
    ) -> NIKReading {
        var found = SixteenDigits(bytes, fromNumberCell: fromNumberCell)
        found.check(known: known, womanOffset: true)
        return NIKReading(
            digits: found.digits, partial: found.partial, partialCount: found.partialCount, issues: found.issues)
    }

    init(digits: UInt64, partial: UInt64 = 0, partialCount: UInt8 = 0, issues: NIKIssues) {
        self.digits = digits
        self.partial = partial
        self.partialCount = partialCount
        self.issues = issues
    }

    /// The day of birth, 1...31 when the day part is sound.
    public var day: Int { codedDay > 40 ? codedDay - 40 : codedDay }
    public var isWoman: Bool { codedDay > 40 }
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
