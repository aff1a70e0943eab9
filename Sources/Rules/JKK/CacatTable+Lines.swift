import Kernel

/// The annex of partial disabilities as data. Lines without a source are recalled and wait for a lawyer.
extension JKK {
    public static let tabelCacat = Parameter<CacatTable>(
        "jkk.tabel_cacat", Phrase(id: "tabel cacat sebagian", en: "table of partial disabilities"), unit: .table,
        note: Phrase(
            id: "Setiap baris menyebut sumbernya; baris tanpa sumber diingat, belum dibaca ulang.",
            en: "Each line names its source; a line without one is recalled and not yet read again."),
        rows: [
            Row(from: start2015, lines, Citation(.pp44y2015, "Lampiran III"), .recalled),
            Row(from: start2019, lines, Citation(.pp82y2019, "Lampiran III", source: tableSource), .recalled),
        ])

    private static let tableSource = "seputarpabrik.com 2018/12, sebagian"
    private static let lines = CacatTable(arms + legsAndSenses + fingers + body + capacity)!

    private static let arms: [CacatLine] = [
        line(
            "lengan_kanan_dari_sendi_bahu", "lengan kanan dari sendi bahu ke bawah", "right arm from the shoulder",
            400_000, mirror: "lengan_kiri_dari_sendi_bahu", seen: true),
        line(
            "lengan_kiri_dari_sendi_bahu", "lengan kiri dari sendi bahu ke bawah", "left arm from the shoulder",
            350_000, mirror: "lengan_kanan_dari_sendi_bahu", seen: true),
        line(
            "lengan_kanan_dari_siku", "lengan kanan dari atau dari atas siku ke bawah",
            "right arm from or above the elbow", 350_000, mirror: "lengan_kiri_dari_siku"),
        line(
            "lengan_kiri_dari_siku", "lengan kiri dari atau dari atas siku ke bawah",
            "left arm from or above the elbow", 300_000, mirror: "lengan_kanan_dari_siku"),
        line(
            "tangan_kanan_dari_pergelangan", "tangan kanan dari atau dari atas pergelangan ke bawah",
            "right hand from or above the wrist", 320_000, mirror: "tangan_kiri_dari_pergelangan"),
        line(
            "tangan_kiri_dari_pergelangan", "tangan kiri dari atau dari atas pergelangan ke bawah",
            "left hand from or above the wrist", 280_000, mirror: "tangan_kanan_dari_pergelangan"),
    ]

    private static let legsAndSenses: [CacatLine] = [
        line(
            "kedua_belah_kaki_dari_pangkal_paha", "kedua belah kaki dari pangkal paha ke bawah",
            "both legs from the groin", 700_000),
        line(
            "sebelah_kaki_dari_pangkal_paha", "sebelah kaki dari pangkal paha ke bawah", "one leg from the groin",
            350_000),
        line(
            "kedua_belah_kaki_dari_mata_kaki", "kedua belah kaki dari mata kaki ke bawah", "both feet from the ankle",
            500_000),
        line("sebelah_kaki_dari_mata_kaki", "sebelah kaki dari mata kaki ke bawah", "one foot from the ankle", 250_000),
        line("kedua_belah_mata", "kedua belah mata", "both eyes", 700_000, seen: true),
        line(
            "sebelah_mata", "sebelah mata, atau penglihatan ganda dari dekat",
            "one eye, or double vision at close range", 350_000, seen: true),
        line(
            "pendengaran_kedua_belah_telinga", "pendengaran kedua belah telinga", "hearing of both ears", 400_000,
            seen: true),
        line("pendengaran_sebelah_telinga", "pendengaran sebelah telinga", "hearing of one ear", 200_000, seen: true),
    ]

    private static let fingers: [CacatLine] = [
        line("ibu_jari_tangan_kanan", "ibu jari tangan kanan", "right thumb", 150_000, mirror: "ibu_jari_tangan_kiri"),
        line("ibu_jari_tangan_kiri", "ibu jari tangan kiri", "left thumb", 120_000, mirror: "ibu_jari_tangan_kanan"),
        line(
            "telunjuk_tangan_kanan", "telunjuk tangan kanan", "right index finger", 90_000,
            mirror: "telunjuk_tangan_kiri"),
        line(
            "telunjuk_tangan_kiri", "telunjuk tangan kiri", "left index finger", 70_000, mirror: "telunjuk_tangan_kanan"
        ),
        line(
            "jari_lain_tangan_kanan", "salah satu jari lain tangan kanan", "another finger of the right hand", 40_000,
            mirror: "jari_lain_tangan_kiri"),
        line(
            "jari_lain_tangan_kiri", "salah satu jari lain tangan kiri", "another finger of the left hand", 30_000,
            mirror: "jari_lain_tangan_kanan"),
        line(
            "ruas_pertama_telunjuk_kanan", "ruas pertama telunjuk kanan", "first joint of the right index finger",
            45_000, mirror: "ruas_pertama_telunjuk_kiri"),
        line(
            "ruas_pertama_telunjuk_kiri", "ruas pertama telunjuk kiri", "first joint of the left index finger", 35_000,
            mirror: "ruas_pertama_telunjuk_kanan"),
        line(
            "ruas_pertama_jari_lain_kanan", "ruas pertama jari lain tangan kanan",
            "first joint of another finger of the right hand", 20_000, mirror: "ruas_pertama_jari_lain_kiri"),
        line(
            "ruas_pertama_jari_lain_kiri", "ruas pertama jari lain tangan kiri",
            "first joint of another finger of the left hand", 15_000, mirror: "ruas_pertama_jari_lain_kanan"),
        line("ibu_jari_kaki", "salah satu ibu jari kaki", "one big toe", 50_000),
        line("telunjuk_kaki", "salah satu jari telunjuk kaki", "one second toe", 30_000),
        line("jari_kaki_lain", "salah satu jari kaki lain", "another toe", 20_000),
    ]

