import Kernel

/// Age limits of Bukan Penerima Upah at registration.
let ageReasons: [ReasonEntry] = [
    ReasonEntry(
        .usiaDiAtas65, "usia_di_atas_65", .error, .tolak, .tglLahir,
        Phrase(
            id: "usia di atas 65 tahun",
            en: "older than 65"),
        act: Phrase(
            id: "tidak dapat didaftarkan; usulkan pengganti",
            en: "cannot be registered; propose a replacement")),
    ReasonEntry(
        .usiaTepat65, "usia_tepat_65", .warning, .tinjau, .tglLahir,
        Phrase(
            id: "usia 65 tahun; batas usia pendaftaran",
            en: "aged 65, the limit for registration"),
        act: Phrase(
            id: "tanyakan kepada kantor cabang apakah masih dapat didaftarkan",
            en: "ask the branch office whether registration is still possible")),
    ReasonEntry(
        .usiaDiBawahMinimum, "usia_di_bawah_minimum", .error, .tolak, .tglLahir,
        Phrase(
            id: "usia di bawah batas minimum",
            en: "younger than the minimum age"),
        act: Phrase(
            id: "tidak dapat didaftarkan sebelum cukup umur",
            en: "cannot be registered before reaching that age")),
    ReasonEntry(
        .usiaMendekati65, "usia_mendekati_65", .info, nil, .tglLahir,
        Phrase(
            id: "akan berusia 65 tahun dalam 12 bulan",
            en: "turns 65 within 12 months"),
        act: Phrase(
            id: "daftarkan segera bila layak",
            en: "register soon if sound")),
    ReasonEntry(
        .usiaTidakPasti, "usia_tidak_pasti", .warning, .tinjau, .tglLahir,
        Phrase(
            id: "tanggal lahir dan NIK tidak sepakat apakah usia memenuhi syarat",
            en: "date of birth and NIK disagree on whether the age is within the limits"),
        act: Phrase(
            id: "cocokkan tanggal lahir dan NIK dengan KTP",
            en: "compare date of birth and NIK with the KTP")),
]
