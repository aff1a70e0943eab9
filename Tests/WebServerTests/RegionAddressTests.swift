import Kernel
import Testing
import Wilayah

@testable import WebServer

@Suite struct RegionAddressTests {
    @Test(arguments: [
        "", ".csv", "15.4", "16", "16.01", "15.99", "tidak ada", "../../etc/passwd", "15.04.01.2001.1",
        "kabupaten", String(repeating: "9", count: 200),
    ]) func `what names no region of Jambi is unknown`(_ text: String) throws {
        let regions = try WilayahDirectory.load()
        #expect(RegionAddress(text, in: regions) == .unknown)
    }

    @Test func `a code is its own address and a name leads to it`() throws {
        let regions = try WilayahDirectory.load()
        let kode = try #require(KodeWilayah("15.04"))
        #expect(RegionAddress("15.04", in: regions) == .region(kode, nil))
        #expect(RegionAddress("15.04.csv", in: regions) == .region(kode, .csv))
        #expect(RegionAddress("15.04.xlsx", in: regions) == .region(kode, .xlsx))
        #expect(RegionAddress("Batanghari", in: regions) == .moved(kode, nil))
    }

    @Test func `every kecamatan and desa of Jambi has its own address`() throws {
        let regions = try WilayahDirectory.load()
        for level in [KodeWilayah.Level.kecamatan, .desaKelurahan] {
            for region in regions.regions(at: level, within: KodeWilayah("15")) {
                #expect(RegionAddress("\(region.code)", in: regions) == .region(region.code, nil))
            }
        }
    }
}
