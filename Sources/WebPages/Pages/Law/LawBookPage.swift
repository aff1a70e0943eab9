import Kernel
import Rules

/// Where everybody enters the law: by programme to its numbers, or by regulation to what it changed.
public struct LawBookPage: Sendable {
    let index: LawIndex
    /// What the reader looks for; nil or blank for the whole book.
    let search: String?
    let language: Language

    public init(_ index: LawIndex, search: String? = nil, _ language: Language) {
        self.index = index
        self.search = search?.contains { $0 != " " } == true ? search : nil
        self.language = language
    }

    public var html: HTML {
        let title = language.say("Aturan", "The law")
        return PageLayout(language, title: title, here: .law(.book), kind: "law").html {
            h1(title)
            if index.changes.isEmpty { nothing } else { content }
        }
    }

    @HTMLBuilder private var content: HTML {
        p(lead, .class("lead"))
        unverified
        searchForm
        if let search { results(search) }
        section(.labelledBy("bagian")) {
            h2(language.say("Cari angka menurut program", "Find a number by programme"), .id("bagian"))
            chapters
        }
        section(.labelledBy("peraturan")) {
            h2(language.say("Semua peraturan", "All regulations"), .id("peraturan"))
            regulations
        }
    }

    private var lead: String {
        let parameters = index.chapters.reduce(0) { $0 + $1.parameters.count }
        let regulations = language.number(index.regulations.count)
        return language.say(
            "\(language.numbers(parameters)) dari \(regulations) peraturan, masing-masing dengan tanggal berlaku, pasal, dan sumbernya.",
            "\(language.numbers(parameters)) from \(regulations) regulations, each with the day it came into force, its article and its source."
        )
    }

    /// What a reader must know before relying on the numbers.
    private var unverified: HTML {
        let recalled = index.recalled.count
        let all = language.number(index.changes.count)
        return p {
            if recalled > 0 {
                language.say(
                    "\(language.values(recalled)) dari \(all) belum dicocokkan dengan naskah peraturannya: ",
                    "\(language.values(recalled)) of \(all) have not been compared with the text of the regulation: ")
            } else {
                language.say(
                    "Semua \(all) nilai terbaca di sumber umum. Yang masih kami tafsirkan: ",
                    "All \(all) values were read in a public source. What we still interpret: ")
            }
            LawLink.workList.link(language.say("daftar kerja ahli hukum", "the lawyer's work list"), language)
            "."
        }
    }

    private var searchForm: HTML {
        form(.class("choose no-print"), Attribute("method", "get"), .action(PageLink.law(.book).href(language))) {
            label(language.say("Cari angka", "Find a number"), .forField("cari"))
            p(
                language.say(
                    "Misalnya: santunan, batas upah, PP 82/2019", "For example: grant, wage limit, PP 82/2019"),
                .class("note hint"), .id("cari-petunjuk"))
            input(
                .id("cari"), .name("cari"), .type("search"), .value(search ?? ""), .describedBy("cari-petunjuk"),
                Attribute("maxlength", "80"))
            button(language.say("Cari", "Find"), .type("submit"))
        }
    }

    @HTMLBuilder private func results(_ search: String) -> HTML {
        let found = index.search(search)
        section(.labelledBy("hasil")) {
            h2(
                language.say(
                    "\(language.numbers(found.count)) memuat “\(search)”",
                    "\(language.numbers(found.count)) with “\(search)”"), .id("hasil"))
            if found.isEmpty {
                p(
                    language.say(
                        "Coba satu kata saja, atau cari menurut program di bawah ini.",
                        "Try a single word, or look by programme below."))
            } else {
                ul(.class("chapters")) {
                    for (chapter, parameter) in found {
                        li {
                            LawLink.parameter(parameter.id).link(parameter.label[language].capitalizedFirst, language)
                            span(" " + chapter.title[language], .class("note"))
                        }
                    }
                }
            }
        }
    }

    private var chapters: HTML {
        ul(.class("chapters")) {
            for chapter in index.chapters {
                li {
                    LawLink.chapter(chapter.id).link(chapter.title[language], language)
                    span(" " + language.numbers(chapter.parameters.count), .class("note"))
                }
            }
        }
    }

    private var regulations: HTML {
        DataTable<Regulation>(
            caption: .text(
                language.say(
                    "Yang terbaru di atas. Hanya peraturan yang menetapkan angka di sini.",
                    "Newest first. Only regulations that set a number here.")),
            rowHead: .init(code: "regulation", title: language.say("Peraturan", "Regulation")) { regulation in
                .group([
                    LawLink.regulation(regulation).link(regulation.shortName, language),
                    small(regulation.title[language], .class("unit")),
                ])
            },
            columns: [
                .init(code: "diundangkan", title: language.say("Diundangkan", "Promulgated"), isWords: true) {
                    language.knownDate($0.diundangkan)
                },
                .init(code: "berlaku", title: language.say("Mulai berlaku", "In force since"), isWords: true) {
                    language.knownDate($0.berlakuSejak)
                },
                .init(code: "angka", title: language.say("Angka ditetapkan", "Numbers set")) {
                    .text(language.number(index.parameters(of: $0).count))
                },
            ],
            rows: index.regulations, language: language
        ).html
    }

    private var nothing: HTML {
        PageState(
            heading: language.say("Belum ada aturan.", "There is no law here yet."),
            happened: language.say(
                "Versi ini dibangun tanpa satu pun bagian aturan.", "This version was built without any chapter of law."
            ),
            next: .empty
        ).part
    }
}
