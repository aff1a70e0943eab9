import Kernel
import Rules

enum JHTCalculators {
    static let all = [sebagian, penuh, pokok, saldo]

    static let sebagian = Calculator(
        "JHT_sebagian", Phrase(id: "Ambil sebagian saldo JHT", en: "Take a part of the JHT balance"),
        fields: [
            Field(
                "saldo", Phrase(id: "saldo JHT", en: "balance of JHT"),
                hint: Phrase(id: "Lihat saldo di aplikasi JMO.", en: "See the balance in the JMO app."),
                .rupiah(most: Field.mostMonthly)),
            Field(
                "masa_kepesertaan_tahun", Phrase(id: "masa kepesertaan", en: "years of membership"),
                hint: Phrase(id: "Tahun penuh sejak terdaftar.", en: "Full years since registration."),
                .count(0...80, Phrase(id: "tahun", en: "years"))),
            Field(
                "tujuan", Phrase(id: "tujuan pengambilan", en: "what it is for"),
                hint: Phrase(
                    id: "Pilih persiapan_pensiun atau perumahan.", en: "Choose persiapan_pensiun or perumahan."),
                .choice([
                    .init("persiapan_pensiun", Phrase(id: "Persiapan pensiun", en: "Preparing for retirement")),
                    .init("perumahan", Phrase(id: "Perumahan", en: "Housing")),
                ])),
            Field(
                "pernah_diambil_sebagian", Phrase(id: "sudah pernah diambil sebagian", en: "a part was taken before"),
                .flag, .optional(Phrase(id: "Bila kosong, tidak dinilai.", en: "Not judged when empty."))),
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let tujuan = PurposeJHT(rawValue: try answers.choice("tujuan")) ?? .persiapanPensiun
        let found = try TermsPartialPayoutJHT(law, on: day, tujuan: tujuan).sebagian(
            saldo: try answers.rupiah("saldo"), masaKepesertaanTahun: try answers.count("masa_kepesertaan_tahun"),
            pernah: answers.flagIfGiven("pernah_diambil_sebagian"), &trace)
        return [
            ResultEntry("maks", .rupiah(found.maks), Phrase(id: "Paling banyak dapat diambil", en: "At most")),
            ResultEntry("eligible", .flag(found.eligible), Phrase(id: "Memenuhi syarat", en: "Conditions met")),
        ]
    }

    static let penuh = Calculator(
        "JHT_penuh", Phrase(id: "Ambil seluruh saldo JHT", en: "Take the whole JHT balance"),
        fields: [
            Field(
                "usia", Phrase(id: "usia", en: "age"), .count(0...120, Phrase(id: "tahun", en: "years")),
                .optional(Phrase(id: "Boleh kosong bila ada sebab lain.", en: "May be empty with another cause."))),
            Field(
                "sebab", Phrase(id: "sebab pengambilan", en: "cause of the pay-out"),
                .choice(PayoutCauseJHT.allCases.map { .init($0.rawValue, $0.label) }),
                .optional(Phrase(id: "Bila kosong, hanya usia yang dinilai.", en: "Only the age is judged when empty."))
            ),
            Field(
                "bulan_sejak_berhenti", Phrase(id: "bulan sejak berhenti bekerja", en: "months since the work ended"),
                .count(0...1200, Phrase(id: "bulan", en: "months")),
                .optional(
                    Phrase(
                        id: "Perlu untuk resign, PHK, kontrak berakhir, atau usaha berhenti.",
                        en: "Needed when the work ended."))),
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let sebab = answers.choiceIfGiven("sebab").flatMap(PayoutCauseJHT.init)
        let eligible = try TermsFullPayoutJHT(law, on: day, sebab: sebab).boleh(
            usia: try answers.countIfGiven("usia"), sebab: sebab,
            bulanSejakBerhenti: try answers.countIfGiven("bulan_sejak_berhenti"), &trace)
        return [ResultEntry("eligible", .flag(eligible), Phrase(id: "Boleh dibayar penuh", en: "May be paid in full"))]
    }

    static let pokok = Calculator(
        "JHT_pokok", Phrase(id: "Pokok tabungan JHT", en: "Principal of JHT"),
        fields: [
            iuranBulan,
            Field(
                "bulan", Phrase(id: "lama membayar", en: "months paid"),
                hint: Phrase(id: "Jumlah bulan iuran.", en: "The number of months."),
                .count(0...1200, Phrase(id: "bulan", en: "months"))),
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let pokok = try JHT.pokok(
            iuranBulan: try answers.rupiah("iuran_bulan"), bulan: try answers.count("bulan"),
            try law.value(of: JHT.manfaat, on: day), &trace)
        return [ResultEntry("pokok", .rupiah(pokok), Phrase(id: "Pokok tabungan", en: "Principal"))]
    }

    static let iuranBulan = Field(
        "iuran_bulan", Phrase(id: "iuran JHT sebulan", en: "JHT contribution a month"),
        hint: Phrase(id: "Bagian pemberi kerja dan pekerja bersama.", en: "The employer's and the worker's part."),
        .rupiah(most: Field.mostMonthly))
}

extension PayoutCauseJHT {
    fileprivate var label: Phrase {
        switch self {
        case .usiaPensiun: Phrase(id: "Usia pensiun", en: "Retirement age")
        case .cacatTotalTetap: Phrase(id: "Cacat total tetap", en: "Total permanent disability")
        case .meninggal: Phrase(id: "Meninggal", en: "Death")
        case .meninggalkanIndonesia: Phrase(id: "Meninggalkan Indonesia selamanya", en: "Leaving Indonesia for good")
        case .resign: Phrase(id: "Mengundurkan diri", en: "Resigned")
        case .phk: Phrase(id: "PHK", en: "Laid off")
        case .kontrakBerakhir: Phrase(id: "Kontrak berakhir", en: "The contract ended")
        case .usahaBerhenti: Phrase(id: "Usaha berhenti", en: "The business ended")
        }
    }
}
