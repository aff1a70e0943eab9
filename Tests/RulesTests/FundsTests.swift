import Kernel
import Rules
import Testing

@Suite("DBH sawit")
struct DBHSawitTests {
    private let day = Day(2024, 5, 1)!

    @Test("is split, used and paid to the last rupiah", arguments: 1...20 as ClosedRange<UInt64>)
    func sumsToTheWhole(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let terms = TermsDBHSawit(.inCode, on: day)
        var silent = Silent()
        for _ in 0..<100 {
            let pool = Rupiah(
                Int64.random(in: 0...100_000_000_000_000_000, using: &random)
                    >> Int64.random(in: 0...56, using: &random))
            let split = try terms.split(pool, &silent)
            #expect(split.provinsi + split.penghasil + split.berbatasan == pool)
            #expect(split.penghasil >= .zero)
            let use = try terms.penggunaan(pool, &silent)
            #expect(use.jalanMin + use.lainnyaMaks == pool)
            #expect(use.lainnyaMaks * 4 <= use.jalanMin, "roads are at least four fifths")
            let paid = try terms.penyaluran(pool, &silent)
            #expect(paid.tahap1 + paid.tahap2 == pool)
            #expect(paid.tahap1 <= paid.tahap2 && paid.tahap2.amount - paid.tahap1.amount <= 1)
        }
    }

    @Test("of 2026 says that PMK 10/2026 may have changed it; of 2025 nothing of the kind")
    func warnsOf2026() throws {
        for (day, warned) in [(Day(2025, 12, 31)!, false), (Day(2026, 1, 1)!, true), (Day(2026, 12, 31)!, true)] {
            let terms = TermsDBHSawit(.inCode, on: day)
            var traces = [Trace(), Trace(), Trace(), Trace(), Trace()]
            _ = try terms.split(Rupiah(100), &traces[0])
            _ = try terms.penggunaan(Rupiah(100), &traces[1])
            _ = try terms.penyaluran(Rupiah(100), &traces[2])
            _ = try terms.pagu(penerimaan: Rupiah(100), persen: nil, &traces[3])
            _ = try TermsFunding(.inCode, on: day).izin(.dbhSawit, .pekerjaSawit, terdaftar: false, &traces[4])
            for trace in traces {
                let warning = trace.steps.first { $0.interpretation?.id == "dbh_sawit.pmk_10_2026" }
                #expect((warning != nil) == warned)
                #expect(warning.map { $0.text.id.contains("petugas harus memeriksa") } ?? true)
            }
        }
    }

    @Test("refuses shares of a reform that are not the whole")
    func reformedShares() throws {
        let override = Override(
            parameter: "dbh_sawit.bagian_provinsi", from: day, through: nil, value: .rate(Rate(ppm: 300_000)),
            author: "admin", reason: "uji", source: "surat", dicatatPada: day)
        let law = try Law.inCode.overridden(by: [override], in: Chapter.all.parameters)
        var silent = Silent()
        let error = #expect(throws: RuleError.self) {
            try TermsDBHSawit(law, on: day).split(Rupiah(100), &silent)
        }
        #expect(error?.code == .contradiction)
    }

    @Test("refuses a share below the least and names it")
    func belowLeast() {
        var silent = Silent()
        let error = #expect(throws: RuleError.self) {
            try TermsDBHSawit(.inCode, on: day).pagu(penerimaan: Rupiah(100), persen: Rate(ppm: 39_999), &silent)
        }
        #expect(error?.field == "persen_min")
        #expect(error?.nextAct.en.contains("4%") == true)
    }
}

@Suite("A fund")
struct FundingTests {
    private let day = Day(2026, 5, 1)!

    @Test("is named for every group of workers, and both ways give the same pairs")
    func bothWays() throws {
        let terms = TermsFunding(.inCode, on: day)
        var silent = Silent()
        let byGroup = try WorkerGroup.allCases.flatMap { group in
            let found = try terms.dana(group, &silent)
            #expect(!found.isEmpty, "\(group)")
            return found
        }
        let byFund = try FundingSource.allCases.flatMap { try terms.kelompok($0, &silent) }
        #expect(Set(byGroup) == Set(byFund))
    }

    @Test(
        "that is a public budget of a region never brings the relief of PP 50/2025",
        arguments: [
            FundingSource.dbhSawit, .apbd, .dbhCHT,
        ])
    func publicMoney(dana: FundingSource) throws {
        var silent = Silent()
        let found = try TermsFunding(.inCode, on: day).kelompok(dana, &silent)
        #expect(found.allSatisfy { $0.pp50 == .dikecualikan || $0.pp50 == .bukanBPU })
    }

    @Test("that had no rule on the day is refused, and left out of a group's list")
    func beforeItsRule() throws {
        let terms = TermsFunding(.inCode, on: Day(2023, 7, 23)!)
        var silent = Silent()
        #expect(throws: RuleError.self) { try terms.kelompok(.dbhSawit, &silent) }
        #expect(try !terms.dana(.pekerjaSawit, &silent).contains { $0.dana == .dbhSawit })
    }
}

@Suite("A fraction of an amount")
struct FractionTests {
    @Test(
        "rounds as named",
        arguments: [
            (7, 1, 2, Rounding.down, 3), (7, 1, 2, .halfUp, 4), (7, 1, 2, .up, 4), (7, 1, 3, .halfUp, 2),
            (8, 1, 3, .halfUp, 3), (7, 1, 3, .up, 3), (6, 1, 3, .up, 2), (0, 5, 7, .up, 0),
        ] as [(Int64, Int64, Int64, Rounding, Int64)])
    func rounds(_ amount: Int64, _ over: Int64, _ under: Int64, _ rounding: Rounding, _ wanted: Int64) throws {
        #expect(try Rupiah(amount).times(over, over: under, rounding) == Rupiah(wanted))
    }

    @Test("is exact beyond 64 bits in between, and refuses what does not fit")
    func wide() throws {
        let large = Rupiah(Int64.max)
        #expect(try large.times(1_000_000, over: 1_000_000, .down) == large)
        let error = #expect(throws: RuleError.self) { try large.times(2, over: 1, .down) }
        #expect(error?.code == .overflow)
    }
}
