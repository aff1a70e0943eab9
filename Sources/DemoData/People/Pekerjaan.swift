import Kernel

/// What the invented people live from. Shares per kind of region are illustration.
public enum Pekerjaan: UInt8, CaseIterable, Sendable {
    case pekebunSawit, buruhPanenSawit, pekebunKaret, petani, nelayan, pedagang, ojek, sopir, tukang, buruhPabrik
    case karyawan, honorer, guruHonorer, perangkatDesa, penjahit, bengkel, kuliner, rumahTangga, buruhHarian, satpam

    /// The name that pages and lists print.
    public var nama: String {
        switch self {
        case .pekebunSawit: "Pekebun sawit"
        case .buruhPanenSawit: "Buruh panen sawit"
        case .pekebunKaret: "Pekebun karet"
        case .petani: "Petani"
        case .nelayan: "Nelayan"
        case .pedagang: "Pedagang"
        case .ojek: "Ojek"
        case .sopir: "Sopir"
        case .tukang: "Tukang bangunan"
        case .buruhPabrik: "Buruh pabrik"
        case .karyawan: "Karyawan swasta"
        case .honorer: "Tenaga honorer"
        case .guruHonorer: "Guru honorer"
        case .perangkatDesa: "Perangkat desa"
        case .penjahit: "Penjahit"
        case .bengkel: "Bengkel"
        case .kuliner: "Warung makan"
        case .rumahTangga: "Pekerja rumah tangga"
        case .buruhHarian: "Buruh harian lepas"
        case .satpam: "Satpam"
        }
    }

    /// Relative frequency, in the order of `allCases`, by kind of region.
    private static let weights: [Landscape: [Int]] = [
        .kebun: [20, 12, 16, 8, 1, 7, 2, 3, 4, 4, 6, 2, 2, 2, 1, 1, 2, 2, 5, 1],
        .pesisir: [14, 9, 3, 10, 14, 8, 2, 3, 4, 5, 4, 2, 2, 2, 1, 1, 3, 2, 6, 1],
        .dataranTinggi: [1, 1, 4, 38, 1, 12, 3, 4, 5, 2, 5, 3, 3, 3, 2, 2, 3, 2, 6, 1],
        .kota: [1, 1, 1, 2, 1, 18, 8, 7, 8, 7, 16, 4, 3, 0, 3, 4, 8, 4, 6, 4],
    ]

    static func pick(_ landscape: Landscape, female: Bool, _ random: inout SeededRandom) -> Pekerjaan {
        let weights = weights[landscape] ?? []
        let total = weights.reduce(0, +)
        for _ in 0..<4 {
            var left = random.below(total)
            for (job, weight) in zip(allCases, weights) {
                left -= weight
                if left < 0 {
                    if female == job.isRareForWomen, female, random.chance(0.85) { break }
                    return job
                }
            }
        }
        return .pedagang
    }

    private var isRareForWomen: Bool {
        switch self {
        case .ojek, .sopir, .tukang, .bengkel, .satpam, .nelayan: true
        default: false
        }
    }
}

/// What the land is used for, which decides jobs.
enum Landscape: Sendable {
    case kebun, pesisir, dataranTinggi, kota

    init(_ kabupaten: KodeWilayah) {
        switch kabupaten.digits % 100 {
        case 1: self = .dataranTinggi
        case 6, 7: self = .pesisir
        case 71, 72: self = .kota
        default: self = .kebun
        }
    }
}
