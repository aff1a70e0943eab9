import Kernel

/// What is the matter with a date of birth.
let dateReasons: [ReasonEntry] = [
    ReasonEntry(
        .tglLahirKosong, "tgl_lahir_kosong", .error, .perbaiki, .tglLahir,
        Phrase(
            id: "tanggal lahir kosong",
            en: "the date of birth is empty"),
        act: Phrase(
            id: "isi tanggal lahir dari KTP",
            en: "fill in the date of birth from the KTP")),
    ReasonEntry(
        .tglLahirTidakTerbaca, "tgl_lahir_tidak_terbaca", .error, .perbaiki, .tglLahir,
        Phrase(
            id: "tanggal lahir tidak dapat dibaca",
            en: "the date of birth cannot be read"),
        act: Phrase(
            id: "tulis tanggal lahir seperti 12-08-1984",
            en: "write the date of birth like 12-08-1984")),
    ReasonEntry(
        .tglLahirMustahil, "tgl_lahir_mustahil", .error, .perbaiki, .tglLahir,
        Phrase(
            id: "tanggal lahir tidak ada di kalender",
            en: "the date of birth does not exist"),
        act: Phrase(
            id: "cocokkan tanggal lahir dengan KTP",
            en: "compare the date of birth with the KTP")),
    ReasonEntry(
        .tglLahirHanyaTahun, "tgl_lahir_hanya_tahun", .error, .perbaiki, .tglLahir,
        Phrase(
            id: "tanggal lahir hanya berisi tahun (atau bulan dan tahun)",
            en: "the date of birth is only a year (or month and year)"),
        act: Phrase(
            id: "lengkapi hari dan bulan lahir dari KTP",
            en: "add day and month of birth from the KTP")),
    ReasonEntry(
        .tglLahirBawaanExcel, "tgl_lahir_bawaan_excel", .error, .perbaiki, .tglLahir,
        Phrase(
            id: "tanggal lahir 01/01/1900 adalah isian otomatis Excel untuk sel kosong",
            en: "the date 01/01/1900 is what Excel makes of an empty cell"),
        act: Phrase(
            id: "isi tanggal lahir yang sebenarnya dari KTP",
            en: "fill in the real date of birth from the KTP")),
    ReasonEntry(
        .tglLahirSatuJanuari, "tgl_lahir_satu_januari", .warning, .tinjau, .tglLahir,
        Phrase(
            id: "tanggal lahir 1 Januari, sedangkan NIK menyimpan tanggal lain di tahun yang sama",
            en: "the date of birth is 1 January while the NIK holds another day of that year"),
        act: Phrase(
            id: "cocokkan tanggal lahir dengan KTP",
            en: "compare the date of birth with the KTP")),
    ReasonEntry(
        .tglLahirUrutanDiduga, "tgl_lahir_urutan_diduga", .info, nil, .tglLahir,
        Phrase(
            id: "urutan hari dan bulan lahir diduga",
            en: "the order of day and month of birth was inferred"),
        act: Phrase(
            id: "tulis tanggal lahir seperti 12-08-1984 agar pasti",
            en: "write the date of birth like 12-08-1984 to be sure")),
    ReasonEntry(
        .tglLahirMasaDepan, "tgl_lahir_masa_depan", .error, .perbaiki, .tglLahir,
        Phrase(
            id: "tanggal lahir di masa depan",
            en: "the date of birth lies in the future"),
        act: Phrase(
            id: "cocokkan tanggal lahir dengan KTP",
            en: "compare the date of birth with the KTP")),
]
