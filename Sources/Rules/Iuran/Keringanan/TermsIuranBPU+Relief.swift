import Kernel

extension TermsIuranBPU {
    /// Whether the month knows any relief, so that sector and payer may matter.
    public var hasRelief: Bool { !reliefs.isEmpty }

    /// What is taken off for a situation: one answer for all who share it.
    ///
    /// - Throws: `missing` when the answer depends on what is not known; `twoRules`.
    public func relief(for situation: SituationBPU) throws(RuleError) -> Answer<AppliedRelief> {
        let open = try unknownThatMatter(situation)
        guard open.isEmpty else { throw .reliefNeeds(open, bulan, reliefs.labels) }
        let found = try reliefs.answer(for: situation.facts(sector: .other, funding: .own))
        guard hasRelief, case .certain(let applied) = found else { return found }
        return .certain(
            applied.saying(first: situation.sector == nil ? sectorIsSame(applied) : nil, reading(applied, situation)))
    }

    /// The reading of ours on which a relief rests.
    private func reading(_ applied: AppliedRelief, _ situation: SituationBPU) -> Interpretation? {
        guard !applied.isNone else { return nil }
        guard applied.isPP50 else { return Keringanan.settled2020 }
        if situation.funding == .donor { return Keringanan.donors }
        return situation.sector == .transport ? Keringanan.anySector : nil
    }

    private func sectorIsSame(_ applied: AppliedRelief) -> Phrase? {
        guard applied.isPP50 else { return nil }
        return Phrase(
            id: "Sektornya tidak diisi; pada bulan ini jawabannya sama untuk semua sektor.",
            en: "The sector is not given; in this month every sector has the same answer.")
    }

    /// The unknown parts of a situation on which this month's answer depends, by their keys.
    private func unknownThatMatter(_ situation: SituationBPU) throws(RuleError) -> [String] {
        guard hasRelief, situation.sector == nil || situation.funding == nil else { return [] }
        var (bySector, byFunding) = (false, false)
        for sector in SituationBPU.Sector.allCases {
            let own = try reliefs.rate(for: situation.facts(sector: sector, funding: .own))
            if own != (try reliefs.rate(for: situation.facts(sector: sector, funding: .apbnOrAPBD))) {
                byFunding = true
            }
        }
        for funding in [SituationBPU.Funding.own, .apbnOrAPBD] {
            let other = try reliefs.rate(for: situation.facts(sector: .other, funding: funding))
            if other != (try reliefs.rate(for: situation.facts(sector: .transport, funding: funding))) {
                bySector = true
            }
        }
        return (bySector ? ["sector"] : []) + (byFunding ? ["paid_by_apbn_apbd"] : [])
    }
}

extension AppliedRelief {
    fileprivate var isPP50: Bool {
        uses.contains { $0.parameter == Keringanan.pp50Transport.id || $0.parameter == Keringanan.pp50Other.id }
    }
}

extension RuleError {
    fileprivate static func reliefNeeds(_ keys: [String], _ bulan: Bulan, _ labels: [Phrase]) -> RuleError {
        let (id, en) = (Language.indonesian.list(keys), Language.english.list(keys))
        return RuleError(
            .missing, field: keys.first,
            reason: Phrase(
                id: "\(id) belum diisi, padahal iuran \(bulan.id) bergantung padanya: ada "
                    + "\(Language.indonesian.list(labels.map(\.id))).",
                en: "\(en) must be given, because the contribution of \(bulan.en) depends on it: there is "
                    + "\(Language.english.list(labels.map(\.en)))."),
            nextAct: Phrase(
                id: "Isi sector (transport atau other) dan paid_by_apbn_apbd (atau payer: siapa yang membayar).",
                en: "Give sector (transport or other) and paid_by_apbn_apbd (or payer: who pays)."))
    }
}
