import Kernel

/// A value that stays until it is changed: a rate, a limit, a benefit by date. A line in
/// steps from a zero baseline, each step with its own figure, and the same as a table.
struct StepChart {
    struct Step {
        let from: Day
        let value: Double
        /// The value as it is printed: `Rp10.547.400`.
        let text: String
        /// What changed it: a regulation.
        let source: String
    }

    /// What the value is: `Batas atas upah JP sebulan`.
    let title: String
    /// Oldest first.
    let steps: [Step]
    /// Where the last step ends in the drawing.
    let until: Day
    /// Tells this drawing from others on the page.
    let id: FieldName
    let language: Language

    @HTMLBuilder var html: HTML {
        if let first = steps.first, first.from < until {
            figure {
                StepDrawing(chart: self, from: first.from, width: 800, height: 260, kind: "wide").html
                StepDrawing(chart: self, from: first.from, width: 328, height: 240, kind: "narrow").html
                figcaption(
                    language.say(
                        "Angka berlaku sejak tanggalnya sampai diganti. Garis berakhir pada \(language.date(until)).",
                        "Each figure holds from its day until it is replaced. The line ends on \(language.date(until))."
                    )
                )
            }
            details {
                summary(language.say("Angka dan dasarnya (\(steps.count))", "Figures and rules (\(steps.count))"))
                stepTable
            }
        }
    }

    private var stepTable: HTML {
        DataTable<Step>(
            caption: .text(title + language.say(", terbaru di atas.", ", newest first.")),
            rowHead: .init(code: "from", title: language.say("Berlaku sejak", "In force since")) {
                .text(language.date($0.from))
            },
            columns: [
                .init(code: "value", title: language.say("Nilai", "Value")) { .text($0.text) },
                .init(code: "source", title: language.say("Dasar", "Rule"), isWords: true) { .text($0.source) },
            ],
            rows: steps.reversed(), language: language
        ).html
    }

    /// The drawing in words, for those who do not see it.
    var spoken: String {
        steps.map { "\(language.date($0.from)): \($0.text)" }.joined(separator: "; ") + "."
    }
}

/// One drawing of the steps at one size.
private struct StepDrawing {
    let chart: StepChart
    let from: Day
    let width, height: Double
    let kind: String

    private var plot: Box { Box(x: 0, y: 26, width: width, height: height - 50) }
    private var id: String { "\(chart.id.text)-\(kind)" }

    private func x(_ day: Day) -> Double {
        plot.x + plot.width * Double(day.number - from.number) / Double(chart.until.number - from.number)
    }

    private func y(_ value: Double) -> Double {
        let top = chart.steps.map(\.value).max() ?? 0
        return plot.y + plot.height * (1 - (top > 0 ? value / top : 0))
    }

    var html: HTML {
        svg(
            .class("stair \(kind)"), Attribute("viewBox", "0 0 \(drawn(width)) \(drawn(height))"), .role("img"),
            .labelledBy("\(id)-title \(id)-desc")
        ) {
            svgTitle(chart.title, .id("\(id)-title"))
            desc(chart.spoken, .id("\(id)-desc"))
            path(.class("area"), Attribute("d", "M\(drawn(plot.x)) \(drawn(y(0)))L\(stairs)V\(drawn(y(0)))Z")) {}
            line(
                .class("axis"), .number("x1", plot.x), .number("x2", plot.x + plot.width), .number("y1", y(0)),
                .number("y2", y(0))
            ) {}
            path(.class("known"), Attribute("d", "M\(stairs)")) {}
            labels
        }
    }

    /// Along each value to the right, then up or down to the next.
    private var stairs: String {
        let points = chart.steps.map { "\(drawn(x($0.from))) \(drawn(y($0.value)))" }
        let ends = chart.steps.dropFirst().map { drawn(x($0.from)) } + [drawn(x(chart.until))]
        return zip(points, ends).map { "\($0)H\($1)" }.joined(separator: "L")
    }

    /// The figure above its step and the year below, the newest first; what finds no room stands in the table.
    private var labels: HTML {
        var figures = plot.x + plot.width
        var years = figures
        var all: [HTML] = []
        for (index, step) in chart.steps.enumerated().reversed() {
            let at = x(step.from)
            let isNewest = index == chart.steps.count - 1
            if at + room(step.text) <= figures || isNewest {
                let end = plot.x + plot.width
                let wide = room(step.text, isBold: isNewest)
                let isLate = at + wide > end
                let place = isLate ? end : at
                all.append(
                    text(step.text, isNewest ? "strong" : "plain", place, y(step.value) - 8, endsThere: isLate))
                figures = min(at, isLate ? end - wide : at) - 8
            }
            let year = "\(step.from.ymd.year)"
            if at + room(year) <= years {
                all.append(text(year, "tick", at, height - 6))
                years = at - 8
            }
        }
        return .group(all)
    }

    /// Bold letters are wider than others.
    private func room(_ text: String, isBold: Bool = false) -> Double {
        Double(text.count) * 13 * LabelPlacer.characterWidth * (isBold ? 1.1 : 1)
    }

    private func text(_ text: String, _ kind: String, _ x: Double, _ y: Double, endsThere: Bool = false) -> HTML {
        svgText(
            text, .class(kind), .number("x", x), .number("y", y),
            endsThere ? Attribute("text-anchor", "end") : nil)
    }
}
