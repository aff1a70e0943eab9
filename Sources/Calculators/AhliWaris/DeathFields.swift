import Kernel
import Rules

/// The questions about a death that several calculators ask, and their answers.
enum DeathFields {
    /// Asked only where the programme is the same for every segment.
    static let segment = WageInput.segment.unused

    /// - Parameter more: what gives the same right without a death.
    static func sebab(_ need: Field.Need, or more: [Field.Choice] = []) -> Field {
        Field(
            "sebab", Phrase(id: "sebab", en: "cause"),
            hint: Phrase(
                id: "Kecelakaan kerja termasuk di jalan berangkat dan pulang kerja.",
                en: "Accidents at work include those on the way to and from it."),
            .choice(
                [
                    .init(
                        CauseOfDeath.bukanKecelakaanKerja.rawValue,
                        Phrase(id: "Bukan karena kerja", en: "Not from work")),
                    .init(
                        CauseOfDeath.kecelakaanKerja.rawValue, Phrase(id: "Kecelakaan kerja", en: "Accident at work")),
                    .init(
                        CauseOfDeath.penyakitAkibatKerja.rawValue,
                        Phrase(id: "Penyakit akibat kerja", en: "Illness from work")),
                ] + more), need)
    }

    static let masaIur = Field(
        "masa_iur_bulan", Phrase(id: "masa iur", en: "months paid"),
        hint: Phrase(id: "Banyaknya bulan iuran yang dibayar.", en: "How many months were paid."), months,
        .optional(Phrase(id: "Beasiswa tidak dinilai.", en: "The scholarship is not assessed.")))

    static let sinceJoining = [
        Field(
            "masa_kepesertaan_bulan", Phrase(id: "lama sejak terdaftar", en: "time since joining"), months,
            .optional(Phrase(id: "Dinilai dari bulan iuran saja.", en: "Only the paid months count."))),
        Field(
            "masa_kepesertaan_hari", Phrase(id: "lama sejak terdaftar, dalam hari", en: "days since joining"),
            .count(0...36_500, Phrase(id: "hari", en: "days")),
            .optional(Phrase(id: "Dinilai dari bulan iuran saja.", en: "Only the paid months count."))),
        Field(
            "masa_iur_terputus", Phrase(id: "ada bulan yang terputus", en: "there are gaps"), .flag,
            .optional(Phrase(id: "Dianggap tidak terputus.", en: "Taken as without gaps."))),
    ]

    static let standing = [
        Field(
            "bulan_menunggak", Phrase(id: "bulan menunggak", en: "months in arrears"),
            hint: Phrase(
                id: "Bulan berturut-turut sebelum kejadian yang belum dibayar.",
                en: "Consecutive unpaid months before the event."), months,
            .optional(Phrase(id: "Dianggap tidak menunggak.", en: "Taken as none."))),
        Field(
            "aktif", Phrase(id: "tercatat aktif", en: "recorded as active"), .flag,
            .optional(Phrase(id: "Dinilai dari bulan menunggak.", en: "Judged by the months in arrears."))),
    ]

    static func anak(_ need: Field.Need) -> Field {
        Field(
            "anak", Phrase(id: "anak", en: "children"),
            hint: Phrase(
                id: "Jumlahnya, atau sekolah masing-masing: SD kelas 3 usia 9; SMA.",
                en: "How many, or the schooling of each: SD kelas 3 usia 9; SMA."),
            .structure(example: "SD kelas 3 usia 9; SMA"), need)
    }

    private static let months = Field.Kind.count(0...1200, Phrase(id: "bulan", en: "months"))
}

extension Answers {
    func sebab() -> CauseOfDeath? {
        choiceIfGiven("sebab").flatMap(CauseOfDeath.init(rawValue:))
    }

    /// The time paid in both readings, as far as given.
    func masaIur() throws(RuleError) -> MasaIur {
        let days = try countIfGiven("masa_kepesertaan_hari")
        let months = try countIfGiven("masa_kepesertaan_bulan")
        if let days, let months, abs(days - months * 365 / 12) > 62 { throw .daysAndMonthsDiffer }
        return MasaIur(
            bulan: try countIfGiven("masa_iur_bulan"), sejakTerdaftar: months ?? days.map { $0 * 12 / 365 },
            terputus: flagIfGiven("masa_iur_terputus") ?? false)
    }

    func children(_ law: Law, on day: Day) throws(RuleError) -> [Anak]? {
        guard let value = raw("anak") else { return nil }
        return try ChildrenInput("anak", law, on: day).children(value)
    }
}

extension RuleError {
    fileprivate static let daysAndMonthsDiffer = RuleError(
        .contradiction, field: "masa_kepesertaan_hari",
        reason: Phrase(
            id: "lama dalam hari dan dalam bulan tidak cocok.", en: "the days and the months do not agree."),
        nextAct: Phrase(id: "Isi salah satunya saja.", en: "Give only one of them."))

    /// The cause belongs to another programme.
    static func wrongProgram(_ right: String, _ reason: Phrase) -> RuleError {
        RuleError(
            .wrongProgram, field: "sebab", reason: reason,
            nextAct: Phrase(id: "Hitung dengan \(right).", en: "Compute with \(right)."))
    }

    static let diedFromWork = Phrase(
        id: "meninggal karena kerja dibayar JKK, bukan JKM.", en: "a death from work is paid by JKK, not JKM.")
    static let notFromWork = Phrase(
        id: "meninggal bukan karena kerja dibayar JKM, bukan JKK.", en: "a death not from work is paid by JKM, not JKK."
    )
}
