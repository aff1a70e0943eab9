extension Indicator {
    /// The first number of the platform.
    public static let percent = Indicator(
        code: "percent", unit: .percent,
        name: Bilingual(id: "Cakupan", en: "Coverage"),
        definition: Bilingual(
            id: "Peserta aktif dibagi potensi pekerja.",
            en: "Active participants divided by potential workers."),
        value: { $0.percent.map(Value.percent) })
}
