import Kernel
import Testing

@testable import Wilayah

/// Loaded once for all tests: reading it is itself tested below.
let directory = try! WilayahDirectory.load()

func kode(_ text: String) -> KodeWilayah { KodeWilayah(text)! }

@Suite struct DirectoryTests {
    @Test func `the whole country is there`() {
        #expect(directory.edition == 2025)
        #expect(directory.children(of: nil).count == 38)
        #expect(directory.regions(at: .kabupatenKota).count == 514)
        #expect(directory.regions(at: .kecamatan).count == 7285)
        #expect(directory.regions(at: .desaKelurahan).count == 83_762)
        #expect(directory.children(of: nil).allSatisfy { Provinces.isKnown(UInt32($0.code.digits)) })
        #expect((0..<100).filter { Provinces.isKnown($0) }.count == 38)
    }

    /// Kepmendagri 300.2.2-2138/2025: kecamatan, desa, kelurahan of each.
    @Test(arguments: [
        ("15.01", "Kabupaten Kerinci", 18, 285, 2), ("15.02", "Kabupaten Merangin", 24, 205, 10),
        ("15.03", "Kabupaten Sarolangun", 11, 149, 9), ("15.04", "Kabupaten Batanghari", 8, 110, 14),
        ("15.05", "Kabupaten Muaro Jambi", 11, 150, 5), ("15.06", "Kabupaten Tanjung Jabung Barat", 13, 114, 20),
        ("15.07", "Kabupaten Tanjung Jabung Timur", 11, 73, 20), ("15.08", "Kabupaten Bungo", 17, 141, 12),
        ("15.09", "Kabupaten Tebo", 12, 122, 7), ("15.71", "Kota Jambi", 11, 0, 68),
        ("15.72", "Kota Sungai Penuh", 8, 65, 4),
    ])
    func `each kabupaten of Jambi has its kecamatan, desa and kelurahan`(
        _ code: String, _ name: String, _ kecamatan: Int, _ desa: Int, _ kelurahan: Int
    ) {
        #expect(directory.region(kode(code))?.name == name)
        #expect(directory.children(of: kode(code)).count == kecamatan)
        let lowest = directory.regions(at: .desaKelurahan, within: kode(code))
        #expect(lowest.filter { $0.jenis == .desa }.count == desa)
        #expect(lowest.filter { $0.jenis == .kelurahan }.count == kelurahan)
    }

    @Test func `Jambi has eleven, 144 and 1,585`() {
        #expect(directory.children(of: kode("15")).count == 11)
        #expect(directory.regions(at: .kecamatan, within: kode("15")).count == 144)
        #expect(directory.regions(at: .desaKelurahan, within: kode("15")).count == 1585)
    }

    @Test func `every region has its parent, and codes only grow`() {
        var previous: KodeWilayah?
        for index in 0..<directory.count {
            let region = directory.table.region(index)
            if let parent = region.parent { #expect(directory.region(parent) != nil) }
            if let previous { #expect(previous < region.code) }
            #expect(!region.name.isEmpty)
            previous = region.code
        }
    }

    @Test func `names are printed as people print them`() {
        func short(_ code: String) -> String? { directory.region(kode(code))?.shortName }
        #expect(short("15.04") == "Batang Hari")
        #expect(short("15.05") == "Muaro Jambi")
        #expect(short("15.71") == "Kota Jambi")
        #expect(short("15.72") == "Kota Sungai Penuh")
        #expect(short("31") == "DKI Jakarta")
        #expect(short("15.04.02") == "Muara Tembesi")
    }

    @Test func `an unknown code is nobody`() {
        #expect(directory.region(kode("15.10")) == nil)
        #expect(directory.region(kode("15.01.03")) == nil)
        #expect(directory.children(of: kode("15.10")).isEmpty)
        #expect(directory.resolve(kode("15.99.01"), on: Day(2025, 1, 1)!) == nil)
    }
}

@Suite struct FormerCodeTests {
    private let today = Day(2026, 11, 23)!

    @Test(arguments: ["15.01.03", "15.01.10", "15.01.12", "15.01.13", "15.01.14"])
    func `codes from before Sungai Penuh was split off lead there`(_ code: String) throws {
        let resolution = try #require(directory.resolve(kode(code), on: today))
        #expect(resolution.region.code == kode("15.72"))
        guard case .former(_, let version) = resolution else {
            Issue.record("\(code) is no longer in use")
            return
        }
        #expect(version.validThrough == Day(2008, 7, 20))
        #expect(directory.knownKecamatan.contains(UInt32(kode(code).digits)))
    }

    @Test func `Papua's codes of before 2022 lead to the new provinces`() {
        #expect(directory.resolve(kode("91.01"), on: today)?.region.code == kode("93.01"))
        #expect(directory.resolve(kode("92.71"), on: today)?.region.name == "Kota Sorong")
        #expect(directory.resolve(kode("91.01.01"), on: today)?.region.name == "Merauke")
    }

    @Test func `a code in use is current, whatever it was called`() {
        let resolution = directory.resolve(kode("15.02.11"), on: Day(2020, 1, 1)!)
        #expect(resolution.map { if case .current = $0 { true } else { false } } == true)
        let names = directory.versions(of: kode("15.02.11")).map(\.name)
        #expect(names == ["Nalo Tatan", "Nalo Tantan"])
    }

    @Test func `every former code leads to a region in use`() {
        for version in directory.former.values.joined() {
            #expect(directory.region(version.leadsTo) != nil, "\(version.code)")
            #expect(version.leadsTo.level <= version.code.level)
        }
    }

    @Test func `a NIK with a former kecamatan is sound, with an unknown one is warned of`() {
        let known = directory.knownKecamatan
        #expect(NIKReading.read("1501031208840001", known: known).issues == [])
        #expect(NIKReading.read("1501991208840001", known: known).issues == .unknownKecamatan)
        #expect(NIKReading.read("1599011208840001", known: known).issues == .unknownKabupaten)
    }
}

@Suite struct DamagedDataTests {
    private static let sound = Array(
        directory.table.blob.prefix(20_000))

    @Test func `cut or changed data is refused with its place, never a crash`() {
        #expect(throws: WilayahError.self) { try WilayahDirectory(bytes: []) }
        #expect(throws: WilayahError.damaged(offset: 0)) { try WilayahDirectory(bytes: Array("PK??".utf8)) }
        #expect(throws: WilayahError.unknownVersion(2)) { try WilayahDirectory(bytes: Array("LWIL".utf8) + [2]) }
        #expect(throws: WilayahError.self) { try WilayahDirectory(bytes: Self.sound) }
        var random = SeededRandom(seed: 21)
        for _ in 0..<200 {
            var bytes = Self.sound
            for _ in 0..<3 { bytes[5 + random.below(bytes.count - 5)] = UInt8(random.below(256)) }
            #expect(throws: WilayahError.self) { try WilayahDirectory(bytes: bytes) }
        }
    }
}
