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
        recorder.note(.amount("santunan_kematian", santunanKematian))
        recorder.note(.amount("santunan_berkala", santunanBerkala))
        recorder.note(.amount("biaya_pemakaman", biayaPemakaman))
        let total = try Rupiah.sum(kematian, berkala, pemakaman)
        recorder.note(
            .sum(
                "total_tunai", Phrase(id: "Jumlah tunai", en: "Total in money"), [kematian, berkala, pemakaman], total))
        return ManfaatJKM(
            santunanKematian: kematian, santunanBerkala: berkala, biayaPemakaman: pemakaman, total: total)
    }
}
