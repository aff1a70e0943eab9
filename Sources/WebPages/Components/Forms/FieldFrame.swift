import Kernel

/// What every field has: its name, what is asked, and how to answer.
struct Field {
    let name: FieldName
    let label: String
    /// How to answer, with an example; stands below the label.
    var hint: String?
    var isOptional = false

    init(_ name: FieldName, _ label: String, hint: String? = nil, isOptional: Bool = false) {
        self.name = name
        self.label = label
        self.hint = hint
        self.isOptional = isOptional
    }
}

/// What stands around a field's control: the label above, the hint below it, then what
/// is wrong, and last the control itself.
struct FieldFrame {
    let field: Field
    let entries: FormEntries
    let language: Language

    private var fault: Phrase? { entries.fault(field.name) }
    private var cssClass: Attribute { .class(fault == nil ? "field" : "field wrong") }

    /// Around one control, which takes `described` and has the field's name as its id.
    func single(@HTMLBuilder control: () -> HTML) -> HTML {
        div(cssClass) {
            label(.class("name"), .forField(field.name.text)) { name }
            remarks
            control()
        }
    }

    /// Around several controls that answer one question.
    func group(@HTMLBuilder controls: () -> HTML) -> HTML {
        fieldset(cssClass, describedBy) {
            legend(.class("name")) { name }
            remarks
            controls()
        }
    }

    /// Names the hint and the fault for a screen reader, and says that the control is wrong.
    var described: [Attribute?] { [describedBy, fault == nil ? nil : Attribute("aria-invalid", "true")] }

    private var describedBy: Attribute? {
        let ids = [field.hint == nil ? nil : field.name.hintId, fault == nil ? nil : field.name.faultId]
        let known = ids.compactMap { $0 }
        return known.isEmpty ? nil : .describedBy(known.joined(separator: " "))
    }

    @HTMLBuilder private var name: HTML {
        field.label
        if field.isOptional { span(language.say(" (boleh kosong)", " (optional)"), .class("optional")) }
    }

    @HTMLBuilder private var remarks: HTML {
        if let hint = field.hint { p(hint, .class("hint"), .id(field.name.hintId)) }
        if let fault {
            p(.class("fault"), .id(field.name.faultId)) {
                span(language.say("Perbaiki: ", "Correct this: "), .class("hidden-visually"))
                language.say(fault)
            }
        }
    }
}
