import Access
import Kernel

/// What every page of a signed-in person knows about that person.
public struct WorkFrame: Sendable {
    public let viewer: Viewer
    public let language: Language
    /// What its forms carry.
    public let seal: FormSeal
    /// The names of the regions of each role, for the head: `Operator desa: Muara Bulian`.
    public let regions: String

    public init(viewer: Viewer, language: Language, seal: FormSeal, regions: String) {
        self.viewer = viewer
        self.language = language
        self.seal = seal
        self.regions = regions
    }

    /// The whole page around this content.
    func page(
        _ title: String, here: WorkLink, scripts: [Asset] = [.workScript], @HTMLBuilder content: () -> HTML
    ) -> HTML {
        PageLayout(language, title: title, here: .work(here), kind: "work", frame: self, scripts: scripts)
            .html(content: content)
    }

    /// The second row of the head: the areas that this person has, the name, and the way out.
    func head(here: PageLink) -> HTML {
        div(.class("work-head")) {
            div(.class("band")) {
                nav(.label(language.say("Menu kerja", "Work menu"))) {
                    ul { WorkArea.all.filter { $0.isOpen(to: viewer) }.map { entry($0, here) } }
                }
                div(.class("who")) {
                    span(.class("who-name")) {
                        a(viewer.name, .href(WorkLink.ownAccount.href(language)))
                        span(regions, .class("who-where"))
                    }
                    WorkForm(action: .signOut, frame: self, submit: language.say("Keluar", "Sign out"), kind: "inline")
                        .html {}
                }
            }
        }
    }

    private func entry(_ area: WorkArea, _ here: PageLink) -> HTML {
        let isHere = here.isWork(in: area)
        return li {
            a(
                language.say(area.name), .href(area.link.href(language)),
                isHere ? Attribute("aria-current", "page") : nil)
        }
    }
}

extension PageLink {
    /// Whether the page belongs to the area: the area whose address is the longest that it begins with.
    fileprivate func isWork(in area: WorkArea) -> Bool {
        guard case .work(let link) = self else { return false }
        if area.link == .desk { return link == .desk }
        return link.path == area.link.path || link.path.hasPrefix(area.link.path + "/")
            || link.path.hasPrefix(area.link.path + "?")
    }
}

/// What a form of a signed-in person carries, so that no other site can send it and no press of the button counts
/// twice.
public struct FormSeal: Hashable, Sendable {
    public static let tokenName = FieldName("_segel")
    public static let ticketName = FieldName("_tiket")

    /// Follows from the session.
    public let token: String
    /// New for every page.
    public let ticket: String

    public init(token: String, ticket: String) {
        self.token = token
        self.ticket = ticket
    }

    var html: HTML {
        .group([
            input(.type("hidden"), .name(FormSeal.tokenName.text), .value(token)),
            input(.type("hidden"), .name(FormSeal.ticketName.text), .value(ticket)),
        ])
    }
}

/// A form that changes something: sent with POST, sealed.
struct WorkForm {
    let action: WorkLink
    let frame: WorkFrame
    /// The button's word, a verb.
    let submit: String
    /// `inline` stands in a line; `danger` warns.
    var kind = "form"
    var entries = FormEntries.none
    var takesFocus = true

    func html(@HTMLBuilder fields: () -> HTML) -> HTML {
        .group([
            ErrorSummary(entries: entries, language: frame.language, takesFocus: takesFocus).html,
            form(
                .class(kind), Attribute("method", "post"), .action(action.href(frame.language)),
                Attribute("novalidate", nil)
            ) {
                frame.seal.html
                fields()
                div(.class("actions")) { button(submit, .type("submit")) }
            },
        ])
    }
}
