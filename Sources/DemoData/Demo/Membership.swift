import Kernel
import Registry

/// As what an invented person takes part, and who pays. Shares are illustration.
enum Membership {
    /// How readily people of this work join: employees first, day labourers last.
    static func leaning(_ citizen: Citizen) -> Double {
        switch citizen.job {
        case .karyawan, .buruhPabrik, .satpam, .honorer, .guruHonorer, .perangkatDesa: 0.9
        case .tukang, .sopir, .pekebunSawit, .buruhPanenSawit: 0.45
        default: 0.3
        }
    }

    /// The segmen and the payer of a kepesertaan that begins in `bulan`.
    static func choose(_ job: Pekerjaan, from bulan: Bulan, _ random: inout SeededRandom) -> (Segmen, Fund) {
        switch job {
        case .karyawan, .buruhPabrik, .satpam: return (.pu, .pemberiKerja)
        case .honorer, .guruHonorer: return (.pu, .apbdKabupatenKota)
        case .perangkatDesa: return (.pu, .apbdes)
        case .tukang: return random.chance(0.6) ? (.jakon, .proyek) : (.bpu, .mandiri)
        case .sopir: return random.chance(0.4) ? (.pu, .pemberiKerja) : (.bpu, .mandiri)
        case .rumahTangga where random.chance(0.04): return (.pmi, .mandiri)
        default: return (.bpu, fund(job, bulan, &random))
        }
    }

    private static func fund(_ job: Pekerjaan, _ bulan: Bulan, _ random: inout SeededRandom) -> Fund {
        let u = random.unit()
        switch job {
        case .pekebunSawit, .buruhPanenSawit:
            // The first money of DBH Sawit reached Jambi in December 2023.
            if bulan.year >= 2024, u < 0.55 { return .dbhSawit }
            return u < 0.75 ? .apbdKabupatenKota : .mandiri
        case .pekebunKaret, .petani, .nelayan, .buruhHarian:
            return u < 0.35
                ? .apbdKabupatenKota : u < 0.55 ? .apbdProvinsi : u < 0.68 ? .apbdes : u < 0.74 ? .baznas : .mandiri
        default: return u < 0.68 ? .mandiri : u < 0.80 ? .csr : u < 0.93 ? .apbdKabupatenKota : .baznas
        }
    }
}
