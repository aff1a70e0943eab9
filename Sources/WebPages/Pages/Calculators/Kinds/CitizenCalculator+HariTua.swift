import Kernel
import Rules

extension CitizenCalculator {
    static let hariTua = CitizenCalculator(
        slug: "hari-tua", title: Phrase(id: "JHT, JP, dan JKP saya", en: "My JHT, JP and JKP"),
        lead: Phrase(
            id: "Tabungan hari tua, pensiun bulanan, dan jaminan kehilangan pekerjaan.",
            en: "Old-age savings, the monthly pension, and the benefit for the loss of a job."),
        choose: Phrase(id: "Apa yang ingin dihitung?", en: "What is the question?"),
        variants: [part, whole, savings, pension, retirement, jobLoss])

    private static let part = Variant(
        code: "jht-sebagian", label: Phrase(id: "Mengambil sebagian JHT", en: "Taking a part of JHT"),
        hint: Phrase(id: "Selagi masih bekerja.", en: "While still at work."),
        program: "JHT_sebagian", timing: .today,
        sections: [
            AskSection([
                Ask(
                    "saldo", Phrase(id: "Saldo JHT sekarang", en: "Present JHT balance"),
                    hint: Phrase(id: "Lihat di aplikasi JMO, misalnya 25.000.000.", en: "See the JMO app.")),
                Ask(
                    "masa_kepesertaan_tahun",
                    Phrase(id: "Berapa tahun menjadi peserta?", en: "How many years of membership?"),
                    hint: Phrase(id: "Tahun penuh sejak terdaftar, misalnya 10.", en: "Full years, such as 10.")),
                Ask(
                    "tujuan", Phrase(id: "Untuk apa?", en: "What for?"), hint: Phrase(id: "Pilih satu.", en: "Choose.")),
                Ask(
                    "pernah_diambil_sebagian",
                    Phrase(id: "Sudah pernah diambil sebagian?", en: "Was a part taken before?"), isRequired: true),
            ])
        ],
        headline: { found in
            guard let most = found.rupiah("maks"), found.flag("eligible") == true else {
                return right(
                    found, yes: Phrase(id: "Boleh", en: "Allowed"), no: Phrase(id: "Belum boleh", en: "Not yet"))
            }
            return Headline(
                label: Phrase(id: "Paling banyak dapat diambil", en: "At most"), value: Phrase(most),
                sentence: byLaw(found), meaning: .covered)
        },
        meaning: [
            Phrase(
                id: "Yang diambil sekarang mengurangi tabungan untuk hari tua.",
                en: "What is taken now is missing from the savings for old age.")
        ], next: claim, bring: Papers.savings)

    private static let whole = Variant(
        code: "jht-penuh", label: Phrase(id: "Mengambil seluruh JHT", en: "Taking the whole of JHT"),
        hint: Phrase(
            id: "Karena usia, berhenti bekerja, PHK, cacat, atau meninggal.",
            en: "By age, the end of work, disability or death."),
        program: "JHT_penuh", timing: .today,
        sections: [
            AskSection([
                Ask("sebab", Phrase(id: "Apa sebabnya?", en: "What is the cause?"), isRequired: true),
                Ask("usia", Phrase(id: "Usia peserta sekarang", en: "Age of the worker now"), isRequired: true),
                Ask(
                    "bulan_sejak_berhenti",
                    Phrase(id: "Berapa bulan sejak berhenti bekerja?", en: "Months since the work ended"),
                    hint: Phrase(
                        id: "Isi bila berhenti, di-PHK, kontrak berakhir, atau usaha berhenti.",
                        en: "Give it where the work or the business ended.")),
            ])
        ],
        headline: {
            right(
                $0, yes: Phrase(id: "Boleh diambil penuh", en: "May be taken in full"),
                no: Phrase(id: "Belum boleh diambil penuh", en: "Not yet in full"))
        },
        meaning: [
            Phrase(
                id: "Jumlahnya seluruh saldo JHT: iuran dan hasil pengembangannya.",
                en: "It is the whole balance: what was paid in and what it earned.")
        ], next: claim, bring: Papers.savings)

