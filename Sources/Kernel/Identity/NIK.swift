/// Nomor Induk Kependudukan: sixteen digits in sound form.
///
/// Two are equal when their digits are; `raw` remembers how it was written. Sound form
/// does not prove that Dukcapil issued the number.
public struct NIK: Sendable {
    public let digits: UInt64
    /// The text as the source had it.
    public let raw: String
    /// Warnings and notes; never an error.
    public let issues: NIKIssues

    /// Throws when the text breaks a rule, or is sound only after a repair that nobody confirmed.
    public init(_ raw: String, known: KecamatanSet? = nil) throws(IdentityNumberError) {
        let reading = NIKReading.read(raw, known: known)
        let refusing = reading.issues.intersection(NIKIssues.errors.union(.proposedRepair))
        guard refusing.isEmpty else { throw IdentityNumberError(number: .nik, issues: refusing) }
        digits = reading.digits
        self.raw = raw
        issues = reading.issues
    }

    /// What the number says, for its parts and the cross-checks.
    public var reading: NIKReading { NIKReading(digits: digits, issues: issues) }
    /// The sixteen digits, for storage under encryption only; never for a log.
    public var sixteenDigits: String { padded16(digits) }
}

extension NIK: Hashable {
    public static func == (a: NIK, b: NIK) -> Bool { a.digits == b.digits }
    public func hash(into hasher: inout Hasher) { hasher.combine(digits) }
}

extension NIK: CustomStringConvertible, CustomReflectable {
    /// Masked, because descriptions end up in logs: 150401••••••0001.
    public var description: String { masked16(digits) }
    public var customMirror: Mirror { Mirror(self, children: ["masked": description]) }
}

/// Nomor Kartu Keluarga: kecamatan, registration date (never +40), serial.
public struct NoKK: Sendable {
    public let digits: UInt64
    /// The text as the source had it.
    public let raw: String
    public let issues: NIKIssues

    /// Throws as `NIK` does; also for a number whose day part only a NIK can have.
    public init(_ raw: String, known: KecamatanSet? = nil) throws(IdentityNumberError) {
        let reading = NoKKReading.read(raw, known: known)
        let refusing = reading.issues.intersection(NIKIssues.errors.union(.proposedRepair))
        guard refusing.isEmpty else { throw IdentityNumberError(number: .noKK, issues: refusing) }
        digits = reading.digits
        self.raw = raw
        issues = reading.issues
    }

    /// The sixteen digits, for storage under encryption only; never for a log.
    public var sixteenDigits: String { padded16(digits) }
}

extension NoKK: Hashable {
    public static func == (a: NoKK, b: NoKK) -> Bool { a.digits == b.digits }
    public func hash(into hasher: inout Hasher) { hasher.combine(digits) }
}

extension NoKK: CustomStringConvertible, CustomReflectable {
    /// Masked: 150401••••••0001.
    public var description: String { masked16(digits) }
    public var customMirror: Mirror { Mirror(self, children: ["masked": description]) }
}

/// Why a text is no NIK or No KK. Holds findings only, never the number.
public struct IdentityNumberError: Error, Hashable, Sendable {
    public enum Number: String, Sendable {
        case nik = "NIK"
        case noKK = "No KK"
    }
    public let number: Number
    public let issues: NIKIssues
}

private func padded16(_ digits: UInt64) -> String { padded(Int(digits), 16) }

/// Region and serial of a sixteen-digit number with the date hidden.
func masked16(_ digits: UInt64) -> String {
    let text = padded16(digits)
    return "\(text.prefix(6))••••••\(text.suffix(4))"
}
