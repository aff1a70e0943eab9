import Kernel

/// An answer that can be chosen.
struct Choice {
    /// What is sent.
    let value: String
    let label: String
    var hint: String?

    init(_ value: String, _ label: String, hint: String? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}

/// One of many answers, in a list that opens. With few, `RadioGroup` is quicker to read.
struct SelectField {
    let field: Field
    let choices: [Choice]
    /// Stands first and sends nothing: `Pilih kabupaten/kota`. Nil: the first choice is chosen.
    var prompt: String?

    func html(_ entries: FormEntries, _ language: Language) -> HTML {
        let frame = FieldFrame(field: field, entries: entries, language: language)
        let chosen = entries.text(field.name)
        let attributes = [.id(field.name.text), .name(field.name.text)] + frame.described
        return frame.single {
            HTML.element(
                "select", attributes.compactMap { $0 },
                .group(
                    (prompt.map { [option($0, .value(""))] } ?? [])
                        + choices.map { option($0.label, .value($0.value), selected($0.value == chosen)) }))
        }
    }
}

/// One of a few answers, all in sight.
struct RadioGroup {
    let field: Field
    let choices: [Choice]

    func html(_ entries: FormEntries, _ language: Language) -> HTML {
        let chosen = entries.text(field.name)
        return FieldFrame(field: field, entries: entries, language: language).group {
            choiceList(field.name, choices, type: "radio") { $0 == chosen }
        }
    }
}

/// Any of a few answers, all in sight.
struct CheckboxGroup {
    let field: Field
    let choices: [Choice]

    func html(_ entries: FormEntries, _ language: Language) -> HTML {
        let chosen = Set(entries.all(field.name))
        return FieldFrame(field: field, entries: entries, language: language).group {
            choiceList(field.name, choices, type: "checkbox") { chosen.contains($0) }
        }
    }
}

/// The first control has the field's own id, so that the summary of faults leads to it.
private func choiceList(
    _ name: FieldName, _ choices: [Choice], type: String, isChosen: (String) -> Bool
) -> HTML {
    .group(
        choices.enumerated().map { index, choice in
            let id = index == 0 ? name : name.numbered(index + 1)
            // The field's own hint has the field's name already.
            let hintId = name.numbered(index + 1).hintId
            return div(.class("choice")) {
                input(
                    .id(id.text), .name(name.text), .type(type), .value(choice.value),
                    isChosen(choice.value) ? Attribute("checked", nil) : nil,
                    choice.hint == nil ? nil : .describedBy(hintId))
                label(choice.label, .forField(id.text))
                if let hint = choice.hint { p(hint, .class("hint"), .id(hintId)) }
            }
        })
}

func selected(_ isSelected: Bool) -> Attribute? { isSelected ? Attribute("selected", nil) : nil }
