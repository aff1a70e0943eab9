import Kernel

/// What JKP pays each month and in all.
public struct ManfaatJKP: Hashable, Sendable {
    /// The wage on which it is computed: the last one, at most the cap.
    public let upahDihitung: Rupiah
    public let sebulanAwal: Rupiah
    public let sebulanLanjutan: Rupiah
    public let bulanAwal: Int
    public let bulanMaks: Int
    public let total: Rupiah

    /// For one without the right to it.
    public static let none = ManfaatJKP(
        upahDihitung: .zero, sebulanAwal: .zero, sebulanLanjutan: .zero, bulanAwal: 0, bulanMaks: 0, total: .zero)
}

/// The numbers of JKP on the day of the PHK, which decides.
public struct TermsJKP: Sendable {
    let bagianAwal: Resolved<Rate>
    let bagianLanjutan: Resolved<Rate>
    let bulanAwal: Resolved<Int>
    let bulanMaks: Resolved<Int>
    let batasUpah: Resolved<Rupiah>

    /// Whether the law pays one share throughout, as since PP 6/2025.
    public var isLevel: Bool { bagianAwal.value == bagianLanjutan.value }

    public init(_ law: Law, on phk: Day) throws(RuleError) {
        bagianAwal = try law.value(of: JKP.bagianAwal, on: phk)
        bagianLanjutan = try law.value(of: JKP.bagianLanjutan, on: phk)
        bulanAwal = try law.value(of: JKP.bulanAwal, on: phk)
        bulanMaks = try law.value(of: JKP.bulanMaks, on: phk)
        batasUpah = try law.value(of: JKP.batasUpah, on: phk)
    }

    /// The benefit of one who has the right to it, for as long as no new job begins.
    public func manfaat(upahTerakhir: Rupiah, _ recorder: inout some Recorder) throws(RuleError) -> ManfaatJKP {
        let upah = min(upahTerakhir, batasUpah.value)
        noteWage(upahTerakhir, upah, &recorder)
        let awal = try bagianAwal.value.part(of: upah, .halfUp)
        let lanjutan = try bagianLanjutan.value.part(of: upah, .halfUp)
        let first = min(bulanAwal.value, bulanMaks.value)
        let rest = bulanMaks.value - first
        let total = try awal.times(first).plus(lanjutan.times(rest))
        if isLevel {
            noteMonths("per_bulan", 1, bulanMaks.value, bagianAwal, upah, awal, &recorder)
        } else {
            noteMonths("bulan_1_3", 1, first, bagianAwal, upah, awal, &recorder)
            noteMonths("bulan_4_6", first + 1, bulanMaks.value, bagianLanjutan, upah, lanjutan, &recorder)
        }
        noteTotal(awal, first, lanjutan, rest, total, &recorder)
        return ManfaatJKP(
            upahDihitung: upah, sebulanAwal: awal, sebulanLanjutan: lanjutan, bulanAwal: first,
            bulanMaks: bulanMaks.value, total: total)
    }

    private func noteWage(_ last: Rupiah, _ counted: Rupiah, _ recorder: inout some Recorder) {
        recorder.note(
            Step(
                "upah_dihitung",
                Phrase(
                    id:
                        "Upah terakhir \(last.id); batas atasnya \(batasUpah.value.id), jadi yang dihitung \(counted.id).",
                    en: "The last wage is \(last.en); its cap is \(batasUpah.value.en), so \(counted.en) counts."),
                found: .rupiah(counted), uses: [batasUpah.use]))
    }

    private func noteMonths(
        _ key: String, _ from: Int, _ through: Int, _ share: Resolved<Rate>, _ upah: Rupiah, _ amount: Rupiah,
        _ recorder: inout some Recorder
    ) {
        recorder.note(
            Step(
                key,
                Phrase(
                    id: "Bulan \(from) sampai \(through): \(share.value.id) dari \(upah.id) = \(amount.id) sebulan.",
                    en: "Months \(from) to \(through): \(share.value.en) of \(upah.en) = \(amount.en) a month."),
                found: .rupiah(amount), uses: [share.use], interpretation: JKP.roundingManfaat))
    }

    private func noteTotal(
        _ awal: Rupiah, _ first: Int, _ lanjutan: Rupiah, _ rest: Int, _ total: Rupiah, _ recorder: inout some Recorder
    ) {
        let uses = [bulanAwal.use, bulanMaks.use]
        recorder.note(
            Step(
                "total",
                Phrase(
                    id: "Paling banyak \(first + rest) bulan: \(first) × \(awal.id) + \(rest) × \(lanjutan.id) = "
                        + "\(total.id). Berhenti bila sudah bekerja lagi.",
                    en: "At most \(first + rest) months: \(first) × \(awal.en) + \(rest) × \(lanjutan.en) = "
                        + "\(total.en). It ends with a new job."),
                found: .rupiah(total), uses: uses))
    }
}
