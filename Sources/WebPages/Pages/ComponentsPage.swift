import Kernel

/// Every component in its named situations: the reference for later pages.
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
            for example in Example.all {
                section(.class("example"), .label(example.name)) {
                    h2 { code(example.name) }
                    p(example.note(language), .class("note"))
                    example.render(language)
                }
            }
        }
    }
}
