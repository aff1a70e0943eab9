/// One person of one row, in three cache-line blocks: who it says it is, the
/// names, and the place. Fixed width, so that a province fits in flat memory.
struct IdentityBlock {
    /// Sixteen digits of four bits each, 0 when unusable.
    var nik: UInt64 = 0
    /// What digits there are when not sixteen.
    var nikPartial: UInt64 = 0
    var noKK: UInt64 = 0
    var telepon: UInt64 = 0
    var exactName: UInt64 = 0
    var foldedName: UInt64 = 0
    /// Days since 1970, or `noDay`.
    var birth: Int32 = noDay
    /// The birth day coded in the NIK, or `noDay`.
    var nikBirth: Int32 = noDay
    var flags: RecordFlags = []
    var birthYear: Int16 = 0
    /// 0 unknown, 1 man, 2 woman (as stated, else from the NIK).
    var sex: UInt8 = 0
    var source: UInt8 = 0

    static let noDay = Int32.min
    var hasBirth: Bool { birth != IdentityBlock.noDay }
    var hasNikBirth: Bool { nikBirth != IdentityBlock.noDay }
}

/// Bits that later stages ask for.
struct RecordFlags: OptionSet, Sendable {
    let rawValue: UInt32
    static let nikScientific = RecordFlags(rawValue: 1)
    static let nikLength = RecordFlags(rawValue: 2)
    /// The NIK ends in 0: its last digit may have been lost.
    static let nikEndsZero = RecordFlags(rawValue: 4)
    /// The NIK ends in 0000: its last four may have been lost.
    static let nikEndsFourZeros = RecordFlags(rawValue: 8)
    /// The birth date is one that offices fill in when they know none.
    static let birthDefault = RecordFlags(rawValue: 16)
    /// 1 January, 31 December or the like: many people share it.
    static let birthHeaped = RecordFlags(rawValue: 32)
    /// 1 January of some year: often only the year was known.
    static let birthFirstOfYear = RecordFlags(rawValue: 4096)
    static let birthYearOnly = RecordFlags(rawValue: 64)
    static let active = RecordFlags(rawValue: 256)
    static let register = RecordFlags(rawValue: 512)
    static let deceased = RecordFlags(rawValue: 1024)
    /// The date and sex coded in the NIK are those the row states.
    static let nikVouched = RecordFlags(rawValue: 2048)
}

struct NameBlock {
    var name: (Token, Token, Token, Token, Token) = (.none, .none, .none, .none, .none)
    var mother: (Token, Token, Token) = (.none, .none, .none)
}

struct PlaceBlock {
    var desa: UInt32 = 0
    var kecamatan: UInt32 = 0
    var kabupaten: UInt32 = 0
    var birthPlace: UInt32 = 0
    var street: UInt32 = 0
    var number: UInt16 = 0
    var rt: UInt16 = 0
    var rw: UInt16 = 0
    var nameCount: UInt8 = 0
    var motherCount: UInt8 = 0
    var nikPartialCount: UInt8 = 0
}
