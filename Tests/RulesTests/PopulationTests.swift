import Kernel
import Rules
import Testing

@Suite("A population's run")
struct PopulationTests {
    private static let situations: [SituationBPU] = [
        SituationBPU(sector: .transport, funding: .own), SituationBPU(sector: .other, funding: .own),
        SituationBPU(sector: .other, funding: .apbnOrAPBD), SituationBPU(sector: .other, funding: .apbdes),
    ]

    /// Invented people, from a seed.
    private func table(_ count: Int) -> PesertaTable {
        var random = SeededRandom(seed: 31)
        var table = PesertaTable(situations: Self.situations)
        table.reserve(count)
        for _ in 0..<count {
            let anak = (0..<random.below(4)).map { _ in Anak(jenjang: Jenjang.allCases[random.below(5)]) }
            table.add(
                penghasilan: Rupiah(Int64(random.below(25_000)) * 1_000), situation: random.below(4),
                masaIur: random.below(60), menunggak: random.below(6) == 0 ? random.below(6) : 0, anak: anak)
        }
        return table
    }

    @Test("gives what the explained cases give, added up")
    func sameAsExplained() throws {
        let (bulan, people) = (Bulan(2026, 5)!, table(500))
        let sums = try PopulationRun(.inCode, bulan: bulan, situations: Self.situations)(people, rows: 0..<500)
        let iuran = try TermsIuranBPU(.inCode, bulan: bulan)
        let hak = try TermsHakAhliWaris(.inCode, on: bulan.lastDay)
        var (paid, certain, trace) = (Rupiah.zero, Rupiah.zero, Trace())
        for row in 0..<500 {
            let answer = try iuran.relief(for: Self.situations[Int(people.situation[row])])
            let relief = if case .certain(let applied) = answer { applied } else { AppliedRelief.none }
            let one = try iuran.iuran(people.penghasilan[row], .mandatory, relief, &trace)
            let begin = row == 0 ? 0 : Int(people.anakEnd[row - 1])
            let death = DeathOfPeserta(
                sebab: .kecelakaanKerja, dasar: one.dasarPenghasilan,
                masaIur: MasaIur(bulan: Int(people.masaIur[row])), bulanMenunggak: Int(people.menunggak[row]))
            paid = paid + one.total
            certain =
                certain + (try hak.hak(death, anak: people.anak[begin..<Int(people.anakEnd[row])], &trace)).dipastikan
        }
        #expect(sums.iuran == paid)
        #expect(sums.hakKerja == certain)
        #expect(sums.iuranPerluPetugas == people.situation.count { $0 == 3 })
    }

    @Test("adds up the same in parts as at once")
    func parts() throws {
        let people = table(300)
        let run = try PopulationRun(.inCode, bulan: Bulan(2025, 6)!, situations: Self.situations)
        let parts = try run(people, rows: 0..<120).adding(run(people, rows: 120..<300))
        #expect(try run(people, rows: 0..<300) == parts)
    }

    @Test("refuses a month that nobody has announced")
    func unknownMonth() {
        #expect(throws: RuleError.self) {
            try PopulationRun(.inCode, bulan: Bulan(2031, 1)!, situations: Self.situations)
        }
    }
}
