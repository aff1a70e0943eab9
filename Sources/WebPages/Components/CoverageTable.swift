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
            columns: indicators.map(column) + [basisColumn], rows: sortedRows, total: coverage,
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
        .init(code: "name", title: RegionName.level(level, language)) { row in
            if row.wilayah == coverage.wilayah { return .text(row.name) }
            let href = PageLink.coverage(row.wilayah, CoverageView(asOf: view.asOf)).href(language)
            return a(RegionName.plain(row.name), .href(href))
        }
    }

    /// Columns of which some part knows the value, and the potential always: where it is
    /// not known, its cell says so, since everything else rests on it.
    private var indicators: [Indicator] {
        Indicator.tableOrder.filter { indicator in
            indicator.code == Indicator.potential.code || indicator.code == Indicator.participants.code
                || coverage.children.contains { indicator.value($0) != nil }
        }
    }

    private var everyPotentialIsKnown: Bool { coverage.children.allSatisfy { $0.potential != nil } }

    /// The three figures that a card needs; the participants too where they are all that is known.
    private func isOnCards(_ indicator: Indicator) -> Bool {
        [Indicator.percent, .unprotected, .potential].contains { $0.code == indicator.code }
            || (indicator.code == Indicator.participants.code && !everyPotentialIsKnown)
    }

    private func column(_ indicator: Indicator) -> DataTable<RegionCoverage>.Column {
        .init(
            code: indicator.code, title: language.say(indicator.name), unit: unit(indicator.unit),
            short: shortTitle(indicator),
            extra: !isOnCards(indicator), isGap: indicator.code == Indicator.gap.code
        ) { row in cell(indicator, row) }
    }

    private func cell(_ indicator: Indicator, _ row: RegionCoverage) -> HTML? {
        guard let value = indicator.value(row) else {
            if indicator.code == Indicator.participants.code { return row.hiddenCount(language) }
            guard indicator.code == Indicator.potential.code else { return nil }
            return span(language.say("belum diketahui", "not known yet"), .class("none"))
        }
        guard indicator.code == Indicator.targetPercent.code, let target = row.target else {
            return .text(language.print(value))
        }
        return .group([
            .text(language.print(value)), span(language.shortDate(target.target.by), .class("unit")),
        ])
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

    @HTMLBuilder private var captionText: HTML {
        language.say("Keadaan per \(language.date(coverage.asOf)). ", "As of \(language.date(coverage.asOf)). ")
        if coverage.children.contains(where: { $0.percent != nil }) {
            language.say(
                "Cakupan = peserta aktif dibagi potensi pekerja.",
                "Coverage = active participants divided by potential workers.")
        } else {
            language.say(
                "Potensi pekerja tiap \(levelName) belum diketahui, jadi cakupannya belum dapat dihitung.",
                "The number of workers of each \(levelName) is not known yet, so there is no coverage to show.")
        }
    }

    private var level: KodeWilayah.Level {
        coverage.children.first?.wilayah.level ?? coverage.wilayah.level.below ?? .desaKelurahan
    }
    private var levelName: String { RegionName.level(level, language).lowercased() }
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
