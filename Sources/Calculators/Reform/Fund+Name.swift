import Kernel
import Registry

extension Fund {
    /// Who pays, as a person reads it.
    public var name: Phrase {
        switch self {
        case .unknown: Phrase(id: "pembayar tidak diketahui", en: "payer not known")
        case .pemberiKerja: Phrase(id: "pemberi kerja", en: "employer")
        case .mandiri: Phrase(id: "peserta sendiri", en: "participant")
        case .dbhSawit: Phrase(id: "DBH Sawit", en: "DBH Sawit (palm oil revenue share)")
        case .dbhCht: Phrase(id: "DBH CHT", en: "DBH CHT (tobacco revenue share)")
        case .apbdProvinsi: Phrase(id: "APBD provinsi", en: "provincial budget (APBD)")
        case .apbdKabupatenKota: Phrase(id: "APBD kabupaten/kota", en: "regency or city budget (APBD)")
        case .apbdes: Phrase(id: "APBDes", en: "village budget (APBDes)")
        case .csr: Phrase(id: "CSR", en: "CSR")
        case .baznas: Phrase(id: "Baznas", en: "Baznas")
        case .proyek: Phrase(id: "proyek", en: "project")
        }
    }
}