    private static let body: [CacatLine] = [
        line("kulit_kepala", "terkelupasnya kulit kepala", "loss of the scalp", 100_000, to: 300_000, seen: true),
        line("impotensi", "impotensi", "impotence", 300_000),
        line(
            "kaki_memendek_kurang_5_cm", "kaki memendek sebelah kurang dari 5 cm", "one leg shorter by less than 5 cm",
            100_000),
        line(
            "kaki_memendek_5_sampai_7_5_cm", "kaki memendek sebelah 5 sampai kurang dari 7,5 cm",
            "one leg shorter by 5 to less than 7.5 cm", 200_000),
        line(
            "kaki_memendek_7_5_cm_atau_lebih", "kaki memendek sebelah 7,5 cm atau lebih",
            "one leg shorter by 7.5 cm or more", 300_000),
        line(
            "daya_dengar_kedua_belah_telinga", "turunnya daya dengar kedua belah telinga, tiap 10 desibel",
            "weaker hearing of both ears, for each 10 decibels", 60_000, per: .tiap10Desibel, seen: true),
        line(
            "daya_dengar_sebelah_telinga", "turunnya daya dengar sebelah telinga, tiap 10 desibel",
            "weaker hearing of one ear, for each 10 decibels", 30_000, per: .tiap10Desibel, seen: true),
        line("daun_telinga_sebelah", "hilangnya daun telinga sebelah", "loss of one ear lobe", 50_000, seen: true),
        line(
            "daun_telinga_kedua_belah", "hilangnya daun telinga kedua belah", "loss of both ear lobes", 100_000,
            seen: true),
        line("cuping_hidung", "hilangnya cuping hidung", "loss of a nostril", 300_000, seen: true),
        line(
            "perforasi_sekat_rongga_hidung", "perforasi sekat rongga hidung", "perforated nasal septum", 150_000,
            seen: true),
        line("daya_penciuman", "hilangnya daya penciuman", "loss of smell", 100_000, seen: true),
    ]

    private static let capacity: [CacatLine] = [
        line(
            "kerja_fisik_51_sampai_70_persen", "hilangnya kemampuan kerja fisik 51 sampai 70 persen",
            "loss of 51 to 70 percent of physical working capacity", 400_000),
        line(
            "kerja_fisik_26_sampai_50_persen", "hilangnya kemampuan kerja fisik 26 sampai 50 persen",
            "loss of 26 to 50 percent of physical working capacity", 200_000),
        line(
            "kerja_fisik_10_sampai_25_persen", "hilangnya kemampuan kerja fisik 10 sampai 25 persen",
            "loss of 10 to 25 percent of physical working capacity", 50_000),
        line(
            "kerja_mental_tetap", "hilangnya kemampuan kerja mental tetap", "permanent loss of mental working capacity",
            700_000),
        line(
            "tajam_penglihatan", "turunnya tajam penglihatan, tiap 10 persen", "weaker sight, for each 10 percent",
            70_000, per: .tiap10Persen),
        line("penglihatan_warna", "hilangnya penglihatan warna", "loss of colour vision", 100_000, seen: true),
        line(
            "lapangan_pandang", "hilangnya lapangan pandang, tiap 10 persen",
            "loss of the field of view, for each 10 percent", 70_000, per: .tiap10Persen),
    ]

    private static func line(
        _ kode: String, _ bagian: String, _ part: String, _ ppm: Int64, to most: Int64? = nil,
        per: CacatLine.Per = .sekali, mirror: String = "", seen: Bool = false
    ) -> CacatLine {
        CacatLine(
            kode, Phrase(id: bagian, en: part), least: Rate(ppm: ppm), most: Rate(ppm: most ?? ppm), per: per,
            mirror: mirror, source: seen ? tableSource : "", confidence: seen ? .seen : .recalled)
    }
}
