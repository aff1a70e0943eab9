import Coverage
import Kernel
import Registry

/// How many people are active in each kabupaten/kota, month by month: straight lines between months that are fixed.
///
/// The fixed months carry what was published: the province in August, October and December 2024 and in March 2025,
/// Batang Hari, Kota Jambi, Tanjung Jabung Timur and Tebo in August 2024, Sarolangun in October 2024 and March 2025.
/// Everything else is illustration, chosen so that the published figures come out exactly.
struct CoveragePath: Sendable {
    struct Place: Sendable {
        let kode: KodeWilayah
        let potential: Int
        /// Active people in the fixed months, in the order of ``fixed``.
        let active: [Int]
    }

    static let fixed: [Bulan] = [(2023, 1), (2024, 8), (2024, 10), (2024, 12), (2025, 3), (2026, 10)].compactMap {
        Bulan($0.0, $0.1)
    }
    static let first = fixed[0]
    static let last = fixed[fixed.count - 1]

    static let jambi: [Place] = [
        place(1501, 92_000, [23_322, 27_600, 29_293, 33_042, 31_933, 38_406]),
        place(1502, 130_000, [39_546, 46_800, 48_987, 53_830, 52_022, 60_426]),
        place(1503, 124_440, [35_751, 42_310, 49_776, 61_900, 64_709, 69_500]),
        place(1504, 98_206, [42_083, 49_803, 50_248, 51_252, 49_187, 54_470]),
        place(1505, 148_000, [56_277, 66_600, 68_739, 73_478, 71_011, 79_308]),
        place(1506, 117_000, [40_534, 47_970, 49_784, 53_803, 51_996, 59_001]),
        place(1507, 84_000, [18_922, 22_394, 24_013, 27_599, 26_672, 32_850]),
        place(1508, 133_000, [43_268, 51_205, 53_355, 58_117, 56_165, 64_446]),
        place(1509, 124_000, [32_995, 39_048, 41_281, 46_226, 44_674, 53_223]),
        place(1571, 226_000, [92_887, 109_926, 112_062, 116_830, 112_907, 125_095]),
        place(1572, 35_724, [12_654, 14_976, 15_521, 16_729, 16_167, 18_275]),
    ].compactMap { $0 }

    private static func place(_ digits: UInt64, _ potential: Int, _ active: [Int]) -> Place? {
        KodeWilayah(digits: digits, level: .kabupatenKota).map { Place(kode: $0, potential: potential, active: active) }
    }

    /// Active people by month from ``first`` to ``last``, for a kabupaten of which `people` are made.
    static func months(_ place: Place, people: Int) -> [Int] {
        (0...first.distance(to: last)).map { offset in
            let active = interpolated(place.active, first.advanced(by: offset))
            return min(people, (active * people * 2 + place.potential) / (place.potential * 2))
        }
    }

    private static func interpolated(_ active: [Int], _ bulan: Bulan) -> Int {
        let next = fixed.firstIndex { $0 >= bulan } ?? fixed.count - 1
        if fixed[next] == bulan { return active[next] }
        let whole = fixed[next - 1].distance(to: fixed[next])
        let part = fixed[next - 1].distance(to: bulan)
        return active[next - 1] + (active[next] - active[next - 1]) * part / whole
    }
}
