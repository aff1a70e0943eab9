import Kernel
import Rules

enum JKMCalculators {
    static let all = [one, batch, withScholarship]

    static let one = Calculator(
        "JKM", Phrase(id: "Santunan JKM", en: "Death benefit"),
        fields: [
            DeathFields.segment,
            DeathFields.sebab(.optional(Phrase(id: "Dianggap bukan karena kerja.", en: "Taken as not from work."))),
            DeathFields.masaIur,
            DeathFields.anak(.optional(Phrase(id: "Beasiswa dihitung paling banyak.", en: "The most is computed."))),
        ] + DeathFields.standing + DeathFields.sinceJoining
    ) { answers, law, day, trace throws(RuleError) in
        let terms = try TermsHakAhliWaris(law, on: day)
        let kematian = try answers.deathNotFromWork()
        let known = !kematian.masaIur.isUnknown
        let children = try answers.children(law, on: day)
        let counted = children ?? Array(repeating: .wholePath, count: known ? terms.beasiswa.mostChildren : 0)
        let hak = try terms.hak(kematian, anak: counted, &trace)
        if known && hak.syaratBeasiswa != .belum {
            _ = try terms.beasiswa.jadwal(counted, from: day.year, &trace)
        }
        trace.note(
            Step(
                "waiting_period",
                Phrase(
                    id: "Tidak ada masa tunggu: peserta aktif terjamin sejak hari pertama.",
                    en: "No waiting period: an active participant is covered from the first day."),
                interpretation: JKM.noWaitingPeriod))
        let waiting = ResultEntry("waiting_period", .flag(false), Phrase(id: "Masa tunggu", en: "Waiting period"))
        return HeirEntries(hak: hak, totalKey: "total_tunai").entries(withScholarship: known) + [waiting]
    }

    static let batch = Calculator(
        "JKM_batch", Phrase(id: "Santunan JKM beberapa peserta", en: "Death benefits of several participants"),
        fields: [
            Field(
                "ahli_waris", Phrase(id: "jumlah peserta yang meninggal", en: "number of participants who died"),
                hint: Phrase(id: "Setiap peserta dihitung sekali.", en: "Each participant counts once."),
                .count(1...1_000_000, Phrase(id: "orang", en: "persons")))
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let deaths = try answers.count("ahli_waris")
        let manfaat = try TermsJKM(law, on: day).manfaat(&trace)
        let total = try manfaat.total.times(deaths)
        trace.note(
            Step(
                "total",
                Phrase(
                    id: "Jumlah untuk \(Language.indonesian.number(deaths)) peserta: "
                        + "\(Language.indonesian.number(deaths)) × \(manfaat.total.id) = \(total.id).",
                    en: "Total for \(Language.english.number(deaths)): "
                        + "\(Language.english.number(deaths)) × \(manfaat.total.en) = \(total.en)."),
                found: .rupiah(total)))
        return [ResultEntry("total", .rupiah(total), Phrase(id: "Jumlah seluruhnya", en: "Total"))]
    }

    static let withScholarship = Calculator(
        "JKM+beasiswa", Phrase(id: "Santunan JKM dan beasiswa", en: "Death benefit and scholarship"),
        fields: [
            DeathFields.segment,
            DeathFields.sebab(.optional(Phrase(id: "Dianggap bukan karena kerja.", en: "Taken as not from work."))),
            Field(
                "jkm", Phrase(id: "santunan JKM", en: "death benefit"), .rupiah(most: Field.mostMonthly),
                .optional(Phrase(id: "Dihitung dari aturan.", en: "Computed by the rules."))),
            Field(
                "beasiswa", Phrase(id: "beasiswa yang ditetapkan", en: "scholarship granted"),
                .rupiah(most: Field.mostMonthly),
                .optional(Phrase(id: "Dihitung dari anak dan masa iur.", en: "Computed from children and time paid."))),
            DeathFields.masaIur,
            DeathFields.anak(.optional(Phrase(id: "Perlu bila beasiswa dihitung.", en: "Needed to compute it."))),
        ] + DeathFields.standing + DeathFields.sinceJoining
    ) { answers, law, day, trace throws(RuleError) in
        try JKMWithScholarship(answers, law, day).entries(&trace)
    }
}

extension Answers {
    /// - Throws: `wrongProgram` when the death was from work.
    func deathNotFromWork() throws(RuleError) -> DeathOfPeserta {
        let sebab = sebab() ?? .bukanKecelakaanKerja
        if sebab.isFromWork { throw .wrongProgram("JKK_meninggal", RuleError.diedFromWork) }
        return DeathOfPeserta(
            sebab: sebab, dasar: .zero, masaIur: try masaIur(),
            bulanMenunggak: try countIfGiven("bulan_menunggak") ?? 0,
            aktif: flagIfGiven("aktif"))
    }
}
