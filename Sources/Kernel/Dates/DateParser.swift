/// Turns the parts of a date cell into year, month and day.
struct DateParser {
    var parsed = ParsedDate()
    let referenceDay: Day

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

    mutating func set(_ year: Int, _ month: Int, _ day: Int) {
        parsed.year = year
        parsed.month = month
        parsed.day = day
        if parsed.calendarDay == nil { parsed.flags.insert(.impossible) }
    }

    mutating func yearOnly(_ year: Int) {
        parsed.year = year
        parsed.flags.insert(.yearOnly)
    }

    mutating func refuse() { parsed.flags.insert(.unreadable) }
}
