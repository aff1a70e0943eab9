import Kernel
import Rules

/// Death, disability and unfitness for work: what replaces a wage.
enum JKKCalculators {
    static let all =
        [death, deathWithScholarship, totalDisability, partOfBody, partOfFunction, unfit] + JKKCareCalculators.all

    private static let workOnly = DeathFields.sebab(
        .optional(Phrase(id: "Dianggap karena kerja.", en: "Taken as from work.")))

    static let death = Calculator(
        "JKK_meninggal", Phrase(id: "Santunan meninggal karena kerja", en: "Benefit for a death from work"),
        fields: WageInput.fields + [workOnly] + DeathFields.standing
    ) { answers, law, day, trace throws(RuleError) in
        let hak = try TermsHakAhliWaris(law, on: day).hak(try answers.deathFromWork(law, day, &trace), anak: [], &trace)
        return HeirEntries(hak: hak, totalKey: "total").entries(withScholarship: false)
    }

    static let deathWithScholarship = Calculator(
        "JKK_meninggal+beasiswa",
        Phrase(id: "Santunan meninggal karena kerja dan beasiswa", en: "Death from work with scholarship"),
        fields: WageInput.fields + [workOnly, DeathFields.anak(.required)] + DeathFields.standing
    ) { answers, law, day, trace throws(RuleError) in
        guard let children = try answers.children(law, on: day) else { throw answers.missing("anak") }
        let terms = try TermsHakAhliWaris(law, on: day)
        let hak = try terms.hak(try answers.deathFromWork(law, day, &trace), anak: children, &trace)
        let jadwal = try terms.beasiswa.jadwal(children, from: day.year, &trace)
        guard case .certain(let sums) = hak.answer else {
            return HeirEntries(hak: hak, totalKey: "jkk").entries(withScholarship: true)
        }
        let total = try sums.tunai.plus(sums.beasiswa)
        trace.note(
            Step(
                "total",
                Phrase(
                    id: "Jumlah santunan dan beasiswa: \(sums.tunai.id) + \(sums.beasiswa.id) = \(total.id).",
                    en: "Total of benefit and scholarship: \(sums.tunai.en) + \(sums.beasiswa.en) = \(total.en)."),
                found: .rupiah(total)))
        return [
            ResultEntry("total", .rupiah(total), Phrase(id: "Jumlah seluruhnya", en: "Total")),
            ResultEntry("jkk", .rupiah(sums.tunai), Phrase(id: "Santunan JKK", en: "JKK benefit")),
            ResultEntry("beasiswa_total", .rupiah(sums.beasiswa), Phrase(id: "Beasiswa", en: "Scholarship")),
            BeasiswaEntries.jadwal(jadwal),
        ]
    }

    static let totalDisability = Calculator(
        "JKK_cacat_total_tetap",
        Phrase(id: "Santunan cacat total tetap", en: "Benefit for total permanent disability"),
        fields: WageInput.fields
    ) { answers, law, day, trace throws(RuleError) in
        let found = try TermsJKK(law, on: day).cacatTotalTetap(
            dasar: try WageInput.dasar(answers, law, day, &trace), &trace)
        return [
            ResultEntry("total", .rupiah(found.total), Phrase(id: "Jumlah", en: "Total")),
            ResultEntry(
                "santunan_cacat", .rupiah(found.santunan), Phrase(id: "Santunan cacat", en: "Disability grant")),
            ResultEntry(
                "santunan_berkala", .rupiah(found.santunanBerkala),
                Phrase(id: "Santunan berkala", en: "Periodic grant")),
        ]
    }

    static let partOfBody = Calculator(
        "JKK_cacat_sebagian_anatomis",
        Phrase(id: "Santunan cacat sebagian anatomis", en: "Benefit for loss of a part of the body"),
        fields: WageInput.fields + DisabilityInput.fields
    ) { answers, law, day, trace throws(RuleError) in
        let terms = try TermsCacat(law, on: day)
        let share = try DisabilityInput.share(answers, terms, &trace)
        let santunan = try terms.santunan(share: share, dasar: try WageInput.dasar(answers, law, day, &trace), &trace)
        return [ResultEntry("santunan", .rupiah(santunan), DisabilityInput.santunan)]
    }

    static let partOfFunction = Calculator(
        "JKK_cacat_sebagian_fungsi",
        Phrase(id: "Santunan cacat sebagian fungsi", en: "Benefit for loss of function"),
        fields: WageInput.fields + DisabilityInput.fields + [
            Field(
                "persen_kurang_fungsi", Phrase(id: "persen berkurangnya fungsi", en: "percentage of function lost"),
                hint: Phrase(id: "Dari surat keterangan dokter.", en: "From the doctor's statement."), .percent(0...100)
            )
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let terms = try TermsCacat(law, on: day)
        let share = try DisabilityInput.share(answers, terms, &trace)
        let santunan = try terms.santunan(
            share: share, fungsi: try answers.percent("persen_kurang_fungsi"),
            dasar: try WageInput.dasar(answers, law, day, &trace), &trace)
        return [ResultEntry("santunan", .rupiah(santunan), DisabilityInput.santunan)]
    }

    static let unfit = Calculator(
        "JKK_STMB", Phrase(id: "Santunan sementara tidak mampu bekerja", en: "Benefit while unable to work"),
        fields: WageInput.fields + [
            Field(
                "bulan_tidak_bekerja", Phrase(id: "bulan tidak mampu bekerja", en: "months unable to work"),
                .count(1...600, Phrase(id: "bulan", en: "months")))
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let parts = try TermsSTMB(law, on: day).santunan(
            upah: try WageInput.dasar(answers, law, day, &trace), bulan: try answers.count("bulan_tidak_bekerja"),
            &trace)
        var total = Rupiah.zero
        for part in parts { total = try total.plus(part.amount) }
        return [ResultEntry("total", .rupiah(total), Phrase(id: "Jumlah", en: "Total"))]
            + parts.map { part in
                ResultEntry(
                    part.key, .rupiah(part.amount),
                    Phrase(
                        id: "Bulan \(part.firstMonth)–\(part.lastMonth)",
                        en: "Months \(part.firstMonth)–\(part.lastMonth)"
                    ))
            }
    }
}

extension Answers {
    /// - Throws: `wrongProgram` when the death was not from work.
    fileprivate func deathFromWork(_ law: Law, _ day: Day, _ trace: inout Trace) throws(RuleError) -> DeathOfPeserta {
        let sebab = sebab() ?? .kecelakaanKerja
        guard sebab.isFromWork else { throw .wrongProgram("JKM", RuleError.notFromWork) }
        return DeathOfPeserta(
            sebab: sebab, dasar: try WageInput.dasar(self, law, day, &trace), masaIur: MasaIur(bulan: nil),
            bulanMenunggak: try countIfGiven("bulan_menunggak") ?? 0, aktif: flagIfGiven("aktif"))
    }
}
