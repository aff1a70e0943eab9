import Kernel

/// Names and sex.
let nameReasons: [ReasonEntry] = [
    ReasonEntry(
        .namaKosong, "nama_kosong", .error, .perbaiki, .nama,
        Phrase(
            id: "nama kosong",
            en: "the name is empty"),
        act: Phrase(
            id: "isi nama sesuai KTP",
            en: "fill in the name as on the KTP")),
    ReasonEntry(
        .namaBukanHuruf, "nama_bukan_huruf", .error, .perbaiki, .nama,
        Phrase(
            id: "kolom nama tidak berisi huruf",
            en: "the name holds no letters"),
        act: Phrase(
            id: "isi nama sesuai KTP; periksa apakah kolom bergeser",
            en: "fill in the name as on the KTP; check whether columns have shifted")),
    ReasonEntry(
        .namaBeberapaOrang, "nama_beberapa_orang", .error, .perbaiki, .nama,
        Phrase(
            id: "kolom nama memuat lebih dari satu orang",
            en: "the name holds more than one person"),
        act: Phrase(
            id: "tulis satu orang per baris dengan NIK masing-masing",
            en: "write one person per row, each with their own NIK")),
    ReasonEntry(
        .namaAlmarhum, "nama_almarhum", .warning, .tinjau, .nama,
        Phrase(
            id: "nama bertanda almarhum/almarhumah",
            en: "the name is marked as deceased"),
        act: Phrase(
            id: "pastikan orangnya masih hidup; hapus dari daftar bila sudah meninggal",
            en: "make sure that the person is alive; remove the row if not")),
    ReasonEntry(
        .namaTerlaluPendek, "nama_terlalu_pendek", .warning, .tinjau, .nama,
        Phrase(
            id: "nama hanya satu huruf atau inisial",
            en: "the name is a single letter or initials"),
        act: Phrase(
            id: "tulis nama lengkap sesuai KTP",
            en: "write the full name as on the KTP")),
    ReasonEntry(
        .namaBerangka, "nama_berangka", .warning, .perbaiki, .nama,
        Phrase(
            id: "nama memuat angka",
            en: "the name holds digits"),
        act: Phrase(
            id: "tulis nama sesuai KTP tanpa angka",
            en: "write the name as on the KTP without digits")),
    ReasonEntry(
        .jkKosong, "jk_kosong", .warning, .perbaiki, .jk,
        Phrase(
            id: "jenis kelamin kosong",
            en: "the sex is empty"),
        act: Phrase(
            id: "isi L atau P; usulan dari NIK disertakan bila ada",
            en: "fill in L or P; a proposal from the NIK is given where possible")),
    ReasonEntry(
        .jkTidakDikenal, "jk_tidak_dikenal", .error, .perbaiki, .jk,
        Phrase(
            id: "jenis kelamin tidak dikenal",
            en: "the sex cannot be read"),
        act: Phrase(
            id: "tulis L atau P",
            en: "write L or P")),
]
