import Kernel
import Rules

/// One programme: each of its numbers as it stands today.
public struct ChapterPage: Sendable {
    let chapter: Chapter
    let corrections: [Correction]
    let today: Day
    let language: Language

    /// - Parameter corrections: of every parameter.
    public init(_ chapter: Chapter, corrections: [Correction] = [], today: Day, _ language: Language) {
        self.corrections = corrections
        self.chapter = chapter
        self.today = today
        self.language = language
    }

    public var html: HTML {
        let title = chapter.title[language]
        return PageLayout(language, title: title, here: .law(.chapter(chapter.id)), kind: "law").html {
            LawPlace(here: title, language: language).html
            h1(title)
            p(lead, .class("lead"))
            parameters
            if !chapter.interpretations.isEmpty {
                h2(language.say("Cara kami membaca aturannya", "How we read the law"))
                ReadingList(readings: chapter.interpretations, language: language).html
            }
        }
    }

    private var lead: String {
        language.say(
            "\(language.numbers(chapter.parameters.count)), seperti berlaku pada \(language.date(today)).",
            "\(language.numbers(chapter.parameters.count)) as they stand on \(language.date(today)).")
    }

    private var parameters: HTML {
        DataTable<AnyParameter>(
            caption: .text(
                language.say(
                    "Buka namanya untuk melihat semua nilai sejak awal.",
                    "Open a name to see every value from the start.")),
            rowHead: .init(code: "parameter", title: language.say("Angka", "Number")) { parameter in
                LawLink.parameter(parameter.id).link(parameter.label[language].capitalizedFirst, language)
            },
            columns: [
                .init(code: "nilai", title: language.say("Nilai", "Value")) { value($0) },
                .init(code: "sejak", title: language.say("Sejak", "Since"), isWords: true) { parameter in
                    language.knownDate(
                        corrections.holding(parameter.id, on: today)?.override.from ?? row(parameter).berlakuSejak)
                },
                .init(code: "dasar", title: language.say("Dasar", "Rule"), isWords: true) { parameter in
                    rule(parameter)
                },
                .init(code: "keyakinan", title: language.say("Keyakinan", "Confidence"), isWords: true) { parameter in
                    corrections.holding(parameter.id, on: today) == nil
                        ? row(parameter).confidence.tag(language) : nil
                },
            ],
            rows: chapter.parameters, language: language
        ).html
    }

    private func row(_ parameter: AnyParameter) -> AnyParameter.Row {
        switch parameter.standing(on: today) {
        case .before(let row), .inForce(let row), .unknown(let row): row
        }
    }

    private func rule(_ parameter: AnyParameter) -> HTML {
        guard let correction = corrections.holding(parameter.id, on: today) else {
            return row(parameter).citation.linked(language)
        }
        return .text(correction.override.source)
    }

    private func value(_ parameter: AnyParameter) -> HTML {
        if let correction = corrections.holding(parameter.id, on: today) {
            return noted(
                correction.override.value.words(parameter.unit, language), language.say("koreksi", "correction"))
        }
        let words = row(parameter).quantity.words(parameter.unit, language)
        switch parameter.standing(on: today) {
        case .inForce: return .text(words)
        case .before: return noted(words, language.say("belum berlaku", "not in force yet"))
        case .unknown:
            let last = language.month(parameter.checkedThrough)
            return noted(words, language.say("diketahui sampai \(last)", "known through \(last)"))
        }
    }

    private func noted(_ words: String, _ note: String) -> HTML {
        .group([.text(words), span(note, .class("unit"))])
    }
}

/// Our readings of what the law leaves open, each with its doubt.
struct ReadingList {
    let readings: [Interpretation]
    let language: Language

    var html: HTML {
        dl(.class("readings")) {
            for reading in readings {
                dt { strong(reading.text[language]) }
                dd {
                    span("☐ ", .class("check"), .ariaHidden)
                    language.say("Yang belum pasti: ", "What is not certain: ")
                    reading.doubt[language]
                }
            }
        }
    }
}
