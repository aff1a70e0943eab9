import Kernel

extension Indicator {
    /// The percentage that was announced.
    public static let targetPercent = Indicator(
        code: "target_percent", unit: .percent,
        name: Phrase(id: "Target cakupan", en: "Target coverage"),
        definition: Phrase(
            id: "Cakupan yang hendak dicapai pada tanggal target berikutnya.",
            en: "The coverage to be reached by the next target date."),
        value: { $0.target?.target.percent.map(Value.percent) })
}
