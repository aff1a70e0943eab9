import Kernel

/// The refusals of the law itself.
extension RuleError {
    static func afterChecked(_ parameter: AnyParameter, _ day: Day) -> RuleError {
        let last = parameter.checkedThrough
        return RuleError(
            .afterChecked, field: parameter.id,
            reason: Phrase(
                id: "\(parameter.label.id) untuk \(day.id) belum diketahui; yang diketahui sampai \(last.id).",
                en: "\(parameter.label.en) for \(day.en) is not known yet; it is known through \(last.en)."),
            nextAct: Phrase(
                id: "Tunggu pengumumannya, atau minta admin mencatat nilai barunya dengan sumbernya.",
                en: "Wait for its announcement, or ask an administrator to record the new value with its source."))
    }

    static func noRow(_ parameter: AnyParameter, _ day: Day, _ knownOn: Day?) -> RuleError {
        guard let first = parameter.rows.first, day < first.berlakuSejak else {
            return notKnownYet(parameter, day, knownOn ?? day)
        }
        return RuleError(
            .beforeFirst, field: parameter.id,
            reason: Phrase(
                id: "\(parameter.label.id) belum ada pada \(day.id); mulai \(first.berlakuSejak.id) "
                    + "(\(first.citation.text)).",
                en: "\(parameter.label.en) did not exist on \(day.en); it begins on \(first.berlakuSejak.en) "
                    + "(\(first.citation.text))."),
            nextAct: Phrase(
                id: "Pilih tanggal sejak \(first.berlakuSejak.id).",
                en: "Choose a date from \(first.berlakuSejak.en) on."))
    }

    private static func notKnownYet(_ parameter: AnyParameter, _ day: Day, _ knownOn: Day) -> RuleError {
        RuleError(
            .notKnownYet, field: parameter.id,
            reason: Phrase(
                id: "Pada \(knownOn.id) belum ada yang mengetahui \(parameter.label.id) untuk \(day.id).",
                en: "On \(knownOn.en) nobody could know \(parameter.label.en) for \(day.en)."),
            nextAct: Phrase(
                id: "Pilih tanggal pengetahuan yang lebih baru.", en: "Choose a later date of knowledge."))
    }

    static func twoOverrides(_ a: Override, _ b: Override) -> RuleError {
        RuleError(
            .twoRules, field: a.parameter,
            reason: Phrase(
                id: "dua koreksi berlaku bersamaan: sejak \(a.from.id) dan sejak \(b.from.id).",
                en: "two overrides hold at once: from \(a.from.en) and from \(b.from.en)."),
            nextAct: Phrase(id: "Cabut salah satunya dahulu.", en: "Revoke one of them first."))
    }

    static func unknownParameter(_ id: ParameterID, among catalogue: [AnyParameter]) -> RuleError {
        let near = nearNames(id, among: catalogue.map(\.id))
        return RuleError(
            .unknownParameter, field: id,
            reason: Phrase(id: "tidak ada parameter dengan nama ini.", en: "there is no parameter of this name."),
            nextAct: .nearest(near, orList: "lindungi rules list"))
    }

    static func unsuitable(_ override: Override) -> RuleError {
        RuleError(
            .wrongKind, field: override.parameter,
            reason: Phrase(
                id: "nilai koreksi tidak sejenis dengan parameternya.",
                en: "the override's value is not of the parameter's kind."),
            nextAct: Phrase(
                id: "Lihat jenis dan satuannya di halaman parameter.",
                en: "See its kind and unit on the page of the parameter."))
    }

    static func endsBeforeStart(_ override: Override) -> RuleError {
        RuleError(
            .outOfRange, field: override.parameter,
            reason: Phrase(
                id: "koreksi berakhir sebelum mulai berlaku.", en: "the override ends before it begins."),
            nextAct: Phrase(id: "Perbaiki kedua tanggalnya.", en: "Correct the two dates."))
    }
}
