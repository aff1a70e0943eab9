import Kernel

extension Step {
    /// An amount that the law names as it stands: "Biaya pemakaman sebesar Rp10.000.000."
    static func amount(_ key: String, _ amount: Resolved<Rupiah>) -> Step {
        let label = amount.use.label
        let pause = label.id.contains(",") ? "," : ""
        return Step(
            key,
            Phrase(
                id: "\(label.id.capitalizedFirst)\(pause) sebesar \(amount.value.id).",
                en: "The \(label.en)\(pause) is \(amount.value.en)."),
            found: .rupiah(amount.value), uses: [amount.use])
    }

    /// A sum of named parts: "Jumlah: Rp20.000.000 + Rp12.000.000 = Rp32.000.000."
    static func sum(_ key: String, _ title: Phrase, _ parts: [Rupiah], _ total: Rupiah) -> Step {
        Step(
            key,
            Phrase(
                id: "\(title.id): \(parts.map(\.id).joined(separator: " + ")) = \(total.id).",
                en: "\(title.en): \(parts.map(\.en).joined(separator: " + ")) = \(total.en)."),
            found: .rupiah(total))
    }
}
