import Kernel

/// The groups of components, each on a page of its own.
public struct ComponentsPage: Sendable {
    let language: Language

    public init(_ language: Language) { self.language = language }

    public var html: HTML {
        let title = language.say("Bagian-bagian tampilan", "Components")
        return PageLayout(language, title: title, here: .components).html {
            h1(title)
            p(
                language.say(
                    "Setiap bagian dengan contohnya. Angkanya contoh, bukan data.",
                    "Each component with its examples. The figures are examples, not data."), .class("lead"))
            ul { ExampleGroup.allCases.map(entry) }
        }
    }

    private func entry(_ group: ExampleGroup) -> HTML {
        let count = language.number(group.examples.count)
        return li {
            a(language.say(group.title), .href(PageLink.componentGroup(group).href(language)))
            language.say(", \(count) contoh", ", \(count) examples")
        }
    }
}

/// The components of one group in their named situations: the reference for later pages.
public struct ComponentGroupPage: Sendable {
    let group: ExampleGroup
    let language: Language

    public init(_ group: ExampleGroup, _ language: Language) {
        self.group = group
        self.language = language
    }

    public var html: HTML {
        let title = language.say(group.title)
        let kind = group == .office ? "work" : nil
        return PageLayout(language, title: title, here: .componentGroup(group), kind: kind).html {
            nav(.class("crumbs"), .label(language.say("Letak", "Where you are"))) {
                a(language.say("Bagian-bagian tampilan", "Components"), .href(PageLink.components.href(language)))
            }
            h1(title)
            group.examples.map(example)
        }
    }

    private func example(_ example: Example) -> HTML {
        section(.class("example"), .label(example.name)) {
            h2 { code(example.name) }
            p(example.note(language), .class("note"))
            example.render(language)
        }
    }
}
