import Calculators
import Kernel
import Rules

extension CitizenCalculator {
    static let ahliWaris = CitizenCalculator(
        slug: "ahli-waris", title: Phrase(id: "Apa hak ahli waris?", en: "What are the heirs due?"),
        lead: Phrase(
            id: "Santunan dan beasiswa bila peserta meninggal, menurut aturan pada hari meninggalnya.",
            en: "The grant and the scholarship when a worker dies, by the law of the day of death."),
        choose: Phrase(id: "Apa sebab meninggalnya?", en: "What was the cause of death?"),
        variants: [notFromWork, wageEarner, selfEmployed])

    private static let day = Timing.day(
        Phrase(id: "Tanggal meninggal", en: "Day of death"),
        hint: Phrase(id: "Misalnya 17 Mei 2026.", en: "Such as 17 May 2026."))

    private static let unpaid = Ask(
        "bulan_menunggak", Phrase(id: "Berapa bulan iuran belum dibayar?", en: "How many months were unpaid?"),
        hint: Phrase(
            id: "Bulan berturut-turut tepat sebelum meninggal. Isi 0 bila tertib.",
            en: "Months in a row just before the death. 0 if none."),
        isRequired: true, offered: ["0"])

    private static let rare = AskSection(
        Phrase(id: "Bila iuran pernah terputus", en: "If there were gaps in the payments"), isFolded: true,
        [
            Ask(
                "masa_kepesertaan_bulan",
                Phrase(id: "Berapa bulan sejak pertama terdaftar?", en: "How many months since joining?"),
                hint: Phrase(
                    id: "Dihitung dari bulan pertama mendaftar, termasuk bulan yang tidak dibayar.",
                    en: "From the first month, unpaid months included.")),
            Ask(
                "masa_iur_terputus", Phrase(id: "Apakah ada bulan yang terputus?", en: "Were there gaps?")),
        ])

    private static let notFromWork = Variant(
        code: "bukan-kerja", label: Phrase(id: "Bukan karena kerja", en: "Not from work"),
        hint: Phrase(
            id: "Sakit, usia, atau kecelakaan di luar pekerjaan: dibayar JKM.",
            en: "Illness, age or an accident outside work: paid by JKM."),
        program: "hak_ahli_waris", timing: day,
        sections: [AskSection([.monthsPaid, unpaid, .children]), rare],
        fixed: ["sebab": .text(CauseOfDeath.bukanKecelakaanKerja.rawValue)], headline: heirs,
        lines: ["santunan_kematian", "santunan_berkala", "biaya_pemakaman"], total: "total_tunai",
        meaning: [whoGets, scholarship], next: claim, bring: Papers.heirs + [Papers.school])

    private static let wageEarner = fromWork(
        code: "kerja-pu", label: Phrase(id: "Karena kerja, penerima upah", en: "From work, paid a wage"),
        segment: "PU",
        Ask(
            "dasar_penghasilan", Phrase(id: "Upah sebulan yang dilaporkan", en: "Monthly wage reported"),
            hint: Phrase(
                id: "Upah yang dilaporkan pemberi kerja ke BPJS Ketenagakerjaan, misalnya 3.500.000.",
                en: "The wage that the employer reported, such as 3.500.000."), isRequired: true))

    private static let selfEmployed = fromWork(
        code: "kerja-bpu", label: Phrase(id: "Karena kerja, bekerja sendiri", en: "From work, self-employed"),
        segment: "BPU",
        Ask(
            "penghasilan", Phrase(id: "Penghasilan sebulan yang didaftarkan", en: "Monthly income registered"),
            hint: Phrase(
                id: "Menentukan lapisan iuran yang dibayar. Lapisan terendah: isi 1.000.000.",
                en: "It decides the tier that was paid. For the lowest, 1.000.000."), isRequired: true))

    private static func fromWork(code: String, label: Phrase, segment: String, _ wage: Ask) -> Variant {
        Variant(
            code: code, label: label,
            hint: Phrase(
                id: "Kecelakaan kerja, termasuk di jalan berangkat atau pulang, dan penyakit akibat kerja: JKK.",
                en: "An accident at work or on the way, or an illness from work: paid by JKK."),
            program: "hak_ahli_waris", timing: day, sections: [AskSection([wage, unpaid, .children])],
            fixed: ["sebab": .text(CauseOfDeath.kecelakaanKerja.rawValue), "segment": .text(segment)],
            headline: heirs, lines: ["santunan_kematian", "santunan_berkala", "biaya_pemakaman"],
            total: "total_tunai", meaning: [whoGets, scholarship], next: claim,
            bring: Papers.heirs + [Papers.accident, Papers.school])
    }

    @Sendable private static func heirs(_ found: Found) -> Headline? {
        guard let cash = found.rupiah("total_tunai") else { return nil }
        let label = Phrase(id: "Uang tunai untuk ahli waris", en: "Money for the heirs")
        let on = Phrase(
            id: "Menurut aturan pada \(found.time.id), bila kepesertaan aktif pada hari itu.",
            en: "By the law of \(found.time.en), if the membership was active on that day.")
        var more = Phrase(id: "", en: "")
        if found.needsOfficer {
            more = Phrase(
                id: " Beasiswa anak belum pasti: lihat di bawah.", en: " The scholarship is not certain: see below.")
        } else if let most = found.rupiah("beasiswa_maks"), most > .zero {
            more = Phrase(
                id: " Ditambah beasiswa anak paling banyak \(most.id) selama bersekolah.",
                en: " With it up to \(most.en) of scholarship over the school years.")
        } else if found.flag("beasiswa_eligible") == false {
            more = Phrase(id: " Beasiswa anak belum menjadi hak.", en: " There is no right to the scholarship yet.")
        }
        return Headline(label: label, value: Phrase(cash), sentence: on + more, meaning: .covered)
    }

    private static let whoGets = Phrase(
        id: "Uang tunai dibayar sekali untuk seluruh ahli waris bersama, bukan untuk setiap ahli waris.",
        en: "The money is paid once for all heirs together, not to each of them.")
    private static let scholarship = Phrase(
        id: "Beasiswa dibayar setiap tahun selama anak bersekolah; jumlah anaknya dibatasi.",
        en: "The scholarship is paid yearly while a child is at school; the number of children is limited.")

    private static let claim = [
        Phrase(
            id: "Ajukan klaim di kantor BPJS Ketenagakerjaan terdekat. Klaim tidak dipungut biaya.",
            en: "Claim at the nearest office of BPJS Ketenagakerjaan. A claim costs nothing."),
        Phrase(
            id: "Ajukan beasiswa setiap tahun ajaran dengan surat keterangan sekolah.",
            en: "Claim the scholarship each school year with the school's statement."),
    ]
}
