/// Turns the parts of a date cell into year, month and day.
struct DateParser {
    private(set) var parsed = ParsedDate()
    private let referenceDay: Day

    init(_ tokens: DateTokens, referenceDay: Day, dateCell: Bool) {
        self.referenceDay = referenceDay
        if tokens.hadTime { parsed.flags.insert(.hadTime) }
        if tokens.placeholder || (tokens.count == 0 && !tokens.unreadable) {
            parsed.flags.insert(.missing)
        } else if tokens.unreadable {
            parsed.flags.insert(.unreadable)
        } else if tokens.count == 1 || (tokens.count == 2 && tokens.decimal && tokens.first.length >= 4) {
            single(tokens, dateCell: dateCell)
        } else if tokens.count == 2 {
            pair(tokens.first, tokens.second)
        } else {
            triple(tokens.first, tokens.second, tokens.third)
        }
    }

    /// The commonest forms, `1964-02-19` and `19/02/1964` with any one separator, without tokens.
    @inline(__always)
    static func iso(_ b: UnsafeBufferPointer<UInt8>) -> ParsedDate? {
        guard b.count == 10 else { return nil }
        let yearFirst = isDash(b[4]) && b[4] == b[7]
        guard yearFirst || (isDash(b[2]) && b[2] == b[5]) else { return nil }
        var bad: UInt8 = 0
        func two(_ i: Int) -> Int {
            let (x, y) = (b[i] &- 48, b[i + 1] &- 48)
            bad |= (x > 9 ? 1 : 0) | (y > 9 ? 1 : 0)
            return Int(x) * 10 + Int(y)
        }
        let date =
            yearFirst
            ? ParsedDate(year: two(0) * 100 + two(2), month: two(5), day: two(8))
            : ParsedDate(year: two(6) * 100 + two(8), month: two(3), day: two(0))
        return bad == 0 && date.calendarDay != nil ? date : nil
    }

    private static func isDash(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
    }

    // MARK: One number

    private mutating func single(_ tokens: DateTokens, dateCell: Bool) {
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

    // MARK: Two parts

    /// Month and year: 02-1964, Februari 1964.
    private mutating func pair(_ a: DateTokens.Token, _ b: DateTokens.Token) {
        let (month, year) = a.length == 4 ? (b, a) : (a, b)
        guard year.length == 4, ParsedDate.years.contains(year.value), month.length <= 2,
            (1...12).contains(month.value)
        else { return refuse() }
        if month.isMonthName { parsed.flags.insert(.monthName) }
        yearOnly(year.value)
    }

    // MARK: Three parts

    private mutating func triple(_ a: DateTokens.Token, _ b: DateTokens.Token, _ c: DateTokens.Token) {
        if a.value == 0, b.value == 0, c.value == 0 {
            parsed.flags.insert(.missing)
        } else if a.isMonthName || b.isMonthName || c.isMonthName {
            named(a, b, c)
        } else if a.length >= 3 {
            numbers(year: a, b, c, yearFirst: true)
        } else if c.length >= 3 || a.value <= 31 {
            numbers(year: c, a, b, yearFirst: false)
        } else {
            numbers(year: a, b, c, yearFirst: true)
        }
    }

    private mutating func named(_ a: DateTokens.Token, _ b: DateTokens.Token, _ c: DateTokens.Token) {
        parsed.flags.insert(.monthName)
        if a.isMonthName {
            place(year: c, month: a, day: b)
        } else if b.isMonthName, a.length == 4 {
            place(year: a, month: b, day: c)
        } else if b.isMonthName {
            place(year: c, month: b, day: a)
        } else {
            refuse()
        }
    }

    /// Day and month in the usual order for where the year stands; exchanged only when that alone is a day.
    private mutating func numbers(
        year: DateTokens.Token, _ x: DateTokens.Token, _ y: DateTokens.Token, yearFirst: Bool
    ) {
        let (month, day) = yearFirst ? (x, y) : (y, x)
        if month.value > 12, month.value <= 31, (1...12).contains(day.value) {
            parsed.flags.insert(.ambiguousOrder)
            place(year: year, month: day, day: month)
        } else {
            place(year: year, month: month, day: day)
        }
    }

    private mutating func place(year: DateTokens.Token, month: DateTokens.Token, day: DateTokens.Token) {
        guard !year.isMonthName, !day.isMonthName, month.length <= 2, day.length <= 2 else { return refuse() }
        switch year.length {
        case 4:
            if month.value == 0 || (day.value == 0 && year.value > 1900), ParsedDate.years.contains(year.value) {
                yearOnly(year.value)
            } else {
                set(year.value, month.value, day.value)
            }
        case 1, 2: twoDigit(year.value, month.value, day.value)
        default: refuse()
        }
    }

    private mutating func twoDigit(_ yy: Int, _ month: Int, _ day: Int) {
        parsed.flags.insert(.twoDigitYear)
        guard let found = Century.resolve(yy: yy, month: month, day: day, referenceDay: referenceDay) else {
            parsed.flags.insert(.impossible)
            return
        }
        (parsed.year, parsed.month, parsed.day) = found.ymd
    }

    // MARK: Outcomes

    private mutating func set(_ year: Int, _ month: Int, _ day: Int) {
        parsed.year = year
        parsed.month = month
        parsed.day = day
        if parsed.calendarDay == nil { parsed.flags.insert(.impossible) }
    }

    private mutating func yearOnly(_ year: Int) {
        parsed.year = year
        parsed.flags.insert(.yearOnly)
    }

    private mutating func refuse() { parsed.flags.insert(.unreadable) }
}
