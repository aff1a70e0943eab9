import Kernel

/// The pages of those who signed in. Each area adds its own addresses in an extension, made of words of the program
/// and of numbers, never of text from outside.
public struct WorkLink: Hashable, Sendable {
    /// Without the language: `/kerja/daftar/12`.
    let path: String

    init(_ path: String) { self.path = path }

    /// What waits for this person.
    public static let desk = WorkLink("/kerja")
    public static let signIn = WorkLink("/masuk")
    public static let signOut = WorkLink("/keluar")

    public func href(_ language: Language) -> Href { PageLink.work(self).href(language) }
}
