import Kernel
import Rules
import Testing

@Suite("JHT")
struct JHTTests {
    private let day = Day(2025, 6, 1)!

    @Test("grows by what it earns and never below what was paid in", arguments: 1...20 as ClosedRange<UInt64>)
    func balanceGrows(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let opening = Rupiah(Int64.random(in: 0...500_000_000, using: &random))
        var (low, high) = (BalanceJHT(awal: opening), BalanceJHT(awal: opening))
        var silent = Silent()
        for year in 2016...2030 {
            let iuran = Rupiah(Int64.random(in: 0...5_000_000, using: &random))
            let months = Int.random(in: 1...12, using: &random)
            let yield = Int64.random(in: 0...90_000, using: &random)
            try low.setahun(year, iuranBulan: iuran, bulan: months, hasil: Rate(ppm: yield), &silent)
            try high.setahun(year, iuranBulan: iuran, bulan: months, hasil: Rate(ppm: yield + 10_000), &silent)
            #expect(low.saldo == low.pokok + low.hasilPengembangan)
            #expect(low.saldo >= low.pokok && high.saldo >= low.saldo && high.pokok == low.pokok)
        }
    }

    @Test("refuses the waiting time of months that nobody knows, while the other causes are answered")
    func firstMonths() throws {
        let law = Law.inCode
        var silent = Silent()
        let error = #expect(throws: RuleError.self) {
            try TermsFullPayoutJHT(law, on: Day(2015, 8, 31)!, sebab: .resign)
        }
        #expect(error?.code == .beforeFirst)
        let terms = try TermsFullPayoutJHT(law, on: Day(2015, 8, 31)!, sebab: .meninggal)
        #expect(try terms.boleh(usia: nil, sebab: .meninggal, bulanSejakBerhenti: nil, &silent))
    }

    @Test("asks for the age or a cause, and for the months since the work ended")
    func asks() throws {
        var silent = Silent()
        let terms = try TermsFullPayoutJHT(.inCode, on: day, sebab: .phk)
        let noMonths = #expect(throws: RuleError.self) {
            try terms.boleh(usia: 40, sebab: .phk, bulanSejakBerhenti: nil, &silent)
        }
        #expect(noMonths?.field == "bulan_sejak_berhenti")
        let nothing = #expect(throws: RuleError.self) {
            try terms.boleh(usia: nil, sebab: nil, bulanSejakBerhenti: nil, &silent)
        }
        #expect(nothing?.field == "usia")
    }
}

@Suite("JP")
struct JPTests {
    @Test(
        "pays more for a higher wage and for more months, within its limits", arguments: 1...20 as ClosedRange<UInt64>)
    func monotone(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let terms = try TermsJP(.inCode, on: Day(2025, 6, 1)!)
        var silent = Silent()
        for _ in 0..<200 {
            let wage = Rupiah(Int64.random(in: 0...40_000_000, using: &random))
            let months = Int.random(in: 180...420, using: &random)
            let found = try terms.manfaat(masaIurBulan: months, rataUpah: wage, &silent)
            let richer = try terms.manfaat(masaIurBulan: months, rataUpah: wage + Rupiah(1), &silent)
            let longer = try terms.manfaat(masaIurBulan: months + 1, rataUpah: wage, &silent)
            #expect(found.pensiunBulanan >= Rupiah(399_700) && found.pensiunBulanan <= Rupiah(4_792_300))
            #expect(richer.pensiunBulanan >= found.pensiunBulanan && longer.pensiunBulanan >= found.pensiunBulanan)
            #expect(richer.sebelumBatas >= found.sebelumBatas && longer.sebelumBatas >= found.sebelumBatas)
        }
    }

