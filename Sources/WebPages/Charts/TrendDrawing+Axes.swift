import Coverage
import Kernel

extension TrendDrawing {
    /// Quiet lines at whole percents, and the years.
    var axes: HTML {
        let step = model.top > 50 ? 20 : 10
        let levels = stride(from: 0, through: model.top, by: step).map { level -> HTML in
            let height = y(Percent(hundredths: level * 100))
            return .group([
                rule("axis", from: (plot.x, height), to: (plot.x + plot.width, height)),
                svgText(
                    language.shortPercent(Percent(hundredths: level * 100)), .class("tick"), .number("x", plot.x - 6),
                    .number("y", height + 4), Attribute("text-anchor", "end")),
            ])
        }
        return .group(levels + monthTicks)
    }

    /// January and July, as many as the width holds.
    private var monthTicks: [HTML] {
        let days = model.days
        let room = Int(plot.width / 100)
        let span = max(1, days.lowerBound.bulan.distance(to: days.upperBound.bulan))
        let every = [3, 6, 12, 24, 60].first { span / $0 <= room } ?? 120
        return (days.lowerBound.bulan.index...days.upperBound.bulan.index).compactMap { index in
            let bulan = Bulan(index: index)
            guard Int(index) % every == 0, days.contains(bulan.firstDay) else { return nil }
            let at = x(bulan.firstDay)
            return .group([
                rule("axis", from: (at, plot.y + plot.height), to: (at, plot.y + plot.height + 5)),
                svgText(
                    "\(language.shortMonthName(bulan.month)) \(bulan.year)", .class("tick"),
                    .number("x", min(max(at, plot.x + 20), plot.x + plot.width - 26)),
                    .number("y", plot.y + plot.height + 20), Attribute("text-anchor", "middle")),
            ])
        }
    }

    func rule(_ kind: String, from start: (Double, Double), to end: (Double, Double)) -> HTML {
        line(
            .class(kind), .number("x1", start.0), .number("y1", start.1), .number("x2", end.0), .number("y2", end.1)
        ) {}
    }
}
