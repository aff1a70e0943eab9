import Kernel

/// What a person brings to the office of BPJS Ketenagakerjaan.
enum Papers {
    static let membership = [
        Phrase(id: "KTP", en: "Identity card (KTP)"),
        Phrase(
            id: "Kartu peserta atau nomor kepesertaan BPJS Ketenagakerjaan",
            en: "Membership card or number of BPJS Ketenagakerjaan"),
        Phrase(id: "Bukti bayar iuran terakhir", en: "Proof of the last contribution paid"),
    ]

    static let heirs = [
        Phrase(id: "Surat keterangan kematian", en: "Death certificate"),
        Phrase(id: "Surat keterangan ahli waris dari desa atau kelurahan", en: "Statement of heirs from the village"),
        Phrase(
            id: "KTP dan kartu keluarga peserta dan ahli waris", en: "KTP and family card of the worker and the heirs"),
        Phrase(id: "Kartu peserta dan bukti bayar iuran terakhir", en: "Membership card and proof of the last payment"),
    ]

    static let school = Phrase(
        id: "Surat keterangan sekolah setiap anak, untuk beasiswa",
        en: "A statement of the school of each child, for the scholarship")

    static let accident = Phrase(
        id: "Laporan kecelakaan kerja dari pemberi kerja, atau surat keterangan desa bagi pekerja mandiri",
        en: "The employer's report of the accident, or a village statement for the self-employed")

    static let savings =
        Array(membership.prefix(2)) + [
            Phrase(id: "Kartu keluarga", en: "Family card"), Phrase(id: "Buku rekening bank", en: "Bank book"),
        ]

    static let budget = [
        Phrase(id: "Rancangan anggaran dan daftar calon peserta", en: "The draft budget and the list of workers"),
        Phrase(id: "Dasar hukum sumber dananya", en: "The legal basis of the fund"),
    ]
}
