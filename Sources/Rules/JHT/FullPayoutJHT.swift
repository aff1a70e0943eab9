import Kernel

/// Why the whole balance is asked for.
public enum PayoutCauseJHT: String, CaseIterable, Sendable {
    case usiaPensiun = "usia_pensiun"
    case cacatTotalTetap = "cacat_total_tetap"
    case meninggal
    case meninggalkanIndonesia = "meninggalkan_indonesia"
    case resign
    case phk
    case kontrakBerakhir = "kontrak_berakhir"
    case usahaBerhenti = "usaha_berhenti"

    /// Whether the law lets a time pass between the end of the work and the pay-out.
    public var waits: Bool {
        switch self {
        case .resign, .phk, .kontrakBerakhir, .usahaBerhenti: true
        case .usiaPensiun, .cacatTotalTetap, .meninggal, .meninggalkanIndonesia: false
        }
    }
}

/// The rules of the full pay-out on one day.
public struct TermsFullPayoutJHT: Sendable {
    let usia: Resolved<Int>
    let masaTunggu: Resolved<Int>?

    public init(_ law: Law, on day: Day, sebab: PayoutCauseJHT?) throws(RuleError) {
        usia = try law.value(of: JHT.usiaPenuh, on: day)
        masaTunggu = sebab?.waits == true ? try law.value(of: JHT.masaTunggu, on: day) : nil
    }

    /// Whether the whole balance may be paid.
    ///
    /// - Parameters:
    ///   - bulanSejakBerhenti: completed months since the work ended, for a cause that waits.
    /// - Throws: `missing` when what decides was not given.
    public func boleh(
        usia age: Int?, sebab: PayoutCauseJHT?, bulanSejakBerhenti: Int?, _ recorder: inout some Recorder
    ) throws(RuleError) -> Bool {
        if let age, byAge(age, &recorder) { return true }
        guard let sebab, sebab != .usiaPensiun else {
            guard age != nil else { throw .missingUsia }
            return false
        }
        guard let masaTunggu else {
            recorder.note(
                Step(
                    "sebab",
                    Phrase(
                        id: "Sebab ini membolehkan pembayaran penuh pada usia berapa pun, tanpa masa tunggu.",
                        en: "This cause allows the full pay-out at any age, without waiting.")))
            return true
        }
        guard let bulanSejakBerhenti else { throw .missingBulanSejakBerhenti }
        return afterWaiting(bulanSejakBerhenti, masaTunggu, &recorder)
    }

    private func byAge(_ age: Int, _ recorder: inout some Recorder) -> Bool {
        let reached = age >= usia.value
        recorder.note(
            Step(
                "usia",
                Phrase(
                    id: "Usia \(age) tahun; pembayaran penuh karena usia mulai \(usia.value) tahun: "
                        + "\(reached ? "" : "belum ")tercapai.",
                    en: "Age \(age); the full pay-out by age begins at \(usia.value): \(reached ? "" : "not ")reached."),
                found: .count(age), uses: [usia.use]))
        return reached
    }

    private func afterWaiting(_ months: Int, _ wait: Resolved<Int>, _ recorder: inout some Recorder) -> Bool {
        let over = months >= wait.value
        recorder.note(
            Step(
                "masa_tunggu",
                Phrase(
                    id: "Sudah \(months) bulan sejak berhenti; masa tunggunya \(wait.value) bulan: "
                        + "\(over ? "" : "belum ")lewat.",
                    en: "\(Language.english.monthCount(months)) since the work ended; the wait is "
                        + "\(Language.english.monthCount(wait.value)): \(over ? "" : "not ")over."),
                found: .count(months), uses: [wait.use]))
        return over
    }
}

extension RuleError {
    fileprivate static let missingUsia = RuleError(
        .missing, field: "usia",
        reason: Phrase(
            id: "usia atau sebab pengambilan belum diisi.", en: "the age or the cause of the pay-out is missing."),
        nextAct: Phrase(
            id: "Isi usia, atau sebab seperti phk atau cacat_total_tetap.",
            en: "Give the age, or a cause such as phk or cacat_total_tetap."))

    fileprivate static let missingBulanSejakBerhenti = RuleError(
        .missing, field: "bulan_sejak_berhenti",
        reason: Phrase(
            id: "berapa bulan sejak berhenti bekerja belum diisi.", en: "the months since the work ended are missing."),
        nextAct: Phrase(
            id: "Isi jumlah bulan penuh, 0 bila baru berhenti.",
            en: "Give the number of full months, 0 if it has just ended."))
}
