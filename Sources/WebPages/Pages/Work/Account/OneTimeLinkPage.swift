import Access
import Kernel

/// A one-time link, shown once to the administrator who made it.
public struct OneTimeLinkPage: Sendable {
    let account: Id<Account>
    let name: String
    let address: String
    let frame: WorkFrame

    public init(account: Id<Account>, name: String, address: String, frame: WorkFrame) {
        self.account = account
        self.name = name
        self.address = address
        self.frame = frame
    }

    public var html: HTML {
        let language = frame.language
        let title = language.say("Tautan untuk \(name)", "A link for \(name)")
        return frame.page(title, here: .account(account)) {
            h1(title)
            p(
                language.say(
                    "Berikan tautan ini langsung kepada orangnya. Berlaku satu hari, hanya sekali, dan tidak ditampilkan lagi.",
                    "Give this link to the person in person. It is good for one day, once, and is not shown again."),
                .class("lead"))
            code(address, .class("once"))
            p {
                a(
                    language.say("Kembali ke akun", "Back to the account"),
                    .href(WorkLink.account(account).href(language)))
            }
        }
    }
}
