import Kernel

/// Relative numbers of potential workers per kabupaten/kota, to spread invented people by. Illustration.
enum Potential {
    static func weight(_ kabupaten: KabupatenKota) -> Double {
        CoveragePath.jambi.first { $0.kode == kabupaten.kode }.map { Double($0.potential) } ?? 50_000
    }
}
