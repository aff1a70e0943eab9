import Kernel
import Rules

/// The wage of a PU, or the base of a BPU: given, or found from the income by the tiers of iuran.
enum WageInput {
    static let fields = [segment, dasar, penghasilan]

    static let segment = Field(
        "segment", Phrase(id: "segmen kepesertaan", en: "segment of membership"),
        hint: Phrase(
            id: "PU bekerja pada pemberi kerja; BPU bekerja sendiri. PMI punya manfaat sendiri.",
            en: "PU works for an employer; BPU for himself. PMI have benefits of their own."),
        .choice([
            .init("PU", Phrase(id: "Penerima upah", en: "Wage earner")),
            .init("BPU", Phrase(id: "Bukan penerima upah", en: "Self-employed")),
            .init("Jakon", Phrase(id: "Jasa konstruksi", en: "Construction")),
        ]), .optional(Phrase(id: "Dasar dipakai seperti diisi.", en: "The base is used as given.")))

    private static let dasar = Field(
        "dasar_penghasilan", Phrase(id: "upah atau dasar penghasilan sebulan", en: "monthly wage or base of income"),
        hint: Phrase(
            id: "PU: upah yang dilaporkan. BPU: dasar pada lapisan iuran yang dibayar, misalnya 1000000.",
            en: "PU: the wage reported. BPU: the base of the tier paid, for example 1000000."),
        .rupiah(most: Field.mostMonthly),
        .optional(Phrase(id: "Bagi BPU dicari dari penghasilan.", en: "For BPU found from the income.")),
        aliases: ["upah_atau_dasar_penghasilan", "upah"])

    private static let penghasilan = Field.penghasilan.optional(
        Phrase(id: "Hanya bagi BPU yang dasarnya tidak diketahui.", en: "Only for BPU whose base is not known."))

    /// The base of a manfaat.
    ///
    /// - Throws: `missing` without either; `outOfRange` for a wage of zero; `contradiction` for an income of a PU,
    ///   for two that disagree, and for a BPU's base that no tier has.
    static func dasar(
        _ answers: Answers, _ law: Law, _ day: Day, _ trace: inout Trace
    ) throws(RuleError) -> Rupiah {
        let segment = answers.choiceIfGiven("segment")
        let given = try answers.rupiahIfGiven("dasar_penghasilan")
        if given == .zero { throw .noWage }
        guard let income = try answers.rupiahIfGiven("penghasilan") else {
            guard let given else { throw answers.missing("dasar_penghasilan") }
            if segment == "BPU" { try checkBase(given, law, day) }
            return given
        }
        if let segment, segment != "BPU" { throw .incomeOfWageEarner }
        let found = try TermsIuranBPU(law, bulan: day.bulan).dasar(of: income, &trace)
        if let given, given != found { throw .baseDisagrees(given, found) }
        return found
    }

    /// Each base lies in its own tier, so that a base is one which leads to itself.
    private static func checkBase(_ given: Rupiah, _ law: Law, _ day: Day) throws(RuleError) {
        var silent = Silent()
        let found = try TermsIuranBPU(law, bulan: day.bulan).dasar(of: given, &silent)
        guard found == given else { throw .baseDisagrees(given, found) }
    }
}

extension Field {
    /// The same question where it need not be answered.
    func optional(_ assumed: Phrase) -> Field {
        Field(key, label, hint: hint, kind, .optional(assumed), aliases: aliases)
    }

    /// The same question where the answer changes nothing.
    var unused: Field { Field(key, label, hint: hint, kind, .unused, aliases: aliases) }
}

extension RuleError {
    fileprivate static let noWage = RuleError(
        .outOfRange, field: "dasar_penghasilan",
        reason: Phrase(
            id: "upah atau dasar penghasilan tidak mungkin nol.", en: "the wage or base cannot be zero."),
        nextAct: Phrase(
            id: "Isi upah sebulan yang dilaporkan, atau dasar lapisan iuran BPU.",
            en: "Give the monthly wage reported, or the base of the BPU tier."))

    fileprivate static let incomeOfWageEarner = RuleError(
        .contradiction, field: "penghasilan",
        reason: Phrase(
            id: "penghasilan hanya menentukan dasar bagi BPU; segmen ini dihitung dari upah yang dilaporkan.",
            en: "an income decides the base of BPU only; this segment is computed on the wage reported."),
        nextAct: Phrase(id: "Isi dasar_penghasilan dengan upahnya.", en: "Give the wage as dasar_penghasilan."))

    fileprivate static func baseDisagrees(_ given: Rupiah, _ found: Rupiah) -> RuleError {
        RuleError(
            .contradiction, field: "dasar_penghasilan",
            reason: Phrase(
                id: "diisi \(given.id), padahal dasar lapisannya \(found.id).",
                en: "\(given.en) was given, but the base of the tier is \(found.en)."),
            nextAct: Phrase(
                id: "Isi dasar dari lapisan yang dibayar, atau penghasilan saja.",
                en: "Give the base of the tier that was paid, or only the income."))
    }
}
