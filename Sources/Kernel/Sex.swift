/// Sex as a list or a NIK states it.
public enum Sex: UInt8, Sendable, Codable, CaseIterable {
    case lakiLaki = 1
    case perempuan = 2

    /// "L" or "P", as forms print it.
    public var letter: String { self == .lakiLaki ? "L" : "P" }
}

/// What a cell says about sex.
public enum SexReading: Hashable, Sendable {
    case known(Sex)
    case missing
    /// Something is written that names neither.
    case unreadable

    public var sex: Sex? {
        if case .known(let sex) = self { sex } else { nil }
    }

    /// Reads L/P, LK/PR, 1/2, Laki-laki/Perempuan, Pria/Wanita, M/F and their usual short forms.
    public static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> SexReading {
        if bytes.count == 1, let sex = single(bytes[0]) { return .known(sex) }
        var word = PackedWord()
        var number = 0
        var digits = 0
        for byte in bytes where !word.append(byte) && byte &- 48 < 10 {
            number = min(number * 10 + Int(byte & 15), 99)
            digits += 1
        }
        if word.count == 0, digits > 0 { return fromNumber(number) }
        // Compared before any set is asked, which costs more than all the rest.
        if word == manInFull { return .known(.lakiLaki) }
        if word == womanInFull { return .known(.perempuan) }
        if word.count == 0 || MissingWords.all.contains(word) { return .missing }
        if men.contains(word) { return .known(.lakiLaki) }
        return women.contains(word) ? .known(.perempuan) : .unreadable
    }

    public static func read(_ text: String) -> SexReading {
        var text = text
        return text.withUTF8 { read($0) }
    }

    /// The one-letter and one-digit codes that most lists use.
    @inline(__always)
    private static func single(_ byte: UInt8) -> Sex? {
        switch byte {
        case UInt8(ascii: "L"), UInt8(ascii: "l"), UInt8(ascii: "1"): .lakiLaki
        case UInt8(ascii: "P"), UInt8(ascii: "p"), UInt8(ascii: "2"): .perempuan
        default: nil
        }
    }

    private static func fromNumber(_ number: Int) -> SexReading {
        switch number {
        // "1.0" and "2.0" arrive as 10 and 20.
        case 1, 10: .known(.lakiLaki)
        case 2, 20: .known(.perempuan)
        default: .unreadable
        }
    }

    private static let manInFull: PackedWord = "LAKILAKI"
    private static let womanInFull: PackedWord = "PEREMPUAN"
    private static let men: Set<PackedWord> = [
        "L", "LK", "LLK", "LAKI", "LAKILAKI", "LAKILAK", "LELAKI", "LAKILK", "LKLK", "PRIA", "M", "MALE", "MAN",
        "COWOK",
        "LAKILAKII", "LAKIL", "LL",
    ]
    private static let women: Set<PackedWord> = [
        "P", "PR", "PRP", "PER", "PEREMP", "PEREMPUAN", "PERMPUAN", "PEREMPUA", "PRM", "PRMPN", "WANITA", "WNT", "W",
        "F", "FEMALE", "WOMAN", "CEWEK", "PP",
    ]
}