    @Test(
        "says which limits it knows when that of the day was not seen",
        arguments: [
            Day(2016, 3, 1)!, Day(2023, 2, 28)!,
        ])
    func unseenLimit(day: Day) throws {
        var silent = Silent()
        let terms = try TermsJP(.inCode, on: day)
        let error = #expect(throws: RuleError.self) {
            try terms.manfaat(masaIurBulan: 200, rataUpah: Rupiah(5_000_000), &silent)
        }
        #expect(error?.code == .afterChecked)
        #expect(error?.field == "jp.manfaat_min")
        #expect(error?.reason.id.contains("2025 Rp399.700") == true)
    }

    @Test("takes a limit that an administrator recorded for such a day")
    func overriddenLimit() throws {
        let override = Override(
            parameter: "jp.manfaat_min", from: Day(2022, 3, 1)!, through: Day(2023, 2, 28)!,
            value: .rupiah(Rupiah(360_000)), author: "admin", reason: "pengumuman", source: "surat",
            dicatatPada: Day(2026, 1, 5)!)
        let law = try Law.inCode.overridden(by: [override], in: Chapter.all.parameters)
        var silent = Silent()
        let found = try TermsJP(law, on: Day(2022, 5, 1)!).manfaat(
            masaIurBulan: 180, rataUpah: Rupiah(1_000_000), &silent)
        #expect(found.pensiunBulanan == Rupiah(360_000))
    }

    @Test("refuses limits that cross")
    func crossed() {
        let error = #expect(throws: RuleError.self) {
            try TermsJP(.inCode, on: Day(2025, 6, 1)!, min: Rupiah(2), maks: Rupiah(1))
        }
        #expect(error?.code == .contradiction)
    }
}

@Suite("JKP")
struct JKPTests {
    @Test(
        "pays more for a higher wage up to its cap, and its months sum to the total",
        arguments: [
            Day(2024, 6, 1)!, Day(2025, 6, 1)!,
        ])
    func monotone(day: Day) throws {
        let terms = try TermsJKP(.inCode, on: day)
        var silent = Silent()
        var before = Rupiah.zero
        for wage in stride(from: Int64(0), through: 7_000_000, by: 33_333) {
            let found = try terms.manfaat(upahTerakhir: Rupiah(wage), &silent)
            #expect(found.total >= before)
            #expect(found.total == found.sebulanAwal * 3 + found.sebulanLanjutan * 3)
            before = found.total
        }
        let capped = try terms.manfaat(upahTerakhir: Rupiah(5_000_000), &silent)
        #expect(before == capped.total)
    }

    @Test("names each condition that is not met, that is, and that nobody can judge")
    func conditions() throws {
        var facts = FactsJKP()
        (facts.masaIurBulan, facts.wni, facts.jkn) = (11, true, false)
        var trace = Trace()
        let found = try TermsEligibilityJKP(.inCode, on: Day(2025, 6, 1)!).kelayakan(facts, &trace)
        #expect(found.tidakTerpenuhi == [.masaIur, .jkn])
        #expect(found.terpenuhi == [.wni])
        #expect(found.belumDinilai == [.segment, .usiaDaftar, .program, .waktuKlaim, .bekerjaLagi])
        let open = trace.steps.filter { $0.key == "belum_dinilai" }
        #expect(open.count == 1)
        for said in ["penerima upah", "54 tahun", "skala usaha", "6 bulan sejak PHK", "bekerja lagi"] {
            #expect(open.first?.text.id.contains(said) == true, "\(said)")
        }
        #expect(trace.steps.contains { $0.interpretation?.id == "jkp.sebab_berakhir" })
    }

    @Test("asked for months in a row only before PP 6/2025")
    func inARow() throws {
        var silent = Silent()
        let before = try TermsEligibilityJKP(.inCode, on: Day(2025, 2, 6)!).kelayakan(FactsJKP(), &silent)
        let after = try TermsEligibilityJKP(.inCode, on: Day(2025, 2, 7)!).kelayakan(FactsJKP(), &silent)
        #expect(before.belumDinilai.contains(.berturut))
        #expect(!after.belumDinilai.contains(.berturut))
    }

    @Test("says what each further month asks for, where the rules of that time were seen")
    func ongoing() {
        var (before, after) = (Trace(), Trace())
        JKP.noteOngoing(.inCode, on: Day(2025, 2, 6)!, &before)
        JKP.noteOngoing(.inCode, on: Day(2025, 2, 7)!, &after)
        #expect(before.steps.isEmpty)
        #expect(after.steps.map(\.key) == ["syarat_bulan_berikutnya", "tunggakan"])
        #expect(after.steps.first?.text.id.contains("5 perusahaan") == true)
    }
}
