import Kernel

extension Indicator {
    /// The target in people.
    public static let targetParticipants = Indicator(
        code: "target_participants", unit: .people,
        name: Phrase(id: "Target peserta", en: "Target participants"),
        definition: Phrase(
            id: "Jumlah peserta pada target berikutnya: yang diumumkan, atau persentasenya dikalikan potensi.",
            en: "People at the next target: as announced, or its percentage of the potential."),
        value: { $0.target?.participants.map(Value.count) })
}
