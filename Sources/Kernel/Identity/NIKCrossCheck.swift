/// A NIK against the row's other fields and against its neighbours. Pure; nothing here
/// proves a number wrong: about one real NIK in a hundred was issued with another date.
extension NIKReading {
    /// Findings of the coded date against the date column.
    ///
    /// A swapped day and month, and a default of 1 January, are named apart from a plain mismatch.
    public func findings(against date: DateReading, referenceDay: Day) -> NIKIssues {
        guard let coded = birthDay(referenceDay: referenceDay, other: date.day) else { return [] }
        guard let stated = date.day else {
            guard let year = date.year else { return [] }
            return Int(year) == coded.year ? [] : .dateMismatch
        }
        if stated == coded { return [] }
        let (year, month, day) = stated.ymd
        let (codedYear, codedMonth, codedDay) = coded.ymd
        if year == codedYear, month == codedDay, day == codedMonth { return .dateSwapped }
        if year == codedYear, (month, day) == (1, 1) || (codedMonth, codedDay) == (1, 1) { return .dateDefault }
        return .dateMismatch
    }

    /// Finding of the coded sex against the sex column.
    public func findings(against sex: Sex?) -> NIKIssues {
        guard let sex, let coded = self.sex, sex != coded else { return [] }
        return .sexMismatch
    }

    /// Finding of the same sixteen digits standing in both columns.
    public func findings(against noKK: NoKKReading) -> NIKIssues {
        digits != 0 && digits == noKK.digits ? .equalsNoKK : []
    }

    /// Whether this number is the one of the row above plus one: Excel's fill handle was dragged.
    ///
    /// Serials of one day's births do follow each other, so one pair is no proof; a run is.
    public func continuesFill(of rowAbove: NIKReading) -> Bool {
        digits != 0 && rowAbove.digits != 0 && digits == rowAbove.digits &+ 1
    }

    /// How two numbers can be compared: the digits that survived in both.
    public func trustedDigits(with other: NIKReading) -> Int {
        guard digits != 0, other.digits != 0 else { return 0 }
        return min(trustedDigits, other.trustedDigits)
    }

    /// 16, or 15 or 12 when rounding is suspected, or 0.
    public var trustedDigits: Int {
        if digits == 0 { return 0 }
        if issues.contains(.suspectRounded4) { return 12 }
        return issues.contains(.suspectRounded1) ? 15 : 16
    }
}
