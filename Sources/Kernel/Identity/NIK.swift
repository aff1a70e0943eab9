/// A sound sixteen-digit number of a person or a family, with the text it was read from.
///
/// Two are equal when their digits are. Descriptions and mirrors are masked, because they
/// end up in logs. Sound form does not prove that Dukcapil issued the number.
public protocol IdentityNumber: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    var digits: UInt64 { get }
    /// The text as the source had it.
    var raw: String { get }
    /// Warnings and notes; never an error.
    var issues: NIKIssues { get }
}

extension IdentityNumber {
    /// The sixteen digits, for storage under encryption only; never for a log.
    public var sixteenDigits: String { padded(Int(digits), 16) }
    /// Region and serial, the date hidden: 150401••••••0001.
    public var description: String { "\(sixteenDigits.prefix(6))••••••\(sixteenDigits.suffix(4))" }
    public var customMirror: Mirror { Mirror(self, children: ["masked": description]) }

    public static func == (a: Self, b: Self) -> Bool { a.digits == b.digits }
    public func hash(into hasher: inout Hasher) { hasher.combine(digits) }
}

/// Nomor Induk Kependudukan.
public struct NIK: IdentityNumber {
    public let digits: UInt64
    public let raw: String
    public let issues: NIKIssues

    /// Throws when the text breaks a rule, or is sound only after a repair that nobody confirmed.
    public init(_ raw: String, known: KecamatanSet? = nil) throws(IdentityNumberError) {
        let reading = NIKReading.read(raw, known: known)
        try IdentityNumberError.check(.nik, reading.issues)
        self.raw = raw
        (digits, issues) = (reading.digits, reading.issues)
    }

    /// What the number says, for its parts and the cross-checks.
    public var reading: NIKReading { NIKReading(digits: digits, issues: issues) }
}

/// Nomor Kartu Keluarga: kecamatan, registration date (never +40), serial.
public struct NoKK: IdentityNumber {
    public let digits: UInt64
    public let raw: String
    public let issues: NIKIssues

    /// Throws as `NIK` does; also for a number whose day part only a NIK can have.
    public init(_ raw: String, known: KecamatanSet? = nil) throws(IdentityNumberError) {
        let reading = NoKKReading.read(raw, known: known)
        try IdentityNumberError.check(.noKK, reading.issues)
        self.raw = raw
        (digits, issues) = (reading.digits, reading.issues)
    }
}

/// Why a text is no NIK or No KK. Holds findings only, never the number.
public struct IdentityNumberError: Error, Hashable, Sendable {
    public enum Number: String, Sendable {
        case nik = "NIK"
        case noKK = "No KK"
    }
    public let number: Number
    public let issues: NIKIssues

    static func check(_ number: Number, _ issues: NIKIssues) throws(IdentityNumberError) {
        let refusing = issues.intersection(NIKIssues.errors.union(.proposedRepair))
        guard refusing.isEmpty else { throw IdentityNumberError(number: number, issues: refusing) }
    }
}
