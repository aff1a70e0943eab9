import Calculators
import Kernel
import Rules

/// One question of a citizen: the choice of who asks, the form, and the answer with all that stands behind it.
public struct CalculatorPage: Sendable {
    let model: CalculatorModel
    let language: Language

    public init(_ model: CalculatorModel, _ language: Language) { (self.model, self.language) = (model, language) }

    public var html: HTML {
        PageLayout(language, title: title, here: .calculator(model.link)).html {
            crumbs
            h1(calculator.title[language], .class("question"))
            p(calculator.lead[language], .class("note"))
            if let found = model.found, let reading = model.reading {
                CalculatorAnswer(model: model, reading: reading, found: found, language: language).html
            }
            if let variant = model.variant, let reading = model.reading {
                ask(variant, reading)
            } else {
                variants
            }
        }
    }

    private var calculator: CitizenCalculator { model.calculator }

    private var title: String {
        let name = calculator.title[language]
        return model.isRefused ? language.say("Kesalahan: ", "Error: ") + name : name
    }

    private var crumbs: HTML {
        nav(.class("crumbs"), .label(language.say("Letak halaman", "Where this page stands"))) {
            a(language.say("Hitung", "Calculate"), .href(PageLink.calculators.href(language)))
            " › "
            span(calculator.title[language], Attribute("aria-current", "page"))
        }
    }

    private var variants: HTML {
        section(.labelledBy("pilih")) {
            h2(calculator.choose[language], .id("pilih"))
            ul(.class("options")) {
                calculator.variants.map { variant in
                    li {
                        a(
                            variant.label[language],
                            .href(PageLink.calculator(model.link(to: variant)).href(language)))
                        p(variant.hint[language], .class("note"))
                    }
                }
            }
        }
    }

    private func ask(_ variant: CitizenCalculator.Variant, _ reading: FormReading) -> HTML {
        section(.id("isian"), .class("asking"), .label(language.say("Isian", "Questions"))) {
            if model.found != nil { h2(language.say("Ubah isian", "Change the answers"), .class("no-print")) }
            if calculator.variants.count > 1 { chosen(variant) }
            FieldForm(
                action: PageLink.calculator(CalculatorLink(calculator)).href(language), entries: reading.entries,
                submit: language.say("Hitung", "Calculate"), language: language
            ).html {
                if calculator.variants.count > 1 {
                    input(.type("hidden"), .name(CalculatorModel.variantName), .value(variant.code))
                }
                if case .today = variant.timing, reading.isAsked { keptDay(reading) }
                variant.timing.html(reading.entries, language)
                variant.sections.map { fields(variant, $0, reading.entries) }
            }
            p(
                language.say(
                    "Tidak ada nama, NIK, atau tanggal lahir yang ditanyakan, dan tidak ada isian yang disimpan.",
                    "No name, NIK or date of birth is asked, and nothing that you fill in is kept."),
                .class("note no-print"))
        }
    }

    private func chosen(_ variant: CitizenCalculator.Variant) -> HTML {
        p(.class("no-print")) {
            strong(variant.label[language])
            ". "
            a(
                language.say("Ganti pilihan", "Choose another"),
                .href(PageLink.calculator(CalculatorLink(calculator)).href(language)))
        }
    }

    /// A form that is sent again asks for the same day's law.
    private func keptDay(_ reading: FormReading) -> HTML {
        guard case .day(let day) = reading.when else { return .empty }
        return input(.type("hidden"), .name(Timing.name.text), .value("\(day)"))
    }

    private func fields(
        _ variant: CitizenCalculator.Variant, _ section: AskSection, _ entries: FormEntries
    ) -> HTML {
        let asked = variant.questions(section)
        let fields = HTML.group(asked.map { $0.html(entries, language) })
        guard let title = section.title else { return fields }
        let isOpen = !section.isFolded || asked.contains { $0.names.contains { !entries.text($0).isEmpty } }
        return details(isOpen ? Attribute("open", nil) : nil) {
            summary(title[language])
            fields
        }
    }
}
