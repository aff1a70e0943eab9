import Kernel
import Rules
import Testing

@Suite("The iuran of a BPU")
struct IuranBPUTests {
    private let terms = try! TermsIuranBPU(.inCode, bulan: Bulan(2025, 6)!)

    /// Lampiran II as printed: income from, base, JKK, JHT, JKK + JKM.
    private static let printed: [(Int64, Int64, Int64, Int64, Int64)] = [
        (0, 1_000_000, 10_000, 20_000, 16_800), (1_100_000, 1_200_000, 12_000, 24_000, 18_800),
        (1_300_000, 1_400_000, 14_000, 28_000, 20_800), (1_500_000, 1_600_000, 16_000, 32_000, 22_800),
        (1_700_000, 1_800_000, 18_000, 36_000, 24_800), (1_900_000, 2_000_000, 20_000, 40_000, 26_800),
        (2_100_000, 2_200_000, 22_000, 44_000, 28_800), (2_300_000, 2_400_000, 24_000, 48_000, 30_800),
        (2_500_000, 2_600_000, 26_000, 52_000, 32_800), (2_700_000, 2_950_000, 29_500, 59_000, 36_300),
        (3_200_000, 3_450_000, 34_500, 69_000, 41_300), (3_700_000, 3_950_000, 39_500, 79_000, 46_300),
        (4_200_000, 4_450_000, 44_500, 89_000, 51_300), (4_700_000, 4_950_000, 49_500, 99_000, 56_300),
        (5_200_000, 5_450_000, 54_500, 109_000, 61_300), (5_700_000, 5_950_000, 59_500, 119_000, 66_300),
        (6_200_000, 6_450_000, 64_500, 129_000, 71_300), (6_700_000, 6_950_000, 69_500, 139_000, 76_300),
        (7_200_000, 7_450_000, 74_500, 149_000, 81_300), (7_700_000, 7_950_000, 79_500, 159_000, 86_300),
        (8_200_000, 8_700_000, 87_000, 174_000, 93_800), (9_200_000, 9_700_000, 97_000, 194_000, 103_800),
        (10_200_000, 10_700_000, 107_000, 214_000, 113_800), (11_200_000, 11_700_000, 117_000, 234_000, 123_800),
        (12_200_000, 12_700_000, 127_000, 254_000, 133_800), (13_200_000, 13_700_000, 137_000, 274_000, 143_800),
        (14_200_000, 14_700_000, 147_000, 294_000, 153_800), (15_200_000, 15_700_000, 157_000, 314_000, 163_800),
        (16_200_000, 16_700_000, 167_000, 334_000, 173_800), (17_200_000, 17_700_000, 177_000, 354_000, 183_800),
        (18_200_000, 18_700_000, 187_000, 374_000, 193_800), (19_200_000, 19_700_000, 197_000, 394_000, 203_800),
        (20_200_000, 20_700_000, 207_000, 414_000, 213_800),
    ]

    @Test("is the printed row's at its lower bound, and the row's before it one rupiah below")
    func printedRows() throws {
        #expect(Self.printed.count == 33)
        for (index, row) in Self.printed.enumerated() {
            let iuran = try terms.iuran(Rupiah(row.0), [.jkk, .jkm, .jht])
            #expect(iuran.dasarPenghasilan == Rupiah(row.1))
            #expect(iuran.jkk == Rupiah(row.2))
            #expect(iuran.jht == Rupiah(row.3))
            #expect(try terms.iuran(Rupiah(row.0), .mandatory).total == Rupiah(row.4))
            guard index > 0 else { continue }
            let below = try terms.iuran(Rupiah(row.0 - 1), .mandatory)
            #expect(below.dasarPenghasilan == Rupiah(Self.printed[index - 1].1))
        }
    }

    @Test("never falls as the income rises, and is the same with and without an explanation")
    func monotone() throws {
        var random = SeededRandom(seed: 50_2025)
        for _ in 0..<2_000 {
            let low = Int64.random(in: 0...25_000_000, using: &random)
            let high = low + Int64.random(in: 0...3_000_000, using: &random)
            var trace = Trace()
            let explained = try terms.iuran(Rupiah(low), .mandatory, .none, &trace)
            #expect(try terms.iuran(Rupiah(low), .mandatory) == explained)
            #expect(try explained.total <= terms.iuran(Rupiah(high), .mandatory).total)
        }
    }

    @Test("says that an income between two printed bounds is our reading")
    func gap() throws {
        #expect(try interpretation(of: 1_099_000) == nil)
        #expect(try interpretation(of: 1_099_001)?.id == "iuran.bpu.celah_lapisan")
        #expect(try interpretation(of: 1_100_000) == nil)
    }

    private func interpretation(of penghasilan: Int64) throws -> Interpretation? {
        var trace = Trace()
        _ = try terms.iuran(Rupiah(penghasilan), .mandatory, .none, &trace)
        return trace.steps.first { $0.key == "dasar_penghasilan" }?.interpretation
    }

    @Test("computes for every month from July 2015 through the last one checked, and for none outside")
    func everyMonth() throws {
        let situation = SituationBPU(sector: .other, funding: .own)
        for bulan in Bulan(2015, 7)!...Bulan(2027, 12)! {
            let terms = try TermsIuranBPU(.inCode, bulan: bulan)
            guard case .certain(let relief) = try terms.relief(for: situation) else {
                Issue.record("\(bulan) is left to an officer")
                continue
            }
            #expect(try terms.iuran(Rupiah(1_000_000), .mandatory, relief).total > .zero)
        }
        #expect(code { try TermsIuranBPU(.inCode, bulan: Bulan(2015, 6)!) } == .beforeFirst)
        #expect(code { try TermsIuranBPU(.inCode, bulan: Bulan(2028, 1)!) } == .afterChecked)
    }

    @Test("of a negative income is refused, of an absurd one is the last tier's")
    func extremes() throws {
        #expect(code { try terms.iuran(Rupiah(-1), .mandatory) } == .negative)
        #expect(try terms.iuran(Rupiah(.max), .mandatory).total == Rupiah(213_800))
    }

    @Test("follows a corrected table, and a table that makes no sense is refused")
    func tables() throws {
        let table = try Law.inCode.value(of: BPU.lapisan, in: Bulan(2025, 6)!).value
        #expect(TierTable(table.quantity) == table)
        #expect(TierTable([]) == nil)
        #expect(TierTable(Array(table.tiers.dropFirst())) == nil)
        #expect(TierTable(table.tiers.reversed()) == nil)
        #expect(TierTable(.rupiah(Rupiah(1))) == nil)
        let two = try #require(TierTable(Array(table.tiers.prefix(2))))
        let law = try Law.inCode.overridden(by: [correction(BPU.lapisan.id, two.quantity)], in: Chapter.all.parameters)
        let iuran = try TermsIuranBPU(law, bulan: Bulan(2026, 2)!).iuran(Rupiah(9_000_000), .mandatory)
        #expect(iuran.total == Rupiah(18_800))
    }
}

/// The code of the refusal; nil when there was none.
func code<Value>(_ work: () throws -> Value) -> RuleError.Code? {
    do {
        _ = try work()
        return nil
    } catch {
        return (error as? RuleError)?.code
    }
}

/// A correction from January 2026 on.
func correction(_ parameter: ParameterID, _ value: Quantity, through: Day? = nil) -> Override {
    Override(
        parameter: parameter, from: Day(2026, 1, 1)!, through: through, value: value, author: "admin", reason: "uji",
        source: "surat", dicatatPada: Day(2026, 1, 1)!)
}
