import Kernel

/// What JKM pays in money for one death.
public struct ManfaatJKM: Hashable, Sendable {
    public let santunanKematian: Rupiah
    public let santunanBerkala: Rupiah
    public let biayaPemakaman: Rupiah
    public let total: Rupiah
}

/// The numbers of JKM on the day of a death: resolved once, used for one person or a million.
public struct TermsJKM: Sendable {
    let santunanKematian: Resolved<Rupiah>
    let santunanBerkala: Resolved<Rupiah>
    let biayaPemakaman: Resolved<Rupiah>

    /// - Parameter tanggalKejadian: the day of death; its rules decide, not those of the claim.
    public init(_ law: Law, on tanggalKejadian: Day) throws(RuleError) {
        santunanKematian = try law.value(of: JKM.santunanKematian, on: tanggalKejadian)
        santunanBerkala = try law.value(of: JKM.santunanBerkala, on: tanggalKejadian)
        biayaPemakaman = try law.value(of: JKM.biayaPemakaman, on: tanggalKejadian)
    }

    /// The three sums and their total.
    public func manfaat(_ recorder: inout some Recorder) throws(RuleError) -> ManfaatJKM {
        let (kematian, berkala, pemakaman) = (santunanKematian.value, santunanBerkala.value, biayaPemakaman.value)
        recorder.note(named("santunan_kematian", santunanKematian))
        recorder.note(named("santunan_berkala", santunanBerkala))
        recorder.note(named("biaya_pemakaman", biayaPemakaman))
        let total = try Rupiah.sum(kematian, berkala, pemakaman)
        recorder.note(
            Step(
                "total_tunai",
                Phrase(
                    id: "Jumlah tunai: \(kematian.id) + \(berkala.id) + \(pemakaman.id) = \(total.id).",
                    en: "Total in money: \(kematian.en) + \(berkala.en) + \(pemakaman.en) = \(total.en)."),
                found: .rupiah(total)))
        return ManfaatJKM(
            santunanKematian: kematian, santunanBerkala: berkala, biayaPemakaman: pemakaman, total: total)
    }

    private func named(_ key: String, _ amount: Resolved<Rupiah>) -> Step {
        let label = amount.use.label
        return Step(
            key,
            Phrase(
                id: "\(label.id.capitalizedFirst) sebesar \(amount.value.id).",
                en: "The \(label.en) is \(amount.value.en)."),
            found: .rupiah(amount.value), uses: [amount.use])
    }
}
