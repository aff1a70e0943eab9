import Calculators
import Kernel
import Rules

/// What the page "what if" shows: what is changed, and what that would do beside the law as it stands.
public struct ReformModel: Sendable {
    /// The BPU that the registry counts, by who pays for them.
    public struct RegistryCount: Sendable {
        let counts: ReformEffects.FundCounts
        let bulan: Bulan
        /// The registry holds invented people.
        let illustration: Bool

        public init(counts: ReformEffects.FundCounts, bulan: Bulan, illustration: Bool) {
            (self.counts, self.bulan, self.illustration) = (counts, bulan, illustration)
        }
    }

    static let slug = "bagaimana-jika"

    let index: LawIndex
    let corrections: [Correction]
    let registry: RegistryCount?
    let reading: ReformReading
    /// Nil while something is missing or wrong.
    let effects: ReformEffects?
    let site: String?

    /// - Parameters:
    ///   - texts: everything that the address carries, by name.
    ///   - registry: nil when nothing is asked yet.
    public init(
        _ texts: [String: [String]], _ index: LawIndex, law: Law, corrections: [Correction], registry: RegistryCount?,
        today: Day, site: String? = nil
    ) {
        (self.index, self.corrections, self.registry, self.site) = (index, corrections, registry, site)
        let catalogue = index.chapters.parameters
        var reading = ReformReading(texts, catalogue, today: today)
        var effects: ReformEffects?
        if let changes = reading.changes {
            do throws(RuleError) {
                effects = try ReformEffects(
                    law, Reform(name: Self.slug, changes: changes), bulan: reading.from, people: reading.people,
                    counts: registry?.counts ?? [:], in: catalogue)
            } catch {
                reading.refuse(error)
            }
        }
        (self.reading, self.effects) = (reading, effects)
    }

    var isRefused: Bool { !reading.entries.faults.isEmpty }

    /// What the law says at the first month, corrections included; nil where it says nothing.
    func valueNow(_ parameter: AnyParameter) -> Quantity? {
        let day = reading.from.firstDay
        if let correction = corrections.holding(parameter.id, on: day) { return correction.override.value }
        guard case .inForce(let row) = parameter.standing(on: day) else { return nil }
        return row.quantity
    }

    /// The regulation that the number stands in at the first month.
    func regulation(_ parameter: AnyParameter) -> Regulation? {
        switch parameter.standing(on: reading.from.firstDay) {
        case .before(let row), .inForce(let row), .unknown(let row): row.citation.regulation
        }
    }

    /// This page with what is asked, for another language and to be shared.
    var link: CalculatorLink { link(reading.chosen) }

    /// The same without one of the numbers.
    func link(without index: Int) -> CalculatorLink {
        var rest = reading.chosen
        rest.remove(at: index)
        return link(rest)
    }

    /// The page with one number chosen.
    static func link(to parameter: ParameterID) -> CalculatorLink {
        CalculatorLink(slug, [.init(name: ReformReading.number.numbered(1).text, value: parameter)])
    }

    private func link(_ chosen: [ReformReading.Chosen]) -> CalculatorLink {
        guard !chosen.isEmpty else { return CalculatorLink(Self.slug, []) }
        var pairs: [CalculatorLink.Pair] = []
        for (index, one) in chosen.enumerated() {
            pairs.append(.init(name: ReformReading.number.numbered(index + 1).text, value: one.parameter.id))
            guard let written = one.written else { continue }
            pairs.append(.init(name: ReformReading.value.numbered(index + 1).text, value: written))
        }
        pairs.append(.init(name: ReformReading.from.text, value: "\(reading.from)"))
        if let through = reading.through { pairs.append(.init(name: ReformReading.through.text, value: "\(through)")) }
        pairs.append(.init(name: ReformReading.people.text, value: "\(reading.people)"))
        return CalculatorLink(Self.slug, pairs)
    }
}
