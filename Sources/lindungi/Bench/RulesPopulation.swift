import Kernel
import Rules

/// Invented BPU peserta for measuring the law over a province, the same for each seed.
struct RulesPopulation {
    static let situations: [SituationBPU] = [
        SituationBPU(sector: .other, funding: .own), SituationBPU(sector: .other, funding: .apbnOrAPBD),
        SituationBPU(sector: .transport, funding: .own), SituationBPU(sector: .transport, funding: .apbnOrAPBD),
    ]

    let table: PesertaTable

    init(people: Int, seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var table = PesertaTable(situations: Self.situations)
        table.reserve(people)
        for _ in 0..<people {
            let anak = (0..<random.below(4)).map { _ in Anak(jenjang: Jenjang.allCases[random.below(5)]) }
            table.add(
                penghasilan: Rupiah(Int64(random.below(9_000)) * 1_000),
                situation: (random.below(10) == 0 ? 2 : 0) + (random.below(10) < 4 ? 1 : 0),
                masaIur: 1 + random.below(80), anak: anak)
        }
        self.table = table
    }

    /// The same people as a file, for other programs: whole numbers, levels counted from 0 (TK).
    func csv() -> String {
        var out = "penghasilan,transport,paid_by_apbn_apbd,masa_iur_bulan,anak,jenjang_1,jenjang_2,jenjang_3\n"
        out.reserveCapacity(table.count * 32)
        var begin = 0
        for row in 0..<table.count {
            let end = Int(table.anakEnd[row])
            let levels = table.anak[begin..<end].map { $0.jenjang?.index ?? 0 } + [0, 0, 0]
            let situation = table.situation[row]
            out += "\(table.penghasilan[row].amount),\(situation / 2),\(situation % 2),\(table.masaIur[row]),"
            out += "\(end - begin),\(levels[0]),\(levels[1]),\(levels[2])\n"
            begin = end
        }
        return out
    }
}
