/// Who pays the iuran of a kepesertaan: the kind of purse, not one year's allocation of it.
public enum Fund: UInt8, Sendable, Codable, CaseIterable, Comparable {
    case unknown = 0
    /// The employer, for penerima upah.
    case pemberiKerja = 1
    /// The participant.
    case mandiri = 2
    /// Dana bagi hasil perkebunan sawit.
    case dbhSawit = 3
    /// Dana bagi hasil cukai hasil tembakau.
    case dbhCht = 4
    case apbdProvinsi = 5
    case apbdKabupatenKota = 6
    /// The village's own budget, with alokasi dana desa.
    case apbdes = 7
    /// A company's or a bank's donation.
    case csr = 8
    case baznas = 9
    /// The project owner or contractor, for jasa konstruksi.
    case proyek = 10

    /// The word in files and addresses.
    public var code: String {
        switch self {
        case .unknown: "TIDAK_DIKETAHUI"
        case .pemberiKerja: "PEMBERI_KERJA"
        case .mandiri: "MANDIRI"
        case .dbhSawit: "DBH_SAWIT"
        case .dbhCht: "DBH_CHT"
        case .apbdProvinsi: "APBD_PROVINSI"
        case .apbdKabupatenKota: "APBD_KABUPATEN_KOTA"
        case .apbdes: "APBDES"
        case .csr: "CSR"
        case .baznas: "BAZNAS"
        case .proyek: "PROYEK"
        }
    }

    /// The fund with this code, whatever its case; nil for an unknown one.
    public init?(code: String) {
        guard let found = Fund.allCases.first(where: { $0.code == code.uppercased() }) else { return nil }
        self = found
    }

    public static func < (a: Fund, b: Fund) -> Bool { a.rawValue < b.rawValue }
}
