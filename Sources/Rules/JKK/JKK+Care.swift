import Kernel

/// The numbers of JKK for care, transport, aids, and the two time limits.
extension JKK {
    public static let tahapSTMB = Parameter<STMBShares>(
        "jkk.stmb_tahap",
        Phrase(id: "persen upah selama tidak mampu bekerja", en: "percentage of wage while unable to work"),
        unit: .table,
        rows: [
            Row(
                from: start2015,
                STMBShares([
                    .init(through: 6, Rate(ppm: 1_000_000)), .init(through: 12, Rate(ppm: 750_000)),
                    .init(through: nil, Rate(ppm: 500_000)),
                ])!, pp44, .recalled),
            Row(
                from: start2019,
                STMBShares([.init(through: 12, Rate(ppm: 1_000_000)), .init(through: nil, Rate(ppm: 500_000))])!, pp82,
                .seen),
        ])

    public static let transportDarat = cap(
        "transport_darat",
        Phrase(id: "batas angkutan darat, sungai, atau danau", en: "cap of land, river or lake transport"),
        before: 1_000_000, 5_000_000, pp82, .seen)

    public static let transportLaut = cap(
        "transport_laut", Phrase(id: "batas angkutan laut", en: "cap of sea transport"), before: 1_500_000, 2_000_000,
        pp82, .seen, note: seaTransport.doubt)

    /// What another source prints for the same cap.
    public static let transportLautLain = cap(
        "transport_laut_sumber_lain",
        Phrase(id: "batas angkutan laut menurut sumber lain", en: "cap of sea transport in another source"),
        before: nil,
        2_500_000, Citation(.pp82y2019, "Ps. 25", source: clipping), .seen, note: seaTransport.doubt)

    public static let transportUdara = cap(
        "transport_udara", Phrase(id: "batas angkutan udara", en: "cap of air transport"), before: 2_500_000,
        10_000_000, pp82, .seen)

    public static let kacamata = cap(
        "kacamata", Phrase(id: "batas kacamata", en: "cap of glasses"), before: nil, 1_000_000,
        Citation(.pp82y2019, "Ps. 25", source: clipping), .seen)

    public static let alatBantuDengar = cap(
        "alat_bantu_dengar", Phrase(id: "batas alat bantu dengar", en: "cap of a hearing aid"), before: nil, 2_500_000,
        Citation(.pp82y2019, "Ps. 25", source: clipping), .seen)

    public static let gigiTiruan = cap(
        "gigi_tiruan", Phrase(id: "batas gigi tiruan", en: "cap of dentures"), before: 3_000_000, 5_000_000,
        Citation(.pp82y2019, "Ps. 25"), .recalled)

    public static let protesa = Parameter<Rate>(
        "jkk.protesa", Phrase(id: "protesa dari harga acuan", en: "prosthesis in parts of the reference price"),
        unit: .rate,
        note: Phrase(
            id: "Harga acuan rumah sakit rujukan ditambah 40 %.", en: "The referral hospital's price plus 40%."),
        rows: [
            Row(from: start2015, Rate(ppm: 1_400_000), pp44, .recalled),
            Row(from: start2019, Rate(ppm: 1_400_000), pp82, .seen),
        ])

    public static let homeCare = cap(
        "homecare", Phrase(id: "batas perawatan di rumah", en: "cap of home care"), before: nil, 20_000_000, pp82, .seen
    )

    public static let homeCareBulan = Parameter<Int>(
        "jkk.homecare_bulan", Phrase(id: "paling lama perawatan di rumah", en: "most months of home care"),
        unit: .bulan, rows: [Row(from: start2019, 12, pp82, .seen)])

    public static let kedaluwarsa = Parameter<Int>(
        "jkk.kedaluwarsa", Phrase(id: "batas waktu mengajukan JKK", en: "time limit of a JKK claim"), unit: .tahun,
        rows: [
            Row(from: start2015, 2, Citation(.pp44y2015, "Ps. 26"), .recalled),
            Row(from: start2019, 5, Citation(.pp82y2019, "Ps. 26"), .recalled),
        ])

    public static let batasLaporan = Parameter<Int>(
        "jkk.batas_laporan_jam", Phrase(id: "batas laporan tahap I", en: "time limit of the first report"), unit: .jam,
        rows: [
            Row(from: start2015, 48, Citation(.pp44y2015), .recalled),
            Row(from: Day(2021, 4, 1)!, 48, Citation(.permenaker5y2021, source: press), .seen),
        ])

    public static let seaTransport = Interpretation(
        "jkk.transport_laut",
        text: Phrase(
            id: "Batas angkutan laut dihitung menurut poster resmi, yang lebih rendah.",
            en: "The cap of sea transport follows the official poster, the lower one."),
        doubt: Phrase(
            id: "Poster resmi menulis Rp2.000.000, e-kliping 07-02-2020 menulis Rp2.500.000. Petugas memeriksa "
                + "lampiran PP 82/2019.",
            en: "The official poster says Rp2,000,000, a clipping of 7 February 2020 Rp2,500,000. An officer checks "
                + "the annex of PP 82/2019."))

    private static func cap(
        _ name: String, _ label: Phrase, before: Int64?, _ now: Int64, _ citation: Citation, _ confidence: Confidence,
        note: Phrase? = nil
    ) -> Parameter<Rupiah> {
        let old = before.map { [Row(from: start2015, Rupiah($0), pp44, .recalled)] } ?? []
        return Parameter(
            "jkk.\(name)", label, unit: .rupiah, note: note,
            rows: old + [Row(from: start2019, Rupiah(now), citation, confidence)])
    }
}
