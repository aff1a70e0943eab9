extension SixteenDigits {
    /// The rules on sixteen digits: region, day, month, serial. `womanOffset`: a day of 41...71 is a woman's.
    @inline(__always)
    mutating func check(known: KecamatanSet?, womanOffset: Bool) {
        guard digits != 0 else { return }
        let day = Int(digits / 100_000_000 % 100)
        issues.formUnion(regionFindings(UInt32(truncatingIfNeeded: digits / 10_000_000_000), known: known))
        issues.formUnion(
            dateFindings(
                codedDay: day, month: Int(digits / 1_000_000 % 100), yy: Int(digits / 10_000 % 100),
                womanOffset: womanOffset))
        if digits % 10_000 == 0 { issues.insert(.serialZero) }
        if !womanOffset, (41...71).contains(day) { issues.insert(.looksLikeNIK) }
    }
}

/// Province known; kabupaten and kecamatan never 00; unknown ones only warned of,
/// because a number keeps its code after a split.
@inline(__always)
private func regionFindings(_ prefix: UInt32, known: KecamatanSet?) -> NIKIssues {
    guard Provinces.isKnown(prefix / 10_000) else { return .unknownProvinsi }
    var found: NIKIssues = []
    if prefix / 100 % 100 == 0 { found.insert(.badKabupaten) }
    if prefix % 100 == 0 { found.insert(.badKecamatan) }
    guard let known, found.isEmpty, !known.contains(prefix) else { return found }
    found.insert(known.containsKabupaten(prefix / 100) ? .unknownKecamatan : .unknownKabupaten)
    return found
}

/// The six digits DDMMYY name a day of at least one century.
@inline(__always)
private func dateFindings(codedDay: Int, month: Int, yy: Int, womanOffset: Bool) -> NIKIssues {
    var found: NIKIssues = []
    let day = womanOffset && codedDay > 40 ? codedDay - 40 : codedDay
    if day < 1 || day > 31 { found.insert(.badDay) }
    if month < 1 || month > 12 { found.insert(.badMonth) }
    guard found.isEmpty else { return found }
    // Bit m is set for months of 31 days. 29 February: yy divisible by four is leap in one of the two centuries.
    let last = month == 2 ? (yy % 4 == 0 ? 29 : 28) : 0b1_0101_1010_1010 >> month & 1 == 1 ? 31 : 30
    return day > last ? .impossibleDate : []
}

/// The province codes of Kemendagri in use in 2025 (38 provinces).
public enum Provinces {
    /// Bit n of the pair is set when code n exists.
    private static let low: UInt64 =
        bits(11...19) | bits(21...21) | bits(31...36) | bits(51...53) | bits(61...63)
    private static let high: UInt64 =
        bits(0...1) | bits(7...12) | bits(17...18) | bits(27...32)

    private static func bits(_ range: ClosedRange<UInt64>) -> UInt64 { range.reduce(0) { $0 | 1 << $1 } }

    /// Whether a province has this two-digit code.
    @inline(__always)
    public static func isKnown(_ code: UInt32) -> Bool {
        code < 64 ? low >> UInt64(code) & 1 == 1 : code < 128 && high >> UInt64(code - 64) & 1 == 1
    }
}
