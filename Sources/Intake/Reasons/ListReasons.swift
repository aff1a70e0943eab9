import Kernel

/// Between the rows of the lists at hand.
let listReasons: [ReasonEntry] = [
    ReasonEntry(
        .nikBedaOrang, "nik_beda_orang", .error, .tinjau, .nik,
        Phrase(
            id: "NIK yang sama dipakai orang yang berbeda",
            en: "the same NIK is used for different people"),
        act: Phrase(
            id: "cocokkan NIK setiap orang dengan KTP masing-masing",
            en: "compare the NIK of each person with their own KTP")),
    ReasonEntry(
        .nikBerurutan, "nik_berurutan", .error, .perbaiki, .nik,
        Phrase(
            id: "NIK naik satu demi satu di baris berurutan; mungkin terseret di Excel",
            en: "the NIK rises by one from row to row; it may have been dragged in Excel"),
        act: Phrase(
            id: "ketik ulang NIK baris-baris ini dari KTP",
            en: "type the NIK of these rows again from the KTP")),
    ReasonEntry(
        .nikDisalinTurun, "nik_disalin_turun", .error, .perbaiki, .nik,
        Phrase(
            id: "NIK yang sama berulang di baris berurutan dengan orang berbeda; mungkin tersalin ke bawah",
            en: "the same NIK stands in consecutive rows of different people; it may have been filled down"),
        act: Phrase(
            id: "ketik ulang NIK baris-baris ini dari KTP",
            en: "type the NIK of these rows again from the KTP")),
    ReasonEntry(
        .duplikatDalamDaftar, "duplikat_dalam_daftar", .info, .duplikat, nil,
        Phrase(
            id: "orang ini sudah disebut sebelumnya di daftar yang sama",
            en: "the person was mentioned before in the same list"),
        act: Phrase(
            id: "tidak perlu tindakan; satu baris sudah cukup",
            en: "nothing to do; one row is enough")),
    ReasonEntry(
        .duplikatAntarDaftar, "duplikat_antar_daftar", .info, .duplikat, nil,
        Phrase(
            id: "orang ini sudah disebut di daftar lain",
            en: "the person was mentioned in another list"),
        act: Phrase(
            id: "sepakati daftar mana yang mengusulkan orang ini",
            en: "agree on which list proposes the person")),
]
