import Kernel

/// What decides about relief for a PU.
public struct SituationPU: Hashable, Sendable {
    /// What the employer makes, as PP 7/2025 sorts it.
    public enum Industry: Hashable, Sendable {
        /// Food, drink, tobacco; textile and garment; leather; footwear; toys; furniture.
        case padatKaryaTertentu
        /// Palm oil: not in the list as quoted, though it might be argued to be food.
        case minyakSawit
        case other
    }

    public var industri: Industry
    /// Active workers of the employer.
    public var pekerja: Int
    /// PP 7/2025 asked that JKK through January 2025 be paid.
    public var lunasJanuari2025: Bool
    /// PP 49/2020 asked that the iuran through July 2020 be paid.
    public var lunasJuli2020: Bool

    public init(
        industri: Industry = .other, pekerja: Int = 0, lunasJanuari2025: Bool = true, lunasJuli2020: Bool = true
    ) {
        self.industri = industri
        self.pekerja = pekerja
        self.lunasJanuari2025 = lunasJanuari2025
        self.lunasJuli2020 = lunasJuli2020
    }
}

/// A situation with the threshold of its month.
struct FactsPU: Sendable {
    let situation: SituationPU
    let pekerjaMinimal: Int
}

extension Keringanan {
    static let pu: [Relief<FactsPU>] = [
        Relief(id: "pp7_2025", label: pp7.label, rate: pp7, programs: .jkk, test: padatKarya),
        Relief(
            id: "pp7_2025_perpanjangan", label: pp7Extension.label, rate: pp7Extension, programs: .jkk, test: padatKarya
        ),
        Relief(id: "pp49_2020", label: pp49.label, rate: pp49, programs: .mandatory) {
            untilJuly2020($0.situation.lunasJuli2020)
        },
    ]

    private static func padatKarya(_ facts: FactsPU) -> Eligibility {
        let (pekerja, minimal) = (facts.situation.pekerja, facts.pekerjaMinimal)
        guard facts.situation.industri != .other else { return .elsewhere }
        guard pekerja >= minimal else {
            return .excluded(
                Phrase(
                    id: "pekerjanya \(Language.indonesian.number(pekerja)), paling sedikit harus \(minimal)",
                    en: "it has \(Language.english.number(pekerja)) workers and needs at least \(minimal)"))
        }
        guard facts.situation.lunasJanuari2025 else {
            return .excluded(
                Phrase(id: "JKK sampai Januari 2025 belum lunas", en: "JKK through January 2025 is not paid"))
        }
        guard facts.situation.industri != .minyakSawit else {
            return .officer(
                Phrase(
                    id: "industri minyak sawit tidak ada dalam daftar yang dikutip, tetapi mungkin dibaca sebagai "
                        + "industri makanan",
                    en: "palm oil is not in the list as quoted, but might be read as food industry"))
        }
        return .eligible(
            Phrase(
                id: "sebab industrinya masuk daftar dan pekerjanya paling sedikit \(minimal)",
                en: "because the industry is listed and has at least \(minimal) workers"))
    }
}

extension AppliedRelief {
    /// The rate that remains, to a part per million: every rate of the law halves without a remainder.
    func lowered(_ rate: Rate) throws(RuleError) -> Rate {
        let (product, overflow) = rate.ppm.multipliedReportingOverflow(by: self.rate.remainder.ppm)
        guard !overflow else { throw .overflow }
        return Rate(ppm: product / 1_000_000)
    }
}

extension TermsIuranPU {
    /// What is taken off for a situation: one answer for all who share it.
    ///
    /// - Throws: `twoRules`.
    public func relief(for situation: SituationPU) throws(RuleError) -> Answer<AppliedRelief> {
        guard !reliefs.isEmpty else { return .certain(.none) }
        let asksForPekerja = reliefs.holds(Keringanan.pp7.id) || reliefs.holds(Keringanan.pp7Extension.id)
        let facts = FactsPU(situation: situation, pekerjaMinimal: asksForPekerja ? try pekerjaPP7.get().value : 0)
        let found = try reliefs.answer(for: facts)
        guard case .certain(let applied) = found, !applied.isNone else { return found }
        if applied.uses.contains(where: { $0.parameter == Keringanan.pp49.id }) {
            return .certain(applied.saying(Keringanan.settled2020))
        }
        return found
    }

    /// The rate of JKK after relief, for one class of risk.
    public func tarifJKK(_ risiko: RisikoJKK, _ relief: AppliedRelief) throws(RuleError) -> Rate {
        let full = tarifJKK(risiko).value
        return relief.programs.contains(.jkk) ? try relief.lowered(full) : full
    }
}
