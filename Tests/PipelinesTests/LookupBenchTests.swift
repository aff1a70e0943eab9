import Intake
import Kernel
import Testing
import Wilayah

@testable import Pipelines

@Suite("Measuring look-ups")
struct LookupBenchTests {
    @Test("Every row of the registry is counted, every second of the list asked for")
    func counts() throws {
        let header = "NIK,Nama,Tgl Lahir,Status\n"
        let register = try TemporaryFile(
            "register.csv", header + "1504011203900001,BUDI,12/03/1990,AKTIF\n1504015507850002,SITI,15/07/1985,AKTIF\n")
        let more = try TemporaryFile("b.csv", "NIK,Nama,Tgl Lahir\n1504010101880003,AGUS,01/01/1988\n")
        let list = try TemporaryFile("c.csv", "NIK,Nama,Tgl Lahir\n,BUDI,12/03/1990\n,SITI,15/07/1985\n,X,\n,Y,\n")
        let context = CheckContext(directory: try WilayahDirectory.load(), referenceDay: try #require(Day(2024, 8, 12)))
        let bench = try LookupBench.run(register: [register.path, more.path], list: list.path, step: 2, context)
        #expect(bench.rows == 3 && bench.times.count == 2 && bench.bytes > 3 * 168)
        #expect(bench.times == bench.times.sorted() && bench.time(at: 0.5) <= bench.time(at: 1))
        #expect(bench.compared == 0.5, "SITI met her row; Y met nobody")
    }
}
