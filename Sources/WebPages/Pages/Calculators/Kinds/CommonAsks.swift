import Kernel

/// Questions that several pages ask, in the words of a page.
extension Ask {
    static let income = Ask(
        "penghasilan", Phrase(id: "Penghasilan sebulan", en: "Income of a month"),
        hint: Phrase(
            id: "Perkiraan rata-rata sebulan sudah cukup, misalnya 1.500.000.",
            en: "An estimate of a usual month is enough, such as 1.500.000."))

    static let wage = Ask(
        "upah", Phrase(id: "Upah sebulan", en: "Monthly wage"),
        hint: Phrase(
            id: "Upah pokok dan tunjangan tetap, tanpa lembur, misalnya 3.500.000.",
            en: "Basic pay and fixed allowances without overtime, such as 3.500.000."))

    static let payer = Ask(
        "payer", Phrase(id: "Siapa yang membayar iurannya?", en: "Who pays the contribution?"),
        hint: Phrase(
            id: "Keringanan PP 50/2025 tidak berlaku bila yang membayar APBN atau APBD.",
            en: "The relief of PP 50/2025 does not hold where APBN or APBD pays."),
        choices: [
            AskChoice("sendiri", Phrase(id: "Pekerja sendiri", en: "The workers themselves")),
            AskChoice(
                "apbd", Phrase(id: "APBD provinsi atau kabupaten/kota", en: "A provincial or regency budget (APBD)")),
            AskChoice(
                "dbh_sawit", Phrase(id: "DBH Sawit", en: "Palm-oil revenue share (DBH Sawit)"),
                hint: Phrase(id: "Masuk APBD, jadi dihitung sebagai APBD.", en: "It runs through the APBD.")),
            AskChoice("apbn", Phrase(id: "APBN", en: "The state budget (APBN)")),
            AskChoice("apbdes", Phrase(id: "APBDes", en: "A village budget (APBDes)")),
            AskChoice("csr", Phrase(id: "Perusahaan (CSR)", en: "A company (CSR)")),
            AskChoice("baznas", Phrase(id: "Baznas atau donatur", en: "Baznas or a donor")),
        ], isRequired: true)

    static let sector = Ask(
        "sector", Phrase(id: "Pekerjaannya di sektor apa?", en: "Which sector is the work in?"),
        choices: [
            AskChoice(
                "transport", Phrase(id: "Transportasi", en: "Transport"),
                hint: Phrase(
                    id: "Ojek, sopir angkutan, kurir. Mengangkut hasil kebun sendiri belum tentu termasuk.",
                    en: "Motorcycle taxi, driver, courier. Hauling one's own crops may not count.")),
            AskChoice(
                "other", Phrase(id: "Sektor lain", en: "Another sector"),
                hint: Phrase(
                    id: "Petani, pekebun, nelayan, pedagang, pekerja rumah tangga, dan lainnya.",
                    en: "Farmer, planter, fisher, trader, domestic worker and others.")),
        ], isRequired: true)

    static func programs(_ codes: [String], offered: [String]) -> Ask {
        Ask(
            "programs", Phrase(id: "Program yang diikuti", en: "Programmes"),
            choices: codes.map { code in AskChoice(code, names[code] ?? Phrase(id: code, en: code)) },
            isRequired: true, offered: offered)
    }

    private static let names = [
        "JKK": Phrase(id: "JKK: kecelakaan kerja", en: "JKK: accidents at work"),
        "JKM": Phrase(id: "JKM: kematian", en: "JKM: death"),
        "JHT": Phrase(id: "JHT: tabungan hari tua", en: "JHT: old-age savings"),
        "JP": Phrase(id: "JP: pensiun bulanan", en: "JP: monthly pension"),
    ]

    static let risk = Ask(
        "risiko_jkk", Phrase(id: "Tingkat risiko pekerjaan", en: "Risk of the work"),
        hint: Phrase(
            id: "Ditetapkan menurut jenis usaha pemberi kerja; tanyakan kepada bagian personalia bila ragu.",
            en: "Set by the employer's line of business; ask the personnel office when in doubt."),
        choices: [
            AskChoice("sangat_rendah", Phrase(id: "Sangat rendah", en: "Very low")),
            AskChoice("rendah", Phrase(id: "Rendah", en: "Low")),
            AskChoice("sedang", Phrase(id: "Sedang", en: "Medium")),
            AskChoice("tinggi", Phrase(id: "Tinggi", en: "High")),
            AskChoice("sangat_tinggi", Phrase(id: "Sangat tinggi", en: "Very high")),
        ])

    static let children = Ask(
        "anak", Phrase(id: "Anak yang masih bersekolah atau belum sekolah", en: "Children at school or below it"),
        hint: Phrase(
            id: "Pilih sekolah sekarang. Jangan isi anak yang sudah menikah atau bekerja. Baris kosong tidak dihitung.",
            en: "Choose the present school. Leave out children who are married or work. Empty rows do not count."))

    static let monthsPaid = Ask(
        "masa_iur_bulan", Phrase(id: "Berapa bulan iuran sudah dibayar?", en: "How many months were paid?"),
        hint: Phrase(
            id: "Jumlah seluruh bulan yang dibayar, misalnya 40. Lihat di aplikasi JMO atau tanya kantor cabang.",
            en: "All months paid, such as 40. See the JMO app or ask the branch office."), isRequired: true)
}

extension Timing {
    static let contributionMonth = Timing.bulan(
        Phrase(id: "Bulan iuran", en: "Month of the contribution"),
        hint: Phrase(
            id: "Bulan yang dibayar. Aturan bulan itu yang dipakai.",
            en: "The month that is paid for. Its own law is used."))
}
