import Kernel
import Rules

extension CitizenCalculator {
    static let anggaran = CitizenCalculator(
        slug: "anggaran",
        title: Phrase(id: "Anggaran: berapa orang, berapa bulan?", en: "Budget: how many people, how many months?"),
        lead: Phrase(
            id: "Biaya melindungi sekelompok pekerja bukan penerima upah, atau sejauh mana dana yang ada cukup.",
            en: "What it costs to cover a group of self-employed workers, or how far the money at hand goes."),
        choose: Phrase(id: "Apa yang ingin diketahui?", en: "What do you want to know?"),
        variants: [cost, people, months])

    private static let firstMonth = Ask(
        "bulan_mulai", Phrase(id: "Bulan iuran pertama", en: "First month"),
        hint: Phrase(
            id: "Setiap bulan dihitung menurut aturan bulan itu; keringanan dapat berakhir di tengahnya.",
            en: "Each month follows its own law; a relief may end in between."), isRequired: true)
    private static let persons = Ask(
        "peserta", Phrase(id: "Jumlah orang", en: "Number of people"),
        hint: Phrase(id: "Misalnya 250.", en: "Such as 250."), isRequired: true)
    private static let monthCount = Ask(
        "bulan", Phrase(id: "Jumlah bulan", en: "Number of months"),
        hint: Phrase(id: "Misalnya 12.", en: "Such as 12."), isRequired: true)
    private static let budget = Ask(
        "anggaran", Phrase(id: "Dana yang ada", en: "Money at hand"),
        hint: Phrase(id: "Misalnya 410.000.000.", en: "Such as 410.000.000."))
    private static let tier: Ask = {
        var ask = Ask.income
        ask.label = Phrase(id: "Penghasilan sebulan per orang", en: "Monthly income of a person")
        ask.hint = Phrase(
            id: "Menentukan lapisan iuran. Lapisan terendah: isi 1.000.000.",
            en: "It decides the tier. For the lowest, 1.000.000.")
        ask.isRequired = true
        ask.offered = ["1.000.000"]
        return ask
    }()
    private static let programs = Ask.programs(["JKK", "JKM", "JHT"], offered: ["JKK", "JKM"])
    private static let rest = [tier, .payer, .sector, programs, firstMonth]

    private static let cost = Variant(
        code: "biaya", label: Phrase(id: "Berapa biayanya?", en: "What does it cost?"),
        hint: Phrase(
            id: "Jumlah orang dan bulan sudah ditetapkan.", en: "The people and the months are settled."),
        program: "anggaran_iuran_group", timing: .none,
        sections: [AskSection([persons, monthCount] + rest)],
        headline: { found in
            guard let total = found.rupiah("total"), let people = found.given(count: "peserta"),
                let months = found.given(count: "bulan")
            else { return nil }
            return Headline(
                label: Phrase(id: "Anggaran yang diperlukan", en: "Budget needed"), value: Phrase(total),
                sentence: Phrase(
                    id: "Untuk \(Language.indonesian.number(people)) orang selama "
                        + "\(Language.indonesian.monthCount(months)).",
                    en: "For \(Language.english.number(people)) people for \(Language.english.monthCount(months))."))
        },
        lines: ["per_orang"], meaning: meaning, next: next, bring: Papers.budget)

    private static let people = Variant(
        code: "orang", label: Phrase(id: "Berapa orang yang dapat dilindungi?", en: "How many people can be covered?"),
        hint: Phrase(id: "Dana dan jumlah bulan sudah ditetapkan.", en: "The money and the months are settled."),
        program: "kapasitas_anggaran", timing: .none, sections: [AskSection([budget, monthCount] + rest)],
        headline: { found in
            guard let people = found.count("peserta_maks"), let left = found.rupiah("sisa"),
                let months = found.given(count: "bulan")
            else { return nil }
            return Headline(
                label: Phrase(id: "Paling banyak", en: "At most"),
                value: Phrase(people) + Phrase(id: " orang", en: " people"),
                sentence: Phrase(
                    id: "Selama \(Language.indonesian.monthCount(months)). Sisa dana \(left.id).",
                    en: "For \(Language.english.monthCount(months)). \(left.en) is left."), meaning: .covered)
        },
        meaning: meaning, next: next, bring: Papers.budget)

    private static let months = Variant(
        code: "bulan", label: Phrase(id: "Berapa bulan dananya cukup?", en: "For how many months does it last?"),
        hint: Phrase(id: "Dana dan jumlah orang sudah ditetapkan.", en: "The money and the people are settled."),
        program: "kapasitas_anggaran", timing: .none, sections: [AskSection([budget, persons] + rest)],
        headline: { found in
            guard let months = found.count("bulan_maks"), let left = found.rupiah("sisa"),
                let people = found.given(count: "peserta")
            else { return nil }
            return Headline(
                label: Phrase(id: "Paling lama", en: "At most"),
                value: Phrase(
                    id: Language.indonesian.monthCount(months), en: Language.english.monthCount(months)),
                sentence: Phrase(
                    id: "Untuk \(Language.indonesian.number(people)) orang. Sisa dana \(left.id).",
                    en: "For \(Language.english.number(people)) people. \(left.en) is left."), meaning: .covered)
        },
        meaning: meaning, next: next, bring: Papers.budget)

    private static let meaning = [
        Phrase(
            id: "Keringanan PP 50/2025 tidak berlaku bila dananya dari APBN atau APBD, termasuk DBH Sawit.",
            en: "The relief of PP 50/2025 does not hold where APBN or APBD pays, DBH Sawit included."),
        Phrase(
            id: "Bila pembayaran terlambat dan iuran menunggak, hak ahli waris menjadi tidak pasti.",
            en: "If payment is late and months are unpaid, the heirs' rights become uncertain."),
    ]

    private static let next = [
        Phrase(
            id: "Susun daftar calon peserta, lalu cocokkan dengan data BPJS Ketenagakerjaan agar tidak ganda.",
            en: "Draw up the list and match it with the data of BPJS Ketenagakerjaan, so that nobody is paid twice."),
        Phrase(
            id: "Anggarkan bulan berikutnya sebelum dana habis agar perlindungan tidak terputus.",
            en: "Budget for the months after it, so that cover does not stop."),
    ]
}
