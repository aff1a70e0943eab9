import Kernel
import Rules
import Testing

@Suite("The iuran of a PU")
struct IuranPUTests {
    private let terms = try! TermsIuranPU(.inCode, bulan: Bulan(2026, 3)!)

    @Test(
        "has the rate of its class of risk", arguments: zip(RisikoJKK.allCases, [2_400, 5_400, 8_900, 12_700, 17_400]))
    func risk(_ risiko: RisikoJKK, _ jkk: Int64) throws {
        #expect(try terms.iuran(Rupiah(1_000_000), risiko, .jkk).jkk == Rupiah(jkk))
    }

    @Test("adds up to its total, never falls as the wage rises, and is the same explained")
    func sharesSum() throws {
        var random = SeededRandom(seed: 44_2015)
        for _ in 0..<2_000 {
            let low = Int64.random(in: 0...40_000_000, using: &random)
            let high = low + Int64.random(in: 0...1_000, using: &random)
            var trace = Trace()
            let iuran = try terms.iuran(Rupiah(low), .sedang, .all, .none, &trace)
            #expect(try terms.iuran(Rupiah(low), .sedang, .all) == iuran)
            let shares = [
                iuran.jkk, iuran.jkm, iuran.jhtPekerja, iuran.jhtPemberiKerja, iuran.jpPekerja, iuran.jpPemberiKerja,
            ]
            #expect(shares.reduce(.zero, +) == iuran.total)
            #expect(iuran.pekerja + iuran.pemberiKerja == iuran.total)
            #expect(try iuran.total <= terms.iuran(Rupiah(high), .sedang, .all).total)
        }
    }

    @Test("pays JP on the cap of its month and no more")
    func cap() throws {
        for wage in [11_086_300, 11_086_301, 90_000_000] as [Int64] {
            #expect(try terms.iuran(Rupiah(wage), .sedang, .jp).jpPekerja == Rupiah(110_863))
        }
        #expect(try terms.iuran(Rupiah(11_086_200), .sedang, .jp).jpPekerja == Rupiah(110_862))
        let before = try TermsIuranPU(.inCode, bulan: Bulan(2026, 2)!)
        #expect(try before.iuran(Rupiah(90_000_000), .sedang, .jp).jpPekerja == Rupiah(105_474))
    }

    @Test("refuses JP where its cap is not announced yet, and computes the rest")
    func unannounced() throws {
        let later = try TermsIuranPU(.inCode, bulan: Bulan(2027, 3)!)
        #expect(code { try later.iuran(Rupiah(1_000_000), .rendah, .all) } == .afterChecked)
        #expect(try later.iuran(Rupiah(1_000_000), .rendah, [.jkk, .jkm, .jht]).total == Rupiah(65_400))
    }

    @Test("computes in every month from July 2015 through February 2027 with JP")
    func everyMonth() throws {
        for bulan in Bulan(2015, 7)!...Bulan(2027, 2)! {
            #expect(try TermsIuranPU(.inCode, bulan: bulan).iuran(Rupiah(4_000_000), .rendah, .all).total > .zero)
        }
        #expect(code { try TermsIuranPU(.inCode, bulan: Bulan(2015, 6)!) } == .beforeFirst)
        #expect(code { try TermsIuranPU(.inCode, bulan: Bulan(2028, 1)!) } == .afterChecked)
    }

    @Test("of a negative wage or one that does not fit is refused")
    func extremes() {
        #expect(code { try terms.iuran(Rupiah(-1), .rendah, .all) } == .negative)
        #expect(code { try terms.iuran(Rupiah(.max), .rendah, .all) } == .overflow)
    }
}

@Suite("Construction, JKP and budgets")
struct OtherIuranTests {
    @Test("a contract pays each bracket's rate on its own part, so that it never falls")
    func jakon() throws {
        let terms = try TermsIuranJakon(.inCode, on: Day(2025, 1, 1)!)
        var silent = Silent()
        let printed: [(Int64, Int64)] = [
            (100_000_000, 240_000), (100_001_000, 240_002), (500_000_000, 1_000_000), (1_000_000_000, 1_750_000),
            (5_000_000_000, 6_550_000), (6_000_000_000, 7_550_000),
        ]
        for (nilai, total) in printed {
            #expect(try terms.iuran(Rupiah(nilai), &silent).total == Rupiah(total))
        }
        var random = SeededRandom(seed: 5)
        for _ in 0..<1_000 {
            let low = Int64.random(in: 0...8_000_000_000, using: &random)
            let more = low + Int64.random(in: 0...1_000_000, using: &random)
            #expect(try terms.iuran(Rupiah(low), &silent).total <= terms.iuran(Rupiah(more), &silent).total)
        }
        let table = try Law.inCode.value(of: Jakon.tarif, on: Day(2025, 1, 1)!).value
        #expect(BracketTable(table.quantity) == table)
        #expect(BracketTable([]) == nil)
    }

    @Test("JKP drops the part from JKM on 7 February 2025 and stops at its wage cap")
    func jkp() throws {
        var silent = Silent()
        let before = try TermsIuranJKP(.inCode, on: Day(2025, 2, 6)!).iuran(Rupiah(9_000_000), &silent)
        let after = try TermsIuranJKP(.inCode, on: Day(2025, 2, 7)!).iuran(Rupiah(9_000_000), &silent)
        #expect((before.total, after.total) == (Rupiah(23_000), Rupiah(18_000)))
        #expect((before.rekomposisiJKM, after.rekomposisiJKM) == (Rupiah(5_000), .zero))
    }

    @Test("a budget is spent on whole people, and what is left does not buy another")
    func capacity() throws {
        var random = SeededRandom(seed: 7)
        var silent = Silent()
        for _ in 0..<500 {
            let anggaran = Rupiah(Int64.random(in: 0...1_000_000_000_000, using: &random))
            let months = Int.random(in: 1...24, using: &random)
            let cost = try AnggaranIuran.Cost(
                (0..<months).map { _ in Rupiah(Int64.random(in: 1...213_800, using: &random)) })
            let found = try AnggaranIuran.people(anggaran, cost, &silent)
            #expect(try AnggaranIuran.total(found.count, cost, &silent) + found.sisa == anggaran)
            #expect(found.sisa < cost.total)
        }
    }

    @Test("a budget that nothing is paid from is refused")
    func nothing() {
        var silent = Silent()
        #expect(code { try AnggaranIuran.Cost([]) } == .outOfRange)
        #expect(
            code { try AnggaranIuran.people(Rupiah(1), try .init([.zero]), &silent) }
                == .outOfRange)
        #expect(
            code { try AnggaranIuran.total(.max, try .init([Rupiah(2)]), &silent) } == .overflow
        )
    }
}
