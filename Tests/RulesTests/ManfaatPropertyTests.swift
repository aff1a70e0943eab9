import Kernel
import Rules
import Testing

@Suite("Manfaat, for any month and any family")
struct ManfaatPropertyTests {
    private let today = Day(2026, 5, 17)!
    private let firstDay = Day(2015, 7, 1)!

    /// Every month from the first through the last that was checked.
    private var months: [Bulan] { Array(firstDay.bulan...Bulan.statutesChecked) }

    @Test("computes in every month from July 2015 through the last that was checked, and not a day more")
    func everyMonth() throws {
        for bulan in months {
            for day in [bulan.firstDay, bulan.lastDay] {
                let hak = try TermsHakAhliWaris(.inCode, on: day).hak(death(.kecelakaanKerja), anak: [Anak.wholePath])
                #expect(hak.dipastikan > hak.totalTunai)
                _ = try TermsCacat(.inCode, on: day)
                _ = try TermsSTMB(.inCode, on: day)
                _ = try TermsLimitsJKK(.inCode, on: day)
            }
        }
        for day in [firstDay.adding(days: -1), Bulan.statutesChecked.lastDay.adding(days: 1)] {
            #expect(throws: RuleError.self) { try TermsHakAhliWaris(.inCode, on: day) }
            #expect(throws: RuleError.self) { try TermsCacat(.inCode, on: day) }
            #expect(throws: RuleError.self) { try TermsSTMB(.inCode, on: day) }
        }
    }

    @Test("never falls when the wage rises, and a death from work never pays less than another")
    func monotone() throws {
        let terms = try TermsHakAhliWaris(.inCode, on: today)
        let cacat = try TermsCacat(.inCode, on: today)
        var random = SeededRandom(seed: 7)
        var silent = Silent()
        let other = try terms.hak(death(.bukanKecelakaanKerja), anak: [])
        for _ in 0..<2_000 {
            let wage = Rupiah(Int64(random.below(50_000_000)) + 1)
            let more = Rupiah(wage.amount + Int64(random.below(100_000)))
            let (a, b) = (
                try terms.hak(death(.kecelakaanKerja, wage), anak: []),
                try terms.hak(death(.kecelakaanKerja, more), anak: [])
            )
            #expect(a.totalTunai <= b.totalTunai)
            #expect(a.totalTunai >= other.totalTunai)
            let line = cacat.lines[random.below(cacat.lines.count)]
            let share = try cacat.share(line, given: line.most, times: 1, &silent)
            let (lost, lostMore) = (
                try cacat.santunan(share: share, dasar: wage, &silent),
                try cacat.santunan(share: share, dasar: more, &silent)
            )
            #expect(lost <= lostMore)
            #expect(try lost < terms.jkk.cacatTotalTetap(dasar: wage, &silent).santunan || share >= Rate(ppm: 700_000))
        }
    }

    @Test("a schedule sums to the child's total, ends before 23, and never pays a level too long")
    func schedules() throws {
        let terms = try TermsBeasiswa(.inCode, on: today)
        let most: [Jenjang: Int] = [.tk: 2, .sd: 6, .smp: 3, .sma: 3, .pt: 5]
        for jenjang in Jenjang.allCases {
            for left in 0...most[jenjang]! {
                for usia in 0...30 {
                    let anak = Anak(jenjang: jenjang, sisaTahun: left, usia: usia)
                    var silent = Silent()
                    let jadwal = try terms.jadwal([anak], from: 2026, &silent)[0]
                    #expect(jadwal.tahun.reduce(0) { $0 + $1.jumlah.amount } == jadwal.total.amount)
                    #expect(jadwal.tahun.allSatisfy { $0.usia! < 23 })
                    #expect(zip(jadwal.tahun, jadwal.tahun.dropFirst()).allSatisfy { $0.tahun + 1 == $1.tahun })
                    #expect(jadwal.total <= Rupiah(87_000_000))
                    for level in Jenjang.allCases {
                        #expect(jadwal.tahun.filter { $0.jenjang == level }.count <= most[level]!)
                    }
                }
            }
        }
    }

