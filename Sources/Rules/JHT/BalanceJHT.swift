import Kernel

/// A balance of JHT and what it is made of.
public struct BalanceJHT: Hashable, Sendable {
    /// What was there at the start and what was paid in.
    public private(set) var pokok: Rupiah
    /// What it earned.
    public private(set) var hasilPengembangan: Rupiah = .zero
    public private(set) var saldo: Rupiah

    public init(awal: Rupiah) { (pokok, saldo) = (awal, awal) }

    /// Pays in and credits what the months of one calendar year earned.
    ///
    /// - Parameters:
    ///   - bulan: how many months of the year are counted, 1...12.
    ///   - hasil: what the year earns; given by the user, since it differs each year.
    public mutating func setahun(
        _ tahun: Int, iuranBulan: Rupiah, bulan: Int, hasil rate: Rate, _ recorder: inout some Recorder
    ) throws(RuleError) {
        let paid = try iuranBulan.times(bulan)
        // The opening balance earns in each month, the first contribution in all but one, the last in none.
        let earning = try saldo.times(bulan).plus(iuranBulan.times(bulan * (bulan - 1) / 2))
        let earned = try earning.times(rate.ppm, over: 12_000_000, .down)
        (pokok, hasilPengembangan) = (try pokok.plus(paid), try hasilPengembangan.plus(earned))
        let opening = saldo
        saldo = try Rupiah.sum(saldo, paid, earned)
        let closing = saldo
        recorder.note(
            Step(
                "saldo_\(tahun)",
                Phrase(
                    id:
                        "\(tahun): saldo awal \(opening.id), iuran \(Language.indonesian.monthCount(bulan)) \(paid.id), "
                        + "hasil \(rate.id) setahun \(earned.id), saldo akhir \(closing.id).",
                    en: "\(tahun): opening \(opening.en), contributions of \(Language.english.monthCount(bulan)) "
                        + "\(paid.en), earned at \(rate.en) a year \(earned.en), closing \(closing.en)."),
                found: .rupiah(closing), interpretation: JHT.crediting))
    }
}

extension JHT {
    /// The principal alone: iuran × months.
    public static func pokok(
        iuranBulan: Rupiah, bulan: Int, _ manfaat: Resolved<RuleText>, _ recorder: inout some Recorder
    ) throws(RuleError) -> Rupiah {
        let pokok = try iuranBulan.times(bulan)
        recorder.note(
            Step(
                "pokok",
                Phrase(
                    id: "Pokok: \(iuranBulan.id) × \(Language.indonesian.monthCount(bulan)) = \(pokok.id). Hasil "
                        + "pengembangan belum dihitung.",
                    en: "Principal: \(iuranBulan.en) × \(Language.english.monthCount(bulan)) = \(pokok.en). What it "
                        + "earned is not counted here."),
                found: .rupiah(pokok), uses: [manfaat.use]))
        return pokok
    }
}
