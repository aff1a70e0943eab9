import Kernel

/// What one BPU pays for one month, after relief.
public struct IuranBPU: Hashable, Sendable {
    public let dasarPenghasilan: Rupiah
    public let jkk: Rupiah
    public let jkm: Rupiah
    public let jht: Rupiah
    public let total: Rupiah
}

/// The numbers of one bulan iuran for BPU: resolved once, used for one person or a million.
public struct TermsIuranBPU: Sendable {
    public let bulan: Bulan
    let lapisan: Resolved<TierTable>
    let jkk: Resolved<Rate>
    let jkm: Resolved<Rupiah>
    let jht: Resolved<Rate>
    let reliefs: ReliefsInForce<SituationBPU.Facts>

    /// - Throws: `beforeFirst`, `afterChecked`, `notKnownYet`.
    public init(_ law: Law, bulan: Bulan) throws(RuleError) {
        self.bulan = bulan
        lapisan = try law.value(of: BPU.lapisan, in: bulan)
        jkk = try law.value(of: BPU.jkk, in: bulan)
        jkm = try law.value(of: BPU.jkm, in: bulan)
        jht = try law.value(of: BPU.jht, in: bulan)
        reliefs = try ReliefsInForce(Keringanan.bpu, law, in: bulan)
    }

    /// The iuran of one person, without an explanation: for populations.
    ///
    /// - Parameter relief: from `relief(for:)`, once for all who share a situation.
    /// - Throws: `negative` income; `overflow`.
    public func iuran(
        _ penghasilan: Rupiah, _ programs: ProgramSet, _ relief: AppliedRelief = .none
    ) throws(RuleError) -> IuranBPU {
        var silent = Silent()
        return try iuran(penghasilan, programs, relief, &silent)
    }

    /// The same with its steps.
    public func iuran(
        _ penghasilan: Rupiah, _ programs: ProgramSet, _ relief: AppliedRelief = .none, _ recorder: inout some Recorder
    ) throws(RuleError) -> IuranBPU {
        let dasar = try dasar(of: penghasilan, &recorder)
        if !programs.isSuperset(of: [.jkk, .jkm]) { recorder.note(belowMandatory) }
        var (ofJKK, ofJKM, ofJHT) = (Rupiah.zero, Rupiah.zero, Rupiah.zero)
        if programs.contains(.jkk) {
            let due = try jkk.value.part(of: dasar, .halfUp)
            recorder.note(.share(relief.isNone ? "jkk" : "jkk_penuh", .both("JKK"), jkk, of: dasar, due))
            ofJKK = try relief.paid(due, "jkk", "JKK", &recorder)
        }
        if programs.contains(.jkm) {
            recorder.note(flat(relief.isNone ? "jkm" : "jkm_penuh"))
            ofJKM = try relief.paid(jkm.value, "jkm", "JKM", &recorder)
        }
        if programs.contains(.jht) {
            ofJHT = try jht.value.part(of: dasar, .halfUp)
            recorder.note(.share("jht", .both("JHT"), jht, of: dasar, ofJHT))
        }
        let total = try Rupiah.sum(ofJKK, ofJKM, ofJHT)
        recorder.note(.sum("total", [ofJKK, ofJKM, ofJHT], total))
        return IuranBPU(dasarPenghasilan: dasar, jkk: ofJKK, jkm: ofJKM, jht: ofJHT, total: total)
    }
}

extension TermsIuranBPU {
    /// The base on which iuran and manfaat of an income are computed.
    ///
    /// - Throws: `negative` income.
    public func dasar(of penghasilan: Rupiah, _ recorder: inout some Recorder) throws(RuleError) -> Rupiah {
        guard penghasilan >= .zero else { throw .negative("penghasilan") }
        let dasar = lapisan.value.dasar(of: penghasilan)
        recorder.note(tier(penghasilan, dasar))
        return dasar
    }

    private func tier(_ penghasilan: Rupiah, _ dasar: Rupiah) -> Step {
        let row = lapisan.value.index(of: penghasilan) + 1
        let inGap = lapisan.value.tiers.contains { other in
            penghasilan < other.batasBawah && other.batasBawah.amount - penghasilan.amount < 1_000
        }
        return Step(
            "dasar_penghasilan",
            Phrase(
                id: "Penghasilan \(penghasilan.id) masuk lapisan \(row); dasar iurannya \(dasar.id).",
                en: "An income of \(penghasilan.en) is in tier \(row); the base of its contribution is \(dasar.en)."),
            found: .rupiah(dasar), uses: [lapisan.use], interpretation: inGap ? BPU.gaps : nil)
    }

    private func flat(_ key: String) -> Step {
        Step(
            key,
            Phrase(
                id: "JKM: \(jkm.value.id), sama untuk semua lapisan.",
                en: "JKM: \(jkm.value.en), the same in every tier."),
            found: .rupiah(jkm.value), uses: [jkm.use])
    }

    private var belowMandatory: Step {
        Step("programs", BPU.mandatory.text, interpretation: BPU.mandatory)
    }
}
