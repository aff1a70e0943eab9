import Kernel

/// What a page knows about somebody who has not signed in: the language, and what the form carries.
public struct GuestFrame: Sendable {
    public let language: Language
    public let seal: FormSeal

    public init(language: Language, seal: FormSeal) {
        self.language = language
        self.seal = seal
    }

    func page(_ title: String, here: WorkLink, @HTMLBuilder content: () -> HTML) -> HTML {
        PageLayout(language, title: title, here: .work(here), kind: "work").html(content: content)
    }

    /// A form in one column that changes something.
    func form(
        _ action: WorkLink, _ entries: FormEntries, submit: String, @HTMLBuilder fields: () -> HTML
    ) -> HTML {
        FieldForm(
            action: action.href(language), method: .post, entries: entries, submit: submit, language: language
        ).html {
            seal.html
            fields()
        }
    }
}

/// A hidden field; nothing when there is nothing to carry.
func hidden(_ name: FieldName, _ value: String?) -> HTML {
    guard let value else { return .empty }
    return input(.type("hidden"), .name(name.text), .value(value))
}
