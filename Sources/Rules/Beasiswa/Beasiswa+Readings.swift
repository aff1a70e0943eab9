import Kernel

/// Our readings of what the law of the scholarship leaves open.
extension Beasiswa {
    public static let nextLevel = Interpretation(
        "beasiswa.jalur_lanjut",
        text: Phrase(
            id: "Anak dianggap terus bersekolah sampai perguruan tinggi, tanpa tinggal kelas.",
            en: "The child is taken to go on through university without repeating a class."),
        doubt: Phrase(
            id: "Jumlah ini yang paling banyak; yang dibayar mengikuti sekolah yang benar-benar ditempuh, "
                + "diajukan setiap tahun.",
            en: "This is the most; what is paid follows the schooling that really happens, claimed each year."))

    public static let whichChildren = Interpretation(
        "beasiswa.anak_yang_dipilih",
        text: Phrase(
            id: "Bila anak lebih banyak dari batas, dihitung anak dengan sisa jalur terbesar.",
            en: "With more children than the limit, those with the largest remaining path are counted."),
        doubt: Phrase(
            id: "Aturan yang kami baca tidak menyebut siapa yang memilih anaknya.",
            en: "What we read does not say who chooses the children."))

    public static let ageOfYear = Interpretation(
        "beasiswa.usia_per_tahun",
        text: Phrase(
            id: "Setiap tahun dibayar bila anak masih di bawah batas usia pada ulang tahun kejadian itu.",
            en: "Each year is paid if the child is still under the age limit on that anniversary of the event."),
        doubt: Phrase(
            id: "Apakah tahun ajaran yang berjalan tetap dibayar ketika anak mencapai batas usia belum kami temukan.",
            en: "Whether a running school year is still paid when the child reaches the limit was not found."))

    public static let threeYears = Interpretation(
        "beasiswa.masa_iur_tiga_tahun",
        text: Phrase(
            id: "Masa iur dihitung dari banyaknya bulan iuran yang dibayar: 3 tahun = 36 bulan.",
            en: "Time paid is counted in months paid: 3 years = 36 months."),
        doubt: Phrase(
            id: "Belum pasti apakah yang dihitung bulan yang dibayar atau tahun sejak terdaftar, dan apakah harus "
                + "berturut-turut. Bila bacaannya berbeda hasil, petugas memutuskan.",
            en: "Not settled: months paid or years since joining, and whether without gaps. Where the readings differ, "
                + "an officer decides."))
}
