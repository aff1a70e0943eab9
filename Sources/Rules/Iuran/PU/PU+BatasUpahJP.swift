import Kernel

extension PU {
    private static let place = "Ps. 29 ayat (3)"

    private static func cap(
        _ year: Int, month: Int = 3, _ amount: Int64, _ source: String
    ) -> Row<Rupiah> {
        let day = Day(year, month, 1)!
        return Row(
            from: day, Rupiah(amount), Citation(.pp45y2015, place, source: source), source.isEmpty ? .recalled : .seen,
            knownSince: day)
    }

    /// The wage above which JP no longer grows. Announced each February for March; the day of each
    /// letter was not seen, so a value counts as known from the day on which it holds.
    public static let batasUpahJP = Parameter<Rupiah>(
        "iuran.pu.jp_batas_upah", Phrase(id: "batas upah JP", en: "wage cap of JP"), unit: .rupiahPerBulan,
        checkedThrough: Bulan(2027, 2)!,
        note: Phrase(
            id: "Nilai 2016 sampai 2021 dari ingatan, cocok dengan rumusnya.",
            en: "The values of 2016 through 2021 are recalled and agree with the formula."),
        rows: [
            cap(2015, month: 7, 7_000_000, "PP 45/2015, dikutip luas"),
            cap(2016, 7_335_300, ""), cap(2017, 7_703_500, ""), cap(2018, 8_094_000, ""),
            cap(2019, 8_512_400, ""), cap(2020, 8_939_700, ""), cap(2021, 8_754_600, ""),
            cap(2022, 9_077_600, "repositori publik penggajian"),
            cap(2023, 9_559_600, "krishand.com 209; jatim.suaraindonesia.co.id"),
            cap(2024, 10_042_300, "jatim.suaraindonesia.co.id"),
            cap(2025, 10_547_400, "repositori publik penggajian"),
            cap(2026, 11_086_300, "surat B/1226/022026, dikutip beberapa repositori publik"),
        ])

    public static let kelipatanBatasUpahJP = Parameter<Rupiah>(
        "iuran.pu.jp_batas_upah_kelipatan",
        Phrase(id: "kelipatan pembulatan batas upah JP", en: "multiple to which the wage cap of JP is rounded"),
        unit: .rupiah,
        rows: [
            Row(from: Day(2015, 7, 1)!, Rupiah(100), Citation(.pp45y2015, place), .recalled)
        ])

    static let roundedDown = Interpretation(
        "iuran.pu.jp_batas_upah_pembulatan",
        text: Phrase(
            id: "Batas upah baru dibulatkan ke bawah ke ratusan rupiah.",
            en: "The new wage cap is rounded down to a hundred rupiah."),
        doubt: Phrase(
            id: "Pembulatannya kesimpulan kami dari angka 2024 dan 2026; PP 45/2015 tidak menyebutnya.",
            en: "The rounding is our inference from the values of 2024 and 2026; PP 45/2015 does not state it."))

    /// Next year's cap from this year's and the growth of the economy.
    ///
    /// - Parameter growth: may be negative, as in 2020.
    /// - Throws: `overflow`; the refusals of the law on that day.
    public static func nextBatasUpahJP(
        after batasLalu: Rupiah, growth: Rate, _ law: Law, on day: Day, _ recorder: inout some Recorder
    ) throws(RuleError) -> Rupiah {
        let kelipatan = try law.value(of: kelipatanBatasUpahJP, on: day)
        guard kelipatan.value > .zero else { throw .zeroMultiple }
        let grown = try batasLalu.plus(growth.part(of: batasLalu, .halfUp))
        let batas = Rupiah(grown.amount - grown.amount % kelipatan.value.amount)
        recorder.note(
            Step(
                "batas_baru",
                Phrase(
                    id: "Batas upah \(batasLalu.id) tumbuh \(growth.id) menjadi \(grown.id), lalu dibulatkan ke "
                        + "bawah ke kelipatan \(kelipatan.value.id): \(batas.id).",
                    en: "The wage cap of \(batasLalu.en) grows by \(growth.en) to \(grown.en), then is rounded "
                        + "down to a multiple of \(kelipatan.value.en): \(batas.en)."),
                found: .rupiah(batas), uses: [kelipatan.use], interpretation: roundedDown))
        return batas
    }
}

extension RuleError {
    fileprivate static let zeroMultiple = RuleError(
        .outOfRange, field: PU.kelipatanBatasUpahJP.id,
        reason: Phrase(id: "kelipatan pembulatan tidak boleh nol.", en: "a multiple for rounding cannot be zero."),
        nextAct: Phrase(id: "Perbaiki koreksinya.", en: "Correct the override."))
}
