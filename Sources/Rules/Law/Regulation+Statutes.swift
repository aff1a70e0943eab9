import Kernel

/// The laws and government regulations that several chapters cite. A regulation that only one
/// chapter cites stands in that chapter.
extension Regulation {
    public static let pp44y2015 = Regulation(
        id: "pp-44-2015", shortName: "PP 44/2015",
        title: Phrase(
            id: "Penyelenggaraan program jaminan kecelakaan kerja dan jaminan kematian",
            en: "Administration of the work accident and death programmes"),
        diundangkan: Day(2015, 6, 30), berlakuSejak: Day(2015, 7, 1), confidence: .recalled)

    public static let pp45y2015 = Regulation(
        id: "pp-45-2015", shortName: "PP 45/2015",
        title: Phrase(
            id: "Penyelenggaraan program jaminan pensiun", en: "Administration of the pension programme"),
        diundangkan: Day(2015, 6, 30), berlakuSejak: Day(2015, 7, 1), confidence: .recalled)

    public static let pp46y2015 = Regulation(
        id: "pp-46-2015", shortName: "PP 46/2015",
        title: Phrase(
            id: "Penyelenggaraan program jaminan hari tua", en: "Administration of the old-age savings programme"),
        diundangkan: Day(2015, 6, 30), berlakuSejak: Day(2015, 7, 1), confidence: .recalled)

    public static let pp82y2019 = Regulation(
        id: "pp-82-2019", shortName: "PP 82/2019",
        title: Phrase(
            id: "Perubahan atas PP 44/2015: manfaat JKK dan JKM dinaikkan",
            en: "Amendment of PP 44/2015: higher benefits for work accidents and death"),
        diundangkan: Day(2019, 12, 2), berlakuSejak: Day(2019, 12, 2), confidence: .recalled)

    public static let permenaker5y2021 = Regulation(
        id: "permenaker-5-2021", shortName: "Permenaker 5/2021",
        title: Phrase(
            id: "Tata cara penyelenggaraan program JKK, JKM, dan JHT", en: "How JKK, JKM and JHT are administered"),
        diundangkan: nil, berlakuSejak: Day(2021, 4, 1), confidence: .seen)

    public static let pp49y2023 = Regulation(
        id: "pp-49-2023", shortName: "PP 49/2023",
        title: Phrase(
            id: "Perubahan ketiga atas PP 44/2015: kepesertaan dan rekomposisi iuran",
            en: "Third amendment of PP 44/2015: membership and recomposition of contributions"),
        diundangkan: nil, berlakuSejak: nil, confidence: .seen)

    public static let pp37y2021 = Regulation(
        id: "pp-37-2021", shortName: "PP 37/2021",
        title: Phrase(
            id: "Penyelenggaraan program jaminan kehilangan pekerjaan",
            en: "Administration of the programme against loss of a job"),
        diundangkan: Day(2021, 2, 2), berlakuSejak: Day(2021, 2, 2), confidence: .recalled)

    public static let pp6y2025 = Regulation(
        id: "pp-6-2025", shortName: "PP 6/2025",
        title: Phrase(
            id: "Perubahan atas PP 37/2021: iuran dan manfaat JKP",
            en: "Amendment of PP 37/2021: contributions and benefits of JKP"),
        diundangkan: Day(2025, 2, 7), berlakuSejak: Day(2025, 2, 7), confidence: .seen)

    public static let pp50y2025 = Regulation(
        id: "pp-50-2025", shortName: "PP 50/2025",
        title: Phrase(
            id: "Keringanan iuran JKK dan JKM bagi peserta bukan penerima upah",
            en: "Relief of JKK and JKM contributions for those without a wage"),
        diundangkan: Day(2025, 12, 22), berlakuSejak: Day(2025, 12, 22), confidence: .seen)

    public static let permenaker1y2025 = Regulation(
        id: "permenaker-1-2025", shortName: "Permenaker 1/2025",
        title: Phrase(
            id: "Perubahan atas Permenaker 5/2021: pelaporan dan pembayaran manfaat",
            en: "Amendment of Permenaker 5/2021: reporting and payment of benefits"),
        diundangkan: nil, berlakuSejak: nil, confidence: .seen)

    /// The insurer's own handbook of membership: a rule of work, not a law.
    public static let probisKepesertaan = Regulation(
        id: "perdir-22-2022", shortName: "Perdir 22/PERDIR.02/072022",
        title: Phrase(
            id: "Proses bisnis kepesertaan BPJS Ketenagakerjaan", en: "The insurer's handbook of membership"),
        diundangkan: nil, berlakuSejak: nil, confidence: .seen)
}
