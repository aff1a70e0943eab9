import Kernel

/// What JKK pays in money for a death or for total permanent disability.
public struct ManfaatJKK: Hashable, Sendable {
    /// For the death or the disability itself.
    public let santunan: Rupiah
    public let santunanBerkala: Rupiah
    /// Zero for a disability.
    public let biayaPemakaman: Rupiah
    public let total: Rupiah
}

/// The numbers of JKK on the day of an accident: resolved once, used for one person or a million.
public struct TermsJKK: Sendable {
    let kaliUpah: Resolved<Int>
    let persenMeninggal: Resolved<Rate>
    let persenCacatTotal: Resolved<Rate>
    let santunanBerkala: Resolved<Rupiah>
    let biayaPemakaman: Resolved<Rupiah>
    /// The death grant of JKM, which JKK never goes below.
    let least: Resolved<Rupiah>

    /// - Parameter tanggalKejadian: the day of the accident.
    public init(_ law: Law, on tanggalKejadian: Day) throws(RuleError) {
        kaliUpah = try law.value(of: JKK.kaliUpah, on: tanggalKejadian)
        persenMeninggal = try law.value(of: JKK.persenMeninggal, on: tanggalKejadian)
        persenCacatTotal = try law.value(of: JKK.persenCacatTotal, on: tanggalKejadian)
        santunanBerkala = try law.value(of: JKK.santunanBerkala, on: tanggalKejadian)
        biayaPemakaman = try law.value(of: JKK.biayaPemakaman, on: tanggalKejadian)
        least = try law.value(of: JKM.santunanKematian, on: tanggalKejadian)
    }

    /// For the heirs of a peserta who died from work.
    ///
    /// - Parameter dasar: the monthly wage reported (PU), or the base of the tier that was paid (BPU).
    public func meninggal(dasar: Rupiah, _ recorder: inout some Recorder) throws(RuleError) -> ManfaatJKK {
        let computed = try persenMeninggal.value.part(of: dasar.times(kaliUpah.value), .halfUp)
        let santunan = max(computed, least.value)
        let (berkala, pemakaman) = (santunanBerkala.value, biayaPemakaman.value)
        recorder.note(share("santunan_kematian", Self.death, persenMeninggal, dasar, computed))
        if computed < least.value { recorder.note(raised(computed)) }
        recorder.note(.amount("biaya_pemakaman", biayaPemakaman))
        recorder.note(.amount("santunan_berkala", santunanBerkala))
        let total = try Rupiah.sum(santunan, pemakaman, berkala)
        recorder.note(.sum("total", Self.sumTitle, [santunan, pemakaman, berkala], total))
        return ManfaatJKK(
            santunan: santunan, santunanBerkala: berkala, biayaPemakaman: pemakaman, total: total)
    }

    /// For a peserta who is totally and permanently disabled by work.
    public func cacatTotalTetap(dasar: Rupiah, _ recorder: inout some Recorder) throws(RuleError) -> ManfaatJKK {
        let santunan = try persenCacatTotal.value.part(of: dasar.times(kaliUpah.value), .halfUp)
        let berkala = santunanBerkala.value
        recorder.note(share("santunan_cacat", Self.disability, persenCacatTotal, dasar, santunan))
        recorder.note(.amount("santunan_berkala", santunanBerkala))
        let total = try santunan.plus(berkala)
        recorder.note(.sum("total", Self.sumTitle, [santunan, berkala], total))
        return ManfaatJKK(santunan: santunan, santunanBerkala: berkala, biayaPemakaman: .zero, total: total)
    }

    private static let sumTitle = Phrase(id: "Jumlah", en: "Total")

    private static let death = Phrase(id: "Santunan kematian", en: "Death grant")
    private static let disability = Phrase(id: "Santunan cacat total tetap", en: "Grant for total disability")

    private func share(
        _ key: String, _ name: Phrase, _ percent: Resolved<Rate>, _ dasar: Rupiah, _ found: Rupiah
    ) -> Step {
        Step(
            key,
            Phrase(
                id: "\(name.id): \(percent.value.id) dari \(kaliUpah.value) × \(dasar.id) = \(found.id).",
                en: "\(name.en): \(percent.value.en) of \(kaliUpah.value) × \(dasar.en) = \(found.en)."),
            found: .rupiah(found), uses: [percent.use, kaliUpah.use])
    }

    private func raised(_ computed: Rupiah) -> Step {
        Step(
            "santunan_kematian",
            Phrase(
                id: "\(computed.id) kurang dari santunan kematian JKM, maka dinaikkan menjadi \(least.value.id).",
                en: "\(computed.en) is below the death grant of JKM and is raised to \(least.value.en)."),
            found: .rupiah(least.value), uses: [least.use])
    }
}
