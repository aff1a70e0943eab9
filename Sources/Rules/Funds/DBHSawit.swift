import Kernel

/// The regions' share of the palm oil levies: how large, for whom, for what, and when it is paid.
public enum DBHSawit {
    private static let start = Day(2023, 7, 24)!
    /// Through the end of the budget year in which PMK 10/2026 appeared; what it changed nobody has read for us.
    private static let checked = Bulan(2026, 12)!
    private static let pagu = Citation(.pp38y2023, "Ps. 4", source: "sawitkita.id; ddtc.co.id")
    private static let pembagian = Citation(.pp38y2023, "Ps. 5", source: "sawitkita.id; wordpers.id")
    private static let penggunaan = Citation(.pmk91y2023, "Ps. 16", source: "kabarsawit.com/berita/2077; kalteng")
    private static let penyaluran = Citation(.pmk91y2023, "Ps. 20 ayat (3)", source: "radarutara.bacakoran.co")
    private static let pmkNote = Phrase(
        id: "Tanggal berlaku PMK 91/2023 tidak kami lihat; dipakai sejak PP 38/2023.",
        en: "We have not seen when PMK 91/2023 began; it is used from PP 38/2023 on.")

    public static let persenMinimal = rate(
        "persen_minimal",
        Phrase(id: "bagian minimal dari bea keluar dan pungutan ekspor", en: "least share of the export levies"),
        40_000, pagu)
    public static let bagianProvinsi = rate(
        "bagian_provinsi", Phrase(id: "bagian provinsi", en: "share of the province"), 200_000, pembagian)
    public static let bagianPenghasil = rate(
        "bagian_penghasil", Phrase(id: "bagian kabupaten/kota penghasil", en: "share of producing kabupaten/kota"),
        600_000, pembagian)
    public static let bagianBerbatasan = rate(
        "bagian_berbatasan", Phrase(id: "bagian kabupaten/kota berbatasan", en: "share of bordering kabupaten/kota"),
        200_000, pembagian)
    public static let jalanMinimal = rate(
        "jalan_minimal", Phrase(id: "bagian minimal untuk jalan", en: "least share for roads"), 800_000, penggunaan,
        pmkNote)
    public static let penunjangMaksimal = rate(
        "penunjang_maksimal", Phrase(id: "biaya penunjang paling banyak", en: "supporting costs at most"), 100_000,
        penggunaan, pmkNote)
    public static let bagianTahap1 = rate(
        "bagian_tahap_1", Phrase(id: "bagian tahap I", en: "share of the first stage"), 500_000, penyaluran, pmkNote)

    public static let bulanTahap1 = month(
        "bulan_tahap_1", Phrase(id: "bulan terakhir tahap I", en: "last month of stage I"), 5)
    public static let bulanTahap2 = month(
        "bulan_tahap_2", Phrase(id: "bulan terakhir tahap II", en: "last month of stage II"), 10)

    /// From when on a regulation that we have not read may have changed the rules.
    public static let perubahan2026 = Parameter<RuleText>(
        "dbh_sawit.perubahan_2026", Phrase(id: "perubahan tahun 2026", en: "change of 2026"), unit: .text,
        checkedThrough: checked,
        note: Phrase(
            id: "Tanggal berlakunya tidak kami ketahui; diperingatkan sejak awal tahun anggaran 2026.",
            en: "We do not know when it began; it is warned of from the start of the budget year 2026."),
        rows: [
            Row(
                from: Day(2026, 1, 1)!, RuleText("PMK 10/2026 menyangkut PMK 91/2023; isinya belum kami baca"),
                Citation(.pmk10y2026), .recalled)
        ])

    static let unread2026 = Interpretation(
        "dbh_sawit.pmk_10_2026",
        text: Phrase(
            id: "Untuk tahun 2026 aturan PP 38/2023 dan PMK 91/2023 tetap dipakai.",
            en: "For 2026 the rules of PP 38/2023 and PMK 91/2023 are used still."),
        doubt: Phrase(
            id: "PMK 10/2026 mungkin sudah mengubahnya; isinya belum kami baca, jadi petugas harus memeriksa.",
            en: "PMK 10/2026 may have changed them; we have not read it, so an officer must check."))

