import Kernel

/// Every question that can be computed here.
public struct CalculatorIndexPage: Sendable {
    let language: Language

    public init(_ language: Language) { self.language = language }

    public var html: HTML {
        let title = language.say("Hitung", "Calculate")
        return PageLayout(language, title: title, here: .calculators).html {
            h1(title)
            p(
                language.say(
                    "Hitung iuran dan hak menurut aturan, dengan langkah dan sumbernya.",
                    "Compute contributions and rights by the law, with the steps and the sources."), .class("lead"))
            ul(.class("options")) {
                CitizenCalculator.all.map { calculator in
                    li {
                        a(
                            calculator.title[language],
                            .href(PageLink.calculator(CalculatorLink(calculator)).href(language)))
                        p(calculator.lead[language], .class("note"))
                    }
                }
                li {
                    a(
                        language.say("Bagaimana jika angkanya lain?", "What if a number were another?"),
                        .href(PageLink.calculator(CalculatorLink(ReformModel.slug, [])).href(language)))
                    p(ReformPage.lead[language], .class("note"))
                }
            }
            p(
                language.say(
                    "Hasilnya penjelasan aturan, bukan keputusan. Yang memutuskan klaim adalah BPJS Ketenagakerjaan.",
                    "The results explain the law and decide nothing. BPJS Ketenagakerjaan decides on claims."),
                .class("note"))
        }
    }
}
