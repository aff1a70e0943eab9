import Kernel

/// The rules of DBH Sawit on one day, and the formulas on them.
public struct TermsDBHSawit: Sendable {
    let law: Law
    let day: Day

    public init(_ law: Law, on day: Day) { (self.law, self.day) = (law, day) }

    /// The split among the regions; the three shares sum to the pool.
    public struct Split: Hashable, Sendable {
        public let provinsi: Rupiah
        public let penghasil: Rupiah
        public let berbatasan: Rupiah
    }

    /// - Throws: `contradiction` when the shares, as reformed, are not the whole.
    public func split(_ pagu: Rupiah, _ recorder: inout some Recorder) throws(RuleError) -> Split {
        let provinsi = try law.value(of: DBHSawit.bagianProvinsi, on: day)
        let penghasil = try law.value(of: DBHSawit.bagianPenghasil, on: day)
        let berbatasan = try law.value(of: DBHSawit.bagianBerbatasan, on: day)
        guard provinsi.value.ppm + penghasil.value.ppm + berbatasan.value.ppm == Rate.whole.ppm else {
            throw .sharesAreNotWhole
        }
        let (first, third) = (
            try provinsi.value.part(ofBudget: pagu, .halfUp), try berbatasan.value.part(ofBudget: pagu, .halfUp)
        )
        let found = Split(provinsi: first, penghasil: pagu - first - third, berbatasan: third)
        noteShare("provinsi", provinsi, pagu, found.provinsi, &recorder)
        noteShare("kab_penghasil", penghasil, pagu, found.penghasil, &recorder, DBHSawit.roundingPembagian)
        noteShare("kab_berbatasan", berbatasan, pagu, found.berbatasan, &recorder)
        try DBHSawit.warn(law, on: day, &recorder)
        return found
    }

    /// The least for roads and the most for everything else, with their supporting costs.
    public struct Spending: Hashable, Sendable {
        public let jalanMin: Rupiah
        public let lainnyaMaks: Rupiah
        public let penunjangJalanMaks: Rupiah
        public let penunjangLainnyaMaks: Rupiah
    }

    public func penggunaan(_ alokasi: Rupiah, _ recorder: inout some Recorder) throws(RuleError) -> Spending {
        let jalan = try law.value(of: DBHSawit.jalanMinimal, on: day)
        let support = try law.value(of: DBHSawit.penunjangMaksimal, on: day)
        let roads = try jalan.value.part(ofBudget: alokasi, .up)
        let rest = alokasi - min(roads, alokasi)
        noteShare("jalan_min", jalan, alokasi, roads, &recorder)
        recorder.note(
            Step(
                "lainnya_maks",
                Phrase(
                    id: "Kegiatan lain, termasuk perlindungan sosial pekerja sawit, paling banyak sisanya: \(rest.id).",
                    en: "Other uses, among them the protection of palm workers, at most the rest: \(rest.en)."),
                found: .rupiah(rest)))
        let (forRoads, forRest) = (
            try support.value.part(ofBudget: roads, .down), try support.value.part(ofBudget: rest, .down)
        )
        noteShare("penunjang_jalan_maks", support, roads, forRoads, &recorder)
        noteShare("penunjang_lainnya_maks", support, rest, forRest, &recorder)
        try DBHSawit.warn(law, on: day, &recorder)
        return Spending(
            jalanMin: roads, lainnyaMaks: rest, penunjangJalanMaks: forRoads, penunjangLainnyaMaks: forRest)
    }

    /// The two payments of a year and the last month of each.
    public struct Payment: Hashable, Sendable {
        public let tahap1: Rupiah
        public let tahap2: Rupiah
        /// 1...12.
        public let bulanTahap1: Int
        public let bulanTahap2: Int
    }

    public func penyaluran(_ alokasi: Rupiah, _ recorder: inout some Recorder) throws(RuleError) -> Payment {
        let share = try law.value(of: DBHSawit.bagianTahap1, on: day)
        let months = (
            try law.value(of: DBHSawit.bulanTahap1, on: day), try law.value(of: DBHSawit.bulanTahap2, on: day)
        )
        let first = try share.value.part(ofBudget: alokasi, .down)
        let second = alokasi - first
        try noteStage("tahap1_maks_mei", "I", first, months.0, [share.use], &recorder)
        try noteStage("tahap2_maks_okt", "II", second, months.1, [], &recorder)
        try DBHSawit.warn(law, on: day, &recorder)
        return Payment(tahap1: first, tahap2: second, bulanTahap1: months.0.value, bulanTahap2: months.1.value)
    }

