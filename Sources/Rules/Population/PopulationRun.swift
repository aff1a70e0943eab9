import Kernel

/// What many peserta pay for one month and what the law then owes them: the sums, and how many cases are not plain.
public struct PopulationSums: Hashable, Sendable {
    public var peserta = 0
    /// Iuran of JKK and JKM of those whose relief is plain.
    public var iuran = Rupiah.zero
    /// Peserta for whom an officer decides whether relief applies; they count with the full iuran.
    public var iuranPerluPetugas = 0
    /// Due to all heirs if each peserta died of another cause: certain sums only.
    public var hakBukanKerja = Rupiah.zero
    /// Due to all heirs if each died from work: certain sums only.
    public var hakKerja = Rupiah.zero
    /// Due to each peserta if totally and permanently disabled by work.
    public var cacatTotal = Rupiah.zero
    /// Peserta whose heirs would meet an officer's decision.
    public var hakPerluPetugas = 0

    public init() {}

    public func adding(_ other: PopulationSums) throws(RuleError) -> PopulationSums {
        var sum = self
        sum.peserta += other.peserta
        sum.iuranPerluPetugas += other.iuranPerluPetugas
        sum.hakPerluPetugas += other.hakPerluPetugas
        sum.iuran = try iuran.plus(other.iuran)
        sum.hakBukanKerja = try hakBukanKerja.plus(other.hakBukanKerja)
        sum.hakKerja = try hakKerja.plus(other.hakKerja)
        sum.cacatTotal = try cacatTotal.plus(other.cacatTotal)
        return sum
    }
}

/// The law of one bulan iuran for a whole population: the same formulas that explain one case, with nobody listening.
public struct PopulationRun: Sendable {
    private let iuran: TermsIuranBPU
    private let hak: TermsHakAhliWaris
    private let reliefs: [Answer<AppliedRelief>]

    /// - Parameter situations: those of the table that will be run.
    /// - Throws: what the parameters of the month throw; `missing` for a situation that leaves open what decides.
    public init(_ law: Law, bulan: Bulan, situations: [SituationBPU]) throws(RuleError) {
        let terms = try TermsIuranBPU(law, bulan: bulan)
        iuran = terms
        hak = try TermsHakAhliWaris(law, on: bulan.lastDay)
        reliefs = try situations.map { (situation) throws(RuleError) in try terms.relief(for: situation) }
    }

    /// Runs some rows of a table; rows are independent, so that parts can run on several cores.
    public func callAsFunction(_ table: PesertaTable, rows: Range<Int>) throws(RuleError) -> PopulationSums {
        var sums = PopulationSums()
        for row in rows { try add(row, of: table, to: &sums) }
        sums.peserta = rows.count
        return sums
    }

    @inline(__always)
    private func add(_ row: Int, of table: PesertaTable, to sums: inout PopulationSums) throws(RuleError) {
        var silent = Silent()
        let relief: AppliedRelief
        switch reliefs[Int(table.situation[row])] {
        case .certain(let applied): relief = applied
        case .perluPetugas:
            relief = .none
            sums.iuranPerluPetugas += 1
        }
        let paid = try iuran.iuran(table.penghasilan[row], .mandatory, relief)
        let masa = MasaIur(bulan: Int(table.masaIur[row]))
        let (unpaid, beasiswa) = (Int(table.menunggak[row]), try hak.beasiswa.total(table.anakOf(row)))
        func death(_ sebab: CauseOfDeath) throws(RuleError) -> HakAhliWaris {
            let facts = DeathOfPeserta(
                sebab: sebab, dasar: paid.dasarPenghasilan, masaIur: masa, bulanMenunggak: unpaid)
            return try hak.hak(facts, beasiswa: beasiswa, &silent)
        }
        let (other, atWork) = (try death(.bukanKecelakaanKerja), try death(.kecelakaanKerja))
        let disabled = try hak.jkk.cacatTotalTetap(dasar: paid.dasarPenghasilan, &silent)
        sums.iuran = try sums.iuran.plus(paid.total)
        sums.hakBukanKerja = try sums.hakBukanKerja.plus(other.dipastikan)
        sums.hakKerja = try sums.hakKerja.plus(atWork.dipastikan)
        sums.cacatTotal = try sums.cacatTotal.plus(disabled.total)
        if other.status != .aktif || other.syaratBeasiswa == .perluPetugas { sums.hakPerluPetugas += 1 }
    }
}
