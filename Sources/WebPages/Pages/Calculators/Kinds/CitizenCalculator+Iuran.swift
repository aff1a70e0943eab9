import Kernel
import Rules

extension CitizenCalculator {
    static let iuran = CitizenCalculator(
        slug: "iuran", title: Phrase(id: "Berapa iuran saya?", en: "What is my contribution?"),
        lead: Phrase(
            id: "Iuran BPJS Ketenagakerjaan sebulan menurut aturan bulan itu, dengan keringanan bila ada.",
            en: "The monthly contribution to BPJS Ketenagakerjaan by the law of that month, with relief where there is."
        ),
        choose: Phrase(id: "Siapa yang dihitung?", en: "Who is it for?"),
        variants: [selfEmployed, wageEarner, villageOfficial, listedIndustry, construction, migrant])

    private static let selfEmployed = Variant(
        code: "bpu", label: Phrase(id: "Bekerja sendiri (BPU)", en: "Self-employed (BPU)"),
        hint: Phrase(
            id: "Petani, nelayan, pedagang, ojek, pekerja harian: tanpa pemberi kerja tetap.",
            en: "Farmer, fisher, trader, driver, day labourer: without a steady employer."),
        program: "iuran_bpu", timing: .contributionMonth,
        sections: [
            AskSection([
                .income, .payer, .sector, .programs(["JKK", "JKM", "JHT"], offered: ["JKK", "JKM"]),
            ])
        ],
        headline: { found in
            guard let total = found.rupiah("total") else { return nil }
            return Headline(
                label: Phrase(id: "Iuran sebulan", en: "Contribution of a month"), value: Phrase(total),
                sentence: month(found) + relief(found), meaning: .plain)
        },
        lines: ["jkk", "jkm", "jht"], total: "total",
        meaning: [
            Phrase(
                id: "Selama iuran dibayar, biaya kecelakaan kerja ditanggung dan ahli waris mendapat santunan bila "
                    + "peserta meninggal.",
                en: "While it is paid, accidents at work are covered and the heirs get a grant if the worker dies."),
            arrears,
        ],
        next: [
            Phrase(
                id: "Belum terdaftar: daftar di aplikasi JMO, agen Perisai, atau kantor cabang dengan KTP.",
                en: "Not yet registered: register in the JMO app, with a Perisai agent or at a branch, with the KTP."),
            Phrase(
                id: "Bayar setiap bulan, atau beberapa bulan sekaligus agar tidak terputus.",
                en: "Pay every month, or several months at once so that there is no gap."),
        ])

    private static let wageEarner = Variant(
        code: "pu", label: Phrase(id: "Penerima upah (PU)", en: "Paid a wage (PU)"),
        hint: Phrase(
            id: "Karyawan, buruh pabrik atau kebun, guru swasta, pegawai toko.",
            en: "Employee, factory or plantation worker, private teacher, shop worker."),
        program: "iuran_pu", timing: .contributionMonth,
        sections: [
            AskSection([.wage, .risk, .programs(["JKK", "JKM", "JHT", "JP"], offered: ["JKK", "JKM", "JHT", "JP"])])
        ],
        headline: { shared($0) },
        lines: [
            "jkk", "jkm", "jht_pekerja", "jht_pemberi_kerja", "jp_pekerja", "jp_pemberi_kerja",
        ], total: "total",
        meaning: [
            Phrase(
                id: "Pemberi kerja memotong bagian pekerja dari upah dan menyetor semuanya.",
                en: "The employer takes the worker's part from the wage and pays everything in.")
        ],
        next: [
            Phrase(
                id: "Cocokkan potongan di slip upah dengan angka “Dipotong dari upah”.",
                en: "Compare what the pay slip takes with “Taken from the wage”."),
            Phrase(
                id: "Periksa di aplikasi JMO apakah upah yang dilaporkan sama dengan upah Anda.",
                en: "Check in the JMO app that the wage reported is the wage that is paid."),
        ])

