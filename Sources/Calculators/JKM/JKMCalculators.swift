import Kernel
import Rules

enum JKMCalculators {
    static let all = [batch]

    static let batch = Calculator(
        "JKM_batch", Phrase(id: "Santunan JKM beberapa peserta", en: "Death benefits of several participants"),
        fields: [
            Field(
                "ahli_waris", Phrase(id: "jumlah peserta yang meninggal", en: "number of participants who died"),
                hint: Phrase(id: "Setiap peserta dihitung sekali.", en: "Each participant counts once."),
                .count(1...1_000_000, Phrase(id: "orang", en: "persons")))
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let deaths = try answers.count("ahli_waris")
        let manfaat = try TermsJKM(law, on: day).manfaat(&trace)
        let total = try manfaat.total.times(deaths)
        trace.note(
            Step(
                "total",
                Phrase(
                    id: "\(Language.indonesian.number(deaths)) × \(manfaat.total.id) = \(total.id).",
                    en: "\(Language.english.number(deaths)) × \(manfaat.total.en) = \(total.en)."),
                found: .rupiah(total)))
        return [ResultEntry("total", .rupiah(total), Phrase(id: "Jumlah seluruhnya", en: "Total"))]
    }
}
