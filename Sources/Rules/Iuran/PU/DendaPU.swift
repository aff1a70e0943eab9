import Kernel

/// What an employer pays for paying late.
public enum DendaPU {
    /// The fine on a late amount, rounded half up to whole rupiah.
    ///
    /// - Parameter tarif: a rate per month to assume; nil takes the law's.
    /// - Throws: `negative`, `overflow`; the refusals of the law on that day.
    public static func denda(
        _ tertunggak: Rupiah, bulanTerlambat: Int, tarif given: Rate?, _ law: Law, on day: Day,
        _ recorder: inout some Recorder
    ) throws(RuleError) -> Rupiah {
        guard tertunggak >= .zero else { throw .negative("iuran_tertunggak") }
        guard bulanTerlambat >= 0 else { throw .negative("bulan_terlambat") }
        let resolved = try law.value(of: PU.denda, on: day)
        let tarif = given ?? resolved.value
        if tarif != resolved.value { recorder.note(departs(tarif, resolved)) }
        let denda = try tarif.part(of: tertunggak.times(bulanTerlambat), .halfUp)
        recorder.note(
            Step(
                "denda",
                Phrase(
                    id: "Denda: \(tarif.id) sebulan dari \(tertunggak.id), terlambat "
                        + "\(Language.indonesian.monthCount(bulanTerlambat)) = \(denda.id).",
                    en: "Fine: \(tarif.en) a month of \(tertunggak.en), "
                        + "\(Language.english.monthCount(bulanTerlambat)) late = \(denda.en)."),
                found: .rupiah(denda), uses: tarif == resolved.value ? [resolved.use] : [],
                interpretation: PU.simpleFine))
        return denda
    }

    private static func departs(_ tarif: Rate, _ resolved: Resolved<Rate>) -> Step {
        Step(
            "tarif_denda_per_bulan",
            Phrase(
                id: "Tarif yang diisi, \(tarif.id), bukan tarif aturan, \(resolved.value.id).",
                en: "The rate given, \(tarif.en), is not that of the rule, \(resolved.value.en)."),
            found: .rate(tarif), uses: [resolved.use])
    }
}
