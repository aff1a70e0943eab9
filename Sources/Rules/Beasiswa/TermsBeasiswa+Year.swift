import Kernel

extension TermsBeasiswa {
    /// Whether a child may get the scholarship: under the age limit, unmarried, not working.
    ///
    /// - Throws: `beforeFirst` for a day before PP 82/2019, whose conditions we did not read.
    public func layak(
        usia: Int, menikah: Bool, bekerja: Bool, _ recorder: inout some Recorder
    ) throws(RuleError) -> Bool {
        guard let yearly else { throw .noYearlyAmounts }
        let limit = yearly.batasUsia
        var against: [Phrase] = []
        if usia >= limit {
            against.append(Phrase(id: "sudah berusia \(usia) tahun", en: "is \(usia) years old"))
        }
        if menikah { against.append(Phrase(id: "sudah menikah", en: "is married")) }
        if bekerja { against.append(Phrase(id: "sudah bekerja", en: "works")) }
        let eligible = against.isEmpty
        recorder.note(
            Step(
                "eligible",
                Phrase(
                    id: eligible
                        ? "Anak di bawah \(limit) tahun, belum menikah, dan belum bekerja: layak."
                        : "Anak \(Language.indonesian.list(against.map(\.id))): tidak layak "
                            + "(harus di bawah \(limit) tahun, belum menikah, dan belum bekerja).",
                    en: eligible
                        ? "The child is under \(limit), unmarried and not working: eligible."
                        : "The child \(Language.english.list(against.map(\.en))): not eligible "
                            + "(must be under \(limit), unmarried and not working)."),
                uses: [yearly.batasUsiaUse]))
        return eligible
    }

    /// What one year pays for children at some levels: of more than the limit, those with the most.
    ///
    /// - Throws: `beforeFirst` for a day before yearly amounts existed; `overflow`.
    public func oneYear(
        _ levels: [Jenjang], _ recorder: inout some Recorder
    ) throws(RuleError) -> (total: Rupiah, children: Int) {
        guard let yearly else { throw .noYearlyAmounts }
        let paid = levels.sorted { yearly.amounts[$0] > yearly.amounts[$1] }.prefix(maksAnak.value)
        var total = Rupiah.zero
        for level in paid { total = try total.plus(yearly.amounts[level]) }
        let sum = total
        recorder.note(
            Step(
                "tahun_ini",
                Phrase(
                    id: "Beasiswa tahun ini: "
                        + paid.map { "\($0.label.id) \(yearly.amounts[$0].id)" }.joined(separator: " + ")
                        + " = \(sum.id), untuk \(paid.count) dari \(levels.count) anak.",
                    en: "This year: "
                        + paid.map { "\($0.label.en) \(yearly.amounts[$0].en)" }.joined(separator: " + ")
                        + " = \(sum.en), for \(paid.count) of \(levels.count) children."),
                found: .rupiah(sum), uses: paid.map { yearly.amountUses[$0] } + [maksAnak.use],
                interpretation: levels.count > maksAnak.value ? Beasiswa.whichChildren : nil))
        return (sum, paid.count)
    }

    /// The decision that an officer has to take about the three years.
    public static func twoReadings(most: Rupiah) -> OfficerDecision<Rupiah> {
        OfficerDecision(
            reason: Beasiswa.threeYears.doubt,
            readings: [
                .init(
                    Phrase(id: "Tiga tahun dianggap belum terpenuhi.", en: "The three years are taken as not met."),
                    .zero),
                .init(Phrase(id: "Tiga tahun dianggap terpenuhi.", en: "The three years are taken as met."), most),
            ])
    }
}

extension RuleError {
    fileprivate static let noYearlyAmounts = RuleError(
        .beforeFirst, field: "date",
        reason: Phrase(
            id: "beasiswa per tahun belum ada sebelum 2 Desember 2019 (PP 82/2019).",
            en: "yearly scholarships did not exist before 2 December 2019 (PP 82/2019)."),
        nextAct: Phrase(
            id: "Pilih tanggal sejak 2 Desember 2019, atau hitung dengan beasiswa.",
            en: "Choose a date from 2 December 2019 on, or compute with beasiswa."))
}
