import Kernel
import Rules

enum JKPCalculators {
    static let all = [manfaat, kelayakan]

    static let manfaat = Calculator(
        "JKP", Phrase(id: "Manfaat JKP", en: "Benefit for the loss of a job"),
        fields: [
            Field(
                "upah_terakhir", Phrase(id: "upah terakhir sebulan", en: "last wage a month"),
                hint: Phrase(
                    id: "Upah yang terakhir dilaporkan pemberi kerja.", en: "The wage that the employer last reported."),
                .rupiah(most: Field.mostMonthly)),
            phk, masaIur, segment,
        ], eventField: "phk"
    ) { answers, law, day, trace throws(RuleError) in
        let terms = try TermsJKP(law, on: day)
        let judged = try TermsEligibilityJKP(law, on: day).kelayakan(try fakta(answers), &trace)
        let upah = try answers.rupiah("upah_terakhir")
        let found = judged.eligible ? try terms.manfaat(upahTerakhir: upah, &trace) : .none
        if judged.eligible { JKP.noteOngoing(law, on: day, &trace) }
        // That nothing speaks against it is no decision; only a refusal is said.
        let refusal = judged.eligible ? [] : entries(judged)
        return refusal + (terms.isLevel ? levelEntries(found) : twoStageEntries(found))
    }

    static let kelayakan = Calculator(
        "JKP_kelayakan", Phrase(id: "Apakah berhak atas JKP?", en: "Is there a right to JKP?"),
        fields: [
            masaIur, segment, phk,
            Field(
                "tanggal_klaim", Phrase(id: "tanggal klaim", en: "day of the claim"), .day,
                .optional(Phrase(id: "Bila kosong, batas waktunya belum dinilai.", en: "Not judged when empty."))),
            flag("wni", Phrase(id: "warga negara Indonesia", en: "Indonesian citizen")),
            Field(
                "usia_daftar", Phrase(id: "usia saat terdaftar", en: "age at registration"),
                .count(0...120, Phrase(id: "tahun", en: "years")), notJudged),
            flag("jkn", Phrase(id: "peserta JKN", en: "in the health insurance JKN")),
            Field(
                "bulan_berturut", Phrase(id: "bulan iuran berturut-turut sebelum PHK", en: "months paid in a row"),
                .count(0...1200, Phrase(id: "bulan", en: "months")), notJudged),
            Field(
                "skala", Phrase(id: "skala usaha pemberi kerja", en: "scale of the employer's business"),
                .choice(SkalaUsaha.allCases.map { .init($0.rawValue, $0.label) }), notJudged),
            Field(
                "program_diikuti", Phrase(id: "program yang diikuti", en: "programmes"),
                .choices(["JKK", "JKM", "JHT", "JP"].map { .init($0, Phrase(id: $0, en: $0)) }), notJudged),
            flag("bekerja_lagi", Phrase(id: "sudah bekerja lagi", en: "has a new job")),
        ], eventField: "phk"
    ) { answers, law, day, trace throws(RuleError) in
        var known = try fakta(answers)
        known.wni = answers.flagIfGiven("wni")
        known.usiaDaftar = try answers.countIfGiven("usia_daftar")
        known.jkn = answers.flagIfGiven("jkn")
        known.bulanBerturut = try answers.countIfGiven("bulan_berturut")
        known.tanggalKlaim = try answers.dayIfGiven("tanggal_klaim")
        known.skala = answers.choiceIfGiven("skala").flatMap(SkalaUsaha.init)
        known.program = answers.choicesIfGiven("program_diikuti").map(Set.init)
        known.bekerjaLagi = answers.flagIfGiven("bekerja_lagi")
        let judged = try TermsEligibilityJKP(law, on: day).kelayakan(known, &trace)
        // Nothing that decides was said: an answer would only look like one.
        guard !(judged.eligible && judged.terpenuhi.isEmpty) else { throw answers.missing("masa_iur_bulan_24") }
        return entries(judged)
    }
}

extension JKPCalculators {
    private static let notJudged = Field.Need.optional(
        Phrase(id: "Bila kosong, syarat ini belum dinilai.", en: "This condition is not judged when empty."))

