import Kernel

/// The reliefs of iuran (keringanan), each apart: PP 49/2020, PP 7/2025 and its extension, PP 50/2025.
public enum Keringanan {
    /// A rate that begins with its first month and is zero after its last; its end is known with its beginning.
    /// Before its first month there is no such relief, so no row stands there that would need a source.
    private static func only(
        _ rate: Int64, _ first: Bulan, _ last: Bulan, _ citation: Citation, _ confidence: Confidence
    ) -> [Row<Rate>] {
        let known = citation.regulation.diundangkan ?? first.firstDay
        return [
            Row(from: first.firstDay, Rate(ppm: rate), citation, confidence, knownSince: known),
            Row(from: last.advanced(by: 1).firstDay, Rate(ppm: 0), citation, confidence, knownSince: known),
        ]
    }

    private static let press50 = "cnbcindonesia.com 20260204140501; babeindonesia.com 6571272; ntvnews.id 0185051"

    public static let pp50Transport = Parameter<Rate>(
        "iuran.keringanan.pp50_transport",
        Phrase(
            id: "keringanan PP 50/2025 sektor transportasi", en: "relief of PP 50/2025 for the transport sector"),
        unit: .rate,
        rows: only(
            500_000, Bulan(2026, 1)!, Bulan(2027, 3)!, Citation(.pp50y2025, "Ps. 3-4", source: press50), .seen))

    public static let pp50Other = Parameter<Rate>(
        "iuran.keringanan.pp50_lain",
        Phrase(
            id: "keringanan PP 50/2025 selain sektor transportasi",
            en: "relief of PP 50/2025 outside the transport sector"),
        unit: .rate,
        rows: only(
            500_000, Bulan(2026, 4)!, Bulan(2026, 12)!, Citation(.pp50y2025, "Ps. 3-4", source: press50), .seen))

    public static let pp49 = Parameter<Rate>(
        "iuran.keringanan.pp49_2020",
        Phrase(id: "keringanan PP 49/2020 (pandemi)", en: "relief of PP 49/2020 (pandemic)"), unit: .rate,
        note: Phrase(
            id: "Adanya dibaca di berita; besar dan syaratnya dari ingatan.",
            en: "That it exists was read in the press; its size and conditions are recalled."),
        rows: only(990_000, Bulan(2020, 8)!, Bulan(2021, 1)!, Citation(.pp49y2020), .recalled))

    public static let pp7 = Parameter<Rate>(
        "iuran.keringanan.pp7_2025",
        Phrase(
            id: "keringanan JKK PP 7/2025 industri padat karya",
            en: "relief of JKK by PP 7/2025 for labour-intensive industry"),
        unit: .rate,
        rows: only(
            500_000, Bulan(2025, 2)!, Bulan(2025, 7)!,
            Citation(.pp7y2025, "Ps. 4", source: "kontan.co.id 01-03-2025; radiodms.com"), .seen))

    public static let pp7Extension = Parameter<Rate>(
        "iuran.keringanan.pp7_2025_perpanjangan",
        Phrase(
            id: "perpanjangan keringanan JKK PP 7/2025", en: "extension of the relief of JKK by PP 7/2025"),
        unit: .rate,
        note: Phrase(
            id: "Nomor PP perubahannya belum pasti.", en: "The number of the amending regulation is not certain."),
        rows: only(500_000, Bulan(2025, 8)!, Bulan(2026, 1)!, Citation(.pp7y2025Extension), .recalled))

    public static let pp7Pekerja = Parameter<Int>(
        "iuran.keringanan.pp7_2025_pekerja",
        Phrase(id: "pekerja paling sedikit untuk PP 7/2025", en: "fewest workers for PP 7/2025"), unit: .orang,
        rows: [
            Row(
                from: Day(2025, 2, 1)!, 50,
                Citation(.pp7y2025, "", source: "kontan.co.id 01-03-2025; radiodms.com"), .seen)
        ])

    public static let chapter = Chapter(
        "iuran.keringanan", Phrase(id: "Keringanan iuran", en: "Reliefs of contributions"),
        parameters: [pp50Transport, pp50Other, pp7, pp7Extension, pp49].map(\.erased) + [pp7Pekerja.erased],
        interpretations: [donors, anySector, settled2020])
}

extension Regulation {
    static let pp49y2020 = Regulation(
        id: "pp-49-2020", shortName: "PP 49/2020",
        title: Phrase(
            id: "Penyesuaian iuran jaminan sosial ketenagakerjaan selama bencana Covid-19",
            en: "Adjustment of contributions during the Covid-19 disaster"),
        diundangkan: Day(2020, 8, 31), berlakuSejak: Day(2020, 9, 1), confidence: .recalled)

    static let pp7y2025 = Regulation(
        id: "pp-7-2025", shortName: "PP 7/2025",
        title: Phrase(
            id: "Penyesuaian iuran JKK bagi industri padat karya tertentu tahun 2025",
            en: "Adjustment of JKK for certain labour-intensive industries in 2025"),
        diundangkan: nil, berlakuSejak: nil, confidence: .seen)

    static let pp7y2025Extension = Regulation(
        id: "pp-perubahan-pp-7-2025", shortName: "Perubahan PP 7/2025",
        title: Phrase(
            id: "Perubahan atas PP 7/2025: keringanan diperpanjang (nomornya belum pasti)",
            en: "Amendment of PP 7/2025: the relief is extended (its number is not certain)"),
        diundangkan: nil, berlakuSejak: nil, confidence: .recalled)
}
