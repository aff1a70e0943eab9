import Kernel

/// Jaminan hari tua: savings that are paid in part while the peserta still works, or in full at the end.
public enum JHT {
    private static let artikel = "bpjsketenagakerjaan.go.id/artikel/18919, dikutip jaga-pekerja program.js"
    private static let start = Day(2015, 7, 1)!
    private static let sebagian = Citation(.pp46y2015, source: artikel)
    private static let pokokDanHasil = Phrase(
        id: "seluruh iuran yang disetor ditambah hasil pengembangannya",
        en: "all contributions paid, with what they earned")

    public static let manfaat = Parameter<RuleText>(
        "jht.manfaat", Phrase(id: "isi manfaat JHT", en: "what JHT pays"), unit: .text,
        note: Phrase(
            id: "Hasil pengembangan berbeda tiap tahun; karena itu selalu diisi, tidak pernah ditetapkan di sini.",
            en: "What it earns differs each year; it is therefore always given, never fixed here."),
        rows: [Row(from: start, RuleText(pokokDanHasil.id), Citation(.pp46y2015), .recalled)])

    public static let masaKepesertaan = Parameter<Int>(
        "jht.masa_kepesertaan_sebagian",
        Phrase(id: "masa kepesertaan minimal untuk pengambilan sebagian", en: "years of membership before a part"),
        unit: .tahun, rows: [Row(from: start, 10, sebagian, .seen)])

    public static let persiapanPensiun = Parameter<Rate>(
        "jht.bagian_persiapan_pensiun",
        Phrase(id: "bagian untuk persiapan pensiun", en: "part to prepare for retirement"),
        unit: .rate, rows: [Row(from: start, Rate(ppm: 100_000), sebagian, .seen)])

    public static let perumahan = Parameter<Rate>(
        "jht.bagian_perumahan", Phrase(id: "bagian untuk perumahan", en: "part for housing"),
        unit: .rate, rows: [Row(from: start, Rate(ppm: 300_000), sebagian, .seen)])

    public static let usiaPenuh = Parameter<Int>(
        "jht.usia_penuh", Phrase(id: "usia pengambilan penuh", en: "age of the full pay-out"), unit: .tahun,
        rows: [
            Row(from: start, 56, Citation(.pp46y2015), .recalled),
            Row(
                from: Day(2022, 4, 26)!, 56, Citation(.permenaker4y2022, source: "jaga-pekerja program.js"), .seen),
        ])

    public static let masaTunggu = Parameter<Int>(
        "jht.masa_tunggu_berhenti",
        Phrase(id: "masa tunggu setelah berhenti bekerja", en: "waiting time after the work ended"), unit: .bulan,
        note: Phrase(
            id: "Juli–Agustus 2015 belum kami ketahui.", en: "July and August 2015 are not known to us."),
        rows: [
            Row(from: Day(2015, 9, 1)!, 1, Citation(.permenaker19y2015), .recalled),
            Row(from: Day(2022, 4, 26)!, 1, Citation(.permenaker4y2022, source: "jaga-pekerja program.js"), .seen),
        ])

    static let roundingSebagian = Interpretation(
        "jht.pembulatan_sebagian",
        text: Phrase(
            id: "Bagian saldo dibulatkan ke bawah ke rupiah penuh.",
            en: "A part of the balance is rounded down to whole rupiah."),
        doubt: Phrase(
            id: "Cara membulatkan tidak disebut dalam sumber yang kami baca.",
            en: "The sources that we read do not say how to round."))

    static let crediting = Interpretation(
        "jht.pembukuan_hasil",
        text: Phrase(
            id: "Iuran mulai dikembangkan pada bulan berikutnya; hasil setahun dibukukan di akhir tahun, dibulatkan "
                + "ke bawah ke rupiah penuh, lalu ikut dikembangkan.",
            en: "A contribution earns from the next month on; what a year earned is credited at its end, rounded "
                + "down to whole rupiah, and then earns too."),
        doubt: Phrase(
            id: "Cara pembukuan yang tepat tidak kami lihat; saldo resmi ada di kartu peserta.",
            en: "We have not seen the exact way of crediting; the balance of record is the insurer's."))

    public static let chapter = Chapter(
        "jht", Phrase(id: "Jaminan hari tua", en: "Old-age savings"),
        parameters: [
            manfaat.erased, masaKepesertaan.erased, persiapanPensiun.erased, perumahan.erased, usiaPenuh.erased,
            masaTunggu.erased,
        ],
        interpretations: [roundingSebagian, crediting])
}

extension Regulation {
    static let permenaker19y2015 = Regulation(
        id: "permenaker-19-2015", shortName: "Permenaker 19/2015",
        title: Phrase(
            id: "Tata cara dan persyaratan pembayaran manfaat JHT", en: "How and when JHT is paid"),
        diundangkan: nil, berlakuSejak: Day(2015, 9, 1), confidence: .recalled)

    static let permenaker4y2022 = Regulation(
        id: "permenaker-4-2022", shortName: "Permenaker 4/2022",
        title: Phrase(
            id: "Tata cara dan persyaratan pembayaran manfaat JHT", en: "How and when JHT is paid"),
        diundangkan: Day(2022, 4, 26), berlakuSejak: Day(2022, 4, 26), confidence: .recalled)
}