    private static let savings = Variant(
        code: "jht-saldo", label: Phrase(id: "Perkiraan saldo JHT", en: "Projecting the JHT balance"),
        hint: Phrase(
            id: "Berapa tabungan setelah sekian bulan dengan hasil yang Anda perkirakan.",
            en: "The savings after some months, with the yield that you assume."),
        program: "JHT_saldo", timing: .none,
        sections: [
            AskSection([
                Ask(
                    "iuran_bulan", Phrase(id: "Iuran JHT sebulan", en: "JHT contribution of a month"),
                    hint: Phrase(
                        id: "Bagian pekerja dan pemberi kerja bersama, misalnya 20.000.",
                        en: "The worker's and the employer's part together.")),
                Ask(
                    "mulai", Phrase(id: "Bulan iuran pertama", en: "First month"),
                    hint: Phrase(id: "Misalnya Januari 2026.", en: "Such as January 2026.")),
                Ask(
                    "bulan", Phrase(id: "Berapa bulan?", en: "How many months?"),
                    hint: Phrase(id: "Misalnya 60 untuk lima tahun.", en: "Such as 60 for five years.")),
                Ask(
                    "hasil_persen", Phrase(id: "Hasil pengembangan setahun", en: "Yield of a year"),
                    hint: Phrase(
                        id: "Perkiraan Anda, misalnya 5,5. Hasil yang sebenarnya diumumkan setiap tahun.",
                        en: "Your assumption, such as 5.5. The true yield is announced each year.")),
                Ask("saldo_awal", Phrase(id: "Saldo sebelum bulan pertama", en: "Balance before the first month")),
            ])
        ],
        headline: { found in
            guard let saldo = found.rupiah("saldo") else { return nil }
            return Headline(
                label: Phrase(id: "Perkiraan saldo", en: "Projected balance"), value: Phrase(saldo),
                sentence: Phrase(
                    id: "Perkiraan dengan hasil pengembangan yang Anda isi; bukan janji.",
                    en: "A projection with the yield that you gave; no promise."))
        },
        lines: ["pokok", "hasil_pengembangan"],
        meaning: [
            Phrase(
                id: "Pokok adalah uang yang disetor; hasil pengembangan ditambahkan setiap tahun.",
                en: "The principal is what is paid in; the yield is added each year.")
        ],
        next: [Phrase(id: "Bandingkan dengan saldo di aplikasi JMO.", en: "Compare with the balance in the JMO app.")],
        bring: Papers.savings)

    private static let pension = Variant(
        code: "jp", label: Phrase(id: "Pensiun bulanan (JP)", en: "Monthly pension (JP)"),
        hint: Phrase(id: "Bagi penerima upah yang membayar iuran JP.", en: "For wage earners who paid for JP."),
        program: "JP_manfaat", timing: .today,
        sections: [
            AskSection([
                Ask(
                    "masa_iur_bulan", Phrase(id: "Berapa bulan iuran JP dibayar?", en: "Months of JP paid"),
                    hint: Phrase(id: "Misalnya 180 untuk 15 tahun.", en: "Such as 180 for 15 years.")),
                Ask(
                    "rata_upah_tertimbang_bulanan", Phrase(id: "Rata-rata upah sebulan", en: "Average monthly wage"),
                    hint: Phrase(
                        id: "Selama mengiur, disesuaikan inflasi; perkiraan Anda cukup, misalnya 3.000.000.",
                        en: "Over the months paid, adjusted for inflation; an estimate will do.")),
            ])
        ],
        headline: { found in
            guard let pension = found.rupiah("pensiun_bulanan") else { return nil }
            return Headline(
                label: Phrase(id: "Pensiun sebulan", en: "Pension of a month"), value: Phrase(pension),
                sentence: byLaw(found), meaning: .covered)
        },
        meaning: [
            Phrase(
                id: "Dibayar setiap bulan sejak usia pensiun sampai meninggal, lalu kepada janda, duda, atau anak.",
                en: "Paid monthly from the age of retirement until death, then to the widow, widower or child."),
            Phrase(
                id: "Bila masa iurnya belum cukup, JP dibayar sekaligus, bukan bulanan.",
                en: "With too few months paid it is a lump sum, not a pension."),
        ], next: claim, bring: Papers.savings)

    private static let year: Ask = {
        var ask = Ask(
            "tahun", Phrase(id: "Tahun berapa?", en: "Which year?"),
            hint: Phrase(id: "Misalnya 2030.", en: "Such as 2030."))
        ask.isYear = true
        return ask
    }()

