import Kernel
import Rules

/// Costs paid back under JKK, and its two time limits.
enum JKKCareCalculators {
    static let all = [transport, aids, homeCare, report, expiry]

    static let transport = Calculator(
        "JKK_transport", Phrase(id: "Biaya angkutan karena kecelakaan kerja", en: "Transport after an accident"),
        fields: [
            Field(
                "biaya", Phrase(id: "biaya per jenis angkutan", en: "cost by mode"),
                hint: Phrase(
                    id: "darat (termasuk sungai dan danau), laut, udara.",
                    en: "darat (with river and lake), laut, udara."
                ), .structure(example: #"{"darat": 3000000, "udara": 12000000}"#))
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let costs = try TransportCosts(answers)
        return try costs.entries(TermsCostsJKK(law, on: day), &trace)
    }

    static let aids = Calculator(
        "JKK_alat", Phrase(id: "Kacamata, alat bantu dengar, gigi tiruan, protesa", en: "Aids and prostheses"),
        fields: [
            aid("kacamata", Phrase(id: "harga kacamata", en: "price of glasses")),
            aid("alat_bantu_dengar", Phrase(id: "harga alat bantu dengar", en: "price of a hearing aid")),
            aid("gigi_tiruan", Phrase(id: "harga gigi tiruan", en: "price of dentures")),
            aid("protesa", Phrase(id: "harga protesa atau ortesa", en: "price of a prosthesis or orthosis")),
            aid(
                "harga_acuan_protesa", Phrase(id: "harga acuan protesa", en: "reference price of the prosthesis")),
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let terms = TermsCostsJKK(law, on: day)
        var paid: [(String, Rupiah)] = []
        for alat in TermsCostsJKK.Aid.allCases {
            guard let cost = try answers.rupiahIfGiven(alat.rawValue) else { continue }
            paid.append((alat.rawValue, try terms.alat(alat, cost: cost, &trace)))
        }
        if let cost = try answers.rupiahIfGiven("protesa") {
            let reference = try answers.rupiahIfGiven("harga_acuan_protesa")
            guard let reference else { throw answers.missing("harga_acuan_protesa") }
            paid.append(("protesa", try terms.protesa(cost: cost, referencePrice: reference, &trace)))
        }
        guard !paid.isEmpty else { throw answers.missing("kacamata") }
        return try CostsUnderCap.entries(paid, &trace)
    }

    private static func aid(_ key: String, _ label: Phrase) -> Field {
        Field(
            key, label, .rupiah(most: Field.mostMonthly),
            .optional(Phrase(id: "Tidak dihitung.", en: "Not counted.")))
    }

    static let homeCare = Calculator(
        "JKK_homecare", Phrase(id: "Perawatan di rumah", en: "Home care"),
        fields: [
            Field("biaya", Phrase(id: "biaya perawatan", en: "cost of care"), .rupiah(most: Field.mostMonthly)),
            Field(
                "bulan", Phrase(id: "lamanya", en: "months"), .count(1...600, Phrase(id: "bulan", en: "months"))),
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let paid = try TermsCostsJKK(law, on: day).homeCare(
            cost: try answers.rupiah("biaya"), bulan: try answers.count("bulan"), &trace)
        return [ResultEntry("dibayar", .rupiah(paid), Phrase(id: "Dibayar", en: "Paid"))]
    }

    static let report = Calculator(
        "JKK_pelaporan", Phrase(id: "Laporan kecelakaan tahap I", en: "First report of an accident"),
        fields: [
            Field(
                "jam_sejak_kejadian", Phrase(id: "jam sejak kejadian", en: "hours since the accident"),
                .count(0...876_000, Phrase(id: "jam", en: "hours"))),
            DeathFields.segment,
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let terms = try TermsLimitsJKK(law, on: day)
        let inTime = terms.reportInTime(hours: try answers.count("jam_sejak_kejadian"), &trace)
        return [
            ResultEntry("tepat_waktu", .flag(inTime), Phrase(id: "Tepat waktu", en: "In time")),
            ResultEntry("batas_jam", .count(terms.hours), Phrase(id: "Batas, jam", en: "Limit in hours")),
        ]
    }

    static let expiry = Calculator(
        "JKK_kedaluwarsa", Phrase(id: "Batas waktu mengajukan JKK", en: "Time limit of a JKK claim"),
        fields: [
            Field(
                "tanggal_pengajuan", Phrase(id: "tanggal pengajuan", en: "day of the claim"),
                hint: Phrase(
                    id: "Tanggal kasus adalah tanggal kecelakaannya.", en: "The case's date is that of the accident."),
                .day)
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let terms = try TermsLimitsJKK(law, on: day)
        let inTime = try terms.inTime(claimedOn: try answers.day("tanggal_pengajuan"), &trace)
        return [
            ResultEntry("masih_berlaku", .flag(inTime), Phrase(id: "Masih berlaku", en: "In time")),
            ResultEntry(
                "batas_akhir", .text(terms.lastDay.description), Phrase(id: "Paling lambat", en: "Last day")),
        ]
    }
}
