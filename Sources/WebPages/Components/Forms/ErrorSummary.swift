import Kernel

/// Everything that is wrong with a form, above it, each leading to its field. Without a
/// script the browser brings it into view and a screen reader begins with it.
struct ErrorSummary {
    let entries: FormEntries
    let language: Language
    /// Where the keyboard stands when the page opens; off where a page shows several forms.
    var takesFocus = true

    @HTMLBuilder var html: HTML {
        if !entries.faults.isEmpty {
            div(
                .class("errors"), .role("group"), .labelledBy("kesalahan"), Attribute("tabindex", "-1"),
                takesFocus ? Attribute("autofocus", nil) : nil
            ) {
                h2(heading, .id("kesalahan"))
                ul {
                    entries.faults.map { fault in
                        li { a(language.say(fault.message), .href(.field(fault.field))) }
                    }
                }
            }
        }
    }

    private var heading: String {
        let count = entries.faults.count
        return language.say(
            "Perbaiki \(language.number(count)) isian ini",
            count == 1 ? "Correct this answer" : "Correct these \(language.number(count)) answers")
    }
}
