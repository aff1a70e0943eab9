import Kernel

/// A password: never filled in again by us, pasted and kept by password managers as they like.
struct PasswordField {
    let field: Field
    var isNew = false
    /// Typed in sight, because somebody asked for it.
    var isInSight = false

    func html(_ entries: FormEntries, _ language: Language) -> HTML {
        let frame = FieldFrame(field: field, entries: entries, language: language)
        let own: [Attribute?] = [
            .id(field.name.text), .name(field.name.text), .type(isInSight ? "text" : "password"), .class("w-full"),
            Attribute("autocomplete", isNew ? "new-password" : "current-password"),
            Attribute("autocapitalize", "none"), Attribute("spellcheck", "false"),
        ]
        return frame.single { .void("input", (own + frame.described).compactMap { $0 }) }
    }

    /// The field for a new password, with what it must be.
    static func new(_ least: Int, isInSight: Bool, _ entries: FormEntries, _ language: Language) -> HTML {
        PasswordField(
            field: Field(
                SignInField.newPassword, language.say("Kata sandi baru", "New password"),
                hint: language.say(
                    "Minimal \(least) karakter, boleh spasi. Misalnya empat kata yang tidak berhubungan; tidak perlu angka atau tanda.",
                    "At least \(least) characters, spaces allowed. Four unrelated words, for example; no digits or signs needed."
                )), isNew: true, isInSight: isInSight
        ).html(entries, language)
    }
}
