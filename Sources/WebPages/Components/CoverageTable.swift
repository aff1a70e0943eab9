import Coverage
import Kernel

/// The table of the regions below one region, sorted as the reader chose.
struct CoverageTable {
    let coverage: RegionCoverage
    let view: CoverageView
    let language: Language

    /// What may be sorted by: the name and every indicator.
    static let columnCodes = Set(["name"] + Indicator.catalogue.map(\.code))

    var html: HTML {
        DataTable(
            caption: captionText, rowHead: nameColumn,
            columns: Indicator.tableOrder.map(column) + [basisColumn], rows: sortedRows, total: coverage,
            sorted: (sort.column, sort.descending), sortLink: sortLink, language: language
        ).html
    }

    private var sort: CoverageSort { view.sort ?? CoverageSort("name", descending: false) }

    /// Rows without the value come last in both directions; equal values keep the order of codes.
    var sortedRows: [RegionCoverage] {
        guard let indicator = Indicator.catalogue.first(where: { $0.code == sort.column }) else {
            let byName = coverage.children.sorted { RegionName.plain($0.name) < RegionName.plain($1.name) }
            return sort.descending ? byName.reversed() : byName
        }
        return coverage.children.enumerated().sorted { a, b in
            switch (indicator.value(a.element)?.order, indicator.value(b.element)?.order) {
            case (let x?, let y?) where x != y: sort.descending ? x > y : x < y
            case (_?, nil): true
            case (nil, _?): false
            default: a.offset < b.offset
            }
        }.map(\.element)
    }

    private func sortLink(_ code: String, _ descending: Bool) -> Href {
        let view = CoverageView(asOf: view.asOf, sort: CoverageSort(code, descending: descending))
        return PageLink.coverage(coverage.wilayah, view).href(language)
    }

    private var nameColumn: DataTable<RegionCoverage>.Column {
        let level = coverage.children.first?.wilayah.level ?? .kabupatenKota
        return .init(code: "name", title: RegionName.level(level, language)) { row in
            if row.wilayah == coverage.wilayah { return .text(row.name) }
            guard row.wilayah.level <= .kabupatenKota else { return .text(RegionName.plain(row.name)) }
            let href = PageLink.coverage(row.wilayah, CoverageView(asOf: view.asOf)).href(language)
            return a(RegionName.plain(row.name), .href(href))
        }
    }

    private func column(_ indicator: Indicator) -> DataTable<RegionCoverage>.Column {
        let cards: Set = ["percent", "unprotected", "potential"]
        return .init(
            code: indicator.code, title: language.say(indicator.name), unit: unit(indicator.unit),
            short: shortTitle(indicator),
            extra: !cards.contains(indicator.code), isGap: indicator.code == Indicator.gap.code
        ) { row in cell(indicator, row) }
    }

    @HTMLBuilder private func cell(_ indicator: Indicator, _ row: RegionCoverage) -> HTML {
        if let value = indicator.value(row) {
            language.print(value)
            if indicator.code == Indicator.targetPercent.code, let target = row.target {
                span(language.shortDate(target.target.by), .class("unit"))
            }
        } else {
            span("–", .class("none"), .ariaHidden)
            span(language.say("tidak ada", "none"), .class("hidden-visually"))
        }
    }

    /// What the row rests on, in words: the percentage can be published where the counts are not.
    private var basisColumn: DataTable<RegionCoverage>.Column {
        .init(code: "basis", title: language.say("Dasar", "Basis"), isSortable: false, isMark: true, isWords: true) {
            row in
            if row.percent == nil || row.percentBasis == row.countsBasis { return row.countsBasis.tag(language) }
            return .group([
                span(.class("tag \(row.percentBasis.code)")) {
                    language.say("persen ", "percent ") + row.percentBasis.word(language)
                },
                span(.class("tag \(row.countsBasis.code)")) {
                    language.say("jumlah ", "counts ") + row.countsBasis.word(language)
                },
            ])
        }
    }

    private func shortTitle(_ indicator: Indicator) -> String? {
        switch indicator.code {
        case Indicator.unprotected.code: language.say("Belum", "Not yet")
        case Indicator.potential.code: language.say("Potensi", "Potential")
        default: nil
        }
    }

    private func unit(_ unit: Indicator.Unit) -> String {
        switch unit {
        case .people: language.say("orang", "people")
        case .percent: language.say("persen", "percent")
        case .peoplePerMonth: language.say("orang/bulan", "people/month")
        }
    }

    private var captionText: HTML {
        .text(
            language.say(
                "Keadaan per \(language.date(coverage.asOf)). Cakupan = peserta aktif dibagi potensi pekerja.",
                "As of \(language.date(coverage.asOf)). Coverage = active participants divided by potential workers."))
    }
}

extension Indicator {
    /// The catalogue, with what the reader compares first in front.
    static let tableOrder =
        [percent, unprotected]
        + catalogue.filter { ![percent.code, unprotected.code, targetParticipants.code].contains($0.code) }
}

extension Indicator.Value {
    /// For sorting: values of one indicator are of one kind.
    var order: Int {
        switch self {
        case .count(let count): count
        case .percent(let percent): percent.hundredths
        }
    }
}

extension Language {
    func print(_ value: Indicator.Value) -> String {
        switch value {
        case .count(let count): number(count)
        case .percent(let value): percent(value)
        }
    }
}
