import Calculators
import Kernel

/// What an officer must decide: why, every reading side by side, and what to bring. Never a promise.
struct OfficerPanel {
    private let reason: String
    private let readings: [(text: String, sums: [(name: String, amount: String)])]
    private let papers: [Phrase]
    private let language: Language

    /// Nil when the law answers by itself.
    init?(_ calculation: Calculation, papers: [Phrase], _ language: Language) {
        guard calculation.needsOfficer else { return nil }
        let results = calculation.results
        reason = results.text(language == .indonesian ? "alasan" : "alasan_en")
        if case .list(let all) = results.first(where: { $0.key == "bacaan" })?.value {
            readings = all.map { OfficerPanel.reading($0, language) }
        } else {
            readings = []
        }
        (self.papers, self.language) = (papers, language)
    }

    private static func reading(
        _ value: ResultValue, _ language: Language
    ) -> (text: String, sums: [(name: String, amount: String)]) {
        guard case .object(let entries) = value else { return ("", []) }
        let sums = entries.compactMap { entry -> (name: String, amount: String)? in
            switch entry.value {
            case .rupiah(let amount): return (entry.label[language], amount.words(language))
            case .count(let count): return (entry.label[language], language.number(count))
            default: return nil
            }
        }
        return (entries.text(language == .indonesian ? "bacaan" : "bacaan_en"), sums)
    }

    var html: HTML {
        section(.class("officer"), .labelledBy("petugas")) {
            h2(
                language.say(
                    "Petugas BPJS Ketenagakerjaan yang memutuskan", "An officer of BPJS Ketenagakerjaan decides"),
                .id("petugas"))
            p(reason)
            ol(.class("readings")) { readings.enumerated().map { reading($0 + 1, $1) } }
            p(
                language.say(
                    "Angka ini menunjukkan apa yang terjadi pada setiap bacaan aturan; bukan janji.",
                    "The figures show what follows from each reading of the law; they are no promise."))
            h3(language.say("Bawa ke kantor BPJS Ketenagakerjaan", "Bring to the office of BPJS Ketenagakerjaan"))
            ul {
                papers.map { li($0[language]) }
                li(language.say("Cetakan halaman ini", "This page, printed"))
            }
        }
    }

    private func reading(_ number: Int, _ reading: (text: String, sums: [(name: String, amount: String)])) -> HTML {
        li {
            h3(language.say("Bacaan \(number)", "Reading \(number)"))
            p(reading.text)
            dl {
                reading.sums.map { sum in
                    div {
                        dt(sum.name)
                        dd(sum.amount)
                    }
                }
            }
        }
    }
}

extension [ResultEntry] {
    fileprivate func text(_ key: String) -> String {
        if case .text(let text) = first(where: { $0.key == key })?.value { text } else { "" }
    }
}
