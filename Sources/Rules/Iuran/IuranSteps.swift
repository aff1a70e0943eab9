import Kernel

/// Sentences that every iuran shares.
extension Step {
    /// "JKK: 1 % dari Rp1.000.000 = Rp10.000."
    static func share(
        _ key: String, _ name: Phrase, _ rate: Resolved<Rate>, of base: Rupiah, _ found: Rupiah,
        interpretation: Interpretation? = nil
    ) -> Step {
        Step(
            key,
            Phrase(
                id: "\(name.id): \(rate.value.id) dari \(base.id) = \(found.id).",
                en: "\(name.en): \(rate.value.en) of \(base.en) = \(found.en)."),
            found: .rupiah(found), uses: [rate.use], interpretation: interpretation)
    }

    /// "Jumlah: Rp10.000 + Rp6.800 = Rp16.800."; what is zero is left out.
    static func sum(_ key: String, _ parts: [Rupiah], _ total: Rupiah) -> Step {
        let shown = parts.filter { $0 != .zero }
        let (id, en) = (
            shown.map(\.id).joined(separator: " + "), shown.map(\.en).joined(separator: " + ")
        )
        return Step(
            key,
            Phrase(
                id: shown.count > 1 ? "Jumlah: \(id) = \(total.id)." : "Jumlah: \(total.id).",
                en: shown.count > 1 ? "Total: \(en) = \(total.en)." : "Total: \(total.en)."),
            found: .rupiah(total))
    }
}

extension Phrase {
    /// A name that both languages share: JKK.
    static func both(_ name: String) -> Phrase { Phrase(id: name, en: name) }
}

extension Rate {
    /// Whether this rate of a base is whole rupiah, so that nothing was rounded.
    func isExact(of base: Rupiah) -> Bool { of(base, rounding: .down) == of(base, rounding: .up) }
}

extension RuleError {
    static func negative(_ field: String) -> RuleError {
        RuleError(
            .negative, field: field,
            reason: Phrase(id: "jumlah ini tidak mungkin negatif.", en: "this amount cannot be negative."),
            nextAct: Phrase(id: "Isi angka nol atau lebih.", en: "Give zero or more."))
    }
}