    private static let villageOfficial = Variant(
        code: "perangkat-desa", label: Phrase(id: "Kepala desa atau perangkat desa", en: "Village head or official"),
        hint: Phrase(
            id: "Dihitung sebagai penerima upah dari penghasilan tetap.", en: "Counted as a wage earner by fixed pay."),
        program: "iuran_perangkat_desa", timing: .contributionMonth,
        sections: [
            AskSection([
                Ask(
                    "upah", Phrase(id: "Penghasilan tetap sebulan", en: "Fixed pay of a month"),
                    hint: Phrase(id: "Menurut SK, misalnya 2.500.000.", en: "By the letter of appointment.")),
                .programs(["JKK", "JKM", "JHT", "JP"], offered: ["JKK", "JKM"]),
            ])
        ],
        headline: { shared($0) },
        lines: ["jkk", "jkm", "jht", "jp"], total: "total",
        meaning: [
            Phrase(
                id: "Bagian pemberi kerja dianggarkan desa; bagian pekerja dipotong dari penghasilan tetap.",
                en: "The village budgets the employer's part; the worker's part is taken from the fixed pay.")
        ],
        next: [
            Phrase(
                id: "Masukkan jumlah setahun untuk semua perangkat ke APBDes: pakai halaman Anggaran.",
                en: "Enter the sum of a year for all officials in the APBDes: use the Budget page.")
        ])

    private static let listedIndustry = Variant(
        code: "padat-karya", label: Phrase(id: "Buruh industri padat karya", en: "Worker in a listed industry"),
        hint: Phrase(
            id: "Keringanan JKK menurut PP 7/2025: makanan, tekstil, alas kaki, furnitur, dan lainnya.",
            en: "Relief of JKK by PP 7/2025: food, textile, footwear, furniture and others."),
        program: "iuran_pu_pp7", timing: .contributionMonth,
        sections: [
            AskSection([
                .wage, .risk, Ask("industri", Phrase(id: "Industri", en: "Industry")),
                Ask("pekerja", Phrase(id: "Jumlah pekerja di perusahaan itu", en: "Workers in the company")),
                Ask(
                    "jkk_lunas_januari_2025",
                    Phrase(id: "Apakah iuran JKK sampai Januari 2025 lunas?", en: "Is JKK through January 2025 paid?"),
                    isRequired: true),
            ])
        ],
        headline: { found in
            guard let jkk = found.rupiah("jkk") else { return nil }
            return Headline(
                label: Phrase(id: "Iuran JKK sebulan", en: "JKK contribution of a month"), value: Phrase(jkk),
                sentence: month(found) + relief(found))
        },
        meaning: [
            Phrase(
                id: "Hanya iuran JKK yang mendapat keringanan; JKM, JHT, dan JP tetap penuh.",
                en: "Only JKK gets relief; JKM, JHT and JP stay in full.")
        ],
        next: [
            Phrase(
                id: "Pastikan jenis usaha perusahaan masuk lampiran PP 7/2025.",
                en: "Make sure that the company's line of business is in the annex of PP 7/2025.")
        ])

