import Kernel

extension Indicator {
    /// The work that is left, whatever the target.
    public static let unprotected = Indicator(
        code: "unprotected", unit: .people,
        name: Phrase(id: "Belum terlindungi", en: "Not protected yet"),
        definition: Phrase(
            id: "Potensi pekerja dikurangi peserta aktif; tidak pernah di bawah nol.",
            en: "Potential workers less active participants; never below zero."),
        value: { $0.unprotected.map(Value.count) })
}
