import Kernel

/// Against the register of participants.
let registerReasons: [ReasonEntry] = [
    ReasonEntry(
        .sudahPesertaAktif, "sudah_peserta_aktif", .info, .sudahPeserta, nil,
        Phrase(
            id: "sudah menjadi peserta aktif",
            en: "already an active participant"),
        act: Phrase(
            id: "tidak perlu didaftarkan lagi",
            en: "no need to register again")),
    ReasonEntry(
        .pernahPesertaNonaktif, "pernah_peserta_nonaktif", .info, nil, nil,
        Phrase(
            id: "pernah menjadi peserta, sekarang nonaktif",
            en: "a former participant, now inactive"),
        act: Phrase(
            id: "aktifkan kembali dengan kepesertaan lamanya",
            en: "reactivate the former membership")),
    ReasonEntry(
        .pasanganTidakPasti, "pasangan_tidak_pasti", .warning, .tinjau, nil,
        Phrase(
            id: "mungkin orang yang sama dengan baris lain; belum pasti",
            en: "possibly the same person as another row; not certain"),
        act: Phrase(
            id: "bandingkan kedua baris dan putuskan",
            en: "compare the two rows and decide")),
    ReasonEntry(
        .satuOrangBeberapaNIK, "satu_orang_beberapa_nik", .warning, .tinjau, .nik,
        Phrase(
            id: "orang yang sama tercatat dengan NIK berbeda",
            en: "the same person is recorded with different NIK"),
        act: Phrase(
            id: "tentukan NIK yang benar menurut KTP",
            en: "settle the right NIK from the KTP")),
    ReasonEntry(
        .registerBeberapaAktif, "register_beberapa_aktif", .warning, .tinjau, nil,
        Phrase(
            id: "orang ini punya beberapa kepesertaan aktif di register",
            en: "the person has several active memberships in the register"),
        act: Phrase(
            id: "gabungkan atau pisahkan kepesertaan di register",
            en: "merge or separate the memberships in the register")),
    ReasonEntry(
        .nikPesertaMeninggal, "nik_peserta_meninggal", .error, .tinjau, .nik,
        Phrase(
            id: "NIK ini milik peserta yang tercatat meninggal",
            en: "the NIK belongs to a participant recorded as deceased"),
        act: Phrase(
            id: "periksa apakah NIK salah ketik atau catatan kematian keliru",
            en: "check whether the NIK or the record of death is wrong")),
    ReasonEntry(
        .nikMilikPesertaLain, "nik_milik_peserta_lain", .error, .tinjau, .nik,
        Phrase(
            id: "NIK ini di register milik orang lain",
            en: "the register has this NIK for another person"),
        act: Phrase(
            id: "cocokkan NIK dengan KTP",
            en: "compare the NIK with the KTP")),
]
