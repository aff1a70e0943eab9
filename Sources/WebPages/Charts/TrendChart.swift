import Coverage
import Kernel
import Registry

/// The trend as a line from a zero baseline, drawn once for a wide screen and once
/// for a telephone, with its words beneath.
struct TrendChart {
    let model: TrendModel
    let language: Language

    var html: HTML {
        figure(.class("beside")) {
            TrendDrawing(model: model, language: language, width: 800, height: 360, kind: "wide").html
            TrendDrawing(model: model, language: language, width: 328, height: 300, kind: "narrow").html
            figcaption { captionText }
        }
    }

    @HTMLBuilder private var captionText: HTML {
        language.say("Data per \(language.date(model.asOf)). ", "Data as of \(language.date(model.asOf)). ")
        if model.hasIllustration {
            language.say(
                "Garis: jumlah menurut registri (ilustrasi, bukan data resmi). ",
                "Line: the registry's count (an illustration, not official data). ")
        } else {
            language.say("Garis: jumlah menurut registri. ", "Line: the registry's count. ")
        }
        if !model.published.isEmpty {
            language.say("Titik: angka yang terbit di sumber umum. ", "Dots: figures printed in public sources. ")
        }
        if let projection = model.projection {
            language.say(
                "Garis putus-putus: bila bulan-bulan berikut sama dengan rata-rata \(projection.months) bulan terakhir; "
                    + "pita: rentang yang memuat 8 dari 10 kemungkinan bila tiap bulan bergerak sendiri-sendiri. "
                    + "Ini bukan ramalan anggaran atau keputusan.",
                "Dashed line: if the months to come are like the mean of the last \(projection.months); "
                    + "band: the range of 8 in 10 outcomes if months move independently. "
                    + "It foresees no budget and no decision.")
        }
    }
}

/// One drawing of a trend at one size.
struct TrendDrawing {
    let model: TrendModel
    let language: Language
    let width, height: Double
    let kind: String

    private var id: String { "trend-\(model.wilayah)-\(kind)" }
    var fontSize: Double { 13 }
    var plot: Box { Box(x: 40, y: 14, width: width - 52, height: height - 42) }

    func x(_ day: Day) -> Double {
        let days = model.days
        let span = Double(max(1, days.upperBound.number - days.lowerBound.number))
        return plot.x + plot.width * Double(day.number - days.lowerBound.number) / span
    }

    func y(_ percent: Percent) -> Double {
        plot.y + plot.height * (1 - Double(percent.hundredths) / Double(model.top * 100))
    }

    var html: HTML {
        svg(
            .class("trend \(kind)"), Attribute("viewBox", "0 0 \(drawn(width)) \(drawn(height))"), .role("img"),
            .labelledBy("\(id)-title \(id)-desc")
        ) {
            svgTitle(
                language.say("Cakupan \(model.name) dari waktu ke waktu", "Coverage of \(model.name) over time"),
                .id("\(id)-title"))
            desc(description, .id("\(id)-desc"))
            axes
            projected
            targetLines
            path(
                .class(model.hasIllustration ? "known illustrated" : "known"),
                Attribute("d", joined(model.months.compactMap(point)))
            ) {}
            dots
            labels
        }
    }

    private func point(_ point: TrendPoint) -> (Double, Double)? {
        point.percent.map { (x(point.day), y($0)) }
    }

    private func joined(_ points: [(Double, Double)]) -> String {
        "M" + points.map { "\(drawn($0.0)) \(drawn($0.1))" }.joined(separator: "L")
    }

    @HTMLBuilder private var projected: HTML {
        if let projection = model.projection, let start = model.months.last.flatMap(point) {
            let high = [start] + projection.points.map { (x($0.day), y($0.high)) }
            let low = projection.points.reversed().map { (x($0.day), y($0.low)) }
            path(.class("range"), Attribute("d", joined(high + low) + "Z")) {}
            path(
                .class("projected"),
                Attribute("d", joined([start] + projection.points.map { (x($0.day), y($0.percent)) }))
            ) {}
        }
    }

    private var dots: HTML {
        .group(
            model.published.compactMap { published in
                published.percent.map { percent in
                    circle(.class("dot"), .number("cx", x(published.asOf)), .number("cy", y(percent)), .number("r", 5))
                    {
                        svgTitle("\(language.percent(percent)), \(language.date(published.asOf)), \(published.source)")
                    }
                }
            })
    }

    /// What the drawing shows, for those who do not see it.
    private var description: String {
        guard let first = model.months.first, let last = model.months.last, let from = first.percent,
            let to = last.percent
        else { return "" }
        let targets = model.targets.compactMap { target in
            target.percent.map { "\(language.shortPercent($0)) (\(language.date(target.by)))" }
        }
        let line = language.say(
            "Dari \(language.percent(from)) pada \(language.date(first.day)) ke \(language.percent(to)) pada \(language.date(last.day)).",
            "From \(language.percent(from)) on \(language.date(first.day)) to \(language.percent(to)) on \(language.date(last.day))."
        )
        guard !targets.isEmpty else { return line }
        return line + language.say(" Target: ", " Targets: ") + language.list(targets) + "."
    }
}
