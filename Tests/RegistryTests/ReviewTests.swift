import Kernel
import Registry
import Testing

@Suite("Pairs for reviewers")
struct ReviewTests {
    @Test("The queue asks first what is hardest, then what most depends on")
    func priority() {
        func at(_ p: Int, active: Bool = false, verdict: Bool = false, waiting: Int = 1) -> Int {
            ReviewValue(isActive: active, decidesVerdict: verdict, waiting: waiting).priority(probability: p)
        }
        #expect(at(500_000) == 1000)
        #expect(at(500_000, active: true, verdict: true, waiting: 4) == 5000)
        #expect(at(100_000) == at(900_000) && at(900_000) == 469)
        #expect(at(0) == 0 && at(1_000_000) == 0)
        #expect(at(900_000, active: true, verdict: true) > at(500_000))
        #expect(at(999_000, active: true, verdict: true) < at(500_000))
    }

    @Test("Kappa is agreement beyond chance")
    func kappa() throws {
        // A textbook table: 20, 5, 10, 15; agreement .70, by chance .50.
        let table = ReviewAgreement(bothSame: 20, bothDifferent: 15, onlyFirstSame: 5, onlySecondSame: 10)
        #expect(table.pairs == 50 && table.share == 0.7)
        #expect(abs(try #require(table.kappa) - 0.4) < 1e-9)
        let empty = ReviewAgreement(bothSame: 0, bothDifferent: 0, onlyFirstSame: 0, onlySecondSame: 0)
        #expect(empty.share == nil && empty.kappa == nil)
        let onlySame = ReviewAgreement(bothSame: 3, bothDifferent: 0, onlyFirstSame: 0, onlySecondSame: 0)
        #expect(onlySame.share == 1 && onlySame.kappa == nil)
    }

    @Test("A comparison survives being stored, and damaged bytes are refused")
    func comparison() {
        let comparison = ReviewComparison(
            prior: -712,
            weights: (0..<9).map { .init(field: $0, level: 83 - $0, centinats: Int16($0) * 300 - 1200) })
        #expect(ReviewComparison(bytes: comparison.bytes) == comparison && comparison.bytes.count == 38)
        #expect(ReviewComparison(bytes: []) == nil && ReviewComparison(bytes: [1, 2, 3]) == nil)
        #expect(ReviewComparison.centinats(-9.876) == -988 && ReviewComparison.centinats(1e9) == 32_000)
    }

    @Test("Case, spaces and remarks do not make another row; a digit does")
    func identity() {
        func content(_ nik: String, _ name: String, _ remark: String = "") -> ReviewContent {
            ReviewContent(wilayah: KodeWilayah("15")!, texts: [.nik: nik, .nama: name, .keterangan: remark])
        }
        let one = content("'1504010101800001", "Siti  Aminah")
        #expect(one.identity == content("1504010101800001", "SITI AMINAH", "baru").identity)
        #expect(one.identity != content("1504010101800002", "Siti Aminah").identity)
    }
}
