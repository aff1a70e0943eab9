import Kernel

extension Indicator {
    /// The pace that the next target asks for.
    public static let neededPerMonth = Indicator(
        code: "needed_per_month", unit: .peoplePerMonth,
        name: Phrase(id: "Perlu per bulan", en: "Needed per month"),
        definition: Phrase(
            id: "Kekurangan dibagi bulan yang tersisa sampai tanggal target, dibulatkan ke atas.",
            en: "The gap divided by the months left until the target date, rounded up."),
        value: { $0.neededPerMonth.map(Value.count) })
}
