import Coverage
import Kernel
import Testing

@testable import WebPages

@Suite struct DrawingTests {
    @Test(arguments: 0..<50) func `tile areas are in proportion to the weights and tiles never overlap`(_ seed: UInt64)
    {
        var random = SeededRandom(seed: seed)
        let weights = Dictionary(uniqueKeysWithValues: JambiTiles.wide.regions.map { ($0, 1 + random.unit() * 99) })
        let total = weights.values.reduce(0, +)
        let box = Box(x: 0, y: 0, width: 780, height: 440)
        for tree in [JambiTiles.wide, JambiTiles.narrow] {
            let placed = tree.placed(in: box) { weights[$0] ?? 0 }
            #expect(placed.count == 11)
            for (kode, tile) in placed {
                let expected = (weights[kode] ?? 0) / total
                #expect(abs(tile.area / box.area - expected) < 1e-9)
                for (other, second) in placed where other != kode {
                    #expect(!tile.inset(by: 0.001).overlaps(second.inset(by: 0.001)))
                }
            }
        }
    }

    @Test func `both trees hold the same eleven regions of Jambi`() {
        #expect(Set(JambiTiles.wide.regions) == Set(JambiTiles.narrow.regions))
        #expect(JambiTiles.wide.regions.count == 11)
        #expect(JambiTiles.wide.regions.allSatisfy { JambiTiles.province.contains($0) })
    }

    @Test func `each tile is a link that says name, percent, people and basis`() throws {
        let map = try #require(
            TileMap(ExampleCoverage.province, language: .indonesian) {
                PageLink.coverage($0, CoverageView()).href(.indonesian)
            })
        let markup = map.html.markup
        #expect(
            markup.contains(
                "aria-label=\"Batanghari 50,71\u{A0}%, 48.403 pekerja belum terlindungi, angka yang terbit di sumber umum\""
            ))
        #expect(markup.contains("ilustrasi, bukan data resmi"))
        #expect(markup.contains("href=\"/wilayah/15.72\""))
    }

    @Test func `the map refuses regions that are not the eleven`() {
        let map = TileMap(ExampleCoverage.kabupaten, language: .indonesian) {
            PageLink.coverage($0, CoverageView()).href(.indonesian)
        }
        #expect(map == nil)
    }

    @Test func `the scale has five steps and none for what is not known`() {
        let steps = [0, 2999, 3000, 3999, 4000, 5000, 5999, 6000, 10_000].map {
            CoverageStep.of(Percent(hundredths: $0))
        }
        #expect(steps == [1, 1, 2, 2, 3, 4, 4, 5, 5])
        #expect(CoverageStep.of(nil) == nil)
    }

    @Test func `labels do not lie on one another`() {
        var placer = LabelPlacer(bounds: Box(x: 0, y: 0, width: 300, height: 200), fontSize: 13)
        let first = placer.place("39,52 %", near: 100, 100)
        let second = placer.place("41,38 %", near: 102, 101)
        #expect(first != nil && second != nil)
        #expect(abs((first?.y ?? 0) - (second?.y ?? 0)) >= 13 || abs((first?.x ?? 0) - (second?.x ?? 0)) >= 50)
        #expect(placer.place("a label much too long for the drawing that it should go in", near: 100, 100) == nil)
    }
}
