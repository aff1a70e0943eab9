import Kernel

/// The row as such.
let rowReasons: [ReasonEntry] = [
    ReasonEntry(
        .ditandaiMeninggal, "ditandai_meninggal", .error, .tolak, .status,
        Phrase(
            id: "orang ini ditandai meninggal",
            en: "the person is marked as deceased"),
        act: Phrase(
            id: "hapus dari daftar; ahli waris peserta dapat mengajukan klaim",
            en: "remove the row; heirs of a participant can claim")),
    ReasonEntry(
        .bukanDataOrang, "bukan_data_orang", .info, .tolak, nil,
        Phrase(
            id: "baris ini bukan data orang (jumlah, tanda tangan, atau nomor tanpa isi)",
            en: "the row is about nobody (a total, a signature or an unused number)"),
        act: Phrase(
            id: "tidak perlu tindakan; hapus baris bila ingin",
            en: "nothing to do; the row can be removed")),
    ReasonEntry(
        .selGalat, "sel_galat", .error, .perbaiki, nil,
        Phrase(
            id: "sel NIK, nama atau tanggal lahir berisi galat rumus (#REF!, #N/A)",
            en: "the NIK, name or date cell holds a formula error (#REF!, #N/A)"),
        act: Phrase(
            id: "ganti rumus dengan nilainya, lalu simpan ulang",
            en: "replace the formula by its value and save again")),
    ReasonEntry(
        .kolomBerlebih, "kolom_berlebih", .warning, .tinjau, nil,
        Phrase(
            id: "baris ini punya isi di luar kolom yang berjudul; mungkin kolom bergeser",
            en: "the row has contents beyond the named columns; columns may have shifted"),
        act: Phrase(
            id: "periksa apakah isi tiap kolom sesuai judulnya",
            en: "check that every column holds what its header says")),
]
