import Access
import Kernel

/// The door: a name and a password. In a database of invented people it lists who may be tried.
public struct SignInPage: Sendable {
    public struct Model: Sendable {
        /// What keeps somebody out.
        public enum Obstacle: Hashable, Sendable {
            /// The name or the password: which one is not told.
            case refused
            /// Too many attempts; in so many minutes again.
            case wait(minutes: Int)
            /// The form came from elsewhere or is too old.
            case stale
        }

        public var userName = ""
        public var obstacle: Obstacle?
        /// The page to go on to.
        public var next: String?
        public var demo: [Demo] = []
        /// A form that was sent when the session had ended.
        public var held: HeldForm?
        /// The session ended while something was being sent.
        public var isInterrupted = false
        /// The password is typed in sight.
        public var isInSight = false
        /// The password was just set by a one-time link.
        public var isReady = false

        public init() {}
    }

    /// An invented account that everybody may try.
    public struct Demo: Hashable, Sendable {
        public let userName: String
        public let password: String
        public let roles: [Role]
        public let region: String

        public init(userName: String, password: String, roles: [Role], region: String) {
            self.userName = userName
            self.password = password
            self.roles = roles
            self.region = region
        }
    }

    let model: Model
    let frame: GuestFrame
    private var language: Language { frame.language }

    public init(_ model: Model, frame: GuestFrame) {
        self.model = model
        self.frame = frame
    }

    public var html: HTML {
        let title = language.say("Masuk", "Sign in")
        return frame.page(title, here: .signIn) {
            h1(title)
            if model.isInterrupted { interrupted }
            if model.isReady {
                Notice(text: p(language.say("Kata sandi disimpan. Silakan masuk.", "Saved. Please sign in."))).html
            }
            p(
                language.say(
                    "Untuk petugas kantor. Cakupan, kalkulator dan aturan terbuka tanpa masuk.",
                    "For officers. Coverage, calculators and the law are open without signing in."), .class("lead"))
            frame.form(.signIn, entries, submit: title) {
                hidden(SignInField.next, model.next)
                if let held = model.held { held.html }
                TextField(
                    field: Field(SignInField.userName, language.say("Nama pengguna", "User name")),
                    autocomplete: "username"
                ).html(entries, language)
                PasswordField(
                    field: Field(SignInField.password, language.say("Kata sandi", "Password")),
                    isInSight: model.isInSight
                ).html(entries, language)
            }
            if !model.isInterrupted { inSight }
            p(
                language.say(
                    "Lupa kata sandi? Admin kantor Anda dapat membuat tautan sekali pakai.",
                    "Forgot the password? Your office's administrator can make a one-time link."), .class("note"))
            if !model.demo.isEmpty { demo }
        }
    }

    /// Without a script a password is shown by asking for the page anew, before it is typed.
    private var inSight: HTML {
        let next = model.next.map { "&lanjut=\(queryText($0))" } ?? ""
        let link = WorkLink("/masuk?tampil=\(model.isInSight ? 0 : 1)" + next)
        return p {
            a(
                model.isInSight
                    ? language.say("Sembunyikan kata sandi saat diketik", "Hide the password while typing")
                    : language.say("Tampilkan kata sandi saat diketik", "Show the password while typing"),
                .href(link.href(language)))
        }
    }

    private var interrupted: HTML {
        Notice(
            differs: true,
            text: p {
                strong(language.say("Sesi Anda berakhir.", "Your session has ended."))
                model.held == nil
                    ? language.say(
                        " Belum ada yang dikirim. Masuk lagi, lalu ulangi; berkas perlu dipilih lagi.",
                        " Nothing was sent. Sign in and do it again; files must be chosen again.")
                    : language.say(
                        " Isian Anda tidak hilang: masuk lagi, lalu lanjutkan mengirim.",
                        " What you typed is not lost: sign in, then go on sending.")
            }
        ).html
    }

    private var entries: FormEntries {
        var entries = FormEntries([SignInField.userName.text: [model.userName]])
        if let obstacle = model.obstacle { entries.refuse(SignInField.userName, words(obstacle)) }
        return entries
    }

    private func words(_ obstacle: Model.Obstacle) -> Phrase {
        switch obstacle {
        case .refused:
            Phrase(
                id: "Nama pengguna atau kata sandi tidak cocok. Periksa huruf besar-kecil, lalu coba lagi.",
                en: "The user name and the password do not match. Check capital letters and try again.")
        case .wait(let minutes):
            Phrase(
                id: "Terlalu banyak percobaan. Coba lagi dalam \(minutes) menit.",
                en: "Too many attempts. Try again in \(minutes) \(minutes == 1 ? "minute" : "minutes").")
        case .stale:
            Phrase(
                id: "Formulir ini sudah lama atau dari situs lain. Isi sekali lagi.",
                en: "This form is old or came from another site. Fill it in once more.")
        }
    }

    private var demo: HTML {
        .group([
            h2(language.say("Akun peragaan", "Demonstration accounts")),
            p(
                language.say(
                    "Basis data ini berisi orang rekaan, jadi siapa saja boleh mencoba.",
                    "This database holds invented people, so anybody may try.")),
            DataTable<Demo>(
                caption: .text(language.say("Siapa boleh apa, dan di mana.", "Who may do what, and where.")),
                rowHead: .init(code: "pengguna", title: language.say("Nama pengguna", "User name")) {
                    code($0.userName)
                },
                columns: [
                    .init(code: "sandi", title: language.say("Kata sandi", "Password"), isWords: true) {
                        code($0.password)
                    },
                    .init(code: "peran", title: language.say("Peran", "Role"), isWords: true) { login in
                        .text(login.roles.map { language.say($0.name) }.joined(separator: ", "))
                    },
                    .init(code: "wilayah", title: language.say("Wilayah", "Region"), isWords: true) {
                        .text($0.region)
                    },
                ], rows: model.demo, language: language
            ).html,
        ])
    }
}
