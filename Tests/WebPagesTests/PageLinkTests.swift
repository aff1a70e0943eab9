import Kernel
import Testing

@testable import WebPages

@Suite struct PageLinkTests {
    private let day = Day(2024, 8, 12)

    @Test func `the province is the home page and English lives under en`() {
        #expect(PageLink.home.href(.indonesian).text == "/")
        #expect(PageLink.home.href(.english).text == "/en")
        let sorted = PageLink.coverage(
            PageLink.homeRegion, CoverageView(asOf: day, sort: CoverageSort("gap", descending: true)))
        #expect(sorted.href(.indonesian).text == "/?per=2024-08-12&urut=gap-turun")
        #expect(sorted.href(.english).text == "/en?per=2024-08-12&urut=gap-turun")
    }

    @Test func `a kabupaten is named by its code`() throws {
        let kode = try #require(KodeWilayah("15.04"))
        #expect(PageLink.coverage(kode, CoverageView()).href(.indonesian).text == "/wilayah/15.04")
        #expect(
            PageLink.coverageFile(kode, .csv, asOf: day).href(.english).text == "/en/wilayah/15.04.csv?per=2024-08-12")
    }

    @Test func `an order that is printed is read again, any other is refused`() {
        for column in CoverageTable.columnCodes {
            for descending in [true, false] {
                let sort = CoverageSort(column, descending: descending)
                #expect(CoverageSort(code: sort.code) == sort)
            }
        }
        for wrong in ["", "percent", "percent-up", "nik-naik", "percent-naik-naik", "-naik", "<b>-naik"] {
            #expect(CoverageSort(code: wrong) == nil)
        }
    }
}
