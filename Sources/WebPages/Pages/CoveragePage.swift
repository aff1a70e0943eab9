import Coverage
import Kernel
import Registry

/// The coverage of a region: first a sentence, then the picture, then the table.
public struct CoveragePage: Sendable {
    public struct Model: Sendable {
        public let coverage: RegionCoverage
        /// The regions above, the highest first.
        public let above: [RegionLabel]
        /// The other regions of the one above, to go on to.
        public let beside: [RegionLabel]
        /// Everything printed about the region, of any day.
        public let published: [PublishedCoverage]
        public let targets: [CoverageTarget]
        public let choices: AsOfChoices
        /// What the reader chose.
        public let view: CoverageView
        /// The registry holds invented people.
        public let illustration: Bool

        public init(
            coverage: RegionCoverage, above: [RegionLabel] = [], beside: [RegionLabel] = [],
            published: [PublishedCoverage],
            targets: [CoverageTarget], choices: AsOfChoices, view: CoverageView, illustration: Bool
        ) {
            self.coverage = coverage
            self.above = above
            self.beside = beside
            self.published = published
            self.targets = targets
            self.choices = choices
            self.view = view
            self.illustration = illustration
        }
    }

    /// A region as a link.
    public struct RegionLabel: Hashable, Sendable {
        public let kode: KodeWilayah
        public let name: String

        public init(kode: KodeWilayah, name: String) {
            self.kode = kode
            self.name = name
        }
    }

    let model: Model
    let language: Language
    var coverage: RegionCoverage { model.coverage }

    public init(_ model: Model, _ language: Language) {
        self.model = model
        self.language = language
    }

    public var html: HTML {
        PageLayout(
            language, title: language.say("Cakupan \(coverage.name)", "Coverage of \(coverage.name)"),
            here: .coverage(coverage.wilayah, model.view)
        ).html {
            crumbs
            h1(coverage.name)
            if isEmpty {
                PageState.nobodyYet(language).part
            } else {
                LeadSentence(coverage: coverage, language: language).html
                if model.illustration { Notice.illustration(language).html }
                picture
                if map != nil { trend }
                parts
            }
            if !isEmpty { onward }
            neighbours
        }
    }

    private var onward: HTML {
        p {
            a(
                language.say(
                    "Siapa yang terlindungi: menurut segmen, pembayar, jenis kelamin, umur, dan sektor",
                    "Who is protected: by segment, payer, sex, age and sector"),
                .href(PageLink.groups(coverage.wilayah, nil, asOf: model.view.asOf).href(language)))
            if coverage.wilayah == PageLink.homeRegion {
                br()
                a(
                    language.say("Peringkat kabupaten/kota", "Ranking of regencies and cities"),
                    .href(PageLink.ranking(.coverage).href(language)))
            }
        }
    }

    private var isEmpty: Bool {
        coverage.potensi == nil && coverage.disclosure == .open && coverage.trend.allSatisfy { $0.participants == 0 }
    }

    @HTMLBuilder private var neighbours: HTML {
        if let parent = model.above.last, !model.beside.isEmpty {
            nav(.class("neighbours"), .labelledBy("tetangga")) {
                h2(language.say("Lainnya di \(parent.name)", "Others in \(parent.name)"), .id("tetangga"))
                p {
                    for region in model.beside {
                        a(
                            RegionName.plain(region.name),
                            .href(PageLink.coverage(region.kode, CoverageView(asOf: model.view.asOf)).href(language)))
                        region == model.beside.last ? "" : " · "
                    }
                }
            }
        }
    }

    @HTMLBuilder private var crumbs: HTML {
        if !model.above.isEmpty {
            nav(.class("crumbs"), .label(language.say("Wilayah di atasnya", "Regions above"))) {
                for region in model.above {
                    a(
                        region.name,
                        .href(PageLink.coverage(region.kode, CoverageView(asOf: model.view.asOf)).href(language)))
                    " › "
                }
                span(coverage.name, Attribute("aria-current", "page"))
            }
        }
    }

    /// The drawing and where to start on the left, the key figures on the right. Beside
    /// them there is room for the trend where there is no map.
    private var picture: HTML {
        div(.class("picture")) {
            div {
                section(.labelledBy("gambar")) {
                    if let map {
                        h2(
                            language.say("Peta: siapa yang belum terlindungi", "Map: who is not protected yet"),
                            .id("gambar"))
                        map.html
                    } else if coverage.percent != nil {
                        h2(language.say("Sudah dan belum", "Protected and not yet"), .id("gambar"))
                        bar
                    }
                }
                start
            }
            section(.labelledBy("angka")) {
                h2(language.say("Angka pokok", "Key figures"), .id("angka"))
                Fact.list(facts, language)
                AsOfForm(
                    kode: coverage.wilayah, asOf: coverage.asOf, sort: model.view.sort, choices: model.choices,
                    illustration: model.illustration, language: language
                ).html
            }
            if map == nil { div(.class("below")) { trend } }
        }
    }

    private var map: TileMap? {
        let asOf = model.view.asOf
        return TileMap(coverage, language: language) { [language] kode in
            PageLink.coverage(kode, CoverageView(asOf: asOf)).href(language)
        }
    }

    @HTMLBuilder private var bar: HTML {
        if let percent = coverage.percent {
            GapBar(percent: percent, target: coverage.target?.target.percent).html
            p(.class("note")) {
                let target = coverage.target?.target.percent.map { language.shortPercent($0) }
                language.say(
                    "Hijau: terlindungi, \(language.percent(percent)) dari semua pekerja."
                        + (target.map { " Garis tegak: target \($0)." } ?? ""),
                    "Green: protected, \(language.percent(percent)) of all workers."
                        + (target.map { " Upright line: the \($0) target." } ?? ""))
            }
        }
    }
}
