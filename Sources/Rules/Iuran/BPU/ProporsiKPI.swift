import Kernel

extension BPU {
    public static let ambangKPI = Parameter<Int>(
        "iuran.bpu.ambang_kpi",
        Phrase(id: "masa iur agar dihitung penuh dalam KPI", en: "months paid to count in full for the KPI"),
        unit: .bulan,
        rows: [
            Row(
                from: Day(2022, 7, 1)!, 6, Citation(.probisKepesertaan, "hlm. 67", source: "flipbuilder bcgyr"), .seen)
        ])
}

/// How many of a wadah's peserta the insurer counts toward its target.
public enum ProporsiKPI {
    /// Who stands behind the wadah: a government or desa counts in part below the threshold, UMB not at all.
    public enum Backing: Hashable, Sendable { case pemerintahDesa, umb }

    static let wholePersons = Interpretation(
        "iuran.bpu.kpi_pembulatan",
        text: Phrase(
            id: "Bagian orang dibulatkan ke bawah menjadi orang utuh.", en: "A part of a person is rounded down."),
        doubt: Phrase(
            id: "Buku PROBIS hanya memberi contoh yang habis dibagi.",
            en: "The handbook gives only an example that divides without a remainder."))

    /// The persons that count.
    ///
    /// - Parameter ambang: months to count in full; nil takes the handbook's.
    /// - Throws: `negative`, `outOfRange`, `overflow`.
    public static func count(
        _ peserta: Int, masaIur: Int, _ jenis: Backing, ambang given: Int?, _ law: Law, on day: Day,
        _ recorder: inout some Recorder
    ) throws(RuleError) -> Int {
        let resolved = try law.value(of: BPU.ambangKPI, on: day)
        let ambang = given ?? resolved.value
        guard peserta >= 0, masaIur >= 0 else { throw .negative(peserta < 0 ? "peserta" : "masa_iur_bulan") }
        guard ambang > 0 else { throw .noThreshold }
        let (share, overflow) = peserta.multipliedReportingOverflow(by: masaIur)
        guard !overflow else { throw .overflow }
        let counted =
            if masaIur >= ambang { peserta } else if jenis == .umb { 0 } else { share / ambang }
        recorder.note(
            Step(
                "tk_kpi", text(peserta, masaIur, ambang, jenis, counted), found: .count(counted), uses: [resolved.use],
                interpretation: jenis == .pemerintahDesa && masaIur < ambang ? wholePersons : nil))
        return counted
    }

    private static func text(
        _ peserta: Int, _ masaIur: Int, _ ambang: Int, _ jenis: Backing, _ counted: Int
    ) -> Phrase {
        let (id, en) = (Language.indonesian, Language.english)
        if masaIur >= ambang {
            return Phrase(
                id: "Masa iur \(masaIur) bulan mencapai ambang \(ambang) bulan: dihitung penuh, \(id.number(counted)).",
                en: "\(masaIur) months paid reach the threshold of \(ambang): all count, \(en.number(counted)).")
        }
        if jenis == .umb {
            return Phrase(
                id: "Wadah UMB dengan masa iur \(masaIur) bulan, di bawah ambang \(ambang) bulan: tidak dihitung.",
                en: "A UMB group with \(masaIur) months paid, below the threshold of \(ambang): none counts.")
        }
        return Phrase(
            id: "Di bawah ambang dihitung sebanding: \(id.number(peserta)) × \(masaIur)/\(ambang) = "
                + "\(id.number(counted)).",
            en: "Below the threshold they count in proportion: \(en.number(peserta)) × \(masaIur)/\(ambang) = "
                + "\(en.number(counted)).")
    }
}

extension RuleError {
    fileprivate static let noThreshold = RuleError(
        .outOfRange, field: "ambang_bulan",
        reason: Phrase(id: "ambang harus paling sedikit 1 bulan.", en: "the threshold must be at least 1 month."),
        nextAct: Phrase(id: "Isi 6, atau kosongkan.", en: "Give 6, or leave it empty."))
}
