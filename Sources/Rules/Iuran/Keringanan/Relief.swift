import Kernel

/// An exception that takes a part of JKK and JKM off for some months. It stands apart from the
/// general rule: its own regulation, its own months, its own test of who gets it.
public struct Relief<Facts: Sendable>: Sendable, Identifiable {
    public let id: String
    /// "keringanan PP 50/2025 sektor transportasi".
    public let label: Phrase
    /// The part that is taken off: no row before its first month, 0 after its last. An override can move both.
    public let rate: Parameter<Rate>
    let programs: ProgramSet
    let test: @Sendable (Facts) -> Eligibility
}

/// Whether a relief reaches somebody, and why, as the rest of a sentence that names the relief.
public enum Eligibility: Hashable, Sendable {
    case eligible(Phrase)
    /// Nobody of this kind is meant: another sector, another industry.
    case elsewhere
    /// Meant, but a condition shuts it out.
    case excluded(Phrase)
    /// The text leaves it open.
    case officer(Phrase)
}

/// What the reliefs of a month take off for one situation: nothing, or one rate.
public struct AppliedRelief: Sendable {
    /// The part that is taken off.
    public let rate: Rate
    /// Why, as a sentence.
    public let reason: Phrase
    /// The numbers behind it.
    public let uses: [Use]
    let programs: ProgramSet
    let interpretation: Interpretation?

    /// No relief exists in the month.
    public static let none = AppliedRelief(
        rate: Rate(ppm: 0),
        reason: Phrase(
            id: "Tidak ada keringanan iuran pada bulan ini.", en: "There is no relief of contributions in this month."),
        uses: [], programs: [], interpretation: nil)

    /// Whether nothing is taken off.
    public var isNone: Bool { rate.ppm == 0 }

    /// What remains to be paid of an amount, rounded half up to whole rupiah.
    func paid(
        _ due: Rupiah, _ key: String, _ name: String, _ recorder: inout some Recorder
    ) throws(RuleError) -> Rupiah {
        guard !isNone else { return due }
        let paid = try rate.remainder.part(of: due, .halfUp)
        recorder.note(
            Step(
                key,
                Phrase(
                    id:
                        "\(name) setelah keringanan \(rate.id): dibayar \(rate.remainder.id) dari \(due.id) = \(paid.id).",
                    en: "\(name) after a relief of \(rate.en): \(rate.remainder.en) of \(due.en) is paid = \(paid.en)."),
                found: .rupiah(paid), uses: uses))
        return paid
    }

    /// The step that says whether there is relief, and why.
    public var step: Step {
        Step("keringanan", reason, found: .rate(rate), uses: uses, interpretation: interpretation)
    }
}
