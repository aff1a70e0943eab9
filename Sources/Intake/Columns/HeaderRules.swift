/// What one header cell announces: a field, or a cell that holds two.
public enum HeaderMeaning: Hashable, Sendable {
    case field(Field)
    /// Place and date of birth in one cell: "Jambi, 12-08-1984".
    case placeAndDateOfBirth
    /// RT and RW in one cell: "003/002".
    case rtAndRW
}

/// A meaning and the words that announce it. Words beyond the required ones
/// must be known fillers: "Nama Bank" must not pass for a name.
struct HeaderRule {
    let meaning: HeaderMeaning
    /// One of these sets of words must be there completely.
    let required: [Set<String>]
    let also: Set<String>
    /// No other word may stand beside the required ones: "Nomor Induk Pegawai" is no NIK.
    let bare: Bool

    init(_ meaning: HeaderMeaning, _ required: String, also: String = "", bare: Bool = false) {
        self.meaning = meaning
        self.bare = bare
        self.required = required.split(separator: ",").map { Set($0.split(separator: " ").map(String.init)) }
        self.also = Set(also.split(separator: " ").map(String.init))
    }

    func matches(_ words: Set<String>) -> Bool {
        if bare { return required.contains(words) }
        return required.contains { need in
            need.isSubset(of: words) && words.subtracting(need).allSatisfy { also.contains($0) || fillers.contains($0) }
        }
    }
}

/// Words that qualify a column without changing what it holds.
let fillers: Set<String> = Set(
    """
    no data sesuai peserta pekerja calon tenaga kerja penduduk warga masyarakat anggota penerima manfaat bantuan \
    petani pekebun nelayan buruh karyawan pegawai perangkat lengkap asli wajib diisi isi digit angka jelas huruf \
    kapital balok dan di yang ybs of the and s domisili tinggal asal saat ini terakhir utama jenis rentan orang jiwa
    """.split(separator: " ").map(String.init))

/// In the order in which they are tried.
let headerRules: [HeaderRule] = [
    HeaderRule(.field(.jk), "kelamin,l p,lk pr,pria wanita,laki perempuan,jenis kel", also: "l p lk pr laki perempuan"),
    HeaderRule(.placeAndDateOfBirth, "ttl,tempat tgl lahir,lahir", also: "ktp"),
    HeaderRule(.field(.tempatLahir), "tempat lahir,kota lahir,kab kota lahir", also: "ktp"),
    HeaderRule(.field(.tglLahir), "tgl lahir,tahun lahir", also: "ktp bulan tahun hari"),
    HeaderRule(.field(.namaIbu), "ibu,nama ibu", also: "nama kandung gadis"),
    HeaderRule(.rtAndRW, "rt rw", also: "alamat"),
    HeaderRule(.field(.rt), "rt", also: "alamat"),
    HeaderRule(.field(.rw), "rw", also: "alamat"),
    HeaderRule(.field(.desa), "desa,kel,desa kel", also: "nama alamat ktp tempat dusun"),
    HeaderRule(.field(.kecamatan), "kec", also: "nama alamat ktp tempat sub"),
    HeaderRule(.field(.kabupaten), "kab,kota,kab kota", also: "nama alamat ktp tempat"),
    HeaderRule(.field(.provinsi), "prov", also: "nama alamat ktp tempat"),
    HeaderRule(.field(.alamat), "alamat,tempat tinggal,jalan,dusun", also: "ktp rumah jalan dusun tempat"),
    HeaderRule(.field(.noKK), "kk,kartu keluarga,family card", also: "kk"),
    HeaderRule(
        .field(.nik), "nik,ktp,induk kependudukan,national id,national identity,id card",
        also: "nik ktp induk kependudukan e el id card identity"),
    HeaderRule(.field(.nik), "no induk,no id,no identity", bare: true),
    HeaderRule(.field(.nama), "nama", also: "ktp tanpa gelar full pemilik lahan"),
    HeaderRule(.field(.telepon), "hp", also: "hp aktif selular seluler"),
    HeaderRule(.field(.pekerjaan), "pekerjaan,mata pencaharian,jenis usaha,jabatan", also: "bidang usaha profesi"),
    HeaderRule(.field(.segmen), "segmen,jenis kepesertaan,kategori peserta", also: "kepesertaan"),
    HeaderRule(.field(.upah), "upah", also: "per perbulan bulan bulanan rp rupiah monthly rata sebulan pokok"),
    HeaderRule(
        .field(.status), "status", also: "kepesertaan aktif keaktifan bpjs ketenagakerjaan bpjamsostek jamsostek"),
    HeaderRule(
        .field(.kpj), "kpj,no peserta,no kepesertaan,no kartu peserta,kartu peserta", also: "bpjs jamsostek kartu"),
    HeaderRule(.field(.sumber), "sumber", also: "dinas opd"),
    HeaderRule(.field(.keterangan), "ket", also: "lain"),
    HeaderRule(.field(.gelar), "gelar", also: "depan belakang nama"),
]

/// What a header cell means; nil when it is none of the known columns.
func headerMeaning(_ words: [String]) -> HeaderMeaning? {
    guard !words.isEmpty else { return nil }
    let set = Set(words)
    return headerRules.first { $0.matches(set) }?.meaning
}

/// What a cell of a two-row header means, read together with the cell above.
func headerMeaning(top: [String], bottom: [String]) -> HeaderMeaning? {
    if bottom.isEmpty { return headerMeaning(top) }
    if top.isEmpty { return headerMeaning(bottom) }
    let joined = headerMeaning(top + bottom)
    if top.contains("lahir") || top.contains("ttl") {
        if bottom.contains("tempat") { return .field(.tempatLahir) }
        if bottom.contains("tgl") { return .field(.tglLahir) }
    }
    if top.contains(where: strangers.contains) { return nil }
    if top.contains("ibu") { return joined }
    return headerMeaning(bottom) ?? joined
}

/// Words over a group of columns that belong to somebody else than the worker.
let strangers: Set<String> = [
    "waris", "ayah", "bapak", "suami", "istri", "isteri", "pasangan", "anak", "kepala", "wali",
]
