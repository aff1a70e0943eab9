/// What a cell says about a sixteen-digit number, read without allocation from its bytes.
///
/// `digits` is filled whenever sixteen digits can be recovered, even when they break a
/// rule: the number is evidence, `issues` says how far to trust it. The cell's raw text
/// stays with the caller, who must keep it.
public protocol IdentityReading: Hashable, Sendable {
    /// The sixteen digits as a number; 0 when there are not exactly sixteen usable ones.
    var digits: UInt64 { get }
    /// The digits there are when not sixteen, at most nineteen. For 1,50401E+15: 150401,
    /// evidence only, since the last of them was rounded.
    var partial: UInt64 { get }
    var partialCount: UInt8 { get }
    var issues: NIKIssues { get }

    /// Reads UTF-8 bytes of a cell.
    ///
    /// - Parameters:
    ///   - fromNumberCell: the file stored a number (Excel), not text.
    ///   - known: kecamatan that exist or existed; without it that rule is not tested.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, fromNumberCell: Bool, known: KecamatanSet?) -> Self
}

extension IdentityReading {
    /// Reads a text, for single values; the bytes form is for lists.
    public static func read(_ text: String, fromNumberCell: Bool = false, known: KecamatanSet? = nil) -> Self {
        var text = text
        return text.withUTF8 { read($0, fromNumberCell: fromNumberCell, known: known) }
    }

    @inlinable public var hasDigits: Bool { digits != 0 }
    /// The day part as written.
    @inlinable public var codedDay: Int { Int(digits / 100_000_000 % 100) }
    @inlinable public var month: Int { Int(digits / 1_000_000 % 100) }
    /// The year without its century.
    @inlinable public var yy: Int { Int(digits / 10_000 % 100) }
    @inlinable public var serial: Int { Int(digits % 10_000) }
    /// Province, kabupaten and kecamatan of issue: 150401. Of `partial` when only that many digits are left; else 0.
    @inlinable public var prefix6: UInt32 {
        if digits != 0 { return UInt32(truncatingIfNeeded: digits / 10_000_000_000) }
        var value = partial
        guard partialCount >= 6, partialCount <= 19 else { return 0 }
        for _ in 6..<partialCount { value /= 10 }
        return UInt32(truncatingIfNeeded: value)
    }
}
