import Kernel
import Rules

/// The numbers of the law that an answer used, with the place where each stands and how sure we are.
struct CalculatorSources {
    private let uses: [Use]
    private let language: Language

    init(_ uses: [Use], _ language: Language) { (self.uses, self.language) = (uses, language) }

    @HTMLBuilder var html: HTML {
        if !uses.isEmpty {
            section {
                h2(language.say("Sumber", "Sources"))
                ul(.class("rules")) { uses.map(line) }
            }
        }
    }

    private func line(_ use: Use) -> HTML {
        li {
            a(use.label[language].capitalizedFirst, .href(Self.page(of: use, language)))
            if let value = use.short(language) {
                ": "
                strong(value, .class("number"))
            }
            ". "
            switch use.basis {
            case .law(let citation, let confidence):
                citation.text
                language.say(", berlaku sejak ", ", in force since ") + language.date(use.berlakuSejak) + ". "
                confidence.tag(language)
            case .override(let override):
                strong(language.say("Koreksi", "Correction"))
                language.say(" oleh ", " by ") + override.author + ", " + language.date(override.dicatatPada) + ": "
                override.reason + " (\(override.source)). "
                language.say("Berlaku sejak ", "In force since ") + language.date(use.berlakuSejak) + "."
            }
        }
    }

    /// The regulations behind one step, each place once.
    static func short(_ uses: [Use], _ language: Language) -> [StepsList.Source] {
        var seen: Set<String> = []
        return uses.compactMap { use in
            let text: String
            switch use.basis {
            case .law(let citation, _): text = citation.text
            case .override(let override): text = language.say("koreksi ", "correction by ") + override.author
            }
            return seen.insert(text).inserted ? StepsList.Source(text: text, href: page(of: use, language)) : nil
        }
    }

    private static func page(of use: Use, _ language: Language) -> Href {
        PageLink.law(.parameter(use.parameter)).href(language)
    }
}

extension Use {
    /// The value with its unit; nil for a table, which its own page shows.
    fileprivate func short(_ language: Language) -> String? {
        if case .table = quantity { return nil }
        return quantity.words(unit, language)
    }
}
