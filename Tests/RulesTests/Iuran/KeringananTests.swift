import Kernel
import Rules
import Testing

@Suite("Relief of iuran")
struct KeringananTests {
    private func total(
        _ year: Int, _ month: Int, _ situation: SituationBPU, _ law: Law = .inCode
    ) throws(RuleError) -> Rupiah? {
        let terms = try TermsIuranBPU(law, bulan: Bulan(year, month)!)
        guard case .certain(let relief) = try terms.relief(for: situation) else { return nil }
        return try terms.iuran(Rupiah(1_000_000), .mandatory, relief).total
    }

    private let full = Rupiah(16_800)
    private let half = Rupiah(8_400)

    @Test("by PP 50/2025 holds for transport from January 2026 through March 2027, for others April through December")
    func months() throws {
        let (transport, other) = (
            SituationBPU(sector: .transport, funding: .own), SituationBPU(sector: .other, funding: .own)
        )
        #expect(try total(2025, 12, transport) == full)
        #expect(try total(2026, 1, transport) == half)
        #expect(try total(2027, 3, transport) == half)
        #expect(try total(2027, 4, transport) == full)
        #expect(try total(2026, 3, other) == full)
        #expect(try total(2026, 4, other) == half)
        #expect(try total(2026, 12, other) == half)
        #expect(try total(2027, 1, other) == full)
    }

    @Test("by PP 50/2025 halves every tier to whole rupiah and leaves JHT alone")
    func wholeRupiah() throws {
        let terms = try TermsIuranBPU(.inCode, bulan: Bulan(2026, 6)!)
        guard case .certain(let relief) = try terms.relief(for: SituationBPU(sector: .other, funding: .own)) else {
            Issue.record("an officer is asked")
            return
        }
        for tier in try Law.inCode.value(of: BPU.lapisan, in: terms.bulan).value.tiers {
            let due = try terms.iuran(tier.batasBawah, [.jkk, .jkm, .jht])
            let paid = try terms.iuran(tier.batasBawah, [.jkk, .jkm, .jht], relief)
            #expect(paid.jkk + paid.jkk == due.jkk)
            #expect(paid.jkm + paid.jkm == due.jkm)
            #expect(paid.jht == due.jht)
        }
    }

    @Test("does not reach whoever is paid by APBN or APBD, and is an officer's decision for APBDes")
    func funding() throws {
        #expect(try total(2026, 5, SituationBPU(sector: .other, funding: .apbnOrAPBD)) == full)
        #expect(try total(2026, 5, SituationBPU(sector: .other, funding: .donor)) == half)
        let terms = try TermsIuranBPU(.inCode, bulan: Bulan(2026, 5)!)
        guard case .perluPetugas(let open) = try terms.relief(for: SituationBPU(sector: .other, funding: .apbdes))
        else {
            Issue.record("APBDes is not certain")
            return
        }
        let totals = try open.readings.map { try terms.iuran(Rupiah(1_000_000), .mandatory, $0.value).total }
        #expect(totals == [half, full])
        #expect(try total(2026, 3, SituationBPU(sector: .other, funding: .apbdes)) == full)
    }

    @Test("asks for sector and payer only in the months in which they decide")
    func asksOnlyWhatMatters() throws {
        #expect(try total(2025, 6, SituationBPU()) == full)
        #expect(try total(2028 - 1, 6, SituationBPU()) == full)
        #expect(missing(2026, 2, SituationBPU()) == "sector")
        #expect(missing(2026, 5, SituationBPU()) == "paid_by_apbn_apbd")
        #expect(missing(2026, 2, SituationBPU(sector: .transport)) == "paid_by_apbn_apbd")
        #expect(missing(2026, 2, SituationBPU(funding: .own)) == "sector")
        #expect(missing(2026, 2, SituationBPU(funding: .apbdes)) == "sector")
        #expect(try total(2026, 2, SituationBPU(sector: .other)) == full)
        #expect(try total(2026, 2, SituationBPU(funding: .apbnOrAPBD)) == full)
        #expect(try total(2026, 5, SituationBPU(funding: .own)) == half)
    }

    private func missing(_ year: Int, _ month: Int, _ situation: SituationBPU) -> String? {
        let error = #expect(throws: RuleError.self) { try total(year, month, situation) }
        #expect(error?.code == .missing)
        return error?.field
    }

    @Test("is unknown before it was promulgated")
    func known() throws {
        let situation = SituationBPU(sector: .transport, funding: .own)
        #expect(try total(2026, 2, situation, Law.inCode.known(on: Day(2025, 12, 21)!)) == full)
        #expect(try total(2026, 2, situation, Law.inCode.known(on: Day(2025, 12, 22)!)) == half)
    }

    @Test("can be moved by a reform, and two that match are refused")
    func reform() throws {
        let own = SituationBPU(sector: .other, funding: .own)
        let longer = try Law.inCode.overridden(
            by: [correction("iuran.keringanan.pp50_lain", .rate(Rate(ppm: 250_000)))], in: Chapter.all.parameters)
        #expect(try total(2027, 6, own, longer) == Rupiah(12_600))
        let twice = try Law.inCode.overridden(
            by: [correction("iuran.keringanan.pp49_2020", .rate(Rate(ppm: 990_000)))], in: Chapter.all.parameters)
        #expect(code { try total(2026, 5, own, twice) } == .twoRules)
        #expect(try total(2026, 3, own, twice) == Rupiah(168))
    }

    @Test("by PP 7/2025 halves only JKK, needs fifty workers, and its extension was not known in June 2025")
    func pp7() throws {
        let june = try TermsIuranPU(.inCode, bulan: Bulan(2025, 6)!)
        let relief = try certain(june, SituationPU(industri: .padatKaryaTertentu, pekerja: 50))
        let iuran = try june.iuran(Rupiah(5_000_000), .rendah, .mandatory, relief)
        #expect(iuran.jkk == Rupiah(13_500))
        #expect(iuran.jkm == Rupiah(15_000))
        #expect(try certain(june, SituationPU(industri: .padatKaryaTertentu, pekerja: 49)).isNone)
        let listed = SituationPU(industri: .padatKaryaTertentu, pekerja: 500)
        #expect(try !certain(TermsIuranPU(.inCode, bulan: Bulan(2025, 9)!), listed).isNone)
        let then = Law.inCode.known(on: Day(2025, 6, 30)!)
        #expect(try certain(TermsIuranPU(then, bulan: Bulan(2025, 9)!), listed).isNone)
    }

    private func certain(_ terms: TermsIuranPU, _ situation: SituationPU) throws -> AppliedRelief {
        guard case .certain(let relief) = try terms.relief(for: situation) else {
            Issue.record("an officer is asked")
            return .none
        }
        return relief
    }
}
