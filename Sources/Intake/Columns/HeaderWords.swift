/// The words of a header cell: lower case, without punctuation, brackets or
/// numbers, with abbreviations and run-together forms brought to one spelling.
public func headerWords(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var depth = 0
    func close() {
        if !word.isEmpty { words.append(contentsOf: headerAliases[word] ?? [word]) }
        word = ""
    }
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["):
            close()
            depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"):
            close()
            depth = max(0, depth - 1)
        case 65...90 where depth == 0: word.append(Character(Unicode.Scalar(byte + 32)))
        case 97...122 where depth == 0: word.append(Character(Unicode.Scalar(byte)))
        case UInt8(ascii: "'") where depth == 0: continue
        default: if depth == 0 { close() }
        }
    }
    close()
    // "(L/P)" alone in a cell: the brackets hold the whole name.
    return words.isEmpty && text.contains("(") ? headerWords(text.filter { !"()[]".contains($0) }) : words
}

/// One spelling for each word that offices write in several ways.
let headerAliases: [String: [String]] = {
    let same: [String: String] = [
        "tgl": "tanggal tg tggl tangal date", "tempat": "tmpt tmp tpt temp place", "lahir": "lhr birth kelahiran",
        "no": "nomor nomer nmr number num nr", "nama": "nm name", "kel": "kelurahan", "desa": "ds village",
        "kec": "kecamatan district subdistrict", "kab": "kabupaten regency", "kota": "city",
        "prov": "provinsi propinsi province",
        "hp": "telp telepon telpon tlp tlpn handphone hape wa whatsapp phone mobile ponsel kontak",
        "ktp": "ektp ktpel", "ibu": "mother mothers", "ket": "keterangan catatan remarks remark notes note",
        "alamat": "address almt", "kerja": "bekerja", "upah": "gaji penghasilan pendapatan income wage salary",
        "pekerjaan": "occupation profesi job", "kelamin": "sex gender", "jenis": "jns",
        "sumber": "source", "status": "sts", "segmen": "segment",
    ]
    let joined: [String: String] = [
        "noktp": "no ktp", "nomorktp": "no ktp", "nomornik": "no nik", "nonik": "no nik", "nokk": "no kk",
        "nomorkk": "no kk", "namalengkap": "nama lengkap", "namapeserta": "nama peserta", "fullname": "nama lengkap",
        "namaibu": "nama ibu", "namaibukandung": "nama ibu kandung", "ibukandung": "ibu kandung",
        "tgllahir": "tgl lahir", "tanggallahir": "tgl lahir", "birthdate": "tgl lahir", "dob": "tgl lahir",
        "tempatlahir": "tempat lahir", "birthplace": "tempat lahir", "pob": "tempat lahir", "jeniskelamin": "kelamin",
        "jenkel": "kelamin", "jkel": "kelamin", "jk": "kelamin", "lp": "l p", "rtrw": "rt rw", "kabkota": "kab kota",
        "kabupatenkota": "kab kota", "desakel": "desa kel", "keldesa": "desa kel", "desakelurahan": "desa kel",
        "nohp": "no hp", "nomorhp": "no hp", "notelp": "no hp", "notelepon": "no hp", "nowa": "no hp",
        "nokpj": "no kpj",
        "kartukeluarga": "kartu keluarga", "tempattgllahir": "tempat tgl lahir",
        "tempattanggallahir": "tempat tgl lahir",
    ]
    var out: [String: [String]] = [:]
    for (target, sources) in same {
        for source in sources.split(separator: " ") { out[String(source)] = [target] }
    }
    for (source, targets) in joined { out[source] = targets.split(separator: " ").map(String.init) }
    return out
}()
