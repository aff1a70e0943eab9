/// What the registry can know about a person, and a list can say about one.
///
/// The raw value is part of what is stored (it binds a sealed value to its
/// field): numbers are never reused.
public enum Field: UInt8, Sendable, Codable, CaseIterable {
    case nik = 0
    case noKK = 1
    case nama = 2
    case tempatLahir = 3
    case namaIbu = 4
    case alamat = 5
    case rt = 6
    case rw = 7
    case telepon = 8
    case pekerjaan = 9
    /// Bank account.
    case rekening = 10
    // As written in a list; a registry person has these as values, not as text.
    case tanggalLahir = 11
    case jenisKelamin = 12
    case desa = 13
    case kecamatan = 14
    case kabupatenKota = 15
    case penghasilan = 16
    case status = 17
    case keterangan = 18
    case provinsi = 19
    case segmen = 20
    /// Number of the participant's card.
    case kpj = 21
    case sumber = 22
    /// Academic title in a column of its own.
    case gelar = 23

    /// Kept encrypted, with a key that is not in the database.
    public var isSealed: Bool {
        switch self {
        case .nik, .noKK, .namaIbu, .telepon, .rekening: true
        default: false
        }
    }

    /// The fields that a person of the registry has as text.
    public static let ofPerson: [Field] = [
        .nik, .noKK, .nama, .tempatLahir, .namaIbu, .alamat, .rt, .rw, .telepon, .pekerjaan, .rekening,
    ]
}

/// A set of fields in 32 bits, to say which of them a source gave.
public struct FieldSet: OptionSet, Hashable, Sendable, Codable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    public init(_ field: Field) { rawValue = 1 << UInt32(field.rawValue) }

    public var fields: [Field] { Field.allCases.filter { contains(FieldSet($0)) } }
}
