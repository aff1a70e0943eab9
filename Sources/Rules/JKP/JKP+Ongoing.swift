import Kernel

/// What must go on being done while JKP is paid, and what an employer's arrears change.
extension JKP {
    private static let start = Day(2025, 2, 7)!
    private static let lanjutan = Citation(.pp6y2025, source: "statusternate.com 15-02-2025; okezone 17-02-2025")

    public static let lamaran = Parameter<Int>(
        "jkp.lamaran_minimal", Phrase(id: "lamaran kerja sebulan", en: "job applications a month"), unit: .kali,
        note: Phrase(id: "Banyaknya perusahaan yang dilamar.", en: "The number of companies applied to."),
        rows: [Row(from: start, 5, lanjutan, .seen)])

    public static let kehadiran = Parameter<Rate>(
        "jkp.kehadiran_pelatihan", Phrase(id: "kehadiran pelatihan minimal", en: "least attendance of training"),
        unit: .rate, rows: [Row(from: start, Rate(ppm: 800_000), lanjutan, .seen)])

    public static let tunggakan = Parameter<Int>(
        "jkp.tunggakan_paling_lama",
        Phrase(id: "tunggakan pemberi kerja paling lama", en: "months of the employer's arrears at most"), unit: .bulan,
        rows: [
            Row(from: start, 6, Citation(.pp6y2025, "Ps. 39A", source: "statusternate.com 15-02-2025"), .seen)
        ])

    /// Says what each further month asks for, and that an employer's bankruptcy or short arrears do not end the
    /// right. Says nothing of days whose rules we do not know.
    public static func noteOngoing(_ law: Law, on phk: Day, _ recorder: inout some Recorder) {
        guard let jobs = try? law.value(of: lamaran, on: phk), let present = try? law.value(of: kehadiran, on: phk),
            let arrears = try? law.value(of: tunggakan, on: phk)
        else { return }
        recorder.note(
            Step(
                "syarat_bulan_berikutnya",
                Phrase(
                    id: "Mulai bulan ke-2: melamar ke \(jobs.value) perusahaan atau ikut satu wawancara setiap bulan, "
                        + "dan hadir minimal \(present.value.id) bila ikut pelatihan.",
                    en: "From month 2 on: \(jobs.value) applications or one interview each month, and at least "
                        + "\(present.value.en) attendance of a training."),
                uses: [jobs.use, present.use]))
        recorder.note(
            Step(
                "tunggakan",
                Phrase(
                    id: "Tetap dibayar bila pemberi kerja pailit atau menunggak paling lama \(arrears.value) bulan.",
                    en: "Paid even if the employer is bankrupt or up to \(arrears.value) months in arrears."),
                uses: [arrears.use]))
    }
}
