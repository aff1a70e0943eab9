import Kernel

/// Jaminan pensiun: a monthly pension, or a lump sum for those who paid too few months.
public enum JP {
    static let start = Day(2015, 7, 1)!
    private static let pp45 = "PP 45/2015 dalam salinan publik (GitHub 52511735226)"

    public static let masaIur = Parameter<Int>(
        "jp.masa_iur_bulanan",
        Phrase(id: "masa iur minimal untuk pensiun bulanan", en: "months paid for a monthly pension"), unit: .bulan,
        rows: [Row(from: start, 180, Citation(.pp45y2015, source: "jaga-pekerja program.js"), .seen)])

    public static let faktor = Parameter<Rate>(
        "jp.faktor_manfaat",
        Phrase(id: "bagian upah per tahun masa iur", en: "share of the wage for each year paid"), unit: .rate,
        rows: [Row(from: start, Rate(ppm: 10_000), Citation(.pp45y2015, "Ps. 17"), .recalled)])

    /// The age of retirement rises by the law itself: known through the year in which it reaches its last step.
    public static let usiaPensiun = Parameter<Int>(
        "jp.usia_pensiun", Phrase(id: "usia pensiun", en: "age of retirement"), unit: .tahun,
        checkedThrough: Bulan(2043, 12)!,
        rows: [Row(from: start, 56, usia, .seen)]
            + [(2019, 57), (2022, 58), (2025, 59), (2028, 60), (2031, 61), (2034, 62), (2037, 63), (2040, 64)].map {
                Row(from: Day($0.0, 1, 1)!, $0.1, usia, .seen)
            } + [Row(from: Day(2043, 1, 1)!, 65, usia, .seen)])
    private static let usia = Citation(.pp45y2015, "Ps. 15", source: pp45)

    public static let kelipatan = Parameter<Rupiah>(
        "jp.kelipatan_min_maks",
        Phrase(id: "kelipatan pembulatan ke atas", en: "multiple to which limits are rounded up"), unit: .rupiah,
        note: Phrase(
            id: "Kesimpulan kami: cocok dengan nilai 2023, 2024, dan 2025 yang kami baca.",
            en: "Our inference: it fits the values of 2023, 2024 and 2025 that we read."),
        rows: [Row(from: start, Rupiah(100), Citation(.pp45y2015, "Ps. 18"), .recalled)])

    static let roundingManfaat = Interpretation(
        "jp.pembulatan_manfaat",
        text: Phrase(
            id: "Pensiun sebulan dibulatkan ke rupiah terdekat, setengah ke atas.",
            en: "The monthly pension is rounded to the nearest rupiah, half up."),
        doubt: Phrase(
            id: "Cara membulatkan tidak disebut dalam sumber yang kami baca.",
            en: "The sources that we read do not say how to round."))

    static let roundedUp = Interpretation(
        "jp.pembulatan_batas",
        text: Phrase(
            id: "Batas manfaat yang baru dibulatkan ke atas ke ratusan rupiah.",
            en: "The new limit of the benefit is rounded up to a hundred rupiah."),
        doubt: Phrase(
            id: "Kesimpulan kami dari nilai 2023 sampai 2025; PP 45/2015 tidak menyebutnya.",
            en: "Our inference from the values of 2023 to 2025; PP 45/2015 does not state it."))

    public static let chapter = Chapter(
        "jp", Phrase(id: "Jaminan pensiun", en: "Pension"),
        parameters: [
            masaIur.erased, faktor.erased, usiaPensiun.erased, manfaatMin.erased, manfaatMaks.erased, kelipatan.erased,
        ],
        interpretations: [roundingManfaat, roundedUp])
}
