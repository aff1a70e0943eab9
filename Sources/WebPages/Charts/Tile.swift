import Coverage
import Kernel
import Registry

/// One region of the map: a link with its name, its percent and what the percent rests on.
struct Tile {
    let region: RegionCoverage
    let box: Box
    let fontSize: Double
    let language: Language

    func html(_ href: Href) -> HTML {
        let illustrated = region.percent != nil && region.percentBasis == .illustration
        return a(
            .href(href), .label(spoken),
            .class(CoverageStep.cssClass(region.percent) + (illustrated ? " illustrated" : ""))
        ) {
            frame("ground", box)
            frame("edge", box.inset(by: 2.5))
            for (index, line) in lines.enumerated() {
                svgText(
                    line.text, line.isPercent ? .class("percent") : nil, .number("x", box.x + Tile.padding),
                    .number("y", box.y + 3 + Double(index + 1) * lineHeight))
            }
        }
    }

    private static let padding = 8.0
    private var lineHeight: Double { fontSize * 1.28 }

    private func frame(_ kind: String, _ box: Box) -> HTML {
        rect(
            .class(kind), .number("x", box.x), .number("y", box.y), .number("width", box.width),
            .number("height", box.height)
        ) {}
    }

    private typealias Line = (text: String, isPercent: Bool)

    /// As many lines as fit; the name and the percent always, the count only where there is room.
    private var lines: [Line] {
        let room = Int((box.height - 6) / lineHeight)
        let name = nameLines
        if room <= name.count {
            return [(name.joined(separator: " ") + "\u{A0}" + percentText, true)]
        }
        var all: [Line] = name.map { ($0, false) } + [(percentText, true)]
        if room > all.count, let basisWord { all.append((basisWord, false)) }
        let count = countLines
        if room >= all.count + count.count { all.insert(contentsOf: count.map { ($0, false) }, at: name.count + 1) }
        return all
    }

    private func fits(_ text: String) -> Bool {
        Double(text.count) * fontSize * LabelPlacer.characterWidth <= box.width - 1.5 * Tile.padding
    }

    /// Two lines for a name of two words in a slender tile.
    private var nameLines: [String] {
        let name = RegionName.short(region.name)
        return fits(name) ? [name] : name.split(separator: " ", maxSplits: 1).map(String.init)
    }

    private var percentText: String {
        region.percent.map(language.percent) ?? language.say("tanpa data", "no data")
    }

    private var basisWord: String? { region.percent == nil ? nil : region.percentBasis.word(language) }

    /// The workers not protected; their word goes below in a slender tile.
    private var countLines: [String] {
        guard let count = region.unprotected.map(language.number) else { return [] }
        let word = language.say("belum", "not yet")
        return fits("\(count) \(word)") ? ["\(count) \(word)"] : [count, word]
    }

    /// The tile as a screen reader says it; it begins with the words that are seen.
    private var spoken: String {
        let name = RegionName.short(region.name)
        guard region.percent != nil else { return "\(name) \(percentText)" }
        let rest = region.unprotected.map {
            language.say(
                ", \(language.number($0)) pekerja belum terlindungi", ", \(language.number($0)) workers not protected")
        }
        return "\(name) \(percentText)\(rest ?? ""), \(region.percentBasis.meaning(language))"
    }
}
