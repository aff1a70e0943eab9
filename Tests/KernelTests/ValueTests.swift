import Kernel
import Testing

@Suite("A rupiah amount")
struct RupiahTests {
    @Test(
        "is printed the Indonesian way",
        arguments: [
            (0, "Rp0"), (16_800, "Rp16.800"), (42_000_000, "Rp42.000.000"), (999, "Rp999"), (-500, "-Rp500"),
            (-1_000, "-Rp1.000"), (Int64.min, "-Rp9.223.372.036.854.775.808"),
        ])
    func printed(amount: Int64, text: String) {
        #expect(Rupiah(amount).description == text)
    }

    @Test("that does not fit is refused, not wrapped")
    func overflow() {
        let largest = Rupiah(.max)
        #expect(largest.adding(Rupiah(1)) == nil)
        #expect(Rupiah(.min).adding(Rupiah(-1)) == nil)
        #expect(largest.multiplied(by: 2) == nil)
        #expect(largest.adding(.zero) == largest)
        #expect(Rupiah(16_800).multiplied(by: 12) == Rupiah(201_600))
    }

    @Test("stops the program rather than wrap in an operator")
    func operatorStops() async {
        await #expect(processExitsWith: .failure) { _ = Rupiah(.max) + Rupiah(1) }
        await #expect(processExitsWith: .failure) { _ = Rupiah(.min) - Rupiah(1) }
        await #expect(processExitsWith: .failure) { _ = Rupiah(.max) * 2 }
    }

    @Test("adds up over a list as money does")
    func sums() {
        let santunan = [Rupiah(20_000_000), Rupiah(12_000_000), Rupiah(10_000_000)]
        #expect(santunan.reduce(.zero, +) == Rupiah(42_000_000))
        #expect(Rupiah(42_000_000) - Rupiah(42_000_000) == .zero)
        #expect(Rupiah(42_000_000) * 9 == Rupiah(378_000_000))
    }
}

@Suite("A rate")
struct RateTests {
    @Test(
        "of a base rounds as it is told",
        arguments: [
            (Int64(5), Rounding.halfUp, Int64(1)), (5, .down, 0), (5, .up, 1),
            (4, .halfUp, 0), (4, .down, 0), (4, .up, 1),
            (10, .halfUp, 1), (10, .down, 1), (10, .up, 1),
            (-5, .halfUp, -1), (-5, .down, 0), (-5, .up, -1), (-4, .halfUp, 0), (0, .up, 0),
        ])
    func rounds(base: Int64, rounding: Rounding, expected: Int64) {
        #expect(Rate(ppm: 100_000).of(Rupiah(base), rounding: rounding) == Rupiah(expected))
    }

    @Test("gives the printed contributions of a known wage")
    func published() {
        #expect(Rate(ppm: 10_000).of(Rupiah(1_000_000), rounding: .halfUp) == Rupiah(10_000))
        #expect(Rate(ppm: 5_400).of(Rupiah(1_000_000), rounding: .halfUp) == Rupiah(5_400))
        #expect(Rate(ppm: 57_000).of(Rupiah(1_000_000), rounding: .halfUp) == Rupiah(57_000))
    }

    @Test("whose product does not fit is refused")
    func overflow() {
        #expect(Rate(ppm: 2).of(Rupiah(.max), rounding: .down) == nil)
        #expect(Rate(ppm: 1).of(Rupiah(.max), rounding: .up) == Rupiah(9_223_372_036_855))
        #expect(Rate(ppm: 1).of(Rupiah(.min), rounding: .up) == Rupiah(-9_223_372_036_855))
    }

    @Test("rounds by less than a rupiah, and down never above up, for any base")
    func bounds() throws {
        var random = SeededRandom(seed: 20_240_812)
        for _ in 0..<2_000 {
            let rate = Rate(ppm: Int64(random.below(1_000_000)))
            let base = Rupiah(Int64(random.below(1_000_000_000)))
            let down = try #require(rate.of(base, rounding: .down)).amount
            let half = try #require(rate.of(base, rounding: .halfUp)).amount
            let up = try #require(rate.of(base, rounding: .up)).amount
            #expect(down <= half && half <= up && up - down <= 1)
            #expect(down * 1_000_000 <= rate.ppm * base.amount && rate.ppm * base.amount <= up * 1_000_000)
        }
    }
}

@Suite("An id")
struct IdTests {
    private enum Orang {}

    @Test("orders by its number and keeps it")
    func orders() {
        let ids = [Id<Orang>(3), Id(-1), Id(2)].sorted()
        #expect(ids.map(\.raw) == [-1, 2, 3])
    }
}

@Suite("Seeded randomness")
struct SeededRandomTests {
    /// Computed by a second implementation of SplitMix64 and xoshiro256**, itself checked on the authors' vectors.
    @Test(
        "is the same sequence on every machine",
        arguments: [
            (UInt64(0), [0x99ec_5f36_cb75_f2b4, 0xbf6e_1f78_4956_452a, 0x1a5f_849d_4933_e6e0, 0x6aa5_94f1_262d_2d2c]),
            (1_234_567, [0x30a3_a1c3_6360_0467, 0x1940_5f0f_5799_29ca, 0x115b_eaac_046d_dbd9, 0xeb17_caf4_8f27_d7f6]),
            (.max, [0x8f55_20d5_2a7e_ad08, 0xc476_a018_caa1_802d, 0x81de_31c0_d260_469e, 0xbf65_8d7e_065f_3c2f]),
        ] as [(UInt64, [UInt64])])
    func stable(seed: UInt64, expected: [UInt64]) {
        var random = SeededRandom(seed: seed)
        #expect((0..<4).map { _ in random.next() } == expected)
    }

    @Test("stays inside its bounds and reaches all of them")
    func bounds() {
        var random = SeededRandom(seed: 7)
        var seen = [Int](repeating: 0, count: 6)
        for _ in 0..<6_000 {
            seen[random.below(6)] += 1
            let unit = random.unit()
            #expect(unit >= 0 && unit < 1)
        }
        #expect(seen.allSatisfy { (850...1_150).contains($0) })
    }

    @Test("never happens at probability 0 and always at 1")
    func chances() {
        var random = SeededRandom(seed: 8)
        let outcomes = (0..<100).map { _ in (random.chance(0), random.chance(1)) }
        #expect(outcomes.allSatisfy { !$0.0 && $0.1 })
    }
}
