import Kernel

extension Indicator {
    /// The denominator of coverage.
    public static let potential = Indicator(
        code: "potential", unit: .people,
        name: Phrase(id: "Potensi pekerja", en: "Potential workers"),
        definition: Phrase(
            id: "Pekerja yang dapat menjadi peserta, menurut sumber dan tanggal yang disebut.",
            en: "Workers who could be participants, by the source and date named."),
        value: { $0.potential.map(Value.count) })
}
