import Kernel

extension Indicator {
    /// People between today and the next target.
    public static let gap = Indicator(
        code: "gap", unit: .people,
        name: Phrase(id: "Kekurangan", en: "Gap"),
        definition: Phrase(
            id: "Target peserta dikurangi peserta aktif; negatif bila target terlampaui.",
            en: "Target participants less active participants; negative once the target is passed."),
        value: { $0.gap.map(Value.count) })
}
