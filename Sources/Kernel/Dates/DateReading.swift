/// What a cell says about a date, read without allocation from its bytes.
///
/// The order is day, month, year as Indonesia writes it; month first only when day
/// first is impossible. Two-digit years follow the age on the reference day.
public struct DateReading: Hashable, Sendable {
    public struct Flags: OptionSet, Hashable, Sendable {
        public let rawValue: UInt32
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// Empty, "-", "tidak tahu", 0 or 00/00/0000.
        public static let missing = Flags(rawValue: 1 << 0)
        /// Something is written that is not a date.
        public static let unreadable = Flags(rawValue: 1 << 1)
        /// Only the year (or month and year) is known: `day` is nil, `year` is set.
        public static let yearOnly = Flags(rawValue: 1 << 2)
        /// A spreadsheet's day number such as 28490.
        public static let excelSerial = Flags(rawValue: 1 << 3)
        public static let twoDigitYear = Flags(rawValue: 1 << 4)
        /// 1 January, the usual default of a year that is known.
        public static let default0101 = Flags(rawValue: 1 << 5)
        /// A date of 1900 (or 1899) that a spreadsheet makes from zero or an empty cell: `day` and `year` are nil.
        public static let excelEpoch1900 = Flags(rawValue: 1 << 6)
        /// Day and month are both at most 12 and differ, so that their order cannot be proved.
        public static let swappable = Flags(rawValue: 1 << 7)
        /// Read in another order than day, month, year (or undelimited in either order), because only that is possible
        /// or because two readings are.
        public static let ambiguousOrder = Flags(rawValue: 1 << 8)
        /// Shaped like a date that no calendar has: 31/02/1990. `day` is nil.
        public static let impossible = Flags(rawValue: 1 << 9)
        public static let monthName = Flags(rawValue: 1 << 10)
        public static let hadTime = Flags(rawValue: 1 << 11)
        /// After the reference day.
        public static let future = Flags(rawValue: 1 << 12)
    }

    public let day: Day?
    /// The year, also when the day is not known.
    public let year: Int16?
    public let flags: Flags

    /// Reads UTF-8 bytes of a cell; `dateCell` when the file says that its number is a date.
    public static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, referenceDay: Day, dateCell: Bool = false
    ) -> DateReading {
        if let plain = ParsedDate.plain(bytes) { return DateReading(plain, referenceDay: referenceDay) }
        let parser = DateParser(DateTokens(bytes), referenceDay: referenceDay, dateCell: dateCell)
        return DateReading(parser.parsed, referenceDay: referenceDay)
    }

    /// Reads a text, for single values; the bytes form is for lists.
    public static func read(_ text: String, referenceDay: Day, dateCell: Bool = false) -> DateReading {
        var text = text
        return text.withUTF8 { read($0, referenceDay: referenceDay, dateCell: dateCell) }
    }

    /// Judges what was parsed: epochs, defaults, swaps, future.
    private init(_ parsed: ParsedDate, referenceDay: Day) {
        var flags = parsed.flags
        if parsed.isExcelEpoch {
            self.init(day: nil, year: nil, flags: flags.union(.excelEpoch1900).subtracting(.impossible))
            return
        }
        guard let day = parsed.calendarDay else {
            self.init(day: nil, year: parsed.plausibleYear, flags: flags)
            return
        }
        if parsed.month == 1, parsed.day == 1 { flags.insert(.default0101) }
        if parsed.day <= 12, parsed.day != parsed.month, !flags.contains(.monthName), !flags.contains(.excelSerial) {
            flags.insert(.swappable)
        }
        if day > referenceDay { flags.insert(.future) }
        self.init(day: day, year: parsed.plausibleYear, flags: flags)
    }

    private init(day: Day?, year: Int16?, flags: Flags) {
        self.day = day
        self.year = year
        self.flags = flags
    }
}

/// Year, month and day as parsed, not yet judged.
struct ParsedDate {
    static let years = 1850...2100

    var year = 0
    var month = 0
    var day = 0
    var flags: DateReading.Flags = []

    var calendarDay: Day? {
        ParsedDate.years.contains(year) && flags.isDisjoint(with: [.yearOnly, .impossible])
            ? Day(year, month, day) : nil
    }
    var plausibleYear: Int16? { ParsedDate.years.contains(year) ? Int16(year) : nil }
    /// Serial 0 or 1 shown as a date: 00/01/1900, 01/01/1900, 30/12/1899, 31/12/1899.
    var isExcelEpoch: Bool {
        (year == 1900 && month == 1 && day <= 1 && !flags.contains(.yearOnly))
            || (year == 1899 && month == 12 && day >= 30)
    }
}