    @Test("a child a year older never gets more, and of many children the two with the most are paid")
    func families() throws {
        let terms = try TermsBeasiswa(.inCode, on: today)
        var random = SeededRandom(seed: 11)
        for _ in 0..<1_000 {
            let children = (0..<random.below(6)).map { _ in
                Anak(jenjang: Jenjang.allCases[random.below(5)], usia: random.below(25))
            }
            for child in children {
                let older = Anak(jenjang: child.jenjang, usia: child.usia! + 1)
                #expect(try terms.total(older) <= terms.total(child))
            }
            let totals = try children.map { try terms.total($0).amount }.sorted(by: >)
            #expect(try terms.total(children).amount == totals.prefix(2).reduce(0, +))
            #expect(try terms.total(children) <= Rupiah(174_000_000))
        }
    }

    @Test("the silent run and the recorded run give the same numbers")
    func twoSpeeds() throws {
        let terms = try TermsHakAhliWaris(.inCode, on: today)
        for sebab in CauseOfDeath.allCases {
            for unpaid in 0...5 {
                var trace = Trace()
                let anak = [Anak(jenjang: .sd, sisaTahun: 3, usia: 9)]
                let death = death(sebab, unpaid: unpaid)
                #expect(try terms.hak(death, anak: anak) == terms.hak(death, anak: anak, &trace))
                #expect(trace.steps.allSatisfy { !$0.text.id.isEmpty && !$0.text.en.isEmpty })
            }
        }
    }

    @Test("in arrears nothing is certain, and one of the readings pays nothing")
    func arrears() throws {
        let terms = try TermsHakAhliWaris(.inCode, on: today)
        for unpaid in 1...6 {
            let hak = try terms.hak(death(.bukanKecelakaanKerja, unpaid: unpaid), anak: [Anak.wholePath])
            #expect(hak.dipastikan == .zero)
            #expect(hak.status == (unpaid <= 3 ? .menunggak : .nonaktif))
            guard case .perluPetugas(let decision) = hak.answer else {
                Issue.record("an officer must decide")
                continue
            }
            #expect(decision.readings.map(\.value.tunai) == [.zero, Rupiah(42_000_000)])
            #expect(decision.readings.map(\.value.beasiswa) == [.zero, Rupiah(87_000_000)])
        }
    }

    @Test("arrears and the three years at once give every reading")
    func twoDoubts() throws {
        let death = DeathOfPeserta(
            sebab: .bukanKecelakaanKerja, dasar: .zero, masaIur: MasaIur(bulan: 30, sejakTerdaftar: 40),
            bulanMenunggak: 1)
        let hak = try TermsHakAhliWaris(.inCode, on: today).hak(death, anak: [Anak.wholePath])
        guard case .perluPetugas(let decision) = hak.answer else {
            Issue.record("an officer must decide")
            return
        }
        #expect(
            decision.readings.map { $0.value.tunai.amount + $0.value.beasiswa.amount } == [0, 42_000_000, 129_000_000])
    }

    @Test("an absurd wage is refused, not wrapped")
    func overflow() {
        let error = #expect(throws: RuleError.self) {
            try TermsHakAhliWaris(.inCode, on: today).hak(death(.kecelakaanKerja, Rupiah(.max)), anak: [])
        }
        #expect(error?.code == .overflow)
    }

    private func death(
        _ sebab: CauseOfDeath, _ dasar: Rupiah = Rupiah(1_000_000), unpaid: Int = 0
    ) -> DeathOfPeserta {
        DeathOfPeserta(sebab: sebab, dasar: dasar, masaIur: MasaIur(bulan: 60), bulanMenunggak: unpaid)
    }
}
