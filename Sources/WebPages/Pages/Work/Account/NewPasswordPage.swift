import Kernel

/// Where a one-time link leads: the first password, or a new one.
public struct NewPasswordPage: Sendable {
    public struct Model: Sendable {
        /// Nil when the link is not good any more.
        public var userName: String?
        public var key = ""
        public var least = 15
        public var isInSight = false
        public var fault: Phrase?

        public init() {}
    }

    let model: Model
    let frame: GuestFrame
    private var language: Language { frame.language }

    public init(_ model: Model, frame: GuestFrame) {
        self.model = model
        self.frame = frame
    }

    public var html: HTML {
        let title = language.say("Kata sandi baru", "New password")
        return frame.page(title, here: .newPassword) {
            if let userName = model.userName {
                h1(title)
                p(.class("lead")) {
                    language.say("Nama pengguna Anda: ", "Your user name: ")
                    code(userName)
                }
                form
            } else {
                gone
            }
        }
    }

    private var form: HTML {
        var entries = FormEntries.none
        if let fault = model.fault { entries.refuse(SignInField.newPassword, fault) }
        return frame.form(.newPassword, entries, submit: language.say("Simpan kata sandi", "Save the password")) {
            hidden(SignInField.key, model.key)
            hidden(SignInField.inSight, model.isInSight ? "1" : nil)
            PasswordField.new(model.least, isInSight: model.isInSight, entries, language)
        }
    }

    private var gone: HTML {
        PageState(
            heading: language.say("Tautan ini sudah tidak berlaku", "This link is no longer good"),
            happened: language.say(
                "Tautan berlaku satu hari dan hanya sekali.", "A link is good for one day and only once."),
            next: p(
                language.say("Minta tautan baru kepada admin kantor Anda.", "Ask your administrator for a new one."))
        ).html
    }
}