    private static let masaIur = Field(
        "masa_iur_bulan_24", Phrase(id: "bulan iuran dalam 24 bulan terakhir", en: "months paid of the last 24"),
        hint: Phrase(
            id: "Isi jumlah bulan iuran JKP yang dibayar dalam 24 bulan sebelum PHK.",
            en: "Give the months paid in the 24 before the dismissal."),
        .count(0...24, Phrase(id: "bulan", en: "months")), notJudged)

    private static let segment = Field(
        "segment", Phrase(id: "segmen kepesertaan", en: "segment of membership"),
        .choice([
            .init("PU", Phrase(id: "Penerima upah", en: "Paid a wage")),
            .init("BPU", Phrase(id: "Bukan penerima upah", en: "Not paid a wage")),
            .init("jakon", Phrase(id: "Jasa konstruksi", en: "Construction")),
            .init("PMI", Phrase(id: "Pekerja migran", en: "Migrant worker")),
        ]), notJudged)

    private static let phk = Field(
        "phk", Phrase(id: "tanggal PHK", en: "day of the dismissal"),
        hint: Phrase(id: "Aturan pada hari PHK yang berlaku.", en: "The law of that day decides."), .day,
        .optional(Phrase(id: "Bila kosong, dipakai tanggal perhitungan.", en: "The date of the question when empty.")))

    private static func flag(_ key: String, _ label: Phrase) -> Field { Field(key, label, .flag, notJudged) }

    private static func fakta(_ answers: Answers) throws(RuleError) -> FactsJKP {
        var fakta = FactsJKP()
        fakta.masaIurBulan = try answers.countIfGiven("masa_iur_bulan_24")
        fakta.penerimaUpah = answers.choiceIfGiven("segment").map { $0 == "PU" }
        fakta.phk = try answers.dayIfGiven("phk")
        return fakta
    }

    private static func entries(_ judged: EligibilityJKP) -> [ResultEntry] {
        [
            ResultEntry(
                "eligible", .flag(judged.eligible),
                Phrase(id: "Memenuhi syarat yang diisi", en: "Meets the conditions that were given")),
            codes("tidak_terpenuhi", judged.tidakTerpenuhi, Phrase(id: "Tidak terpenuhi", en: "Not met")),
            codes("belum_dinilai", judged.belumDinilai, Phrase(id: "Belum dinilai", en: "Not judged")),
        ]
    }

    private static func codes(_ key: String, _ list: [ConditionJKP], _ label: Phrase) -> ResultEntry {
        ResultEntry(key, .list(list.map { .text($0.rawValue) }), label)
    }

    private static func levelEntries(_ found: ManfaatJKP) -> [ResultEntry] {
        [
            ResultEntry("per_bulan", .rupiah(found.sebulanAwal), Phrase(id: "Manfaat sebulan", en: "Benefit a month")),
            ResultEntry("bulan_maks", .count(found.bulanMaks), Phrase(id: "Paling lama (bulan)", en: "Months at most")),
            ResultEntry("total_maks", .rupiah(found.total), Phrase(id: "Jumlah paling banyak", en: "Total at most")),
        ]
    }

    private static func twoStageEntries(_ found: ManfaatJKP) -> [ResultEntry] {
        [
            ResultEntry("bulan_1_3", .rupiah(found.sebulanAwal), Phrase(id: "Bulan 1 sampai 3", en: "Months 1 to 3")),
            ResultEntry(
                "bulan_4_6", .rupiah(found.sebulanLanjutan), Phrase(id: "Bulan 4 sampai 6", en: "Months 4 to 6")),
            ResultEntry("bulan_maks", .count(found.bulanMaks), Phrase(id: "Paling lama (bulan)", en: "Months at most")),
            ResultEntry("total", .rupiah(found.total), Phrase(id: "Jumlah", en: "Total")),
        ]
    }
}

extension SkalaUsaha {
    fileprivate var label: Phrase {
        switch self {
        case .mikro: Phrase(id: "Mikro", en: "Micro")
        case .kecil: Phrase(id: "Kecil", en: "Small")
        case .menengah: Phrase(id: "Menengah", en: "Medium")
        case .besar: Phrase(id: "Besar", en: "Large")
        }
    }
}
