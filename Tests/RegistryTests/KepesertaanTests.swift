import Kernel
import Testing

@testable import Registry

private let desa = KodeWilayah("15.04.01.2001")!

private func spell(
    _ segmen: Segmen, _ from: Int32, _ through: Int32?, _ status: KepesertaanStatus = .aktif
) -> Kepesertaan {
    Kepesertaan(
        segmen: segmen, fund: .mandiri, wilayah: desa, from: Bulan(index: from),
        through: through.map { Bulan(index: $0) }, status: status)!
}

@Suite("Kepesertaan")
struct KepesertaanTests {
    @Test("cannot end before it starts")
    func order() {
        #expect(
            Kepesertaan(
                segmen: .bpu, fund: .mandiri, wilayah: desa, from: Bulan(2024, 2)!, through: Bulan(2024, 1)!) == nil)
    }

    @Test("conflicts with another of the same segmen that claims one of its months")
    func conflict() {
        #expect(spell(.bpu, 10, 20).conflicts(with: spell(.bpu, 20, nil)))
        #expect(!spell(.bpu, 10, 19).conflicts(with: spell(.bpu, 20, nil)))
        #expect(!spell(.bpu, 10, 20).conflicts(with: spell(.pu, 20, nil)))
        #expect(!spell(.bpu, 10, 20).conflicts(with: spell(.bpu, 20, nil, .dibatalkan)))
    }

    @Test("counts a person once a month, as penerima upah when they are both")
    func countedOnce() {
        let spans = countedSpans([spell(.bpu, 1, nil), spell(.pu, 5, 8)])
        #expect(spans.map(\.segmen) == [.bpu, .pu, .bpu])
        #expect(spans.map(\.from.index) == [1, 5, 9])
        #expect(spans.map { $0.through?.index } == [4, 8, nil])
    }

    @Test("that is only proposed, or withdrawn, counts nowhere")
    func notCounted() {
        #expect(countedSpans([spell(.bpu, 1, 9, .diusulkan), spell(.pu, 2, 3, .dibatalkan)]).isEmpty)
    }

    @Test("covers in its counted spans exactly the months that some active spell covers, for random spells")
    func property() {
        var random = SeededRandom(seed: 11)
        for _ in 0..<500 {
            let spells = (0..<random.below(5)).map { _ in
                let from = Int32(random.below(20))
                return spell(
                    Segmen.allCases[random.below(4)], from,
                    random.chance(0.2) ? nil : from + Int32(random.below(6)),
                    random.chance(0.8) ? .aktif : .diusulkan)
            }
            let spans = countedSpans(spells)
            for month in 0..<40 {
                let bulan = Bulan(index: Int32(month))
                let inside = spans.filter { $0.from <= bulan && ($0.through.map { bulan <= $0 } ?? true) }
                #expect(inside.count == (spells.contains { $0.covers(bulan) } ? 1 : 0))
                #expect(inside.first?.segmen == spells.filter { $0.covers(bulan) }.map(\.segmen).min())
            }
        }
    }
}
