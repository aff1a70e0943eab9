/// What a reader found about a NIK or a No KK: one bit per finding.
///
/// Valid form never proves that the number exists at Dukcapil: there is no check
/// digit, and a wrong digit can be another living person's number.
public struct NIKIssues: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The cell is empty.
    public static let missing = NIKIssues(rawValue: 1 << 0)
    /// A stand-in: all digits equal, 1234567890123456, "-", "TIDAK ADA".
    public static let filler = NIKIssues(rawValue: 1 << 1)
    /// Excel's 1.50401E+15: the digits after the sixth are lost.
    public static let scientific = NIKIssues(rawValue: 1 << 2)
    public static let lengthShort = NIKIssues(rawValue: 1 << 3)
    public static let lengthLong = NIKIssues(rawValue: 1 << 4)
    /// Letters or signs that are neither digits nor formatting.
    public static let nonDigit = NIKIssues(rawValue: 1 << 5)
    /// The cell was a number and ends in 0: Excel keeps fifteen digits, so compare fifteen only.
    public static let suspectRounded1 = NIKIssues(rawValue: 1 << 6)
    /// Ends in 0000: compare twelve digits only.
    public static let suspectRounded4 = NIKIssues(rawValue: 1 << 7)
    public static let unknownProvinsi = NIKIssues(rawValue: 1 << 8)
    /// Kabupaten part 00.
    public static let badKabupaten = NIKIssues(rawValue: 1 << 9)
    /// Kecamatan part 00.
    public static let badKecamatan = NIKIssues(rawValue: 1 << 10)
    public static let unknownKabupaten = NIKIssues(rawValue: 1 << 11)
    /// Not a kecamatan today nor, as far as is known, before a split; such numbers stay valid.
    public static let unknownKecamatan = NIKIssues(rawValue: 1 << 12)
    public static let badDay = NIKIssues(rawValue: 1 << 13)
    public static let badMonth = NIKIssues(rawValue: 1 << 14)
    /// Day and month in range, yet no calendar of either century has the day.
    public static let impossibleDate = NIKIssues(rawValue: 1 << 15)
    public static let serialZero = NIKIssues(rawValue: 1 << 16)
    /// O was read as 0, or l, I as 1: a proposal that a person must confirm.
    public static let proposedRepair = NIKIssues(rawValue: 1 << 17)
    public static let sexMismatch = NIKIssues(rawValue: 1 << 18)
    public static let dateMismatch = NIKIssues(rawValue: 1 << 19)
    /// The other date is this one with day and month exchanged.
    public static let dateSwapped = NIKIssues(rawValue: 1 << 20)
    /// The other date is 1 January of the same year: probably a default.
    public static let dateDefault = NIKIssues(rawValue: 1 << 21)
    public static let equalsNoKK = NIKIssues(rawValue: 1 << 22)
    /// Spaces, dots, dashes, apostrophes, ".0" or full-width digits were removed.
    public static let hadFormatting = NIKIssues(rawValue: 1 << 23)
    /// Ends in a single 0 without evidence that a program rounded it: one number in ten does.
    public static let endsInZero = NIKIssues(rawValue: 1 << 24)
    /// Only for a No KK: the day part is 41...71, which only a woman's NIK has.
    public static let looksLikeNIK = NIKIssues(rawValue: 1 << 25)

    /// The number cannot be used as it stands.
    public static let errors: NIKIssues = [
        .missing, .filler, .scientific, .lengthShort, .lengthLong, .nonDigit, .unknownProvinsi, .badKabupaten,
        .badKecamatan, .badDay, .badMonth, .impossibleDate, .looksLikeNIK,
    ]
    /// The number can be used, with care.
    public static let warnings: NIKIssues = [
        .suspectRounded1, .suspectRounded4, .unknownKabupaten, .unknownKecamatan, .serialZero, .proposedRepair,
        .sexMismatch, .dateMismatch, .dateSwapped, .dateDefault, .equalsNoKK,
    ]
    /// Worth knowing, nothing to do.
    public static let notes: NIKIssues = [.hadFormatting, .endsInZero]

    public var hasError: Bool { !isDisjoint(with: .errors) }
    public var hasWarning: Bool { !isDisjoint(with: .warnings) }
}
