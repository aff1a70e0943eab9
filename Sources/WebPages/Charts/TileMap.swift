import Coverage
import Kernel

/// The kabupaten/kota of Jambi as tiles in their true neighbourhood: area by the
/// workers who are not protected, colour by coverage, name and percent printed.
struct TileMap {
    let regions: [RegionCoverage]
    let asOf: Day
    let language: Language
    let link: @Sendable (KodeWilayah) -> Href

    /// Nil when these regions are not the ones that the map knows.
    init?(_ coverage: RegionCoverage, language: Language, link: @escaping @Sendable (KodeWilayah) -> Href) {
        guard coverage.wilayah == JambiTiles.province,
            Set(coverage.children.map(\.wilayah)) == Set(JambiTiles.wide.regions)
        else { return nil }
        regions = coverage.children
        asOf = coverage.asOf
        self.language = language
        self.link = link
    }

    var html: HTML {
        figure {
            drawing(JambiTiles.wide, Box(x: 0, y: 0, width: 780, height: 440), "wide", fontSize: 13)
            drawing(JambiTiles.narrow, Box(x: 0, y: 0, width: 328, height: 540), "narrow", fontSize: 12)
            CoverageStep.key(language)
            figcaption { captionText }
        }
    }

    private func drawing(_ tree: TileTree, _ box: Box, _ kind: String, fontSize: Double) -> HTML {
        let byKode = Dictionary(regions.map { ($0.wilayah, $0) }, uniquingKeysWith: { first, _ in first })
        let weights = self.weights
        let placed = tree.placed(in: box) { weights[$0] ?? 0 }
        return svg(
            .class("map \(kind)"), Attribute("viewBox", "0 0 \(drawn(box.width)) \(drawn(box.height))"),
            .role("group"), .labelledBy("map-title-\(kind)")
        ) {
            svgTitle(title, .id("map-title-\(kind)"))
            placed.compactMap { kode, box in
                byKode[kode].map {
                    Tile(region: $0, box: box.inset(by: 1.5), fontSize: fontSize, language: language).html(link(kode))
                }
            }
        }
    }

    private var title: String {
        language.say(
            "Peta petak kabupaten/kota: cakupan per \(language.date(asOf))",
            "Tile map of regencies and cities: coverage on \(language.date(asOf))")
    }

    /// The workers not protected, but at least what a legible tile needs.
    private var weights: [KodeWilayah: Double] {
        let counts = regions.map { ($0.wilayah, Double($0.unprotected ?? 0)) }
        let least = max(1, counts.reduce(0) { $0 + $1.1 } * TileMap.leastShare)
        return Dictionary(counts.map { ($0.0, max($0.1, least)) }, uniquingKeysWith: { first, _ in first })
    }

    private static let leastShare = 0.035

    private var enlarged: [RegionCoverage] {
        let total = regions.reduce(0) { $0 + Double($1.unprotected ?? 0) }
        return regions.filter { Double($0.unprotected ?? 0) < total * TileMap.leastShare }
    }

    @HTMLBuilder private var captionText: HTML {
        language.say(
            "Makin luas petak, makin banyak pekerja belum terlindungi. Makin hijau, makin tinggi cakupan (%). "
                + "Letak petak mengikuti tetangga, bukan batas wilayah. ",
            "The larger the tile, the more workers are not protected. The greener, the higher the coverage (%). "
                + "Tiles keep their neighbours, not their borders. ")
        if regions.contains(where: { $0.percentBasis == .illustration }) {
            language.say(
                "Garis putus-putus dan kata “ilustrasi”: bukan data resmi. ",
                "A dashed line and the word “illustration”: not official data. ")
        }
        if !enlarged.isEmpty {
            let names = language.list(enlarged.map { RegionName.plain($0.name) })
            language.say("Petak \(names) diperbesar agar terbaca.", "The tile of \(names) is enlarged to be legible.")
        }
    }
}
