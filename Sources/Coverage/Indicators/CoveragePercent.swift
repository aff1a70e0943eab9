import Kernel

extension Indicator {
    /// The first number of the platform.
    public static let percent = Indicator(
        code: "percent", unit: .percent,
        name: Phrase(id: "Cakupan", en: "Coverage"),
        definition: Phrase(
            id: "Peserta aktif dibagi potensi pekerja.",
            en: "Active participants divided by potential workers."),
        value: { $0.percent.map(Value.percent) })
}
