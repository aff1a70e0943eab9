import Kernel
import Rules

enum FundingCalculators {
    static let all = [kelompok]

    private static let kelompok = Calculator(
        "dana_kelompok", Phrase(id: "Dana mana untuk kelompok mana?", en: "Which fund for which group?"),
        fields: [
            Field(
                "kelompok", Phrase(id: "kelompok pekerja", en: "group of workers"),
                hint: Phrase(id: "Isi kelompok, dana, atau keduanya.", en: "Give a group, a fund, or both."),
                .choice(WorkerGroup.allCases.map { .init($0.rawValue, $0.label.capitalized) }),
                .optional(Phrase(id: "Bila kosong, semua kelompok dana itu.", en: "All groups of the fund when empty."))
            ),
            Field(
                "dana", Phrase(id: "sumber dana", en: "fund"),
                .choice(FundingSource.allCases.map { .init($0.rawValue, $0.label.capitalized) }),
                .optional(Phrase(id: "Bila kosong, semua dana untuk kelompok itu.", en: "All funds when empty."))),
            Field(
                "sudah_terdaftar", Phrase(id: "pekerjanya sudah terdaftar", en: "the workers are registered"), .flag,
                .optional(Phrase(id: "Bila kosong, tidak dinilai.", en: "Not judged when empty."))),
        ]
    ) { answers, law, day, trace throws(RuleError) in
        let terms = TermsFunding(law, on: day)
        let group = answers.choiceIfGiven("kelompok").flatMap(WorkerGroup.init)
        let fund = answers.choiceIfGiven("dana").flatMap(FundingSource.init)
        switch (group, fund) {
        case (let group?, let fund?):
            let registered = answers.flagIfGiven("sudah_terdaftar")
            switch try terms.izin(fund, group, terdaftar: registered, &trace) {
            case .certain(let izin): return entries(izin)
            case .perluPetugas(let decision): return ResultEntry.perluPetugas(decision, entries)
            }
        case (let group?, nil):
            let found = try terms.dana(group, &trace)
            return [
                ResultEntry("dana", list(found, naming: .fund), Phrase(id: "Dana yang boleh", en: "Funds that may"))
            ]
        case (nil, let fund?):
            let found = try terms.kelompok(fund, &trace)
            return [ResultEntry("kelompok", list(found, naming: .group), Phrase(id: "Kelompok", en: "Groups"))]
        case (nil, nil): throw answers.missing("kelompok")
        }
    }

    private enum Naming { case fund, group }

    private static func list(_ found: [FundPermission], naming: Naming) -> ResultValue {
        .list(
            found.map { izin in
                let name =
                    naming == .fund
                    ? ResultEntry("dana", .text(izin.dana.rawValue), izin.dana.label.capitalized)
                    : ResultEntry("kelompok", .text(izin.kelompok.rawValue), izin.kelompok.label.capitalized)
                return .object([name] + consequence(izin))
            })
    }

    private static func entries(_ izin: FundPermission) -> [ResultEntry] {
        [ResultEntry("diizinkan", .flag(izin.diizinkan), Phrase(id: "Boleh dibayar dana ini", en: "The fund may pay"))]
            + consequence(izin)
    }

    private static func consequence(_ izin: FundPermission) -> [ResultEntry] {
        izin.pp50.map {
            [ResultEntry("pp50", .text($0.rawValue), Phrase(id: "Akibat PP 50/2025", en: "Consequence of PP 50/2025"))]
        } ?? []
    }
}

extension Phrase {
    /// As the start of a line.
    fileprivate var capitalized: Phrase { Phrase(id: id.capitalizedFirst, en: en.capitalizedFirst) }
}
