import Kernel

extension Indicator {
    /// The numerator of coverage.
    public static let participants = Indicator(
        code: "participants", unit: .people,
        name: Phrase(id: "Peserta aktif", en: "Active participants"),
        definition: Phrase(
            id: "Orang yang aktif pada bulan iuran itu di segmen mana pun, masing-masing dihitung satu kali.",
            en: "People active in that month in any segment, each counted once."),
        value: { $0.known.map(Value.count) })
}
