import Kernel

/// What a NIK lacks by itself.
let nikReasons: [ReasonEntry] = [
    ReasonEntry(
        .nikKosong, "nik_kosong", .error, .perbaiki, .nik,
        Phrase(
            id: "NIK kosong",
            en: "the NIK is empty"),
        act: Phrase(
            id: "isi 16 digit NIK dari KTP atau KK",
            en: "fill in the 16 digits of the NIK from the KTP or KK")),
    ReasonEntry(
        .nikPengisi, "nik_pengisi", .error, .perbaiki, .nik,
        Phrase(
            id: "NIK hanya pengisi (tanda hubung, \"tidak ada\", angka sama semua)",
            en: "the NIK is only a stand-in (a dash, \"none\", one digit repeated)"),
        act: Phrase(
            id: "ganti dengan NIK yang sebenarnya dari KTP atau KK",
            en: "replace it with the real NIK from the KTP or KK")),
    ReasonEntry(
        .nikNotasiExcel, "nik_notasi_excel", .error, .perbaiki, .nik,
        Phrase(
            id: "NIK berbentuk 1,50401E+15: Excel telah membuang digitnya",
            en: "the NIK reads 1.50401E+15: Excel has dropped its digits"),
        act: Phrase(
            id: "format kolom NIK sebagai Teks lalu ketik ulang NIK dari sumbernya",
            en: "format the NIK column as Text and type the NIK again from its source")),
    ReasonEntry(
        .nikKurangDigit, "nik_kurang_digit", .error, .perbaiki, .nik,
        Phrase(
            id: "NIK kurang dari 16 digit",
            en: "the NIK has fewer than 16 digits"),
        act: Phrase(
            id: "cocokkan dengan KTP atau KK dan lengkapi digit yang hilang",
            en: "compare with the KTP or KK and add the missing digits")),
    ReasonEntry(
        .nikLebihDigit, "nik_lebih_digit", .error, .perbaiki, .nik,
        Phrase(
            id: "NIK lebih dari 16 digit",
            en: "the NIK has more than 16 digits"),
        act: Phrase(
            id: "cocokkan dengan KTP atau KK dan hapus digit yang lebih",
            en: "compare with the KTP or KK and remove the extra digits")),
    ReasonEntry(
        .nikBukanAngka, "nik_bukan_angka", .error, .perbaiki, .nik,
        Phrase(
            id: "NIK memuat huruf atau tanda yang bukan angka",
            en: "the NIK holds letters or signs that are not digits"),
        act: Phrase(
            id: "ketik ulang NIK dari KTP atau KK, hanya angka",
            en: "type the NIK again from the KTP or KK, digits only")),
    ReasonEntry(
        .nikProvinsiTidakDikenal, "nik_provinsi_tidak_dikenal", .error, .perbaiki, .nik,
        Phrase(
            id: "dua digit pertama NIK bukan kode provinsi",
            en: "the first two digits of the NIK are no province code"),
        act: Phrase(
            id: "cocokkan digit awal NIK dengan KTP",
            en: "compare the first digits of the NIK with the KTP")),
    ReasonEntry(
        .nikKodeWilayahNol, "nik_kode_wilayah_nol", .error, .perbaiki, .nik,
        Phrase(
            id: "kode kabupaten atau kecamatan dalam NIK 00",
            en: "the kabupaten or kecamatan part of the NIK is 00"),
        act: Phrase(
            id: "cocokkan digit ke-3 sampai ke-6 NIK dengan KTP",
            en: "compare digits 3 to 6 of the NIK with the KTP")),
    ReasonEntry(
        .nikKabupatenTidakDikenal, "nik_kabupaten_tidak_dikenal", .warning, .tinjau, .nik,
        Phrase(
            id: "kode kabupaten/kota dalam NIK tidak dikenal",
            en: "the kabupaten/kota code in the NIK is unknown"),
        act: Phrase(
            id: "cocokkan digit ke-3 dan ke-4 NIK dengan KTP",
            en: "compare digits 3 and 4 of the NIK with the KTP")),
    ReasonEntry(
        .nikKecamatanTidakDikenal, "nik_kecamatan_tidak_dikenal", .info, nil, .nik,
        Phrase(
            id: "kode kecamatan dalam NIK tidak dikenal; mungkin kode sebelum pemekaran",
            en: "the kecamatan code in the NIK is unknown; it may date from before a split"),
        act: Phrase(
            id: "tidak perlu tindakan bila sama dengan KTP",
            en: "nothing to do when it equals the KTP")),
    ReasonEntry(
        .nikTanggalMustahil, "nik_tanggal_mustahil", .error, .perbaiki, .nik,
        Phrase(
            id: "tanggal lahir di dalam NIK tidak ada di kalender",
            en: "the date of birth inside the NIK does not exist"),
        act: Phrase(
            id: "cocokkan digit ke-7 sampai ke-12 NIK dengan KTP",
            en: "compare digits 7 to 12 of the NIK with the KTP")),
    ReasonEntry(
        .nikNomorUrutNol, "nik_nomor_urut_nol", .warning, .tinjau, .nik,
        Phrase(
            id: "empat digit terakhir NIK 0000",
            en: "the last four digits of the NIK are 0000"),
        act: Phrase(
            id: "cocokkan digit terakhir NIK dengan KTP",
            en: "compare the last digits of the NIK with the KTP")),
    ReasonEntry(
        .nikDigitAkhirHilang, "nik_digit_akhir_hilang", .warning, .tinjau, .nik,
        Phrase(
            id: "digit terakhir NIK mungkin hilang karena disimpan sebagai angka",
            en: "the last digit of the NIK may be lost: it was stored as a number"),
        act: Phrase(
            id: "cocokkan digit terakhir dengan KTP dan format kolom NIK sebagai Teks",
            en: "compare the last digit with the KTP and format the NIK column as Text")),
    ReasonEntry(
        .nikEmpatDigitHilang, "nik_empat_digit_hilang", .warning, .perbaiki, .nik,
        Phrase(
            id: "empat digit terakhir NIK tampaknya dibulatkan menjadi 0000",
            en: "the last four digits of the NIK seem rounded to 0000"),
        act: Phrase(
            id: "ketik ulang NIK dari KTP dan format kolom NIK sebagai Teks",
            en: "type the NIK again from the KTP and format the NIK column as Text")),
    ReasonEntry(
        .nikHurufDibacaAngka, "nik_huruf_dibaca_angka", .warning, .perbaiki, .nik,
        Phrase(
            id: "NIK memuat huruf O, I atau l yang mungkin angka 0 atau 1",
            en: "the NIK holds a letter O, I or l that may be the digit 0 or 1"),
        act: Phrase(
            id: "pastikan usulan angka sama dengan KTP, lalu perbaiki",
            en: "make sure that the proposed digits equal the KTP, then correct it")),
]
