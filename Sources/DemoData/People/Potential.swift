import Kernel

/// Relative numbers of potential workers per kabupaten/kota, to spread invented people by. Illustration.
enum Potential {
    static func weight(_ kabupaten: KabupatenKota) -> Double {
        switch kabupaten.kode.digits % 100 {
        case 1: 92_000
        case 2: 131_000
        case 3: 110_000
        case 4: 98_206
        case 5: 150_000
        case 6: 118_000
        case 7: 84_000
        case 8: 135_000
        case 9: 126_000
        case 71: 232_000
        case 72: 36_000
        default: 50_000
        }
    }
}
