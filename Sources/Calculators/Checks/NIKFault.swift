import Kernel

/// One thing that can be wrong or doubtful about a NIK, in words that do not repeat it.
struct NIKFault: Sendable {
    let issue: NIKIssues
    /// The word in results: `tanggal_mustahil`.
    let code: String
    let text: Phrase
    /// Else the number has the form, with a doubt.
    var isFault = true

    static let all = [
        NIKFault(issue: .missing, code: "kosong", text: Phrase(id: "NIK kosong.", en: "The NIK is empty.")),
        NIKFault(
            issue: .filler, code: "pengisi",
            text: Phrase(id: "Isinya bukan NIK, hanya pengisi.", en: "It is a stand-in, not a NIK.")),
        NIKFault(
            issue: .scientific, code: "notasi_excel",
            text: Phrase(
                id: "Ditulis Excel seperti 1,5E+15: angkanya hilang. Ketik ulang dari KTP.",
                en: "Excel wrote it as 1.5E+15 and lost digits. Type it again from the KTP.")),
        NIKFault(
            issue: .lengthShort, code: "kurang_digit",
            text: Phrase(id: "Kurang dari 16 angka.", en: "It has fewer than 16 digits.")),
        NIKFault(
            issue: .lengthLong, code: "lebih_digit",
            text: Phrase(id: "Lebih dari 16 angka.", en: "It has more than 16 digits.")),
        NIKFault(
            issue: [.nonDigit, .proposedRepair], code: "bukan_angka",
            text: Phrase(id: "Ada huruf atau tanda selain angka.", en: "It holds letters or signs.")),
        NIKFault(
            issue: .unknownProvinsi, code: "provinsi_tidak_dikenal",
            text: Phrase(id: "Dua angka pertama bukan kode provinsi.", en: "Its first two digits are no province.")),
        NIKFault(
            issue: [.badKabupaten, .badKecamatan], code: "wilayah_nol",
            text: Phrase(
                id: "Kode kabupaten/kota atau kecamatannya 00.", en: "Its code of kabupaten/kota or kecamatan is 00.")),
        NIKFault(
            issue: [.badDay, .badMonth, .impossibleDate], code: "tanggal_mustahil",
            text: Phrase(
                id: "Angka ke-7 sampai ke-12 bukan tanggal lahir.", en: "Its digits 7 to 12 are no date of birth.")),
        NIKFault(
            issue: .serialZero, code: "nomor_urut_nol",
            text: Phrase(id: "Empat angka terakhirnya 0000.", en: "Its last four digits are 0000.")),
        NIKFault(
            issue: .unknownKabupaten, code: "kabupaten_tidak_dikenal",
            text: Phrase(
                id: "Kode kabupaten/kotanya tidak dikenal; periksa KTP.",
                en: "Its code of kabupaten/kota is not known; check the KTP."), isFault: false),
        NIKFault(
            issue: .unknownKecamatan, code: "kecamatan_tidak_dikenal",
            text: Phrase(
                id: "Kode kecamatannya tidak dikenal; bisa kode lama, periksa KTP.",
                en: "Its code of kecamatan is not known; it may be an old one, check the KTP."), isFault: false),
    ]
}
