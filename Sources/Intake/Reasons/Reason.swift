/// Everything that can be said about a row. The raw value is the reason's bit
/// in a `ReasonSet` and its place in the catalogue: add at the end of a free
/// place only, at most 64.
public enum Reason: UInt8, Sendable, CaseIterable {
    // NIK
    case nikKosong, nikPengisi, nikNotasiExcel, nikKurangDigit, nikLebihDigit, nikBukanAngka
    case nikProvinsiTidakDikenal, nikKodeWilayahNol, nikKabupatenTidakDikenal, nikKecamatanTidakDikenal
    case nikTanggalMustahil, nikNomorUrutNol, nikDigitAkhirHilang, nikEmpatDigitHilang, nikHurufDibacaAngka
    case nikBedaTanggal, nikTanggalTertukar, nikBedaJK, nikSamaDenganKK
    // No KK
    case kkTidakSah
    // Date of birth and age
    case tglLahirKosong, tglLahirTidakTerbaca, tglLahirMustahil, tglLahirHanyaTahun, tglLahirBawaanExcel
    case tglLahirSatuJanuari, tglLahirUrutanDiduga, tglLahirMasaDepan
    case usiaDiAtas65, usiaTepat65, usiaDiBawahMinimum, usiaMendekati65, usiaTidakPasti
    // Name and sex
    case namaKosong, namaBukanHuruf, namaBeberapaOrang, namaAlmarhum, namaTerlaluPendek, namaBerangka
    case jkKosong, jkTidakDikenal
    // Region
    case wilayahKosong, wilayahTidakDikenal, desaTidakDiKecamatan, wilayahGanda, wilayahLuarProvinsi
    // The row as such
    case ditandaiMeninggal, bukanDataOrang, selGalat, kolomBerlebih
    // Between the rows of the lists
    case nikBedaOrang, nikBerurutan, nikDisalinTurun, duplikatDalamDaftar, duplikatAntarDaftar
    // Against the register
    case sudahPesertaAktif, pernahPesertaNonaktif, pasanganTidakPasti, satuOrangBeberapaNIK
    case registerBeberapaAktif, nikPesertaMeninggal, nikMilikPesertaLain
    // Against the region of the list
    case wilayahLuarDaftar
}

extension Reason {
    /// Its row of the catalogue.
    public var entry: ReasonEntry { catalogue[Int(rawValue)] }
    /// The word in output files, such as `nik_kosong`.
    public var code: String { entry.code }
}

/// The catalogue in the order of `Reason`; every reason has exactly one entry, which a test holds.
private let catalogue: [ReasonEntry] = {
    let topics = [
        nikReasons, nikContradictions, dateReasons, ageReasons, nameReasons, regionReasons, rowReasons, listReasons,
        registerReasons,
    ]
    var known: [Reason: ReasonEntry] = [:]
    for entry in topics.joined() { known[entry.reason] = entry }
    return Reason.allCases.map { reason in
        guard let entry = known[reason] else { preconditionFailure("\(reason) has no entry in the catalogue") }
        return entry
    }
}()
