import Coverage

/// A bar from zero: the covered part, the rest, and the target as a mark. The
/// same numbers stand beside it in words, so a screen reader skips it.
struct GapBar {
    let percent: Percent
    let target: Percent?

    var html: HTML {
        svg(
            .class("bar"), Attribute("viewBox", "0 0 100 6"), Attribute("preserveAspectRatio", "none"), .ariaHidden
        ) {
            bar("ground", width: 100)
            bar("covered", width: min(100, Double(percent.hundredths) / 100))
            if let target {
                let x = min(99.6, Double(target.hundredths) / 100)
                line(
                    .class("mark"), .number("x1", x), .number("x2", x), .number("y1", 0), .number("y2", 6),
                    Attribute("vector-effect", "non-scaling-stroke")
                ) {}
            }
        }
    }

    private func bar(_ kind: String, width: Double) -> HTML {
        rect(.class(kind), .number("width", width), .number("height", 6)) {}
    }
}
