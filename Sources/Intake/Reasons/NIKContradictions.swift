import Kernel

/// Where a NIK or No KK contradicts the rest of its row.
let nikContradictions: [ReasonEntry] = [
    ReasonEntry(
        .nikBedaTanggal, "nik_beda_tanggal", .warning, .tinjau, .tglLahir,
        Phrase(
            id: "tanggal lahir berbeda dari yang tersimpan di NIK",
            en: "the date of birth differs from the one inside the NIK"),
        act: Phrase(
            id: "cocokkan NIK dan tanggal lahir dengan KTP",
            en: "compare NIK and date of birth with the KTP")),
    ReasonEntry(
        .nikTanggalTertukar, "nik_tanggal_tertukar", .warning, .perbaiki, .tglLahir,
        Phrase(
            id: "hari dan bulan lahir tampaknya tertukar menurut NIK",
            en: "day and month of birth seem exchanged, going by the NIK"),
        act: Phrase(
            id: "pastikan usulan tanggal sama dengan KTP, lalu perbaiki",
            en: "make sure that the proposed date equals the KTP, then correct it")),
    ReasonEntry(
        .nikBedaJK, "nik_beda_jk", .warning, .tinjau, .jk,
        Phrase(
            id: "jenis kelamin berbeda dari yang tersimpan di NIK",
            en: "the sex differs from the one inside the NIK"),
        act: Phrase(
            id: "cocokkan NIK dan jenis kelamin dengan KTP",
            en: "compare NIK and sex with the KTP")),
    ReasonEntry(
        .nikSamaDenganKK, "nik_sama_dengan_kk", .error, .perbaiki, .nik,
        Phrase(
            id: "NIK sama dengan nomor KK",
            en: "the NIK equals the No KK"),
        act: Phrase(
            id: "isi NIK dari KTP, bukan nomor KK",
            en: "fill in the NIK from the KTP, not the number of the KK")),
    ReasonEntry(
        .kkTidakSah, "kk_tidak_sah", .info, nil, .noKK,
        Phrase(
            id: "nomor KK tidak berbentuk 16 digit yang wajar",
            en: "the No KK is not 16 plausible digits"),
        act: Phrase(
            id: "cocokkan nomor KK dengan kartunya",
            en: "compare the No KK with the card")),
]
