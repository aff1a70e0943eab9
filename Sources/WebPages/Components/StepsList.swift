import Kernel

/// How a result came about: numbered steps, each with its sum and the rule behind it.
struct StepsList {
    /// A regulation's article, with its page where there is one.
    struct Source {
        let text: String
        var href: Href?
    }

    struct Step {
        /// A sentence: `Iuran JKK dihitung dari upah.`
        let sentence: String
        /// The sum as one would write it: `1 % × Rp1.000.000`.
        var sum: String?
        /// `Rp10.000`.
        var result: String?
        var sources: [Source] = []
    }

    let steps: [Step]
    let language: Language

    var html: HTML {
        ol(.class("worked")) { steps.map(line) }
    }

    private func line(_ step: Step) -> HTML {
        li {
            p(step.sentence)
            if step.sum != nil || step.result != nil {
                p(.class("sum")) {
                    if let sum = step.sum { sum }
                    if step.sum != nil && step.result != nil { " = " }
                    if let result = step.result { strong(result) }
                }
            }
            if !step.sources.isEmpty {
                p(.class("note")) {
                    language.say("Dasar: ", "Rule: ")
                    for (index, source) in step.sources.enumerated() {
                        if index > 0 { "; " }
                        if let href = source.href { a(source.text, .href(href)) } else { source.text }
                    }
                }
            }
        }
    }
}
