import Kernel

/// Which NIK of sixteen digits a number of fifteen or seventeen can have been,
/// given the row's date of birth, sex and No KK.
struct NIKGuess {
    /// The only candidate; nil when there is none or several.
    private(set) var only: UInt64?

    init(_ reading: RowReading, _ context: CheckContext) {
        guard let born = reading.birth.day, let sex = reading.sex.sex else { return }
        let (year, month, day) = born.ymd
        let dated = UInt64((day + (sex == .perempuan ? 40 : 0)) * 10_000 + month * 100 + year % 100)
        let fitting = NIKGuess.candidates(reading.nik).filter { candidate in
            candidate / 10_000 % 1_000_000 == dated
                && context.directory.knownKecamatan.contains(UInt32(candidate / 10_000_000_000))
                && candidate % 10_000 != 0
        }
        // The card's kecamatan decides between numbers that fit otherwise.
        let home = reading.noKK.hasDigits ? fitting.filter { $0 / 10_000_000_000 == reading.noKK.prefix6 } : []
        only = fitting.count == 1 ? fitting.first : home.count == 1 ? home.first : nil
    }

    /// Every number of sixteen digits that one digit more or less makes of it.
    private static func candidates(_ nik: NIKReading) -> Set<UInt64> {
        var out: Set<UInt64> = []
        var scale: UInt64 = 1
        for _ in 0..<(nik.partialCount == 15 ? 16 : 17) {
            let (high, low) = (nik.partial / scale, nik.partial % scale)
            switch nik.partialCount {
            case 15: for digit in 0..<UInt64(10) { out.insert((high * 10 + digit) * scale + low) }
            case 17: out.insert(high / 10 * scale + low)
            default: return []
            }
            scale *= 10
        }
        return out
    }
}
