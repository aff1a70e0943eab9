import Kernel

/// What one field adds to the balance between one person and two.
public struct ReviewWeightLine: Sendable {
    let field: Phrase
    let found: Phrase
    /// Natural logarithm of how much likelier this is for one person.
    let nats: Double

    public init(field: Phrase, found: Phrase, nats: Double) {
        self.field = field
        self.found = found
        self.nats = nats
    }
}

/// The weights as a staircase: each step begins where the one before ended. The drawing is a column of the table that
/// says the same in numbers.
struct ReviewWaterfall {
    let prior: Double
    let lines: [ReviewWeightLine]
    let language: Language

    private struct Step {
        let field: String
        let found: String
        let from: Double
        let to: Double
        let isTotal: Bool
    }

    private var steps: [Step] {
        var at = prior
        var out = [
            Step(
                field: language.say("Awal", "Start"),
                found: language.say(
                    "seberapa sering calon pasangan memang satu orang",
                    "how often candidates are one person"),
                from: 0, to: prior, isTotal: false)
        ]
        for line in lines {
            out.append(
                Step(
                    field: language.say(line.field), found: language.say(line.found), from: at, to: at + line.nats,
                    isTotal: false))
            at += line.nats
        }
        out.append(
            Step(
                field: language.say("Jumlah", "Total"),
                found: at >= 0
                    ? language.say("condong ke orang yang sama", "leans to the same person")
                    : language.say("condong ke dua orang", "leans to two people"), from: 0, to: at, isTotal: true))
        return out
    }

    var html: HTML {
        let steps = steps
        let ends: [Double] = steps.map(\.from) + steps.map(\.to) + [0]
        let low: Double = (ends.min() ?? 0) - 0.5
        let high: Double = (ends.max() ?? 0) + 0.5
        return table(.class("waterfall"), .role("table")) {
            WebPages.caption(
                language.say(
                    "Mengapa mesin ragu: apa yang ditambahkan tiap isian",
                    "Why the engine is in doubt: what each field adds"))
            thead(.role("rowgroup")) {
                tr(.role("row")) {
                    th(language.say("Isian", "Field"), .scope("col"), .role("columnheader"))
                    th(language.say("Bobot", "Weight"), .scope("col"), .class("n"), .role("columnheader"))
                    th(.scope("col"), .role("columnheader"), .class("drawn")) {
                        language.say("← beda · sama →", "← different · same →")
                    }
                }
            }
            tbody(.role("rowgroup")) { steps.map { row($0, low, high) } }
        }
    }

    private func row(_ step: Step, _ low: Double, _ high: Double) -> HTML {
        tr(.role("row"), .class(step.isTotal ? "total" : "")) {
            th(.scope("row"), .role("rowheader")) {
                step.field
                small(step.found, .class("unit"))
            }
            td(signed(step.to - step.from), .class("n"), .role("cell"))
            td(.class("drawn"), .role("cell")) { bar(step, low, high) }
        }
    }

    private func bar(_ step: Step, _ low: Double, _ high: Double) -> HTML {
        let place = { (value: Double) in (value - low) / (high - low) * 200 }
        let (start, end) = (place(min(step.from, step.to)), place(max(step.from, step.to)))
        let cssClass = step.to >= step.from ? "for" : "against"
        return svg(
            Attribute("viewBox", "0 0 200 16"), Attribute("preserveAspectRatio", "none"), .ariaHidden,
            Attribute("focusable", "false")
        ) {
            line(
                .number("x1", place(0)), .number("x2", place(0)), .number("y1", 0), .number("y2", 16),
                .class("zero")
            ) {}
            rect(
                .number("x", start), .number("width", max(1, end - start)), .number("y", 3), .number("height", 10),
                .class(cssClass)
            ) {}
        }
    }

    /// `+4,5`, `−1,2`.
    private func signed(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return (tenths < 0 ? "−" : "+") + "\(whole)" + language.say(",", ".") + "\(rest)"
    }
}
