import Kernel

/// Education money for the children of a peserta who died or is totally and permanently disabled.
///
/// Until PP 82/2019 one sum for each peserta; since then a yearly amount by level for at most two children.
public enum Beasiswa {
    private static let poster = "poster resmi PP 82/2019 (scribd 458074033)"
    private static let press = "sindonews 436400 (24-05-2021); kompas 21-04-2021"
    private static let pp44 = Citation(.pp44y2015, "Ps. 25, Ps. 34")
    private static let pp82 = Citation(.pp82y2019, "Ps. 25, Ps. 34", source: poster)
    private static let permenaker5 = Citation(.permenaker5y2021, source: press)
    private static let start2015 = Day(2015, 7, 1)!
    private static let start2019 = Day(2019, 12, 2)!
    private static let paid2021 = Day(2021, 4, 1)!

    public static let perTahun = PerJenjang(
        yearly(.tk, 1_500_000), yearly(.sd, 1_500_000), yearly(.smp, 2_000_000), yearly(.sma, 3_000_000),
        yearly(.pt, 12_000_000))

    public static let lama = PerJenjang(years(.tk, 2), years(.sd, 6), years(.smp, 3), years(.sma, 3), years(.pt, 5))

    public static let sekaligus = Parameter<Rupiah>(
        "beasiswa.sekaligus", Phrase(id: "beasiswa sekali bayar", en: "scholarship paid once"), unit: .rupiah,
        note: Phrase(
            id: "Nol berarti beasiswa dibayar per tahun menurut jenjang.",
            en: "Zero means that the scholarship is paid by year and level."),
        rows: [
            Row(from: start2015, Rupiah(12_000_000), pp44, .recalled),
            Row(from: start2019, Rupiah(0), pp82, .seen),
        ])

    public static let maksAnak = Parameter<Int>(
        "beasiswa.maks_anak", Phrase(id: "paling banyak anak yang dibiayai", en: "most children paid for"),
        unit: .orang,
        rows: [Row(from: start2015, 1, pp44, .recalled), Row(from: start2019, 2, pp82, .seen)])

    public static let masaIurJKM = Parameter<Int>(
        "beasiswa.masa_iur_jkm",
        Phrase(id: "masa iur paling singkat untuk beasiswa JKM", en: "shortest time paid for the JKM scholarship"),
        unit: .bulan,
        note: Phrase(
            id: "Undang-undang menyebut tahun; kami menghitungnya dalam bulan iuran.",
            en: "The law says years; we count months paid."),
        rows: [Row(from: start2015, 60, pp44, .recalled), Row(from: start2019, 36, pp82, .seen)])

    public static let batasUsia = Parameter<Int>(
        "beasiswa.batas_usia", Phrase(id: "usia berakhirnya beasiswa", en: "age at which the scholarship ends"),
        unit: .tahun,
        rows: [
            Row(from: start2019, 23, pp82, .seen), Row(from: paid2021, 23, permenaker5, .seen),
        ])

    public static let usiaMasukTK = Parameter<Int>(
        "beasiswa.usia_masuk_tk", Phrase(id: "usia masuk TK", en: "age at which kindergarten begins"), unit: .tahun,
        rows: [Row(from: Day(2010, 1, 28)!, 4, Citation(.pp17y2010, "Ps. 62"), .recalled)])

    private static func yearly(_ jenjang: Jenjang, _ amount: Int64) -> Parameter<Rupiah> {
        Parameter(
            "beasiswa.per_tahun_\(jenjang.rawValue.lowercased())",
            Phrase(id: "beasiswa setahun untuk \(jenjang.label.id)", en: "yearly scholarship for \(jenjang.label.en)"),
            unit: .rupiahPerTahun,
            note: Phrase(
                id: "Hak sejak PP 82/2019; pembayarannya mulai 1 April 2021.",
                en: "A right since PP 82/2019; payment began on 1 April 2021."),
            rows: [
                Row(from: start2019, Rupiah(amount), pp82, .seen),
                Row(from: paid2021, Rupiah(amount), permenaker5, .seen),
            ])
    }

    private static func years(_ jenjang: Jenjang, _ count: Int) -> Parameter<Int> {
        Parameter(
            "beasiswa.lama_\(jenjang.rawValue.lowercased())",
            Phrase(id: "paling lama beasiswa \(jenjang.label.id)", en: "most years of \(jenjang.label.en)"),
            unit: .tahun,
            rows: [
                Row(from: start2019, count, pp82, .seen), Row(from: paid2021, count, permenaker5, .seen),
            ])
    }

    public static let chapter = Chapter(
        "beasiswa", Phrase(id: "Beasiswa anak", en: "Children's scholarship"),
        parameters: perTahun.all.map(\.erased) + lama.all.map(\.erased)
            + [sekaligus.erased, maksAnak.erased, masaIurJKM.erased, batasUsia.erased, usiaMasukTK.erased],
        interpretations: [nextLevel, whichChildren, ageOfYear, threeYears])
}

extension Regulation {
    static let pp17y2010 = Regulation(
        id: "pp-17-2010", shortName: "PP 17/2010",
        title: Phrase(
            id: "Pengelolaan dan penyelenggaraan pendidikan", en: "Management and provision of education"),
        diundangkan: Day(2010, 1, 28), berlakuSejak: Day(2010, 1, 28), confidence: .recalled)
}
