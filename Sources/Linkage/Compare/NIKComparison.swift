/// Compares two NIKs digit by digit: which differ tells an error of the pen from another person.
enum NIKComparison {
    static func level(_ a: IdentityBlock, _ pa: PlaceBlock, _ b: IdentityBlock, _ pb: PlaceBlock) -> NIKLevel {
        if a.nik != 0, b.nik != 0 {
            let level = whole(a, b)
            return a.flags.intersection(b.flags).contains(.nikVouched) ? level.vouched : level
        }
        if a.nik == 0, b.nik == 0 { return bothPartial(a, pa, b, pb) }
        return a.nik != 0 ? partial(b, pb, of: a) : partial(a, pa, of: b)
    }

    private static func whole(_ a: IdentityBlock, _ b: IdentityBlock) -> NIKLevel {
        if a.nik == b.nik { return equal(a.flags, b.flags) }
        let difference = Digits.difference(a.nik, b.nik)
        let count = difference.nonzeroBitCount
        let inSerial = difference & 0xFFFF
        if difference == inSerial { return sameRegionAndDate(a, b, difference) }
        if inSerial == 0 {
            if count == 1 || Digits.isTransposed(a.nik, b.nik, difference) { return .oneDigit }
            if count == 2 { return .twoDigits }
        }
        if count <= 2, a.flags.contains(.nikEndsZero) || b.flags.contains(.nikEndsZero) { return .twoDigits }
        if difference & 0x0000_00FF_FFFF_0000 == 0 { return .sameDate }
        return difference & 0xFFFF_FF00_0000_0000 == 0 ? .sameRegion : .different
    }

    private static func equal(_ a: RecordFlags, _ b: RecordFlags) -> NIKLevel {
        if a.intersection(b).contains(.nikVouched) { return .equal }
        return a.union(b).contains(.nikVouched) ? .equalOneVouched : .equalNoneVouched
    }

    private static func sameRegionAndDate(_ a: IdentityBlock, _ b: IdentityBlock, _ difference: UInt64) -> NIKLevel {
        let either = a.flags.union(b.flags)
        if difference & ~15 == 0, either.contains(.nikEndsZero) { return .equalButLast }
        if either.contains(.nikEndsFourZeros) { return .equalButFour }
        let (x, y) = (a.nik & 0xFFFF, b.nik & 0xFFFF)
        if decimal(x) + 1 == decimal(y) || decimal(y) + 1 == decimal(x) { return .nextSerial }
        return max(x, y) < 0x30 ? .otherSerial : .strangeSerial
    }

    private static func decimal(_ packed: UInt64) -> Int {
        Int((packed >> 12) * 1000 + (packed >> 8 & 15) * 100 + (packed >> 4 & 15) * 10 + packed & 15)
    }

    private static func partial(_ p: IdentityBlock, _ place: PlaceBlock, of whole: IdentityBlock) -> NIKLevel {
        if p.flags.contains(.nikScientific) {
            return near(p.nikPartial, whole.nik >> 40) ? .scientificAgree : .scientificDiffer
        }
        guard p.flags.contains(.nikLength) else { return .missing }
        return Digits.isOneIndel(p.nikPartial, count: Int(place.nikPartialCount), of: whole.nik)
            ? .lengthAgree : .lengthDiffer
    }

    /// Whether six decimal digits, the last rounded, are those of a packed prefix.
    private static func near(_ six: UInt64, _ packed: UInt64) -> Bool {
        var value: UInt64 = 0
        var rest = packed
        var scale: UInt64 = 1
        for _ in 0..<6 {
            value += (rest & 15) * scale
            scale *= 10
            rest >>= 4
        }
        return six == value || six == value + 1
    }

    private static func bothPartial(
        _ a: IdentityBlock, _ pa: PlaceBlock, _ b: IdentityBlock, _ pb: PlaceBlock
    ) -> NIKLevel {
        let both = a.flags.intersection(b.flags)
        if both.contains(.nikScientific) {
            return a.nikPartial == b.nikPartial ? .scientificAgree : .scientificDiffer
        }
        if both.contains(.nikLength) { return a.nikPartial == b.nikPartial ? .lengthAgree : .lengthDiffer }
        return .missing
    }
}
