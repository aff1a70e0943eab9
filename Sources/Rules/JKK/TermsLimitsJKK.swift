import Kernel

/// The two time limits of JKK.
public struct TermsLimitsJKK: Sendable {
    let kedaluwarsa: Resolved<Int>
    let batasLaporan: Resolved<Int>
    let tanggalKejadian: Day

    public init(_ law: Law, on tanggalKejadian: Day) throws(RuleError) {
        kedaluwarsa = try law.value(of: JKK.kedaluwarsa, on: tanggalKejadian)
        batasLaporan = try law.value(of: JKK.batasLaporan, on: tanggalKejadian)
        self.tanggalKejadian = tanggalKejadian
    }

    /// The last day on which the claim can be made: the same date some years on, 28 February for a leap day.
    public var lastDay: Day {
        let (year, month, day) = tanggalKejadian.ymd
        let later = year + kedaluwarsa.value
        return Day(later, month, day) ?? Day(later, month, day - 1) ?? tanggalKejadian
    }

    /// Whether a claim made on a day is in time.
    ///
    /// - Throws: `contradiction` for a claim before the accident.
    public func inTime(claimedOn day: Day, _ recorder: inout some Recorder) throws(RuleError) -> Bool {
        guard day >= tanggalKejadian else { throw .claimBeforeAccident }
        let last = lastDay
        let inTime = day <= last
        recorder.note(
            Step(
                "masih_berlaku",
                Phrase(
                    id:
                        "Kejadian \(tanggalKejadian.id) + \(kedaluwarsa.value) tahun: dapat diajukan sampai \(last.id); "
                        + "diajukan \(day.id), \(inTime ? "masih berlaku" : "sudah lewat").",
                    en: "Event of \(tanggalKejadian.en) + \(kedaluwarsa.value) years: claimable through \(last.en); "
                        + "claimed \(day.en), \(inTime ? "in time" : "too late")."),
                uses: [kedaluwarsa.use]))
        return inTime
    }

    public var hours: Int { batasLaporan.value }

    /// Whether a first report some hours after the event is in time.
    public func reportInTime(hours: Int, _ recorder: inout some Recorder) -> Bool {
        let inTime = hours <= batasLaporan.value
        recorder.note(
            Step(
                "tepat_waktu",
                Phrase(
                    id: "Laporan tahap I setelah \(hours) jam; batasnya 2 × 24 = \(batasLaporan.value) jam: "
                        + (inTime
                            ? "tepat waktu." : "terlambat. Bagi PU, biaya dapat menjadi tanggungan pemberi kerja."),
                    en: "First report after \(hours) hours; the limit is \(batasLaporan.value): "
                        + (inTime ? "in time." : "late. For PU the employer may have to bear the cost.")),
                uses: [batasLaporan.use]))
        return inTime
    }
}

extension RuleError {
    fileprivate static let claimBeforeAccident = RuleError(
        .contradiction, field: "tanggal_pengajuan",
        reason: Phrase(
            id: "tanggal pengajuan mendahului kecelakaannya.", en: "the claim is dated before the accident."),
        nextAct: Phrase(id: "Perbaiki salah satu tanggalnya.", en: "Correct one of the two dates."))
}
