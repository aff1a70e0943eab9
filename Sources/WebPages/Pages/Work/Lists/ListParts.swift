import Kernel
import Registry

/// `51 sampai 100 dari 520 baris`, and the way to the other pages.
struct Pager {
    static let perPage = 50

    /// From 1.
    let page: Int
    let total: Int
    /// `baris`, `rows`.
    let unit: String
    let language: Language
    let link: (Int) -> WorkLink

    static func last(of total: Int) -> Int { max(1, (total + perPage - 1) / perPage) }

    private var last: Int { Pager.last(of: total) }

    @HTMLBuilder var html: HTML {
        if total > 0 {
            nav(.class("pager"), .label(language.say("Halaman tabel", "Pages of the table"))) {
                p(range)
                if last > 1 {
                    ul {
                        entry(1, language.say("Pertama", "First"), page > 1)
                        entry(page - 1, language.say("Sebelumnya", "Previous"), page > 1)
                        entry(page + 1, language.say("Berikutnya", "Next"), page < last)
                        entry(last, language.say("Terakhir", "Last"), page < last)
                    }
                }
            }
        }
    }

    private var range: String {
        let from = (page - 1) * Pager.perPage + 1
        let to = min(total, page * Pager.perPage)
        guard from <= total else { return language.say("Halaman ini kosong.", "This page is empty.") }
        return language.say(
            "\(language.number(from)) sampai \(language.number(to)) dari \(language.number(total)) \(unit)",
            "\(language.number(from)) to \(language.number(to)) of \(language.number(total)) \(unit)")
    }

    private func entry(_ page: Int, _ word: String, _ isOpen: Bool) -> HTML {
        li {
            if isOpen {
                a(word, .href(link(page).href(language)))
            } else {
                span(word, .class("none"))
            }
        }
    }
}

/// Where a list's page lies: the way back, then the list's own parts.
struct ListPlace {
    let list: Usulan
    let region: String
    let here: String?
    let language: Language

    var html: HTML {
        nav(.class("trail"), .label(language.say("Letak halaman", "Where this page lies"))) {
            ol {
                li { a(language.say("Daftar", "Lists"), .href(WorkLink.lists.href(language))) }
                if let here {
                    li { a(list.title, .href(WorkLink.list(list.id).href(language))) }
                    li { span(here, Attribute("aria-current", "page")) }
                } else {
                    li { span(list.title, Attribute("aria-current", "page")) }
                }
            }
        }
    }
}

extension Usulan.State {
    func tag(_ language: Language) -> HTML { span(language.say(name), .class("stage \(kind)")) }
}

/// What somebody is told once, after something was done or could not be done.
public struct ListNote: Hashable, Sendable {
    public let text: Phrase
    /// Something went wrong.
    public let isFault: Bool

    public init(_ text: Phrase, isFault: Bool = false) {
        self.text = text
        self.isFault = isFault
    }

    func html(_ language: Language) -> HTML {
        div(.class(isFault ? "notice differs" : "notice said"), .role("status")) { p(language.say(text)) }
    }
}

/// A form of one button beside others.
struct ButtonForm {
    let action: WorkLink
    let frame: WorkFrame
    let word: String
    var hidden: [(FieldName, String)] = []
    var isQuiet = false

    var html: HTML {
        form(.class("inline"), Attribute("method", "post"), .action(action.href(frame.language))) {
            frame.seal.html
            hidden.map { input(.type("hidden"), .name($0.text), .value($1)) }
            button(word, .type("submit"), isQuiet ? .class("quiet") : nil)
        }
    }
}

extension WorkForm {
    /// A field that nobody sees.
    static func hidden(_ name: FieldName, _ value: String) -> HTML {
        input(.type("hidden"), .name(name.text), .value(value))
    }
}
