import Kernel
import Rules

extension Confidence {
    /// One word with a shape beside it, so that colour is never needed.
    func word(_ language: Language) -> String {
        switch self {
        case .seen: language.say("terbaca di sumber", "read in a source")
        case .recalled: language.say("belum terverifikasi", "not verified")
        }
    }

    func meaning(_ language: Language) -> String {
        switch self {
        case .seen:
            language.say(
                "dibaca di sumber umum yang disebut, bukan di lembaran negara",
                "read in the public source named, not in the gazette")
        case .recalled:
            language.say(
                "diingat dari peraturannya; naskahnya masih harus dibaca ahli hukum",
                "recalled from the regulation; a lawyer has still to read the text")
        }
    }

    func tag(_ language: Language) -> HTML {
        span(word(language), .class("tag \(rawValue)"), .title(meaning(language)))
    }
}

extension LawLink {
    func link(_ text: String, _ language: Language) -> HTML {
        a(text, .href(PageLink.law(self).href(language)))
    }

    /// A link to a file, which is left out of print.
    func download(_ language: Language) -> HTML {
        a(
            language.say("Unduh (CSV)", "Download (CSV)"), .href(PageLink.law(self).href(language)),
            .class("no-print"), Attribute("download", nil))
    }
}

extension String {
    /// Kept on one line: `PP 50/2025`. What is long may break, for the sake of telephones.
    var unbroken: String { count > 24 ? self : String(map { $0 == " " ? "\u{A0}" : $0 }) }
}

extension Citation {
    /// The regulation as a link, then the place in it.
    @HTMLBuilder func linked(_ language: Language) -> HTML {
        LawLink.regulation(regulation).link(regulation.shortName.unbroken, language)
        if !place.isEmpty { " " + place }
    }
}

/// Where a page about the law stands: `Aturan › Manfaat JKM › santunan kematian`.
struct LawPlace {
    var chapter: Chapter?
    let here: String
    let language: Language

    var html: HTML {
        nav(.class("crumbs"), .label(language.say("Letak halaman", "Where this page stands"))) {
            LawLink.book.link(language.say("Aturan", "The law"), language)
            " › "
            if let chapter {
                LawLink.chapter(chapter.id).link(chapter.title[language], language)
                " › "
            }
            span(here, Attribute("aria-current", "page"))
        }
    }
}

extension Language {
    /// A day that may not be known.
    func knownDate(_ day: Day?) -> HTML {
        day.map { .text(date($0).unbroken) } ?? span(say("belum diketahui", "not known"), .class("none"))
    }

    /// `3 angka`, `1 number`, `3 numbers`.
    func numbers(_ count: Int) -> String {
        say("\(number(count)) angka", count == 1 ? "1 number" : "\(number(count)) numbers")
    }

    /// `3 nilai`, `1 value`, `3 values`.
    func values(_ count: Int) -> String {
        say("\(number(count)) nilai", count == 1 ? "1 value" : "\(number(count)) values")
    }
}
