import Kernel

/// What stands around every page: the skip link, the head with the language
/// switch, the landmarks, the foot.
public struct PageLayout: Sendable {
    let language: Language
    let title: String
    /// The page itself, for the language switch and to mark its place in the menu.
    let here: PageLink
    /// The class of the whole content, for pages that set some parts in their own way.
    let kind: String?
    /// Of a page for those who signed in.
    let frame: WorkFrame?
    /// Only the pages of the office have any; each works without.
    let scripts: [Asset]

    init(
        _ language: Language, title: String, here: PageLink, kind: String? = nil, frame: WorkFrame? = nil,
        scripts: [Asset]? = nil
    ) {
        self.frame = frame
        self.scripts = scripts ?? (frame == nil ? [] : [.workScript])
        self.language = language
        self.title = title
        self.here = here
        self.kind = kind
    }

    func html(@HTMLBuilder content: () -> HTML) -> HTML {
        WebPages.html(.lang(language)) {
            pageHead
            body {
                a(language.say("Langsung ke isi", "Skip to content"), .class("skip"), .href(.onPage("isi")))
                top
                frame?.head(here: here)
                mainPart(.id("isi"), Attribute("tabindex", "-1")) {
                    div(.class(kind.map { "band \($0)" } ?? "band")) { content() }
                }
                bottom
            }
        }
    }

    private var pageHead: HTML {
        head {
            meta(Attribute("charset", "utf-8"))
            meta(.name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
            WebPages.title("\(title) – Lindungi")
            link(Attribute("rel", "stylesheet"), .href(Asset.stylesheet.href))
            if kind == "work" { link(Attribute("rel", "stylesheet"), .href(Asset.workStylesheet.href)) }
            if !scripts.isEmpty {
                link(Attribute("rel", "manifest"), .href(Asset.fieldManifest.href))
                scripts.map { script("", .source($0.href), Attribute("defer", nil)) }
            }
            link(Attribute("rel", "icon"), .type("image/svg+xml"), .href(Asset.icon.href))
            for language in Language.allCases {
                link(
                    Attribute("rel", "alternate"), Attribute("hreflang", language.code), .href(here.href(language)))
            }
        }
    }

    private var top: HTML {
        header(.class("top")) {
            div(.class("band")) {
                a("Lindungi", .class("brand"), .href(PageLink.home.href(language)))
                nav(.label(language.say("Menu utama", "Main menu"))) {
                    ul {
                        entry(language.say("Cakupan", "Coverage"), .home)
                        entry(language.say("Hitung", "Calculate"), .calculators)
                        entry(language.say("Aturan", "The law"), .law(.book))
                        entry(language.say("Tentang data", "About the data"), .aboutData)
                        if frame == nil { entry(language.say("Masuk", "Sign in"), .work(.desk)) }
                    }
                }
                a(
                    language.other.ownName, .class("language"), .href(here.href(language.other)), .lang(language.other),
                    Attribute("hreflang", language.other.code))
            }
        }
    }

    private func entry(_ name: String, _ link: PageLink) -> HTML {
        li { a(name, .href(link.href(language)), isHere(link) ? Attribute("aria-current", "page") : nil) }
    }

    private func isHere(_ link: PageLink) -> Bool {
        if case .coverage(PageLink.homeRegion, _) = here { return link == .home }
        if case .law = here { return link == .law(.book) }
        if case .calculator = here { return link == .calculators }
        return link == here
    }

    private var bottom: HTML {
        footer(.class("bottom")) {
            div(.class("band")) {
                p(
                    language.say(
                        "Lindungi: platform terbuka untuk perlindungan jaminan sosial ketenagakerjaan bagi semua pekerja.",
                        "Lindungi: an open platform for employment social security for every worker."))
                p {
                    a(
                        language.say("Sumber dan cara hitung", "Sources and method"),
                        .href(PageLink.aboutData.href(language)))
                    " · "
                    a(language.say("Bagian-bagian tampilan", "Components"), .href(PageLink.components.href(language)))
                }
            }
        }
    }
}
