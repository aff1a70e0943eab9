import Kernel

/// Jaminan kehilangan pekerjaan: money for some months after a dismissal.
public enum JKP {
    private static let start = Day(2022, 2, 1)!
    private static let start2025 = Day(2025, 2, 7)!
    private static let okezone = "okezone 17-02-2025"
    private static let ternate = "statusternate.com 15-02-2025; okezone 17-02-2025"
    private static let before = Citation(.pp37y2021, "Ps. 21", source: okezone)
    private static let after = Citation(.pp6y2025, "Ps. 21", source: ternate)
    /// Read as the law stands since PP 6/2025; that it was so from the beginning is recalled.
    private static func condition(_ value: Int) -> [Row<Int>] {
        [
            Row(from: start, value, Citation(.pp37y2021), .recalled),
            Row(from: start2025, value, Citation(.pp37y2021, source: "jaga-pekerja program.js"), .seen),
        ]
    }
    private static let startNote = Phrase(
        id: "Bahwa manfaat mulai dibayar 1 Februari 2022 kami ketahui dari ingatan.",
        en: "That benefits were paid from 1 February 2022 on is recalled.")

    public static let bagianAwal = Parameter<Rate>(
        "jkp.bagian_bulan_1_3", Phrase(id: "bagian upah bulan 1 sampai 3", en: "share of the wage in months 1 to 3"),
        unit: .rate, note: startNote,
        rows: [
            Row(from: start, Rate(ppm: 450_000), before, .seen), Row(from: start2025, Rate(ppm: 600_000), after, .seen),
        ])

    public static let bagianLanjutan = Parameter<Rate>(
        "jkp.bagian_bulan_4_6", Phrase(id: "bagian upah sejak bulan 4", en: "share of the wage from month 4 on"),
        unit: .rate, note: startNote,
        rows: [
            Row(from: start, Rate(ppm: 250_000), before, .seen), Row(from: start2025, Rate(ppm: 600_000), after, .seen),
        ])

    public static let bulanAwal = Parameter<Int>(
        "jkp.bulan_awal", Phrase(id: "lama bagian awal", en: "months of the first share"), unit: .bulan,
        rows: [Row(from: start, 3, before, .seen)])

    public static let bulanMaks = Parameter<Int>(
        "jkp.bulan_maks", Phrase(id: "lama manfaat paling banyak", en: "months paid at most"), unit: .bulan,
        rows: [Row(from: start, 6, before, .seen), Row(from: start2025, 6, after, .seen)])

    /// One cap for the benefit and for the contribution, which began a year before it.
    public static let batasUpah = Parameter<Rupiah>(
        "jkp.batas_upah", Phrase(id: "batas atas upah JKP", en: "wage cap of JKP"), unit: .rupiahPerBulan,
        rows: [
            Row(from: Day(2021, 2, 2)!, Rupiah(5_000_000), Citation(.pp37y2021, "Ps. 21"), .recalled),
            Row(from: start2025, Rupiah(5_000_000), after, .seen),
        ])

    public static let masaIur = Parameter<Int>(
        "jkp.masa_iur", Phrase(id: "bulan iuran minimal", en: "months that must be paid"), unit: .bulan,
        rows: condition(12))

    public static let jendela = Parameter<Int>(
        "jkp.jendela_masa_iur", Phrase(id: "rentang bulan yang dihitung", en: "months among which they count"),
        unit: .bulan, rows: condition(24))

    public static let berturut = Parameter<Int>(
        "jkp.bulan_berturut", Phrase(id: "bulan iuran berturut-turut sebelum PHK", en: "months paid in a row before"),
        unit: .bulan,
        note: Phrase(
            id: "Dari ingatan: disyaratkan PP 37/2021, dihapus PP 6/2025 (nol).",
            en: "Recalled: PP 37/2021 asked for them, PP 6/2025 dropped it (zero)."),
        rows: [
            Row(from: start, 6, Citation(.pp37y2021, "Ps. 19"), .recalled),
            Row(from: start2025, 0, Citation(.pp6y2025, "Ps. 19"), .recalled),
        ])

    public static let usiaDaftar = Parameter<Int>(
        "jkp.usia_daftar", Phrase(id: "usia saat terdaftar harus di bawah", en: "age at registration must be below"),
        unit: .tahun, rows: condition(54))

    public static let batasKlaim = Parameter<Int>(
        "jkp.batas_klaim", Phrase(id: "batas waktu klaim sejak PHK", en: "months in which to claim"), unit: .bulan,
        rows: [Row(from: start, 3, before, .seen), Row(from: start2025, 6, after, .seen)])

    public static let programMenurutSkala = Parameter<ProgramTableJKP>(
        "jkp.program_menurut_skala",
        Phrase(id: "program yang harus diikuti menurut skala usaha", en: "programmes needed by scale of business"),
        unit: .table,
        rows: [Row(from: start, .pp37, Citation(.pp37y2021, "Ps. 4"), .recalled)])

    static let exclusions = Interpretation(
        "jkp.sebab_berakhir",
        text: Phrase(
            id: "Sebab berakhirnya hubungan kerja tidak dinilai di sini: yang mengundurkan diri, pensiun, cacat total "
                + "tetap, atau meninggal tidak berhak atas JKP.",
            en: "Why the employment ended is not judged here: who resigned, retired, is totally and permanently "
                + "disabled or died has no right to JKP."),
        doubt: Phrase(
            id: "Daftar ini dari ingatan; petugas memeriksa surat PHK.",
            en: "This list is recalled; an officer checks the letter of dismissal."))

    static let roundingManfaat = Interpretation(
        "jkp.pembulatan_manfaat",
        text: Phrase(
            id: "Manfaat sebulan dibulatkan ke rupiah terdekat, setengah ke atas.",
            en: "The monthly benefit is rounded to the nearest rupiah, half up."),
        doubt: Phrase(
            id: "Cara membulatkan tidak disebut dalam sumber yang kami baca.",
            en: "The sources that we read do not say how to round."))

    public static let chapter = Chapter(
        "jkp", Phrase(id: "Jaminan kehilangan pekerjaan", en: "Cover for the loss of a job"),
        parameters: [
            bagianAwal.erased, bagianLanjutan.erased, bulanAwal.erased, bulanMaks.erased, batasUpah.erased,
            masaIur.erased, jendela.erased, berturut.erased, usiaDaftar.erased, batasKlaim.erased,
            programMenurutSkala.erased, lamaran.erased, kehadiran.erased, tunggakan.erased,
        ],
        interpretations: [exclusions, roundingManfaat])
}
