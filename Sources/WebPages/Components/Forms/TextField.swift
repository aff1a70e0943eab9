import Kernel

/// A field for one line. Numbers are typed as text, so that 16800, 16.800 and Rp16.800
/// all arrive as they were written.
struct TextField {
    enum Kind {
        case text
        /// Only digits that are no amount: a NIK, a telephone number.
        case digits(Int)
        /// A count, with its unit behind: `orang`, `tahun`.
        case count(unit: String?)
        /// A number that may have a fraction.
        case decimal(unit: String?)
        /// Whole rupiah.
        case money
    }

    let field: Field
    var kind = Kind.text
    /// What the browser may fill in (WHATWG names); nil leaves it to the browser.
    var autocomplete: String?

    func html(_ entries: FormEntries, _ language: Language) -> HTML {
        let frame = FieldFrame(field: field, entries: entries, language: language)
        return frame.single {
            if affixes == (nil, nil) {
                control(frame, entries)
            } else {
                div(.class("affixed")) {
                    affixes.before.map { span($0, .class("affix"), .ariaHidden) }
                    control(frame, entries)
                    affixes.after.map { span($0, .class("affix"), .ariaHidden) }
                }
            }
        }
    }

    private func control(_ frame: FieldFrame, _ entries: FormEntries) -> HTML {
        let name = field.name.text
        let own: [Attribute?] = [
            .id(name), .name(name), .type("text"), .class(width), .value(entries.text(field.name)),
            keyboard.map { Attribute("inputmode", $0) },
            isName ? nil : Attribute("spellcheck", "false"),
            autocomplete.map { Attribute("autocomplete", $0) },
        ]
        return .void("input", (own + frame.described).compactMap { $0 })
    }

    private var isName: Bool {
        if case .text = kind { true } else { false }
    }

    private var keyboard: String? {
        switch kind {
        case .text: nil
        case .digits, .count, .money: "numeric"
        case .decimal: "decimal"
        }
    }

    /// As wide as the answer is long.
    private var width: String {
        switch kind {
        case .text: "w-full"
        case .digits(let count): count > 8 ? "w-20" : "w-8"
        case .count, .decimal: "w-8"
        case .money: "w-14"
        }
    }

    private var affixes: (before: String?, after: String?) {
        switch kind {
        case .text, .digits: (nil, nil)
        case .count(let unit), .decimal(let unit): (nil, unit)
        case .money: ("Rp", nil)
        }
    }
}
