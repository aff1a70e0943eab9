import Kernel

extension CitizenCalculator {
    static let beasiswa = CitizenCalculator(
        slug: "beasiswa", title: Phrase(id: "Beasiswa anak", en: "Children's scholarship"),
        lead: Phrase(
            id: "Beasiswa untuk anak peserta yang meninggal atau cacat total tetap, per anak dan per tahun.",
            en: "The scholarship for children of a worker who died or is totally disabled, by child and year."),
        choose: Phrase(id: "Apa yang terjadi pada peserta?", en: "What happened to the worker?"),
        variants: [death, work])

    private static let day = Timing.day(
        Phrase(id: "Tanggal kejadian", en: "Day of the event"),
        hint: Phrase(id: "Misalnya 17 Mei 2026.", en: "Such as 17 May 2026."))

    private static let death = Variant(
        code: "meninggal", label: Phrase(id: "Meninggal bukan karena kerja", en: "Died, not from work"),
        hint: Phrase(
            id: "Beasiswa dari JKM; ada syarat lama membayar iuran.",
            en: "Under JKM; the contribution must have been paid for some years."),
        program: "beasiswa_jkm", timing: day,
        sections: [
            AskSection([.monthsPaid, required(.children)]),
            AskSection(
                Phrase(id: "Bila iuran pernah terputus", en: "If there were gaps in the payments"), isFolded: true,
                [
                    Ask(
                        "masa_kepesertaan_bulan",
                        Phrase(id: "Berapa bulan sejak pertama terdaftar?", en: "How many months since joining?")),
                    Ask("masa_iur_terputus", Phrase(id: "Apakah ada bulan yang terputus?", en: "Were there gaps?")),
                ]),
        ],
        headline: most, meaning: meaning, next: next, bring: Papers.heirs + [Papers.school])

    private static let work = Variant(
        code: "karena-kerja",
        label: Phrase(
            id: "Meninggal atau cacat total tetap karena kerja", en: "Died or totally disabled from work"),
        hint: Phrase(
            id: "Beasiswa dari JKK, tanpa syarat lama menjadi peserta.",
            en: "Under JKK, without a condition of time."),
        program: "beasiswa_jkk", timing: day, sections: [AskSection([required(.children)])],
        headline: most, meaning: meaning, next: next, bring: Papers.heirs + [Papers.accident, Papers.school])

    private static func required(_ ask: Ask) -> Ask {
        var ask = ask
        ask.isRequired = true
        return ask
    }

    @Sendable private static func most(_ found: Found) -> Headline? {
        guard let most = found.rupiah("total_maks") else { return nil }
        if found.flag("eligible") == false {
            return Headline(
                label: Phrase(id: "Beasiswa", en: "Scholarship"), value: Phrase(id: "Belum berhak", en: "No right yet"),
                sentence: Phrase(
                    id: "Menurut aturan pada \(found.time.id), masa iurnya belum cukup. Langkahnya di bawah.",
                    en: "By the law of \(found.time.en) too few months were paid. The steps are below."),
                meaning: .gap)
        }
        let children = found.count("anak_dibiayai") ?? 0
        return Headline(
            label: Phrase(id: "Beasiswa paling banyak", en: "Scholarship at most"), value: Phrase(most),
            sentence: Phrase(
                id: "Untuk \(Language.indonesian.number(children)) anak selama bersekolah, menurut aturan pada "
                    + "\(found.time.id).",
                en: "For \(Language.english.number(children)) \(children == 1 ? "child" : "children") over the school "
                    + "years, by the law of \(found.time.en)."),
            meaning: .covered)
    }

    private static let meaning = [
        Phrase(
            id: "Jumlah itu bila anak terus bersekolah tanpa tinggal kelas; yang dibayar mengikuti sekolah yang "
                + "ditempuh.",
            en: "It is the sum if the child goes on without repeating a class; what is paid follows the schooling."),
        Phrase(
            id: "Berhenti bila anak mencapai batas usia, menikah, atau bekerja.",
            en: "It ends at the age limit, or when the child marries or works."),
    ]

    private static let next = [
        Phrase(
            id: "Ajukan setiap tahun ajaran di kantor BPJS Ketenagakerjaan dengan surat keterangan sekolah.",
            en: "Claim each school year at the office, with the school's statement."),
        Phrase(
            id: "Catat tahun dan jumlahnya dari tabel, lalu cocokkan dengan yang diterima.",
            en: "Note year and sum from the table, and compare with what arrives."),
    ]
}
