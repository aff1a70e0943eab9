import Kernel
import Registry
import Rules

/// What a reform would change, beside the law as it stands: for one person, for a group, for a province's budget.
public struct ReformEffects: Hashable, Sendable {
    /// One amount under both laws.
    public struct Line: Hashable, Sendable {
        public let label: Phrase
        public let law: Rupiah
        public let reform: Rupiah
        public var difference: Rupiah { reform - law }
    }

    /// Invented cases of one person.
    public let persons: [Line]
    /// A group of BPU of the first tier for twelve months, paid by themselves and by APBD.
    public let group: [Line]
    /// The BPU that a registry counts, by who pays, for twelve months of the first tier.
    public let province: [Line]
    /// The sum over every fund; nil without a registry.
    public let provinceTotal: Line?
    /// Peserta of the registry for whom an officer decides about relief; they count in full.
    public let perluPetugas: Int

    /// How many BPU each fund pays for.
    public typealias FundCounts = [Fund: Int]

    /// - Parameters:
    ///   - bulan: the first of the twelve months.
    ///   - people: how many the group has.
    ///   - counts: from a registry; empty when none is at hand.
    /// - Throws: what the law throws for a month that it does not know; `overflow`.
    public init(
        _ law: Law, _ reform: Reform, bulan: Bulan, people: Int, counts: FundCounts = [:],
        in catalogue: [AnyParameter] = Chapter.all.parameters
    ) throws(RuleError) {
        let changed = try reform.applied(to: law, in: catalogue)
        persons = ReformExample.all.compactMap { example in
            guard let now = example.amount(law, bulan), let then = example.amount(changed, bulan) else { return nil }
            return Line(label: example.label, law: now, reform: then)
        }
        let (now, then) = (try YearOfIuran(law, from: bulan), try YearOfIuran(changed, from: bulan))
        group = [
            try Line.group("dibayar sendiri", "paid by themselves", people, now.own, then.own),
            try Line.group("dibayar APBD", "paid by APBD", people, now.byAPBD, then.byAPBD),
        ]
        var lines: [Line] = []
        for (fund, count) in counts.sorted(by: { $0.key < $1.key }) where count > 0 {
            let (before, after) = (now.amount(fund), then.amount(fund))
            lines.append(
                Line(
                    label: Phrase(
                        id: "\(fund.name.id), \(Language.indonesian.number(count)) orang",
                        en: "\(fund.name.en), \(Language.english.number(count)) people"),
                    law: try before.times(count), reform: try after.times(count)))
        }
        province = lines
        provinceTotal = lines.isEmpty ? nil : try Line.total(lines)
        perluPetugas = now.isLeftToOfficer || then.isLeftToOfficer ? counts[.apbdes] ?? 0 : 0
    }
}

/// What twelve months of JKK and JKM cost for one BPU of the first tier.
private struct YearOfIuran {
    var own = Rupiah.zero
    var byAPBD = Rupiah.zero
    /// Whether the law leaves relief for what a village pays to an officer in one of the months.
    var isLeftToOfficer = false

    init(_ law: Law, from bulan: Bulan) throws(RuleError) {
        for month in 0..<12 {
            let terms = try TermsIuranBPU(law, bulan: bulan.advanced(by: month))
            own = try own.plus(YearOfIuran.iuran(terms, .own))
            byAPBD = try byAPBD.plus(YearOfIuran.iuran(terms, .apbnOrAPBD))
            let village = try terms.relief(for: SituationBPU(sector: .other, funding: .apbdes))
            if case .certain = village { continue }
            isLeftToOfficer = true
        }
    }

    private static func iuran(
        _ terms: TermsIuranBPU, _ funding: SituationBPU.Funding
    ) throws(RuleError) -> Rupiah {
        let answer = try terms.relief(for: SituationBPU(sector: .other, funding: funding))
        let relief = if case .certain(let applied) = answer { applied } else { AppliedRelief.none }
        return try terms.iuran(.zero, .mandatory, relief).total
    }

    /// APBDes is left to an officer and counts in full, as does what nobody knows.
    func amount(_ fund: Fund) -> Rupiah {
        switch fund {
        case .mandiri, .csr, .baznas: own
        default: byAPBD
        }
    }
}

extension ReformEffects.Line {
    fileprivate static func total(_ lines: [ReformEffects.Line]) throws(RuleError) -> ReformEffects.Line {
        var (now, then) = (Rupiah.zero, Rupiah.zero)
        for line in lines { (now, then) = (try now.plus(line.law), try then.plus(line.reform)) }
        return ReformEffects.Line(label: Phrase(id: "jumlah", en: "total"), law: now, reform: then)
    }

    fileprivate static func group(
        _ id: String, _ en: String, _ people: Int, _ now: Rupiah, _ then: Rupiah
    ) throws(RuleError) -> ReformEffects.Line {
        ReformEffects.Line(
            label: Phrase(
                id: "\(Language.indonesian.number(people)) orang, 12 bulan, \(id)",
                en: "\(Language.english.number(people)) people, 12 months, \(en)"),
            law: try now.times(people), reform: try then.times(people))
    }
}