    private static let retirement = Variant(
        code: "usia-pensiun", label: Phrase(id: "Usia pensiun JP", en: "Age of retirement"),
        hint: Phrase(id: "Berubah menurut tahun.", en: "It changes with the years."), program: "JP_usia_pensiun",
        timing: .none,
        sections: [
            AskSection([year])
        ],
        headline: { found in
            guard let age = found.count("usia") else { return nil }
            let year = found.given(count: "tahun").map(String.init) ?? ""
            return Headline(
                label: Phrase(id: "Usia pensiun", en: "Age of retirement"),
                value: Phrase(id: "\(age) tahun", en: "\(age) years"),
                sentence: Phrase(id: "Berlaku pada tahun \(year).", en: "In the year \(year)."))
        },
        meaning: [
            Phrase(
                id: "Pensiun bulanan mulai dibayar ketika peserta mencapai usia ini.",
                en: "The monthly pension begins when the worker reaches this age.")
        ],
        next: [
            Phrase(
                id: "Hitung pada tahun Anda mencapai usia itu, sebab usianya naik.",
                en: "Ask for the year in which you reach that age, since it rises.")
        ], bring: Papers.savings)

    private static let jobLoss = Variant(
        code: "jkp", label: Phrase(id: "Kehilangan pekerjaan (JKP)", en: "Loss of a job (JKP)"),
        hint: Phrase(id: "Bagi penerima upah yang di-PHK.", en: "For wage earners who were dismissed."),
        program: "JKP",
        timing: .day(
            Phrase(id: "Tanggal PHK", en: "Day of the dismissal"),
            hint: Phrase(id: "Misalnya 1 Maret 2026.", en: "Such as 1 March 2026.")),
        sections: [
            AskSection([
                Ask(
                    "upah_terakhir", Phrase(id: "Upah terakhir sebulan", en: "Last monthly wage"),
                    hint: Phrase(
                        id: "Yang terakhir dilaporkan pemberi kerja, misalnya 4.000.000.",
                        en: "The wage last reported by the employer.")),
                Ask(
                    "masa_iur_bulan_24",
                    Phrase(id: "Berapa bulan iuran dibayar dalam 24 bulan terakhir?", en: "Months paid of the last 24"),
                    hint: Phrase(id: "0 sampai 24.", en: "0 to 24."), isRequired: true),
            ])
        ],
        fixed: ["segment": .text("PU")],
        headline: { found in
            if found.flag("eligible") == false {
                return right(
                    found, yes: Phrase(id: "Berhak", en: "Entitled"), no: Phrase(id: "Belum berhak", en: "Not entitled")
                )
            }
            guard let most = found.rupiah("total_maks") ?? found.rupiah("total") else { return nil }
            let monthly = found.rupiah("per_bulan").map {
                Phrase(id: " \($0.id) sebulan.", en: " \($0.en) a month.")
            }
            return Headline(
                label: Phrase(id: "Uang tunai paling banyak", en: "Money at most"), value: Phrase(most),
                sentence: byLaw(found) + (monthly ?? Phrase(id: "", en: ""))
                    + Phrase(
                        id: " Bila semua syarat lain juga terpenuhi; lihat langkahnya di bawah.",
                        en: " If all other conditions are met too; see the steps below."),
                meaning: .covered)
        },
        meaning: [
            Phrase(
                id: "Dibayar setiap bulan selama belum bekerja lagi, sampai batasnya.",
                en: "Paid monthly while without a new job, up to the limit."),
            Phrase(
                id: "Tidak untuk yang mengundurkan diri, pensiun, atau kontraknya habis.",
                en: "Not for those who resigned, retired, or whose contract ran out."),
        ],
        next: [
            Phrase(
                id: "Klaim di portal Siap Kerja (siapkerja.kemnaker.go.id) segera setelah PHK.",
                en: "Claim at the portal Siap Kerja (siapkerja.kemnaker.go.id) soon after the dismissal."),
            Phrase(
                id: "Minta bukti PHK tertulis dari pemberi kerja.", en: "Ask the employer for the dismissal in writing."
            ),
        ], bring: Papers.savings)

    private static func byLaw(_ found: Found) -> Phrase {
        Phrase(id: "Menurut aturan pada \(found.time.id).", en: "By the law of \(found.time.en).")
    }

    private static func right(_ found: Found, yes: Phrase, no: Phrase) -> Headline? {
        guard let eligible = found.flag("eligible") else { return nil }
        return Headline(
            label: Phrase(id: "Jawaban", en: "Answer"), value: eligible ? yes : no,
            sentence: byLaw(found)
                + (eligible
                    ? Phrase(id: "", en: "")
                    : Phrase(id: " Sebabnya ada di langkah di bawah.", en: " The steps below say why.")),
            meaning: eligible ? .covered : .gap)
    }

    private static let claim = [
        Phrase(
            id: "Ajukan lewat aplikasi JMO, laman Lapak Asik, atau kantor cabang.",
            en: "Claim through the JMO app, the Lapak Asik site or a branch office.")
    ]
}
