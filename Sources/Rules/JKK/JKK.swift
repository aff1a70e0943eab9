import Kernel

/// Jaminan kecelakaan kerja: the sums for death and disability from work.
public enum JKK {
    static let poster = "poster resmi PP 82/2019 (scribd 458074033)"
    static let press = "radarmukomuko.disway.id 676298; metrosulteng 17-09-2025"
    static let clipping = "e-kliping 07-02-2020"
    static let pp44 = Citation(.pp44y2015, "Ps. 25")
    static let pp82 = Citation(.pp82y2019, "Ps. 25", source: "\(poster); \(press)")
    static let start2015 = Day(2015, 7, 1)!
    static let start2019 = Day(2019, 12, 2)!

    public static let kaliUpah = Parameter<Int>(
        "jkk.kali_upah", Phrase(id: "kelipatan upah sebulan", en: "times the monthly wage"), unit: .kaliUpah,
        rows: [Row(from: start2015, 80, pp44, .recalled), Row(from: start2019, 80, pp82, .seen)])

    public static let persenMeninggal = Parameter<Rate>(
        "jkk.persen_meninggal", Phrase(id: "persen santunan meninggal", en: "percentage for death"), unit: .rate,
        rows: [
            Row(from: start2015, Rate(ppm: 600_000), pp44, .recalled),
            Row(from: start2019, Rate(ppm: 600_000), pp82, .seen),
        ])

    public static let persenCacatTotal = Parameter<Rate>(
        "jkk.persen_cacat_total_tetap",
        Phrase(id: "persen santunan cacat total tetap", en: "percentage for total permanent disability"), unit: .rate,
        rows: [
            Row(from: start2015, Rate(ppm: 700_000), pp44, .recalled),
            Row(from: start2019, Rate(ppm: 700_000), pp82, .seen),
        ])

    public static let santunanBerkala = Parameter<Rupiah>(
        "jkk.santunan_berkala",
        Phrase(id: "santunan berkala JKK, dibayar sekaligus", en: "periodic JKK grant, paid at once"), unit: .rupiah,
        rows: [
            Row(from: start2015, Rupiah(4_800_000), pp44, .recalled),
            Row(from: start2019, Rupiah(12_000_000), pp82, .seen),
        ])

    public static let biayaPemakaman = Parameter<Rupiah>(
        "jkk.biaya_pemakaman", Phrase(id: "biaya pemakaman JKK", en: "JKK funeral cost"), unit: .rupiah,
        rows: [
            Row(from: start2015, Rupiah(3_000_000), pp44, .recalled),
            Row(from: start2019, Rupiah(10_000_000), pp82, .seen),
        ])

    /// A fraction of a rupiah can only arise from the table's half percents and from loss of function.
    public static let rounding = Interpretation(
        "jkk.pembulatan",
        text: Phrase(
            id: "Pecahan rupiah dibulatkan ke rupiah terdekat, setengah ke atas.",
            en: "Fractions of a rupiah are rounded to the nearest, halves up."),
        doubt: Phrase(
            id: "Cara membulatkan tidak disebut dalam aturan yang kami baca.",
            en: "What we read does not say how to round."))

    public static let chapter = Chapter(
        "jkk", Phrase(id: "Manfaat JKK", en: "Work accident benefit"),
        parameters: [
            kaliUpah.erased, persenMeninggal.erased, persenCacatTotal.erased, santunanBerkala.erased,
            biayaPemakaman.erased, tabelCacat.erased, tahapSTMB.erased, transportDarat.erased, transportLaut.erased,
            transportLautLain.erased, transportUdara.erased, kacamata.erased, alatBantuDengar.erased,
            gigiTiruan.erased, protesa.erased, homeCare.erased, homeCareBulan.erased, kedaluwarsa.erased,
            batasLaporan.erased,
        ],
        interpretations: [rounding, seaTransport])
}
