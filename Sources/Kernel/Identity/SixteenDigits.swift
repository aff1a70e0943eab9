/// What is common to NIK and No KK: sixteen digits recovered from a cell, or why not.
struct SixteenDigits {
    var digits: UInt64 = 0
    var partial: UInt64 = 0
    var partialCount: UInt8 = 0
    var issues: NIKIssues = []

    /// `fromNumberCell`: the file stored a number, so more than fifteen digits cannot be trusted.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, fromNumberCell: Bool) {
        if bytes.count == 16, let value = SixteenDigits.plain(bytes.baseAddress.unsafelyUnwrapped) {
            digits = value
            if SixteenDigits.isFiller(value) { refuse(.filler) }
            markRounding(wasNumber: fromNumberCell)
        } else {
            recover(bytes, fromNumberCell: fromNumberCell)
        }
    }

    /// Sixteen ASCII digits as a number, eight at a time; nil when a byte is not a digit.
    @inline(__always)
    private static func plain(_ p: UnsafePointer<UInt8>) -> UInt64? {
        let raw = UnsafeRawPointer(p)
        let high = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
        let low = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        guard areDigits(high), areDigits(low) else { return nil }
        return eight(high) &* 100_000_000 &+ eight(low)
    }

    @inline(__always)
    private static func areDigits(_ x: UInt64) -> Bool {
        (x & 0xF0F0_F0F0_F0F0_F0F0) | (((x &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0) >> 4)
            == 0x3333_3333_3333_3333
    }

    /// Eight ASCII digits, first in the lowest byte, as a number: pairs, then fours, then eight.
    @inline(__always)
    private static func eight(_ ascii: UInt64) -> UInt64 {
        var x = ascii & 0x0F0F_0F0F_0F0F_0F0F
        x = (x &* 10 &+ (x >> 8)) & 0x00FF_00FF_00FF_00FF
        x = (x &* 100 &+ (x >> 16)) & 0x0000_FFFF_0000_FFFF
        return (x &* 10_000 &+ (x >> 32)) & 0xFFFF_FFFF
    }

    @inline(__always)
    private static func isFiller(_ value: UInt64) -> Bool {
        value % 1_111_111_111_111_111 == 0 || value == 1_234_567_890_123_456 || value == 123_456_789_012_345
            || value == 9_876_543_210_987_654
    }

    private mutating func refuse(_ issue: NIKIssues) {
        issues.insert(issue)
        digits = 0
    }

    /// Excel keeps fifteen digits; a double keeps every whole number only up to 2⁵³.
    @inline(__always)
    private mutating func markRounding(wasNumber: Bool) {
        guard digits != 0 else { return }
        if digits % 10 == 0 {
            issues.insert(wasNumber ? .suspectRounded1 : .endsInZero)
            if digits % 10_000 == 0 { issues.insert(.suspectRounded4) }
        } else if wasNumber, digits > 9_007_199_254_740_992 {
            issues.insert(.suspectRounded1)
        }
    }

    @inline(never)
    private mutating func recover(_ bytes: UnsafeBufferPointer<UInt8>, fromNumberCell: Bool) {
        let scan = DigitScan(bytes)
        if scan.formatted { issues.insert(.hadFormatting) }
        if scan.count == 0, scan.foreign == 0 {
            issues.insert(bytes.isEmpty || !SixteenDigits.hasDash(bytes) ? .missing : .filler)
        } else if let power = scan.exponent, scan.foreign == 0 {
            expand(scan, power: power, fromNumberCell: fromNumberCell)
        } else if scan.foreign > 0 || (scan.repaired > 0 && scan.genuine < 10) {
            issues.insert(MissingWords.all.contains(scan.word) && scan.genuine == 0 ? .filler : .nonDigit)
            if scan.genuine > 0 { keep(scan) }
        } else {
            take(scan, fromNumberCell: fromNumberCell)
        }
    }

    private static func hasDash(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.contains { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\"") }
    }

    private mutating func keep(_ scan: DigitScan) {
        partial = scan.value
        partialCount = UInt8(min(scan.count, 19))
    }

    private mutating func take(_ scan: DigitScan, fromNumberCell: Bool) {
        if scan.repaired > 0 { issues.insert(.proposedRepair) }
        if scan.uniform, scan.count > 2 || scan.value == 0 {
            refuse(.filler)
        } else if scan.count == 16 {
            digits = scan.value
            if SixteenDigits.isFiller(digits) { refuse(.filler) }
            markRounding(wasNumber: fromNumberCell || scan.hadDecimalPart)
        } else {
            issues.insert(scan.count < 16 ? .lengthShort : .lengthLong)
            keep(scan)
        }
    }

    /// A power of ten: exact when all sixteen digits are written, or when the file
    /// stores the number itself with more digits than a displayed cell has.
    private mutating func expand(_ scan: DigitScan, power: Int, fromNumberCell: Bool) {
        if scan.repaired > 0 { issues.insert(.proposedRepair) }
        if scan.isMantissa, power == 15, scan.count == 16 || (fromNumberCell && (7...16).contains(scan.count)) {
            digits = scan.value
            for _ in scan.count..<16 { digits *= 10 }
            if SixteenDigits.isFiller(digits) { refuse(.filler) }
            return markRounding(wasNumber: true)
        }
        issues.insert(.scientific)
        if power < 15 { issues.insert(.lengthShort) }
        if power > 15 { issues.insert(.lengthLong) }
        keep(scan)
    }
}
