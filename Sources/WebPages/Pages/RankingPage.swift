import Coverage
import Kernel

/// What regions are ranked by.
public enum RankingOrder: String, Hashable, Sendable, CaseIterable {
    case coverage = "cakupan"
    case gap = "kekurangan"
    case pace = "laju"
}

/// The kabupaten/kota side by side: coverage, gap and pace, with what the figures rest on.
public struct RankingPage: Sendable {
    public struct Model: Sendable {
        public let province: RegionCoverage
        public let regions: [RegionPace]
        public let order: RankingOrder
        public let illustration: Bool

        public init(province: RegionCoverage, regions: [RegionPace], order: RankingOrder, illustration: Bool) {
            self.province = province
            self.regions = regions
            self.order = order
            self.illustration = illustration
        }
    }

    private struct Line {
        let place: Int?
        let region: RegionPace
    }

    let model: Model
    let language: Language

    public init(_ model: Model, _ language: Language) {
        self.model = model
        self.language = language
    }

    public var html: HTML {
        let title = language.say("Peringkat kabupaten/kota", "Ranking of regencies and cities")
        return PageLayout(language, title: title, here: .ranking(model.order)).html {
            h1(title)
            p(lead, .class("lead"))
            if model.illustration { Notice.illustration(language).html }
            DataTable(
                caption: .text(
                    language.say(
                        "Keadaan per \(language.date(model.province.asOf)). Laju: rata-rata perubahan peserta aktif tiap "
                            + "bulan selama dua belas bulan terakhir. Wilayah tanpa angka berada di bawah.",
                        "As of \(language.date(model.province.asOf)). Pace: mean monthly change of active participants "
                            + "over the last twelve months. Regions without the figure stand last.")),
                rowHead: .init(code: "name", title: language.say("Wilayah", "Region"), isSortable: false) { line in
                    .group([
                        line.place.map { .text("\($0). ") } ?? .group([]),
                        a(
                            RegionName.plain(line.region.coverage.name),
                            .href(PageLink.coverage(line.region.coverage.wilayah, CoverageView()).href(language))),
                    ])
                },
                columns: columns, rows: lines, sorted: (model.order.rawValue, true),
                sortLink: { code, _ in
                    PageLink.ranking(RankingOrder(rawValue: code) ?? .coverage).href(language)
                }, language: language
            ).html
        }
    }

    private var lead: String {
        let late = model.regions.filter { $0.isOnTrack == false }.count
        let known = model.regions.filter { $0.isOnTrack != nil }.count
        guard known > 0 else {
            return language.say(
                "Belum ada target per wilayah, jadi belum dapat dikatakan siapa yang terlambat.",
                "There are no targets by region yet, so nobody can be said to be late.")
        }
        return language.say(
            "\(late) dari \(known) kabupaten/kota terlambat: dengan laju setahun terakhir targetnya tidak tercapai.",
            "\(late) of \(known) regencies and cities are late: at the pace of the last year they miss the target.")
    }

    private var lines: [Line] {
        let sorted = model.regions.enumerated().sorted { a, b in
            switch (value(a.element), value(b.element)) {
            case (let x?, let y?) where x != y: x > y
            case (_?, nil): true
            case (nil, _?): false
            default: a.offset < b.offset
            }
        }.map(\.element)
        // Equal values share a place.
        return sorted.map { region in
            let place = value(region).map { own in 1 + sorted.count { (value($0) ?? .min) > own } }
            return Line(place: place, region: region)
        }
    }

    private func value(_ region: RegionPace) -> Int? {
        switch model.order {
        case .coverage: region.coverage.percent?.hundredths
        case .gap: region.coverage.unprotected
        case .pace: region.perMonth
        }
    }

    private var columns: [DataTable<Line>.Column] {
        [
            .init(code: RankingOrder.coverage.rawValue, title: language.say("Cakupan", "Coverage")) { line in
                line.region.coverage.percent.map { .text(language.percent($0)) }
            },
            .init(
                code: RankingOrder.gap.rawValue, title: language.say("Belum terlindungi", "Not protected"),
                short: language.say("Belum", "Not yet"), isGap: true
            ) { line in
                line.region.coverage.unprotected.map { .text(language.number($0)) }
            },
            .init(
                code: RankingOrder.pace.rawValue, title: language.say("Laju", "Pace"),
                unit: language.say("orang/bulan", "people/month")
            ) { line in
                line.region.perMonth.map { .text(language.number($0)) }
            },
            .init(
                code: "needed", title: language.say("Perlu", "Needed"),
                unit: language.say("orang/bulan", "people/month"),
                extra: true, isSortable: false
            ) { line in
                line.region.coverage.neededPerMonth.map { .text(language.number($0)) }
            },
            .init(
                code: "track", title: language.say("Menuju target", "Towards the target"), isSortable: false,
                isWords: true
            ) { line in
                line.region.isOnTrack.map {
                    .text($0 ? language.say("tepat waktu", "on track") : language.say("terlambat", "late"))
                }
            },
            .init(code: "basis", title: language.say("Dasar", "Basis"), extra: true, isSortable: false, isWords: true) {
                $0.region.coverage.basis.tag(language)
            },
        ]
    }
}
