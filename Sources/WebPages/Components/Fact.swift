import Kernel
import Registry

/// A figure that never stands alone: what it counts, its day, out of what, and by whom.
struct Fact {
    enum Meaning: String { case covered, gap, plain }

    let name: String
    let value: String
    /// `dari 1.312.370 pekerja`; nil when the value is not a part of something.
    let outOf: String?
    let asOf: Day
    let source: String
    let basis: Basis
    var meaning = Meaning.plain

    func html(_ language: Language) -> HTML {
        div(.class("fact \(meaning.rawValue)"), .title(language.say("Sumber: \(source)", "Source: \(source)"))) {
            dt(name)
            dd(value, .class("value"))
            dd(.class("source")) {
                if let outOf { outOf + ", " }
                language.say("per ", "on ")
                time(language.date(asOf), .dateTime("\(asOf)"), .class("nowrap"))
                " "
                basis.tag(language)
            }
        }
    }

    /// Facts as one list; each source is named once beneath, for touch screens and print.
    static func list(_ facts: [Fact], _ language: Language) -> HTML {
        var sources: [String] = []
        for fact in facts where !sources.contains(fact.source) { sources.append(fact.source) }
        return .group([
            dl(.class("facts")) { facts.map { $0.html(language) } },
            p(language.say("Sumber: ", "Sources: ") + sources.joined(separator: "; ") + ".", .class("note sources")),
        ])
    }
}
