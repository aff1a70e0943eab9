import Foundation
import Kernel
import Testing

@Suite("A kode wilayah")
struct KodeWilayahTests {
    @Test(
        "is read with dots or without, and printed with them",
        arguments: [
            ("15", "15", KodeWilayah.Level.provinsi), ("1504", "15.04", .kabupatenKota),
            ("15.04", "15.04", .kabupatenKota),
            ("150401", "15.04.01", .kecamatan), ("15.04.01.2001", "15.04.01.2001", .desaKelurahan),
            ("1504012001", "15.04.01.2001", .desaKelurahan), ("15.71", "15.71", .kabupatenKota),
        ])
    func reads(text: String, printed: String, level: KodeWilayah.Level) throws {
        let kode = try #require(KodeWilayah(text))
        #expect(kode.description == printed)
        #expect(kode.level == level)
        #expect(KodeWilayah(printed) == kode)
    }

    @Test(
        "is refused when it is none",
        arguments: [
            "", "1", "150", "15040", "1504012", "15040120", "150401200", "15040120011", "15.4", "1.5", "15..04", ".15",
            "15.04.", "15.0401", "15.04.012001", "15-04", "1 5", "AB", "00", "１５", "15.04.01.20.01",
        ])
    func malformed(text: String) {
        #expect(KodeWilayah(text) == nil)
    }

    @Test("knows its parents up to the province")
    func parents() throws {
        let desa = try #require(KodeWilayah("15.04.01.2001"))
        #expect(desa.parent == KodeWilayah("15.04.01"))
        #expect(desa.parent?.parent == KodeWilayah("15.04"))
        #expect(desa.parent?.parent?.parent == KodeWilayah("15"))
        #expect(desa.parent?.parent?.parent?.parent == nil)
        #expect(desa.ancestor(at: .kabupatenKota) == KodeWilayah("15.04"))
        #expect(desa.ancestor(at: .desaKelurahan) == desa)
        #expect(KodeWilayah("15.04")?.ancestor(at: .kecamatan) == nil)
    }

    @Test("contains itself and what lies inside it, nothing beside it")
    func contains() throws {
        let batangHari = try #require(KodeWilayah("15.04"))
        #expect(batangHari.contains(batangHari))
        #expect(batangHari.contains(try #require(KodeWilayah("15.04.08.1001"))))
        #expect(!batangHari.contains(try #require(KodeWilayah("15.05.08.1001"))))
        #expect(!batangHari.contains(try #require(KodeWilayah("15"))))
    }

    @Test("sorts a region before what lies inside it and after what lies before it")
    func order() throws {
        let texts = ["15.71", "15.04.01.2001", "15.04", "11", "15", "15.04.02", "15.04.01", "15.05"]
        let sorted = try texts.map { try #require(KodeWilayah($0)) }.sorted().map(\.description)
        #expect(sorted == ["11", "15", "15.04", "15.04.01", "15.04.01.2001", "15.04.02", "15.05", "15.71"])
    }

    @Test("is made from digits only when they fit the level")
    func digits() {
        #expect(KodeWilayah(digits: 1504, level: .kabupatenKota) == KodeWilayah("15.04"))
        #expect(KodeWilayah(digits: 1504, level: .kecamatan) == nil)
        #expect(KodeWilayah(digits: 1504, level: .provinsi) == nil)
        #expect(KodeWilayah(digits: 0, level: .provinsi) == nil)
    }
}

@Suite("A value in JSON")
struct CodingTests {
    private struct Record: Codable, Equatable {
        var day: Day
        var bulan: Bulan
        var kode: KodeWilayah
        var jumlah: Rupiah
        var period: Period
    }

    private func record(_ json: String) throws -> Record {
        try JSONDecoder().decode(Record.self, from: Data(json.utf8))
    }

    private let sound = """
        {"bulan":"2024-08","day":"2024-08-12","jumlah":16800,"kode":"15.04",\
        "period":{"from":"2024-10-01","through":"2025-09-30"}}
        """

    @Test("is written as a person writes it and comes back")
    func roundTrip() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let value = try record(sound)
        #expect(value.day == Day(2024, 8, 12) && value.kode == KodeWilayah("15.04") && value.jumlah == Rupiah(16_800))
        #expect(String(decoding: try encoder.encode(value), as: UTF8.self) == sound)
    }

    @Test(
        "that is none is refused",
        arguments: [
            ("2024-08-12", "2024-08-32"), ("\"15.04\"", "\"15.4\""), ("2024-08\"", "2024-13\""), ("16800", "16800.5"),
            ("2025-09-30", "2024-09-30"),
        ])
    func refused(sound part: String, broken: String) {
        #expect(throws: DecodingError.self) { try record(sound.replacingOccurrences(of: part, with: broken)) }
    }
}
