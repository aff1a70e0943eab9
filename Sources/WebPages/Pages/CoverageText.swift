import Coverage
import Kernel
import Registry

/// A region and the regions below it as plain text for a terminal: first a sentence, then the table, then what
/// the figures rest on.
public struct CoverageText: Sendable {
    let coverage: RegionCoverage
    let language: Language

    public init(_ coverage: RegionCoverage, language: Language) {
        self.coverage = coverage
        self.language = language
    }

    public var text: String { ([lead, ""] + table + [""] + notes).joined(separator: "\n") + "\n" }

    private var lead: String {
        let counted = "\(language.number(coverage.participants)) " + language.say("orang", "people")
        let day = language.date(coverage.asOf)
        guard let percent = coverage.percent, let potential = coverage.potential else {
            return language.say(
                "\(coverage.name): \(counted) terlindungi per \(day). Potensi pekerjanya belum diketahui.",
                "\(coverage.name): \(counted) protected on \(day). The number of workers is not known.")
        }
        let share = language.percent(percent)
        let whole = language.number(potential)
        return language.say(
            "\(coverage.name): \(share) pekerja terlindungi per \(day), yaitu \(counted) dari \(whole).",
            "\(coverage.name): \(share) of workers protected on \(day), that is \(counted) of \(whole).")
    }

    private var table: [String] {
        let head =
            [language.say("Wilayah", "Region")] + Indicator.catalogue.map { $0.name[language] }
            + [language.say("Target pada", "Target by"), language.say("Dasar", "Basis")]
        let rows = ([coverage] + coverage.children).map { region in
            [region.name] + Indicator.catalogue.map { $0.value(region).map(written) ?? "–" }
                + [region.target.map { language.date($0.target.by) } ?? "–", region.basis.word(language)]
        }
        return CoverageText.aligned([head] + rows, leftColumns: [0, head.count - 2, head.count - 1])
    }

    private func written(_ value: Indicator.Value) -> String {
        switch value {
        case .count(let people): language.number(people)
        case .percent(let percent): language.percent(percent)
        }
    }

    private var notes: [String] {
        let regions = [coverage] + coverage.children
        return denominators(regions) + regions.compactMap(publishedNote) + contradictions
    }

    /// Each denominator's date, basis and source once, with the regions that share them.
    private func denominators(_ regions: [RegionCoverage]) -> [String] {
        var groups: [(text: String, names: [String])] = []
        for region in regions {
            guard let potensi = region.potensi else { continue }
            let text = "\(language.date(potensi.asOf)), \(potensi.basis.word(language)), \(potensi.source)"
            if let i = groups.firstIndex(where: { $0.text == text }) {
                groups[i].names.append(region.name)
            } else {
                groups.append((text, [region.name]))
            }
        }
        return groups.map {
            language.say("Penyebut", "Denominator") + " (\(language.list($0.names))): \($0.text)."
        }
    }

    private func publishedNote(_ region: RegionCoverage) -> String? {
        guard let published = region.published, let percent = published.percent else { return nil }
        let counts = [published.participants, published.potential].compactMap { $0.map(language.number) }
        let shown = counts.isEmpty ? "" : " (\(counts.joined(separator: " / ")))"
        return language.say("Terbit", "Published") + ", \(region.name): \(language.percent(percent))\(shown), "
            + "\(language.date(published.asOf)), \(published.source)."
    }

    private var contradictions: [String] {
        coverage.contradictions.map { contradiction in
            let readings = contradiction.readings.map { "\(language.number($0.participants)) (\($0.source))" }
            return language.say("Sumber berbeda", "Sources differ") + ": \(contradiction.explanation[language]) "
                + readings.joined(separator: "; ") + "."
        }
    }

    /// Columns padded to their widest cell; numbers to the right.
    static func aligned(_ rows: [[String]], leftColumns: Set<Int>) -> [String] {
        let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let space = String(repeating: " ", count: widths[column] - cell.count)
                line += (column == 0 ? "" : "  ") + (leftColumns.contains(column) ? cell + space : space + cell)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
