import Kernel

/// The reasons that a NIK's issues stand for.
func nikReasonSet(_ issues: NIKIssues) -> ReasonSet {
    if issues.isDisjoint(with: reasonIssues) { return [] }
    var reasons: ReasonSet = []
    for (issue, reason) in nikReasonPairs where !issues.isDisjoint(with: issue) { reasons.insert(reason) }
    // A number that Excel shortened is short because of that.
    if issues.contains(.scientific) { reasons.subtract([ReasonSet(.nikKurangDigit), ReasonSet(.nikLebihDigit)]) }
    // 0000 at the end is one fault, whoever made it.
    if issues.contains(.suspectRounded4) {
        reasons.subtract([ReasonSet(.nikNomorUrutNol), ReasonSet(.nikDigitAkhirHilang)])
    }
    return reasons
}

private let nikReasonPairs: [(NIKIssues, Reason)] = [
    (.missing, .nikKosong), (.filler, .nikPengisi), (.scientific, .nikNotasiExcel), (.lengthShort, .nikKurangDigit),
    (.lengthLong, .nikLebihDigit), (.nonDigit, .nikBukanAngka), (.unknownProvinsi, .nikProvinsiTidakDikenal),
    ([.badKabupaten, .badKecamatan], .nikKodeWilayahNol), (.unknownKabupaten, .nikKabupatenTidakDikenal),
    (.unknownKecamatan, .nikKecamatanTidakDikenal), ([.badDay, .badMonth, .impossibleDate], .nikTanggalMustahil),
    (.serialZero, .nikNomorUrutNol), (.suspectRounded1, .nikDigitAkhirHilang),
    (.suspectRounded4, .nikEmpatDigitHilang), (.proposedRepair, .nikHurufDibacaAngka),
    (.dateMismatch, .nikBedaTanggal), (.dateSwapped, .nikTanggalTertukar), (.dateDefault, .tglLahirSatuJanuari),
    (.sexMismatch, .nikBedaJK), (.equalsNoKK, .nikSamaDenganKK),
]

private let reasonIssues = nikReasonPairs.reduce(into: NIKIssues()) { $0.formUnion($1.0) }
