import Kernel
import Rules

enum BeasiswaCalculators {
    static let all = [paths, thisYear, eligibility, underJKK, underJKM, schedule]

    /// The most that some children can get from where they begin.
    static let paths = Calculator(
        "beasiswa", Phrase(id: "Beasiswa anak", en: "Children's scholarship"),
        fields: [
            DeathFields.anak(
                .optional(Phrase(id: "Sebanyak isian mulai, atau satu.", en: "As many as given in mulai, or one."))),
            Field(
                "mulai", Phrase(id: "mulai dari", en: "beginning at"),
                hint: Phrase(
                    id: "TK, SD kelas 1, SMA; satu untuk setiap anak.", en: "TK, SD kelas 1, SMA; one for each."),
                .structure(example: "SD kelas 1"),
                .optional(Phrase(id: "Dihitung dari TK, yang terbanyak.", en: "Counted from TK, the most."))),
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let children = try BeginningChildren(answers, law, day).children
        let all = try TermsBeasiswa(law, on: day).jadwal(children, from: day.year, &trace)
        return try most(all)
    }

    static let schedule = Calculator(
        "beasiswa_jadwal", Phrase(id: "Jadwal beasiswa per tahun", en: "Scholarship year by year"),
        fields: [DeathFields.anak(.required)]
    ) { answers, law, day, trace throws(RuleError) in
        guard let children = try answers.children(law, on: day) else { throw answers.missing("anak") }
        let all = try TermsBeasiswa(law, on: day).jadwal(children, from: day.year, &trace)
        return try most(all) + [BeasiswaEntries.jadwal(all)]
    }

    static let thisYear = Calculator(
        "beasiswa_tahunan", Phrase(id: "Beasiswa setahun", en: "Scholarship of one year"),
        fields: [
            Field(
                "jenjang", Phrase(id: "jenjang setiap anak", en: "level of each child"),
                hint: Phrase(id: "Misalnya SD, SMA.", en: "For example SD, SMA."), .structure(example: "SD, SMA"))
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let levels = try answers.levels("jenjang")
        let paid = try TermsBeasiswa(law, on: day).oneYear(levels, &trace)
        return [
            ResultEntry("tahun_ini", .rupiah(paid.total), Phrase(id: "Tahun ini", en: "This year")),
            ResultEntry("anak_dibiayai", .count(paid.children), paidFor),
        ]
    }

    static let eligibility = Calculator(
        "beasiswa_kelayakan", Phrase(id: "Kelayakan beasiswa seorang anak", en: "Whether a child may get it"),
        fields: [
            Field(
                "usia", Phrase(id: "usia anak", en: "age of the child"),
                .count(0...120, Phrase(id: "tahun", en: "years"))),
            Field("menikah", Phrase(id: "sudah menikah", en: "married"), .flag),
            Field("bekerja", Phrase(id: "sudah bekerja", en: "works"), .flag),
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let eligible = try TermsBeasiswa(law, on: day).layak(
            usia: try answers.count("usia"), menikah: try answers.flag("menikah"), bekerja: try answers.flag("bekerja"),
            &trace)
        return [ResultEntry("eligible", .flag(eligible), Phrase(id: "Layak", en: "Eligible"))]
    }

    static let underJKK = Calculator(
        "beasiswa_jkk", Phrase(id: "Beasiswa dari JKK", en: "Scholarship under JKK"),
        fields: [
            DeathFields.sebab(
                .optional(Phrase(id: "Dianggap karena kerja.", en: "Taken as from work.")),
                or: [
                    .init(
                        "cacat_total_tetap",
                        Phrase(id: "Cacat total tetap karena kerja", en: "Totally and permanently disabled by work"))
                ]),
            DeathFields.masaIur, DeathFields.anak(.required),
        ]
    ) { answers, law, day, trace throws(RuleError) in
        if answers.sebab() == .bukanKecelakaanKerja { throw .wrongProgram("beasiswa_jkm", RuleError.notFromWork) }
        let terms = try TermsHakAhliWaris(law, on: day)
        let syarat = terms.syaratBeasiswa(.kecelakaanKerja, try answers.masaIur(), &trace)
        return try eligibleEntries(syarat, answers, law, day, &trace)
    }

    static let underJKM = Calculator(
        "beasiswa_jkm", Phrase(id: "Beasiswa dari JKM", en: "Scholarship under JKM"),
        fields: [
            DeathFields.sebab(.optional(Phrase(id: "Dianggap bukan karena kerja.", en: "Taken as not from work."))),
            DeathFields.masaIur, DeathFields.anak(.required),
        ] + DeathFields.sinceJoining
    ) { answers, law, day, trace throws(RuleError) in
        if answers.sebab()?.isFromWork == true { throw .wrongProgram("beasiswa_jkk", RuleError.diedFromWork) }
        let masa = try answers.masaIur()
        if masa.isUnknown { throw answers.missing("masa_iur_bulan") }
        let terms = try TermsHakAhliWaris(law, on: day)
        let syarat = terms.syaratBeasiswa(.bukanKecelakaanKerja, masa, &trace)
        return try eligibleEntries(syarat, answers, law, day, &trace)
    }

    static let paidFor = Phrase(id: "Anak yang dibiayai", en: "Children paid for")

    static func most(_ all: [BeasiswaSchedule]) throws(RuleError) -> [ResultEntry] {
        [
            ResultEntry(
                "total_maks", .rupiah(try BeasiswaEntries.total(all)), Phrase(id: "Paling banyak", en: "At most")),
            ResultEntry("anak_dibiayai", .count(all.count), paidFor),
        ]
    }

    private static func eligibleEntries(
        _ syarat: BeasiswaCondition, _ answers: Answers, _ law: Law, _ day: Day, _ trace: inout Trace
    ) throws(RuleError) -> [ResultEntry] {
        guard let children = try answers.children(law, on: day) else { throw answers.missing("anak") }
        let label = Phrase(id: "Berhak atas beasiswa", en: "Right to the scholarship")
        guard syarat != .belum else {
            return [
                ResultEntry("eligible", .flag(false), label),
                ResultEntry("total_maks", .rupiah(.zero), Phrase(id: "Paling banyak", en: "At most")),
            ]
        }
        let all = try TermsBeasiswa(law, on: day).jadwal(children, from: day.year, &trace)
        let years = [BeasiswaEntries.jadwal(all)]
        guard syarat == .perluPetugas else {
            return try [ResultEntry("eligible", .flag(true), label)] + most(all) + years
        }
        return ResultEntry.perluPetugas(TermsBeasiswa.twoReadings(most: try BeasiswaEntries.total(all))) {
            [ResultEntry("total_maks", .rupiah($0), Phrase(id: "Paling banyak", en: "At most"))]
        } + years
    }
}
