/// Dates written as one number: years, serials, digits without separators.
extension DateParser {
    mutating func single(_ tokens: DateTokens, dateCell: Bool) {
        let token = tokens.first
        if token.isMonthName { return refuse() }
        if token.value == 0 {
            parsed.flags.insert(dateCell ? .excelEpoch1900 : .missing)
        } else if dateCell || token.length == 5 {
            serial(token.value, lowest: dateCell ? 1 : 10_000)
        } else if tokens.count == 2 {
            // "1964.5" is no date; "28490.75" was a serial with its time.
            refuse()
        } else {
            undelimited(token)
        }
    }

    private mutating func undelimited(_ token: DateTokens.Token) {
        let n = token.value
        switch token.length {
        case 4 where ParsedDate.years.contains(n): yearOnly(n)
        // Seven digits: a number column lost the zero of day 01...09.
        case 7, 8:
            if token.length == 8, ParsedDate.years.contains(n / 10_000), !ParsedDate.years.contains(n % 10_000) {
                set(n / 10_000, n / 100 % 100, n % 100)
            } else {
                set(n % 10_000, n / 10_000 % 100, n / 1_000_000)
            }
        case 6: sixDigits(n)
        default: refuse()
        }
    }

    /// DDMMYY, or YYMMDD when only that is a day.
    private mutating func sixDigits(_ n: Int) {
        let dayFirst = Century.resolve(
            yy: n % 100, month: n / 100 % 100, day: n / 10_000, referenceDay: referenceDay)
        let yearFirst = Century.resolve(
            yy: n / 10_000, month: n / 100 % 100, day: n % 100, referenceDay: referenceDay)
        parsed.flags.insert(.twoDigitYear)
        if dayFirst == nil || yearFirst != nil { parsed.flags.insert(.ambiguousOrder) }
        guard let day = dayFirst ?? yearFirst else {
            parsed.flags.insert(.impossible)
            return
        }
        (parsed.year, parsed.month, parsed.day) = day.ymd
    }

    /// Day 1 is 1900-01-01; the spreadsheet also counts a 29 February 1900 that never was.
    private mutating func serial(_ n: Int, lowest: Int) {
        parsed.flags.insert(.excelSerial)
        guard n >= lowest, n <= 73_415, n != 60 else { return refuse() }
        (parsed.year, parsed.month, parsed.day) = Day(number: Int32(n - (n > 60 ? 25_569 : 25_568))).ymd
    }
}
