extension Indicator {
    /// The target in people.
    public static let targetParticipants = Indicator(
        code: "target_participants", unit: .people,
        name: Bilingual(id: "Target peserta", en: "Target participants"),
        definition: Bilingual(
            id: "Jumlah peserta pada target berikutnya: yang diumumkan, atau persentasenya dikalikan potensi.",
            en: "People at the next target: as announced, or its percentage of the potential."),
        value: { $0.target?.participants.map(Value.count) })
}
