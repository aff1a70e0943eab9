import Kernel
import Rules

extension ResultEntry {
    /// The entries of an answer that the law leaves to an officer: the behaviour, why, and every reading.
    static func perluPetugas<Value>(
        _ decision: OfficerDecision<Value>, _ entries: (Value) -> [ResultEntry]
    ) -> [ResultEntry] {
        let readings = decision.readings.map { reading in
            ResultValue.object(
                [
                    ResultEntry("bacaan", .text(reading.text.id), Phrase(id: "Bacaan", en: "Reading")),
                    ResultEntry(
                        "bacaan_en", .text(reading.text.en), Phrase(id: "Bacaan (Inggris)", en: "Reading (English)")),
                ] + entries(reading.value))
        }
        return [
            ResultEntry("behaviour", .text("perlu_petugas"), Phrase(id: "Keputusan", en: "Decision")),
            ResultEntry("alasan", .text(decision.reason.id), Phrase(id: "Alasan", en: "Reason")),
            ResultEntry("alasan_en", .text(decision.reason.en), Phrase(id: "Alasan (Inggris)", en: "Reason (English)")),
            ResultEntry("bacaan", .list(readings), Phrase(id: "Bacaan yang mungkin", en: "Possible readings")),
        ]
    }
}

extension Calculation {
    /// Whether an officer must decide; the results then promise nothing.
    public var needsOfficer: Bool {
        results.contains { $0.key == "behaviour" && $0.value == .text("perlu_petugas") }
    }
}
