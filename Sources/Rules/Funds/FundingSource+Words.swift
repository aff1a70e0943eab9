import Kernel

extension FundingSource {
    public var label: Phrase {
        switch self {
        case .dbhSawit: Phrase(id: "DBH sawit", en: "the palm fund (DBH sawit)")
        case .apbd: Phrase(id: "APBD", en: "the APBD")
        case .apbdes: Phrase(id: "ADD/APBDes", en: "the ADD/APBDes")
        case .dbhCHT: Phrase(id: "DBH CHT", en: "the tobacco fund (DBH CHT)")
        case .csr: Phrase(id: "CSR atau SERTAKAN", en: "CSR or SERTAKAN")
        case .baznas: Phrase(id: "Baznas", en: "Baznas")
        case .mandiri: Phrase(id: "pembayaran sendiri", en: "own payment")
        }
    }
}

extension WorkerGroup {
    public var label: Phrase {
        switch self {
        case .pekerjaSawit: Phrase(id: "pekerja perkebunan sawit", en: "workers of palm plantations")
        case .pekerjaRentan: Phrase(id: "pekerja rentan", en: "vulnerable workers")
        case .pekerjaTembakau: Phrase(id: "pekerja tembakau", en: "tobacco workers")
        case .nonASN: Phrase(id: "pegawai non-ASN", en: "government staff who are not civil servants")
        case .kepalaDesa: Phrase(id: "kepala desa", en: "heads of a desa")
        case .perangkatDesa: Phrase(id: "perangkat desa", en: "officials of a desa")
        case .bpd: Phrase(id: "anggota BPD", en: "members of a BPD")
        case .rt: Phrase(id: "pengurus RT", en: "officers of an RT")
        case .lkd: Phrase(id: "pengurus LKD", en: "officers of an LKD")
        }
    }
}

extension ReliefPP50 {
    /// The consequence in a sentence.
    public var text: Phrase {
        switch self {
        case .dikecualikan:
            Phrase(
                id: "Keringanan PP 50/2025 tidak berlaku: iurannya penuh.",
                en: "The relief of PP 50/2025 does not apply: the full iuran is due.")
        case .mendapat:
            Phrase(
                id: "Keringanan PP 50/2025 berlaku pada bulan-bulannya.",
                en: "The relief of PP 50/2025 applies in its months.")
        case .bukanBPU:
            Phrase(
                id: "PP 50/2025 hanya untuk bukan penerima upah, jadi tidak mengubah iuran mereka.",
                en: "PP 50/2025 is for those without a wage only, so it does not change their iuran.")
        case .perluPetugas:
            Phrase(
                id: "Apakah PP 50/2025 berlaku, petugas yang memutuskan.",
                en: "Whether PP 50/2025 applies, an officer decides.")
        }
    }
}

extension Phrase {
    static let noFund = Phrase(
        id: "Tidak ada dana yang kami ketahui menyebut kelompok ini pada tanggal itu.",
        en: "No fund that we know names this group on that date.")
}
