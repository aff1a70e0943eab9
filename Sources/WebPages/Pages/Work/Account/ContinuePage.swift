import Kernel

/// After signing in again in the middle of a form: what was typed, and the button to send it.
public struct ContinuePage: Sendable {
    /// A field as it was sent.
    public struct Pair: Hashable, Sendable {
        public let name: String
        public let value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    let address: Href
    let pairs: [Pair]
    let frame: WorkFrame
    private var language: Language { frame.language }

    public init(address: Href, pairs: [Pair], frame: WorkFrame) {
        self.address = address
        self.pairs = pairs
        self.frame = frame
    }

    private var shown: [Pair] { pairs.filter { !$0.name.hasPrefix("_") && !$0.value.isEmpty } }
    private var ticket: String? { pairs.first { $0.name == FormSeal.ticketName.text }?.value }

    public var html: HTML {
        let title = language.say("Lanjutkan mengirim", "Go on sending")
        return frame.page(title, here: .signIn) {
            h1(title)
            p(
                language.say(
                    "Anda sudah masuk lagi. Isian Anda masih ada dan belum dikirim.",
                    "You are signed in again. What you typed is still here and has not been sent."), .class("lead"))
            // The old ticket: had the first press been taken after all, this one does not count twice.
            let seal = FormSeal(token: frame.seal.token, ticket: ticket ?? frame.seal.ticket)
            FieldForm(action: address, method: .post, entries: .none, submit: title, language: language).html {
                seal.html
                pairs.filter { $0.name != FormSeal.ticketName.text }.map { pair in
                    input(.type("hidden"), .name(pair.name), .value(pair.value))
                }
            }
            if !shown.isEmpty {
                details {
                    summary(language.say("Lihat isian (\(shown.count))", "See what you typed (\(shown.count))"))
                    dl { shown.map { pair in .group([dt(pair.name), dd(pair.value)]) } }
                }
            }
            p {
                a(
                    language.say("Buang isian dan ke meja kerja", "Drop it and go to the desk"),
                    .href(WorkLink.desk.href(language)))
            }
        }
    }
}
