/// What a column of a list can mean. The raw value is the slot in a `ColumnMap`.
public enum Field: UInt8, Sendable, CaseIterable {
    case nik, noKK, nama, jk, tempatLahir, tglLahir, namaIbu
    case alamat, rt, rw, desa, kecamatan, kabupaten, provinsi
    case telepon, pekerjaan, segmen, upah, status, kpj, sumber, keterangan, gelar

    /// The name used in messages and in files that the product writes.
    public var name: String {
        switch self {
        case .noKK: "no_kk"
        case .tempatLahir: "tempat_lahir"
        case .tglLahir: "tgl_lahir"
        case .namaIbu: "nama_ibu"
        default: String(describing: self)
        }
    }

    /// Fields that say who a person is: two columns for one of them are refused,
    /// because a wrong choice would turn people into other people.
    public var isIdentity: Bool {
        switch self {
        case .nik, .noKK, .nama, .jk, .tglLahir, .namaIbu: true
        default: false
        }
    }
}
