import Intake
import Registry

/// The registry's name for each field of a list.
extension Intake.Field {
    public var stored: Registry.Field {
        switch self {
        case .nik: .nik
        case .noKK: .noKK
        case .nama: .nama
        case .jk: .jenisKelamin
        case .tempatLahir: .tempatLahir
        case .tglLahir: .tanggalLahir
        case .namaIbu: .namaIbu
        case .alamat: .alamat
        case .rt: .rt
        case .rw: .rw
        case .desa: .desa
        case .kecamatan: .kecamatan
        case .kabupaten: .kabupatenKota
        case .provinsi: .provinsi
        case .telepon: .telepon
        case .pekerjaan: .pekerjaan
        case .segmen: .segmen
        case .upah: .penghasilan
        case .status: .status
        case .kpj: .kpj
        case .sumber: .sumber
        case .keterangan: .keterangan
        case .gelar: .gelar
        }
    }
}

extension Intake.Verdict {
    public var stored: Registry.Verdict {
        switch self {
        case .sudahPeserta: .sudahPeserta
        case .duplikat: .duplikat
        case .layak: .layak
        case .perbaiki: .perbaiki
        case .tinjau: .tinjau
        case .tolak: .tolak
        }
    }
}
