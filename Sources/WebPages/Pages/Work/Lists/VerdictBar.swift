import Kernel
import Registry

/// The rows of a list by verdict: a bar, and below it each verdict with its shape, word and number, as a filter.
struct VerdictBar {
    let counts: [Registry.Verdict: Int]
    let language: Language
    /// The address that shows this verdict only; nil shows all.
    let link: (Registry.Verdict?) -> WorkLink
    let chosen: Registry.Verdict?

    private var total: Int { counts.values.reduce(0, +) }
    private var present: [Registry.Verdict] { Registry.Verdict.inOrder.filter { (counts[$0] ?? 0) > 0 } }

    var html: HTML {
        section(.class("verdicts"), .label(language.say("Baris menurut putusan", "Rows by verdict"))) {
            drawing
            ul {
                entry(nil, total)
                present.map { entry($0, counts[$0] ?? 0) }
            }
        }
    }

    /// The numbers stand below in words, so a screen reader skips the drawing.
    private var drawing: HTML {
        svg(
            .class("verdict-bar"), Attribute("viewBox", "0 0 1000 40"), Attribute("preserveAspectRatio", "none"),
            .ariaHidden
        ) {
            segments.map { verdict, x, width in
                rect(
                    .class(verdict.cssClass), .number("x", x), .number("width", width), .number("height", 40)
                ) {}
            }
        }
    }

    /// The narrowest part can still be seen; the others share what is left.
    private var segments: [(Registry.Verdict, Double, Double)] {
        let least = 8.0
        let space = 3.0
        let free = 1000 - Double(present.count) * least - Double(max(0, present.count - 1)) * space
        var x = 0.0
        return present.map { verdict in
            let width = least + free * Double(counts[verdict] ?? 0) / Double(max(1, total))
            defer { x += width + space }
            return (verdict, x, width)
        }
    }

    private func entry(_ verdict: Registry.Verdict?, _ count: Int) -> HTML {
        let isHere = chosen == verdict
        return li {
            a(.href(link(verdict).href(language)), isHere ? Attribute("aria-current", "true") : nil) {
                if let verdict { verdict.tag(language) } else { span(language.say("Semua baris", "All rows")) }
                span(.class("number")) {
                    strong(language.number(count))
                    if verdict != nil { span(share(count), .class("share")) }
                }
            }
        }
    }

    private func share(_ count: Int) -> String {
        guard total > 0 else { return "" }
        let percent = Int((Double(count) * 100 / Double(total)).rounded())
        if percent == 0, count > 0 { return language.say("< 1 %", "< 1%") }
        return language.say("\(percent) %", "\(percent)%")
    }
}
