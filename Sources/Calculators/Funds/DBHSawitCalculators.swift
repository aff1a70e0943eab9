import Kernel
import Rules

enum DBHSawitCalculators {
    static let all = [split, penggunaan, penyaluran, pagu]

    private static let split = Calculator(
        "dbh_sawit_split", Phrase(id: "Pembagian DBH sawit", en: "Split of the palm fund"),
        fields: [budget("pagu", Phrase(id: "pagu DBH sawit", en: "pool of the palm fund"))]
    ) { answers, law, day, trace throws(RuleError) in
        let found = try TermsDBHSawit(law, on: day).split(try answers.rupiah("pagu"), &trace)
        return [
            ResultEntry("provinsi", .rupiah(found.provinsi), Phrase(id: "Provinsi", en: "Province")),
            ResultEntry(
                "kab_penghasil", .rupiah(found.penghasil),
                Phrase(id: "Kabupaten/kota penghasil", en: "Producing kabupaten/kota")),
            ResultEntry(
                "kab_berbatasan", .rupiah(found.berbatasan),
                Phrase(id: "Kabupaten/kota berbatasan", en: "Bordering kabupaten/kota")),
        ]
    }

    private static let penggunaan = Calculator(
        "dbh_sawit_penggunaan", Phrase(id: "Penggunaan DBH sawit", en: "Use of the palm fund"), fields: [alokasi]
    ) { answers, law, day, trace throws(RuleError) in
        let found = try TermsDBHSawit(law, on: day).penggunaan(try answers.rupiah("alokasi"), &trace)
        return [
            ResultEntry(
                "jalan_min", .rupiah(found.jalanMin), Phrase(id: "Jalan, paling sedikit", en: "Roads, at least")),
            ResultEntry(
                "lainnya_maks", .rupiah(found.lainnyaMaks),
                Phrase(id: "Kegiatan lain, paling banyak", en: "Other uses, at most")),
            ResultEntry(
                "penunjang_jalan_maks", .rupiah(found.penunjangJalanMaks),
                Phrase(id: "Penunjang jalan, paling banyak", en: "Supporting costs of roads, at most")),
            ResultEntry(
                "penunjang_lainnya_maks", .rupiah(found.penunjangLainnyaMaks),
                Phrase(id: "Penunjang kegiatan lain, paling banyak", en: "Supporting costs of other uses, at most")),
        ]
    }

    private static let penyaluran = Calculator(
        "dbh_sawit_penyaluran", Phrase(id: "Penyaluran DBH sawit", en: "Payment of the palm fund"), fields: [alokasi]
    ) { answers, law, day, trace throws(RuleError) in
        let found = try TermsDBHSawit(law, on: day).penyaluran(try answers.rupiah("alokasi"), &trace)
        return [
            ResultEntry("tahap1_maks_mei", .rupiah(found.tahap1), stage("I", found.bulanTahap1)),
            ResultEntry("tahap2_maks_okt", .rupiah(found.tahap2), stage("II", found.bulanTahap2)),
        ]
    }

    private static let pagu = Calculator(
        "dbh_sawit_pagu", Phrase(id: "Pagu minimal DBH sawit", en: "Least pool of the palm fund"),
        fields: [
            budget(
                "penerimaan_bk_pe",
                Phrase(
                    id: "bea keluar dan pungutan ekspor tahun sebelumnya", en: "export duty and levy of the year before"
                )),
            Field(
                "persen_min", Phrase(id: "bagian yang ditetapkan", en: "share that was set"), .percent(0...100),
                .optional(Phrase(id: "Bila kosong, bagian minimal menurut aturan.", en: "The least by law when empty."))
            ),
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let found = try TermsDBHSawit(law, on: day).pagu(
            penerimaan: try answers.rupiah("penerimaan_bk_pe"),
            persen: answers.has("persen_min") ? try answers.percent("persen_min") : nil, &trace)
        return [ResultEntry("pagu_min", .rupiah(found), Phrase(id: "Pagu paling sedikit", en: "Least pool"))]
    }

    private static let alokasi = budget(
        "alokasi", Phrase(id: "alokasi daerah setahun", en: "the region's allocation of a year"))

    private static func budget(_ key: String, _ label: Phrase) -> Field {
        Field(
            key, label, hint: Phrase(id: "Rupiah penuh, tanpa titik.", en: "Whole rupiah."),
            .rupiah(most: Field.mostBudget))
    }

    private static func stage(_ number: String, _ month: Int) -> Phrase {
        Phrase(
            id: "Tahap \(number), paling lambat \(Language.indonesian.monthName(month))",
            en: "Stage \(number), by \(Language.english.monthName(month)) at the latest")
    }
}
