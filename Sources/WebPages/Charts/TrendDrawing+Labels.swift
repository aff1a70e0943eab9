import Coverage
import Kernel

extension TrendDrawing {
    /// Each target as a line that ends on its day.
    var targetLines: HTML {
        .group(
            model.targets.compactMap { target in
                target.percent.map { percent in
                    let reach = plot.width * 0.14
                    return .group([
                        rule(
                            "target", from: (max(plot.x, x(target.by) - reach), y(percent)),
                            to: (x(target.by), y(percent))),
                        rule("target", from: (x(target.by), y(percent) - 5), to: (x(target.by), y(percent) + 5)),
                    ])
                }
            })
    }

    /// Direct labels, the most needed first: the newest figure, the targets, what was printed.
    var labels: HTML {
        var placer = LabelPlacer(
            bounds: Box(x: plot.x, y: 0, width: width - plot.x, height: height), fontSize: fontSize)
        for month in model.months { if let percent = month.percent { placer.keepFree(spot(month.day, percent, 3)) } }
        for published in model.published {
            if let percent = published.percent { placer.keepFree(spot(published.asOf, percent, 5)) }
        }
        return .group(
            wanted.compactMap { label in
                placer.place(label.text, near: label.x, label.y).map { place in
                    svgText(label.text, .class("halo \(label.kind)"), .number("x", place.x), .number("y", place.y))
                }
            })
    }

    private struct Label {
        let text: String
        let kind: String
        let x, y: Double
    }

    private var wanted: [Label] {
        var all: [Label] = []
        if let last = model.months.last, let percent = last.percent {
            all.append(Label(text: language.percent(percent), kind: "strong", x: x(last.day), y: y(percent)))
        }
        for target in model.targets {
            guard let percent = target.percent else { continue }
            let text =
                "Target " + language.shortPercent(percent) + (width > 400 ? ", \(language.shortDate(target.by))" : "")
            all.append(Label(text: text, kind: "target-text", x: x(target.by), y: y(percent)))
        }
        for published in model.published where published.asOf != model.asOf {
            guard let percent = published.percent else { continue }
            all.append(Label(text: language.percent(percent), kind: "printed", x: x(published.asOf), y: y(percent)))
        }
        return all
    }

    private func spot(_ day: Day, _ percent: Percent, _ radius: Double) -> Box {
        Box(x: x(day) - radius, y: y(percent) - radius, width: 2 * radius, height: 2 * radius)
    }
}