    private static let construction = Variant(
        code: "jakon", label: Phrase(id: "Proyek konstruksi (jakon)", en: "Construction project (jakon)"),
        hint: Phrase(
            id: "Seluruh proyek dibayar sekali menurut nilai kontrak.", en: "A project is paid once by contract value."),
        program: "iuran_jakon",
        timing: .day(
            Phrase(id: "Tanggal kontrak", en: "Day of the contract"),
            hint: Phrase(id: "Misalnya 2 Februari 2026.", en: "Such as 2 February 2026.")),
        sections: [
            AskSection([
                Ask(
                    "nilai_kontrak_tanpa_ppn", Phrase(id: "Nilai kontrak tanpa PPN", en: "Contract value without PPN"),
                    hint: Phrase(id: "Misalnya 750.000.000.", en: "Such as 750.000.000."))
            ])
        ],
        headline: { found in
            guard let total = found.rupiah("total") else { return nil }
            return Headline(
                label: Phrase(id: "Iuran seluruh proyek", en: "Contribution of the project"), value: Phrase(total),
                sentence: Phrase(
                    id: "Dibayar kontraktor untuk kontrak tanggal \(found.time.id).",
                    en: "Paid by the contractor for a contract of \(found.time.en)."))
        },
        lines: ["jkk", "jkm"], total: "total",
        meaning: [
            Phrase(
                id: "Semua pekerja harian, borongan, dan musiman proyek itu terlindungi JKK dan JKM.",
                en: "All daily, piece and seasonal workers of the project are covered by JKK and JKM.")
        ],
        next: [
            Phrase(
                id: "Daftarkan proyek sebelum pekerjaan mulai, dengan surat perintah kerja.",
                en: "Register the project before the work begins, with the work order.")
        ])

    private static let migrant = Variant(
        code: "pmi", label: Phrase(id: "Pekerja migran (PMI)", en: "Migrant worker (PMI)"),
        hint: Phrase(id: "Paket menurut lama kontrak.", en: "A package by the length of the contract."),
        program: "iuran_pmi",
        timing: .day(
            Phrase(id: "Tanggal membayar", en: "Day of payment"),
            hint: Phrase(id: "Misalnya 2 Februari 2026.", en: "Such as 2 February 2026.")),
        sections: [
            AskSection([
                Ask(
                    "masa_kerja_bulan", Phrase(id: "Lama kontrak", en: "Length of the contract"),
                    hint: Phrase(id: "Dalam bulan, misalnya 24.", en: "In months, such as 24."))
            ])
        ],
        headline: { found in
            guard let total = found.rupiah("total") else { return nil }
            return Headline(
                label: Phrase(id: "Iuran seluruh masa kontrak", en: "Contribution for the whole contract"),
                value: Phrase(total),
                sentence: Phrase(
                    id: "Dibayar sebelum berangkat, menurut aturan pada \(found.time.id).",
                    en: "Paid before leaving, by the law of \(found.time.en)."))
        },
        lines: ["sebelum", "selama_setelah"], total: "total",
        meaning: [
            Phrase(
                id: "Melindungi sebelum, selama, dan setelah bekerja di luar negeri.",
                en: "Covers the time before, during and after the work abroad.")
        ],
        next: [
            Phrase(
                id: "Bayar lewat P3MI atau kanal resmi BPJS Ketenagakerjaan, dan simpan buktinya.",
                en: "Pay through the agency (P3MI) or an official channel, and keep the proof.")
        ])

    private static let arrears = Phrase(
        id: "Bila menunggak, perlindungan dapat berhenti dan hak ahli waris tidak pasti.",
        en: "When in arrears cover may stop, and the heirs' rights are not certain.")

    private static func month(_ found: Found) -> Phrase {
        Phrase(id: "Untuk bulan iuran \(found.time.id)", en: "For the month of \(found.time.en)")
    }

    private static func relief(_ found: Found) -> Phrase {
        found.flag("discount_applied") == true
            ? Phrase(id: ", sudah dengan keringanan.", en: ", relief included.")
            : Phrase(id: ", tanpa keringanan.", en: ", without relief.")
    }

    private static func shared(_ found: Found) -> Headline? {
        guard let total = found.rupiah("total"), let worker = found.rupiah("ditanggung_pekerja"),
            let employer = found.rupiah("ditanggung_pemberi_kerja")
        else { return nil }
        return Headline(
            label: Phrase(id: "Iuran sebulan", en: "Contribution of a month"), value: Phrase(total),
            sentence: month(found) + relief(found)
                + Phrase(
                    id: " Dipotong dari upah \(worker.id); dibayar pemberi kerja \(employer.id).",
                    en: " \(worker.en) is taken from the wage; the employer pays \(employer.en)."))
    }
}
