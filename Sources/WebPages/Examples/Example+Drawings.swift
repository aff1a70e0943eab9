import Coverage
import Kernel

extension TileMap {
    static let examples = [
        Example("tile-map/province", "Sebelas kabupaten/kota", "The eleven regencies and cities") { language in
            TileMap(ExampleCoverage.province, language: language) {
                PageLink.coverage($0, CoverageView()).href(language)
            }?.html ?? .empty
        }
    ]
}

extension TrendChart {
    static let examples = [
        Example(
            "trend/province", "Registri, angka terbit, target, dan proyeksi",
            "Registry, published figures, targets and projection"
        ) {
            chart(ExampleCoverage.province, PublishedFigures.jambi, $0)
        },
        Example("trend/no-target", "Tanpa target dan tanpa angka terbit", "Neither targets nor published figures") {
            chart(ExampleCoverage.kabupaten, PublishedFigures(), $0)
        },
    ]

    private static func chart(_ coverage: RegionCoverage, _ figures: PublishedFigures, _ language: Language) -> HTML {
        TrendModel(
            coverage, published: figures.coverage.filter { $0.wilayah == coverage.wilayah },
            targets: figures.targets.filter { $0.wilayah == coverage.wilayah }
        ).map { TrendChart(model: $0, language: language).html } ?? .empty
    }
}
