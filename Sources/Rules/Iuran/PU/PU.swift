import Kernel

/// How dangerous the work is: five classes of PP 44/2015 Lampiran I.
public enum RisikoJKK: String, Hashable, Sendable, CaseIterable {
    case sangatRendah = "sangat_rendah"
    case rendah
    case sedang
    case tinggi
    case sangatTinggi = "sangat_tinggi"

    public var label: Phrase {
        switch self {
        case .sangatRendah: Phrase(id: "sangat rendah", en: "very low")
        case .rendah: Phrase(id: "rendah", en: "low")
        case .sedang: Phrase(id: "sedang", en: "medium")
        case .tinggi: Phrase(id: "tinggi", en: "high")
        case .sangatTinggi: Phrase(id: "sangat tinggi", en: "very high")
        }
    }
}

/// Peserta penerima upah: what employer and worker pay each month.
public enum PU {
    private static let start = Day(2015, 7, 1)!
    private static let press = "makassar.tribunnews.com 08-09-2020; hibahtiar/jaga-pekerja program.js"

    private static func rate(
        _ id: String, _ label: Phrase, _ ppm: Int64, _ regulation: Regulation, _ place: String
    ) -> Parameter<Rate> {
        Parameter<Rate>(
            "iuran.pu.\(id)", label, unit: .rate,
            rows: [Row(from: start, Rate(ppm: ppm), Citation(regulation, place, source: press), .seen)])
    }

    /// One parameter for each class of risk.
    public static let jkk: [RisikoJKK: Parameter<Rate>] = [
        .sangatRendah: jkk(.sangatRendah, 2_400), .rendah: jkk(.rendah, 5_400), .sedang: jkk(.sedang, 8_900),
        .tinggi: jkk(.tinggi, 12_700), .sangatTinggi: jkk(.sangatTinggi, 17_400),
    ]

    private static func jkk(_ risiko: RisikoJKK, _ ppm: Int64) -> Parameter<Rate> {
        let label = Phrase(
            id: "iuran JKK PU, risiko \(risiko.label.id)", en: "JKK contribution of PU, \(risiko.label.en) risk")
        return rate("jkk_\(risiko.rawValue)", label, ppm, .pp44y2015, "Lampiran I")
    }

    public static let jkm = rate(
        "jkm", Phrase(id: "iuran JKM PU", en: "JKM contribution of PU"), 3_000, .pp44y2015, "")
    public static let jhtPekerja = rate(
        "jht_pekerja", Phrase(id: "iuran JHT bagian pekerja", en: "worker's share of JHT"), 20_000, .pp46y2015, "")
    public static let jhtPemberiKerja = rate(
        "jht_pemberi_kerja", Phrase(id: "iuran JHT bagian pemberi kerja", en: "employer's share of JHT"), 37_000,
        .pp46y2015, "")
    public static let jpPekerja = rate(
        "jp_pekerja", Phrase(id: "iuran JP bagian pekerja", en: "worker's share of JP"), 10_000, .pp45y2015, "")
    public static let jpPemberiKerja = rate(
        "jp_pemberi_kerja", Phrase(id: "iuran JP bagian pemberi kerja", en: "employer's share of JP"), 20_000,
        .pp45y2015, "")

    public static let denda = Parameter<Rate>(
        "iuran.pu.denda", Phrase(id: "denda keterlambatan per bulan", en: "fine for lateness per month"), unit: .rate,
        rows: [Row(from: start, Rate(ppm: 20_000), Citation(.pp44y2015), .recalled)])

    static let rounding = Interpretation(
        "iuran.pu.pembulatan",
        text: Phrase(
            id: "Setiap program dan setiap bagian dibulatkan sendiri ke rupiah terdekat untuk tiap orang.",
            en: "Each programme and each share is rounded by itself to the nearest rupiah for each person."),
        doubt: Phrase(
            id: "Aturan pembulatan iuran PU tidak kami temukan; selisihnya paling banyak beberapa rupiah.",
            en: "We found no rule about rounding of PU contributions; it differs by a few rupiah at most."))

    static let simpleFine = Interpretation(
        "iuran.pu.denda_sederhana",
        text: Phrase(
            id: "Denda dihitung dari iuran tertunggak saja, tidak berbunga.",
            en: "The fine is computed on the late contribution alone, not compounded."),
        doubt: Phrase(
            id: "Tarif dan cara menghitung denda dari ingatan, belum dibaca di PP.",
            en: "The rate of the fine and how it is computed are recalled, not read in the regulation."))

    public static let chapter = Chapter(
        "iuran.pu", Phrase(id: "Iuran penerima upah (PU)", en: "Contributions of those with a wage (PU)"),
        parameters: RisikoJKK.allCases.compactMap { jkk[$0]?.erased }
            + [jkm, jhtPekerja, jhtPemberiKerja, jpPekerja, jpPemberiKerja].map(\.erased)
            + [batasUpahJP.erased, kelipatanBatasUpahJP.erased, denda.erased],
        interpretations: [rounding, roundedDown, simpleFine])
}
