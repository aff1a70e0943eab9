extension Language {
    private static let bulan = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
        "November", "Desember",
    ]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    /// The name of a month, 1...12.
    public func monthName(_ month: Int) -> String {
        (self == .indonesian ? Language.bulan : Language.months)[month - 1]
    }

    /// Three letters, for an axis: `Agu`, `Aug`.
    public func shortMonthName(_ month: Int) -> String { String(monthName(month).prefix(3)) }

    /// `12 Agustus 2024`, `12 August 2024`.
    public func date(_ day: Day) -> String {
        let (year, month, date) = day.ymd
        return "\(date) \(monthName(month)) \(year)"
    }

    /// `12 Agu 2024`, for labels inside a drawing.
    public func shortDate(_ day: Day) -> String {
        let (year, month, date) = day.ymd
        return "\(date) \(shortMonthName(month)) \(year)"
    }

    /// `Agustus 2024`.
    public func month(_ bulan: Bulan) -> String { "\(monthName(bulan.month)) \(bulan.year)" }

    /// `3 bulan`, `1 month`, `3 months`.
    public func monthCount(_ count: Int) -> String {
        say("\(number(count)) bulan", count == 1 ? "1 month" : "\(number(count)) months")
    }

    /// Words joined as a sentence joins them: `A, B, dan C`.
    public func list(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        let and = say("dan", "and")
        if words.count == 2 { return "\(words[0]) \(and) \(last)" }
        return words.dropLast().joined(separator: ", ") + ", \(and) \(last)"
    }
}
