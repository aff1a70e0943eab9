import Kernel

/// A form in one column: what is wrong first, then the fields, then the one button.
struct FieldForm {
    enum Method: String { case get, post }

    let action: Href
    var method = Method.get
    let entries: FormEntries
    /// The button's word, a verb: `Hitung`.
    let submit: String
    let language: Language
    var takesFocus = true

    func html(@HTMLBuilder fields: () -> HTML) -> HTML {
        .group([
            ErrorSummary(entries: entries, language: language, takesFocus: takesFocus).html,
            // Our own messages say more than the browser's, and in the page's language.
            form(
                .class("form"), Attribute("method", method.rawValue), .action(action), Attribute("novalidate", nil)
            ) {
                fields()
                div(.class("actions")) { button(submit, .type("submit")) }
            },
        ])
    }
}
