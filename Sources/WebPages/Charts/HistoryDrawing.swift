import Kernel
import Rules

/// One drawing of a parameter's history at one size.
struct HistoryDrawing {
    let chart: HistoryChart
    let width, height: Double
    let kind: String

    let fontSize = 13.0
    var language: Language { chart.language }
    var rows: [AnyParameter.Row] { chart.parameter.rows }
    private var id: String { "riwayat-\(chart.parameter.id)-\(kind)" }

    /// What is left on the right for "belum diketahui".
    let unknownWidth = 78.0
    private var plot: Box { Box(x: 8, y: 30, width: width - 8 - unknownWidth, height: height - 58) }
    var baseline: Double { plot.y + plot.height }
    var end: Day { chart.parameter.checkedThrough.lastDay }

    func x(_ day: Day) -> Double {
        let first = rows[0].berlakuSejak.number
        return plot.x + plot.width * Double(day.number - first) / Double(max(1, end.number - first))
    }

    func y(_ row: AnyParameter.Row) -> Double {
        let top = rows.compactMap(\.quantity.size).max() ?? 0
        return baseline - (top > 0 ? plot.height * (row.quantity.size ?? 0) / top : 0)
    }

    var html: HTML {
        svg(
            .class("history \(kind)"), Attribute("viewBox", "0 0 \(drawn(width)) \(drawn(height))"), .role("img"),
            .labelledBy("\(id)-title \(id)-desc")
        ) {
            svgTitle(chart.title, .id("\(id)-title"))
            desc(chart.spoken, .id("\(id)-desc"))
            unknown
            rule("axis", from: (0, baseline), to: (width - unknownWidth, baseline))
            path(.class("known"), Attribute("d", stairs(through: split))) {}
            if split < end { path(.class("later"), Attribute("d", stairs(from: split, through: end))) {} }
            rows.map(mark)
            ticks
            labels
        }
    }

    /// Where the known past ends and the expected future begins, within the drawing.
    private var split: Day { min(max(chart.today, rows[0].berlakuSejak), end) }

    /// Along each value to the right, then up or down to the next.
    private func stairs(from: Day? = nil, through: Day) -> String {
        let start = from ?? rows[0].berlakuSejak
        var drawnPath = ""
        for (index, row) in rows.enumerated() where row.berlakuSejak <= through {
            let next = index + 1 < rows.count ? rows[index + 1].berlakuSejak : through
            guard next >= start else { continue }
            let (left, right) = (x(max(row.berlakuSejak, start)), x(min(next, through)))
            drawnPath += drawnPath.isEmpty ? "M\(drawn(left)) " : "V"
            drawnPath += "\(drawn(y(row)))H\(drawn(right))"
        }
        return drawnPath
    }

    /// A dot where a value begins; a hollow diamond where nobody has read it in the text.
    private func mark(_ row: AnyParameter.Row) -> HTML {
        let (left, top) = (x(row.berlakuSejak), y(row))
        guard row.confidence == .recalled else {
            return circle(.class("seen"), .number("cx", left), .number("cy", top), .number("r", 4.5)) {}
        }
        let corners = [(left, top - 6.5), (left + 6.5, top), (left, top + 6.5), (left - 6.5, top)]
        let points = corners.map { "\(drawn($0.0)) \(drawn($0.1))" }.joined(separator: "L")
        return path(.class("recalled"), Attribute("d", "M\(points)Z")) {}
    }

    private var unknown: HTML {
        let left = plot.x + plot.width
        let words = language.say("belum diketahui", "not known").split(separator: " ")
        return .group([
            rect(
                .class("unknown"), .number("x", left), .number("y", plot.y - 8), .number("width", unknownWidth),
                .number("height", plot.height + 8)
            ) {},
            .group(
                words.enumerated().map { line, word in
                    svgText(
                        String(word), .class("tick"), .number("x", left + 6),
                        .number("y", plot.y + 10 + Double(line) * 16))
                }),
        ])
    }

    /// When a value begins and when knowledge ends: the two ends first, then the newest.
    private var ticks: HTML {
        var taken: [ClosedRange<Double>] = []
        var all: [HTML] = []
        for day in [end, rows[0].berlakuSejak] + rows.dropFirst().reversed().map(\.berlakuSejak) {
            let text = width > 400 ? "\(language.shortMonthName(day.month)) \(day.year)" : "\(day.year)"
            let room = self.room(text)
            let left = max(0, x(day) - room / 2)
            guard !taken.contains(where: { $0.overlaps(left - 8...left + room + 8) }) else { continue }
            taken.append(left...left + room)
            all.append(rule("axis", from: (x(day), baseline), to: (x(day), baseline + 5)))
            all.append(svgText(text, .class("tick"), .number("x", left), .number("y", baseline + 20)))
        }
        return .group(all)
    }

    func rule(_ kind: String, from start: (Double, Double), to end: (Double, Double)) -> HTML {
        line(
            .class(kind), .number("x1", start.0), .number("y1", start.1), .number("x2", end.0), .number("y2", end.1)
        ) {}
    }
}