    /// The least pool of a year.
    ///
    /// - Parameters:
    ///   - penerimaan: export duty and levy of the year before.
    ///   - persen: the share that was set, when it is more than the least.
    /// - Throws: `contradiction` when it is less.
    public func pagu(
        penerimaan: Rupiah, persen: Rate?, _ recorder: inout some Recorder
    ) throws(RuleError) -> Rupiah {
        let least = try law.value(of: DBHSawit.persenMinimal, on: day)
        let share = persen ?? least.value
        guard share >= least.value else { throw .belowLeast(share, least.value) }
        let pagu = try share.part(ofBudget: penerimaan, .up)
        recorder.note(
            Step(
                "pagu_min",
                Phrase(
                    id: "\(share.id) dari penerimaan tahun sebelumnya \(penerimaan.id) = \(pagu.id); bagian minimal "
                        + "menurut aturan \(least.value.id).",
                    en:
                        "\(share.en) of the levies of the year before, \(penerimaan.en), is \(pagu.en); the least share "
                        + "by law is \(least.value.en)."),
                found: .rupiah(pagu), uses: [least.use]))
        try DBHSawit.warn(law, on: day, &recorder)
        return pagu
    }
}

extension TermsDBHSawit {
    private func noteShare(
        _ key: String, _ share: Resolved<Rate>, _ base: Rupiah, _ amount: Rupiah, _ recorder: inout some Recorder,
        _ reading: Interpretation? = nil
    ) {
        let label = share.use.label
        recorder.note(
            Step(
                key,
                Phrase(
                    id: "\(label.id.capitalizedFirst): \(share.value.id) dari \(base.id) = \(amount.id).",
                    en: "\(label.en.capitalizedFirst): \(share.value.en) of \(base.en) = \(amount.en)."),
                found: .rupiah(amount), uses: [share.use], interpretation: reading))
    }

    private func noteStage(
        _ key: String, _ stage: String, _ amount: Rupiah, _ month: Resolved<Int>, _ uses: [Use],
        _ recorder: inout some Recorder
    ) throws(RuleError) {
        guard (1...12).contains(month.value) else { throw .noSuchMonth(month.use) }
        recorder.note(
            Step(
                key,
                Phrase(
                    id:
                        "Tahap \(stage): \(amount.id), disalurkan paling lambat \(Language.indonesian.monthName(month.value)).",
                    en:
                        "Stage \(stage): \(amount.en), paid by \(Language.english.monthName(month.value)) at the latest."
                ),
                found: .rupiah(amount), uses: uses + [month.use]))
    }
}

extension RuleError {
    fileprivate static let sharesAreNotWhole = RuleError(
        .contradiction, field: DBHSawit.bagianPenghasil.id,
        reason: Phrase(id: "ketiga bagian tidak berjumlah 100 %.", en: "the three shares do not sum to 100%."),
        nextAct: Phrase(id: "Ubah ketiga bagian bersama-sama.", en: "Change the three shares together."))

    fileprivate static func belowLeast(_ given: Rate, _ least: Rate) -> RuleError {
        RuleError(
            .contradiction, field: "persen_min",
            reason: Phrase(
                id: "\(given.id) di bawah bagian minimal \(least.id).",
                en: "\(given.en) is below the least, \(least.en)."),
            nextAct: Phrase(
                id: "Isi \(least.id) atau lebih, atau kosongkan.", en: "Give \(least.en) or more, or leave it empty."))
    }

    fileprivate static func noSuchMonth(_ use: Use) -> RuleError {
        RuleError(
            .outOfRange, field: use.parameter,
            reason: Phrase(id: "bulan harus 1 sampai 12.", en: "a month is 1 through 12."),
            nextAct: Phrase(id: "Perbaiki koreksinya.", en: "Correct the override."))
    }
}
