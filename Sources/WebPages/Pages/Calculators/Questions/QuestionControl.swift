import Kernel

extension AskedQuestion {
    /// The question as a field of the form.
    func html(_ entries: FormEntries, _ language: Language) -> HTML {
        let field = Field(name, label[language], hint: hint?[language], isOptional: !isRequired)
        switch control {
        case .money: return TextField(field: field, kind: .money).html(entries, language)
        case .count(let unit):
            return TextField(field: field, kind: .count(unit: ask.isYear ? nil : unit[language])).html(
                entries, language)
        case .percent: return TextField(field: field, kind: .decimal(unit: "%")).html(entries, language)
        case .flag: return RadioGroup(field: field, choices: yesAndNo(language)).html(entries, language)
        case .choice where choices.count > 7:
            let prompt = language.say("Pilih", "Choose")
            return SelectField(field: field, choices: worded(language), prompt: prompt).html(entries, language)
        case .choice: return RadioGroup(field: field, choices: worded(language)).html(entries, language)
        case .choices: return CheckboxGroup(field: field, choices: worded(language)).html(entries, language)
        case .day: return DateField(field: field).html(entries, language)
        case .bulan: return DateField(field: field, precision: .month).html(entries, language)
        case .children: return ChildrenField(name).html(field, entries, language)
        }
    }

    private func worded(_ language: Language) -> [Choice] {
        choices.map { Choice($0.code, $0.label[language], hint: $0.hint?[language]) }
    }

    private func yesAndNo(_ language: Language) -> [Choice] {
        [Choice("ya", language.say("Ya", "Yes")), Choice("tidak", language.say("Tidak", "No"))]
    }
}

extension Timing {
    func html(_ entries: FormEntries, _ language: Language) -> HTML {
        switch self {
        case .bulan(let label, let hint):
            DateField(field: Field(Timing.name, label[language], hint: hint[language]), precision: .month)
                .html(entries, language)
        case .day(let label, let hint):
            DateField(field: Field(Timing.name, label[language], hint: hint[language])).html(entries, language)
        case .today, .none: .empty
        }
    }
}
