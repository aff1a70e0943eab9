import Kernel
import Rules

/// The wage cap of JP, where JKP's iuran comes from, construction projects, migrant workers.
enum OtherIuranCalculators {
    static let all = [batasUpah, batasUpahFormula, jkp, jakon, pmi]

    static let batasUpah = Calculator(
        "JP_batas_upah", Phrase(id: "Batas upah JP", en: "Wage cap of JP"),
        fields: [
            Field(
                "tanggal", Phrase(id: "tanggal", en: "day"), .day,
                .optional(Phrase(id: "Tanggal kasus.", en: "The date of the case.")))
        ], dateField: "tanggal"
    ) { answers, law, day, trace throws(RuleError) in
        let batas = try law.value(of: PU.batasUpahJP, on: day)
        trace.note(
            Step(
                "batas_upah",
                Phrase(
                    id: "Batas upah JP pada \(day.id): \(batas.value.id).",
                    en: "The wage cap of JP on \(day.en) is \(batas.value.en)."),
                found: .rupiah(batas.value), uses: [batas.use]))
        return [.rupiah("batas_upah", batas.value, Phrase(id: "Batas upah JP", en: "Wage cap of JP"))]
    }

    static let batasUpahFormula = Calculator(
        "JP_batas_upah_formula", Phrase(id: "Batas upah JP tahun berikutnya", en: "Next wage cap of JP"),
        fields: [
            Field(
                "batas_lalu", Phrase(id: "batas upah sekarang", en: "present wage cap"),
                .rupiah(most: Field.mostMonthly)),
            Field(
                "pertumbuhan_pdb_persen", Phrase(id: "pertumbuhan PDB (%)", en: "growth of GDP (%)"),
                hint: Phrase(id: "Misalnya 5.11, atau -2.07.", en: "Such as 5.11, or -2.07."), .percent(-50...100)),
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let batas = try PU.nextBatasUpahJP(
            after: try answers.rupiah("batas_lalu"), growth: try answers.percent("pertumbuhan_pdb_persen"), law,
            on: day, &trace)
        return [.rupiah("batas_baru", batas, Phrase(id: "Batas upah baru", en: "New wage cap"))]
    }

    static let jkp = Calculator(
        "JKP_iuran", Phrase(id: "Sumber iuran JKP", en: "Where the contribution of JKP comes from"), fields: [.upah]
    ) { answers, law, day, trace throws(RuleError) in
        let iuran = try TermsIuranJKP(law, on: day).iuran(try answers.rupiah("upah"), &trace)
        trace.note(
            Step(
                "ditagih_ke_pekerja",
                Phrase(
                    id: "Pekerja tidak ditagih: sisanya diambil dari iuran yang sudah dibayar pemberi kerja.",
                    en: "The worker is not billed: the rest is taken from what the employer already pays."),
                found: .rupiah(.zero)))
        return [
            .rupiah("iuran_total", iuran.total, Phrase(id: "Iuran JKP", en: "Contribution of JKP")),
            .rupiah("pemerintah", iuran.pemerintah, Phrase(id: "Dari pemerintah", en: "From the government")),
            .rupiah("rekomposisi_jkk", iuran.rekomposisiJKK, Phrase(id: "Dari JKK", en: "From JKK")),
            .rupiah("rekomposisi_jkm", iuran.rekomposisiJKM, Phrase(id: "Dari JKM", en: "From JKM")),
            .rupiah("ditagih_ke_pekerja", .zero, Phrase(id: "Ditagih ke pekerja", en: "Billed to the worker")),
        ]
    }

    static let jakon = Calculator(
        "iuran_jakon", Phrase(id: "Iuran proyek konstruksi", en: "Contribution of a construction project"),
        fields: [
            Field(
                "nilai_kontrak_tanpa_ppn", Phrase(id: "nilai kontrak tanpa PPN", en: "contract value without PPN"),
                .rupiah(most: Field.mostMonthly * 1_000)),
            .segment,
        ]
    ) { answers, law, day, trace throws(RuleError) in
        try answers.checkSegment("JAKON")
        let iuran = try TermsIuranJakon(law, on: day).iuran(try answers.rupiah("nilai_kontrak_tanpa_ppn"), &trace)
        return [
            .total(iuran.total), .rupiah("jkk", iuran.jkk, Phrase(id: "JKK", en: "JKK")),
            .rupiah("jkm", iuran.jkm, Phrase(id: "JKM", en: "JKM")),
        ]
    }

    static let pmi = Calculator(
        "iuran_pmi", Phrase(id: "Iuran pekerja migran", en: "Contribution of a migrant worker"),
        fields: [
            Field(
                "masa_kerja_bulan", Phrase(id: "masa kontrak", en: "length of the contract"),
                .count(1...1_200, Phrase(id: "bulan", en: "months"))),
            Field(
                "jalur", Phrase(id: "jalur penempatan", en: "way of placement"), .text,
                .optional(Phrase(id: "P3MI.", en: "P3MI."))),
            .segment,
        ]
    ) { answers, law, day, trace throws(RuleError) in
        try answers.checkSegment("PMI")
        let iuran = try IuranPMI.package(try answers.count("masa_kerja_bulan"), law, on: day, &trace)
        if let jalur = answers.text("jalur"), !sameWord(jalur, "P3MI") {
            trace.note(Step("jalur", PMI.otherWay.doubt, interpretation: PMI.otherWay))
        }
        let known: [ResultEntry?] = [
            iuran.sebelum.map { .rupiah("sebelum", $0, Phrase(id: "Sebelum bekerja", en: "Before work")) },
            iuran.selamaSetelah.map {
                .rupiah("selama_setelah", $0, Phrase(id: "Selama dan setelah bekerja", en: "During and after work"))
            },
            iuran.bulanPerlindungan.map {
                ResultEntry("bulan_perlindungan", .count($0), Phrase(id: "Bulan perlindungan", en: "Months of cover"))
            },
        ]
        return [.total(iuran.total)] + known.compactMap { $0 }
    }
}
