import Kernel

/// Peserta bukan penerima upah: what they pay each month for JKK, JKM and, by choice, JHT.
public enum BPU {
    private static let start = Day(2015, 7, 1)!
    private static let rates = "hibahtiar/jaga-pekerja simulasi-bpu.html"
    private static let bounds = "\(rates); baris pertama dan terakhir juga radarmukomuko.com 666514"

    public static let lapisan = Parameter<TierTable>(
        "iuran.bpu.lapisan", Phrase(id: "lapisan penghasilan BPU", en: "income tiers of BPU"), unit: .table,
        note: Phrase(
            id: "Baris 2 sampai 32 dibaca dari satu sumber pihak ketiga; cocokkan dengan Lampiran II.",
            en: "Rows 2 through 32 were read in one third-party source; compare them with Lampiran II."),
        rows: [
            Row(from: start, .pp44y2015, Citation(.pp44y2015, "Lampiran II", source: bounds), .seen)
        ])

    public static let jkk = Parameter<Rate>(
        "iuran.bpu.jkk", Phrase(id: "iuran JKK BPU", en: "JKK contribution of BPU"), unit: .rate,
        rows: [Row(from: start, Rate(ppm: 10_000), Citation(.pp44y2015, "Lampiran II", source: rates), .seen)])

    public static let jkm = Parameter<Rupiah>(
        "iuran.bpu.jkm", Phrase(id: "iuran JKM BPU", en: "JKM contribution of BPU"), unit: .rupiahPerBulan,
        rows: [
            Row(
                from: start, Rupiah(6_800),
                Citation(.pp44y2015, "Lampiran II", source: "\(rates); radarmukomuko.com 666514"), .seen)
        ])

    public static let jht = Parameter<Rate>(
        "iuran.bpu.jht", Phrase(id: "iuran JHT BPU", en: "JHT contribution of BPU"), unit: .rate,
        rows: [Row(from: start, Rate(ppm: 20_000), Citation(.pp46y2015, "Lampiran", source: rates), .seen)])

    static let gaps = Interpretation(
        "iuran.bpu.celah_lapisan",
        text: Phrase(
            id: "Penghasilan di antara dua batas yang tercetak ikut lapisan terakhir yang batas bawahnya tercapai.",
            en: "An income between two printed bounds belongs to the last tier whose lower bound it reached."),
        doubt: Phrase(
            id: "Lampiran II mencetak batas sampai ribuan (…1.099.000 lalu 1.100.000…); celahnya tidak diatur.",
            en: "Lampiran II prints bounds in thousands (…1,099,000 then 1,100,000…); the gap is not regulated."))

    static let mandatory = Interpretation(
        "iuran.bpu.program_wajib",
        text: Phrase(
            id: "Dihitung hanya program yang dipilih, walaupun BPU wajib mengikuti JKK dan JKM.",
            en: "Only the chosen programmes are computed, although BPU must join JKK and JKM."),
        doubt: Phrase(
            id: "PP 49/2023 Ps. 5 ayat (3): JKK dan JKM adalah paket terkecil; kantor dapat menolak yang kurang.",
            en: "PP 49/2023 Ps. 5(3): JKK and JKM are the smallest package; the office may refuse less."))

    public static let chapter = Chapter(
        "iuran.bpu", Phrase(id: "Iuran bukan penerima upah (BPU)", en: "Contributions of those without a wage (BPU)"),
        parameters: [lapisan.erased, jkk.erased, jkm.erased, jht.erased]
            + [usiaTertinggi, usiaDaerahTerendah, usiaDaerahTertinggi].map(\.erased) + [ambangKPI.erased],
        interpretations: [gaps, mandatory, UsiaBPU.atTheLimit, UsiaBPU.noMinimum, ProporsiKPI.wholePersons])
}

extension TierTable {
    /// Steps of equal width: from one bound through another, each base in the middle of its tier.
    private static func steps(
        _ bounds: StrideTo<Int64>, to middle: Int64
    ) -> [Tier] {
        bounds.map { Tier(batasBawah: Rupiah($0), dasar: Rupiah($0 + middle)) }
    }

    /// The 33 rows as first printed.
    static let pp44y2015 = TierTable(
        [Tier(batasBawah: .zero, dasar: Rupiah(1_000_000))]
            + steps(stride(from: 1_100_000, to: 2_700_000, by: 200_000), to: 100_000)
            + steps(stride(from: 2_700_000, to: 8_200_000, by: 500_000), to: 250_000)
            + steps(stride(from: 8_200_000, to: 21_200_000, by: 1_000_000), to: 500_000))!
}