    static let roundingPembagian = Interpretation(
        "dbh_sawit.pembulatan",
        text: Phrase(
            id: "Bagian provinsi dan daerah berbatasan dibulatkan ke rupiah terdekat; sisanya bagian penghasil.",
            en: "The shares of the province and of the bordering regions are rounded to the nearest rupiah; the "
                + "producing regions get the rest."),
        doubt: Phrase(
            id: "Cara membulatkan tidak disebut dalam sumber yang kami baca.",
            en: "The sources that we read do not say how to round."))

    public static let chapter = Chapter(
        "dbh_sawit", Phrase(id: "Dana bagi hasil sawit", en: "Palm oil revenue sharing"),
        parameters: [
            persenMinimal.erased, bagianProvinsi.erased, bagianPenghasil.erased, bagianBerbatasan.erased,
            jalanMinimal.erased, penunjangMaksimal.erased, bagianTahap1.erased, bulanTahap1.erased, bulanTahap2.erased,
            perubahan2026.erased,
        ],
        interpretations: [unread2026, roundingPembagian])

    private static func rate(
        _ name: String, _ label: Phrase, _ ppm: Int64, _ citation: Citation, _ note: Phrase? = nil
    ) -> Parameter<Rate> {
        Parameter(
            "dbh_sawit.\(name)", label, unit: .rate, checkedThrough: checked, note: note,
            rows: [Row(from: start, Rate(ppm: ppm), citation, .seen)])
    }

    /// A month of the calendar, 1...12.
    private static func month(_ name: String, _ label: Phrase, _ number: Int) -> Parameter<Int> {
        Parameter(
            "dbh_sawit.\(name)", label, unit: .bulan, checkedThrough: checked, note: pmkNote,
            rows: [Row(from: start, number, penyaluran, .seen)])
    }
}

extension DBHSawit {
    /// Says of a result for 2026 that a regulation which we have not read may have changed it.
    static func warn(_ law: Law, on day: Day, _ recorder: inout some Recorder) throws(RuleError) {
        guard day >= perubahan2026.rows[0].berlakuSejak else { return }
        let change = try law.value(of: perubahan2026, on: day)
        recorder.note(
            Step("peringatan_2026", unread2026.warning, uses: [change.use], interpretation: unread2026))
    }
}

extension Interpretation {
    /// The reading and its doubt, one after the other.
    fileprivate var warning: Phrase { Phrase(id: "\(text.id) \(doubt.id)", en: "\(text.en) \(doubt.en)") }
}

extension Regulation {
    public static let pp38y2023 = Regulation(
        id: "pp-38-2023", shortName: "PP 38/2023",
        title: Phrase(id: "Dana bagi hasil perkebunan sawit", en: "Revenue sharing of palm oil"),
        diundangkan: Day(2023, 7, 24), berlakuSejak: Day(2023, 7, 24), confidence: .seen)

    public static let pmk91y2023 = Regulation(
        id: "pmk-91-2023", shortName: "PMK 91/2023",
        title: Phrase(
            id: "Pengelolaan dana bagi hasil perkebunan sawit", en: "Management of the palm oil revenue sharing"),
        diundangkan: nil, berlakuSejak: nil, confidence: .seen)

    /// Known by its number only: neither its text nor its date was read.
    public static let pmk10y2026 = Regulation(
        id: "pmk-10-2026", shortName: "PMK 10/2026",
        title: Phrase(
            id: "Menyangkut PMK 91/2023 tentang DBH sawit; isinya belum dibaca",
            en: "Concerns PMK 91/2023 on palm oil revenue sharing; its content has not been read"),
        diundangkan: nil, berlakuSejak: nil, confidence: .recalled)
}
