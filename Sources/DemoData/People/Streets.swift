/// Roads that many villages and towns of Jambi have.
enum Streets {
    static let names: [[UInt8]] = [
        "Jl. Lintas Sumatera", "Jl. Lintas Timur", "Jl. Jend. Sudirman", "Jl. Sultan Thaha", "Jl. Gajah Mada",
        "Jl. Pattimura", "Jl. Diponegoro", "Jl. Raden Mattaher", "Jl. Depati Parbo", "Jl. Orang Kayo Hitam",
        "Jl. Poros Desa", "Jl. Pelabuhan", "Jl. Merdeka", "Jl. Pasar Lama", "Lr. Mufakat", "Lr. Damai", "Lr. Sepakat",
        "Dusun I", "Dusun II", "Dusun III", "Blok A", "Blok B", "Blok C", "Jalur 2", "Simpang Tiga", "Parit 4",
    ].map { Array($0.utf8) }
}
