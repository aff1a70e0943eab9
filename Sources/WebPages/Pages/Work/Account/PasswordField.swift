import Kernel

/// A password: never filled in again by us, pasted and kept by password managers as they like.
struct PasswordField {
    let field: Field
    var isNew = false

    func html(_ entries: FormEntries, _ language: Language) -> HTML {
        let frame = FieldFrame(field: field, entries: entries, language: language)
        let own: [Attribute?] = [
            .id(field.name.text), .name(field.name.text), .type("password"), .class("w-full"),
            Attribute("autocomplete", isNew ? "new-password" : "current-password"),
            Attribute("autocapitalize", "none"), Attribute("spellcheck", "false"),
        ]
        return frame.single { .void("input", (own + frame.described).compactMap { $0 }) }
    }
}
