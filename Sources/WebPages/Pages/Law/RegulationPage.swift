import Kernel
import Rules

/// One regulation: everything that it changed, from which day, and where it says so.
public struct RegulationPage: Sendable {
    let regulation: Regulation
    let index: LawIndex
    let language: Language
    private let changes: [Change]

    public init(_ regulation: Regulation, in index: LawIndex, _ language: Language) {
        self.regulation = regulation
        self.index = index
        self.language = language
        changes = index.changes(by: regulation)
    }

    public var html: HTML {
        PageLayout(language, title: regulation.shortName, here: .law(.regulation(regulation)), kind: "law").html {
            LawPlace(here: regulation.shortName, language: language).html
            h1("\(regulation.shortName): \(regulation.title[language])")
            p(lead, .class("lead"))
            days
            div(.class("table-head")) {
                h2(language.say("Apa yang diubahnya", "What it changed"))
                LawLink.regulationCSV(regulation).download(language)
            }
            for chapter in index.chapters { part(chapter) }
        }
    }

    /// `Menetapkan 3 angka: 3 naik.`
    private var lead: String {
        let turns = changes.map(Turn.init)
        let counted = Turn.allCases.compactMap { turn -> String? in
            let count = turns.count { $0 == turn }
            return count > 0 ? "\(language.number(count)) \(turn.word(language))" : nil
        }
        return language.say(
            "Menetapkan \(language.values(changes.count)): \(language.list(counted)).",
            "It set \(language.values(changes.count)): \(language.list(counted)).")
    }

    private var days: HTML {
        dl(.class("facts")) {
            fact(language.say("Diundangkan", "Promulgated"), regulation.diundangkan)
            fact(language.say("Mulai berlaku", "In force since"), regulation.berlakuSejak)
            div(.class("fact")) {
                dt(language.say("Keyakinan atas tanggalnya", "Confidence in its days"))
                dd { regulation.confidence.tag(language) }
            }
        }
    }

    private func fact(_ name: String, _ day: Day?) -> HTML {
        div(.class("fact")) {
            dt(name)
            dd { language.knownDate(day) }
        }
    }

    @HTMLBuilder private func part(_ chapter: Chapter) -> HTML {
        let rows = changes.filter { $0.chapter == chapter.id }
        if !rows.isEmpty {
            h3 { LawLink.chapter(chapter.id).link(chapter.title[language], language) }
            table(rows)
        }
    }

    private func table(_ rows: [Change]) -> HTML {
        DataTable<Change>(
            caption: .text(
                language.say(
                    "Nilai sebelum dan sesudah \(regulation.shortName).",
                    "Values before and after \(regulation.shortName).")
            ),
            rowHead: .init(code: "parameter", title: language.say("Angka", "Number")) { change in
                LawLink.parameter(change.parameter.id).link(change.parameter.label[language].capitalizedFirst, language)
            },
            columns: [
                .init(code: "sebelum", title: language.say("Sebelum", "Before")) { before($0) },
                .init(code: "sesudah", title: language.say("Sesudah", "After")) { after($0) },
                .init(code: "berlaku", title: language.say("Berlaku", "In force"), isWords: true) { force($0) },
                .init(code: "letak", title: language.say("Letak dan sumber", "Place and source"), isWords: true) {
                    place($0.row)
                },
                .init(code: "keyakinan", title: language.say("Keyakinan", "Confidence"), isWords: true) {
                    $0.row.confidence.tag(language)
                },
            ],
            rows: rows, language: language
        ).html
    }

    private func before(_ change: Change) -> HTML {
        guard let before = change.before else {
            return span(language.say("belum ada", "none"), .class("none"))
        }
        return .text(before.quantity.cell(change.parameter.unit, language))
    }

    private func after(_ change: Change) -> HTML {
        .group([
            strong(change.row.quantity.cell(change.parameter.unit, language)),
            span(Turn(change).word(language), .class("unit")),
        ])
    }

    /// From when, through when, and what replaced it.
    @HTMLBuilder private func force(_ change: Change) -> HTML {
        language.say("sejak ", "since ") + language.date(change.row.berlakuSejak)
        span(.class("unit")) {
            if let next = change.after {
                language.say(
                    "sampai \(language.date(change.through)), lalu ", "through \(language.date(change.through)), then ")
                if next.citation.regulation == regulation {
                    next.quantity.words(change.parameter.unit, language)
                } else {
                    LawLink.regulation(next.citation.regulation).link(next.citation.regulation.shortName, language)
                }
            } else {
                let last = language.month(change.parameter.checkedThrough)
                language.say("diketahui sampai \(last)", "known through \(last)")
            }
        }
    }

    @HTMLBuilder private func place(_ row: AnyParameter.Row) -> HTML {
        if row.citation.place.isEmpty {
            span(language.say("pasal belum diketahui", "article not known"), .class("none"))
        } else {
            row.citation.place
        }
        if !row.citation.source.isEmpty { small(row.citation.source, .class("unit")) }
    }
}
