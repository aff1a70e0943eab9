import Access
import Kernel

/// Setting the second step up: a QR code for the telephone, the same as text, and the first code as proof.
public struct SecondStepSetUpPage: Sendable {
    public struct Model: Sendable {
        /// Rows of modules, true for dark ones.
        public let modules: [[Bool]]
        /// The secret as it is typed (base 32).
        public let secret: String
        /// Roles that demand it.
        public let roles: [Role]
        public var isWrong = false
        /// The password asked for of somebody who is signed in was not right.
        public var passwordFault: Phrase?

        public init(modules: [[Bool]], secret: String, roles: [Role]) {
            self.modules = modules
            self.secret = secret
            self.roles = roles
        }
    }

    let model: Model
    let language: Language

    public init(_ model: Model, _ language: Language) {
        self.model = model
        self.language = language
    }

    /// In the middle of signing in.
    public func html(_ frame: GuestFrame) -> HTML {
        frame.page(title, here: .secondStepSetUp) {
            head
            frame.form(.secondStepSetUp, entries, submit: submit) { fields }
        }
    }

    /// By somebody who is signed in: with the password.
    public func html(_ frame: WorkFrame) -> HTML {
        frame.page(title, here: .ownSecondStep) {
            head
            WorkForm(action: .ownSecondStep, frame: frame, submit: submit, entries: entries).html {
                fields
                PasswordField(
                    field: Field(SignInField.password, language.say("Kata sandi Anda", "Your password"))
                ).html(entries, language)
            }
        }
    }

    private var title: String { language.say("Siapkan langkah kedua", "Set up the second step") }
    private var submit: String { language.say("Aktifkan", "Activate") }

    private var entries: FormEntries {
        var entries = FormEntries.none
        if model.isWrong {
            entries.refuse(
                SignInField.code,
                Phrase(
                    id: "Kode itu tidak cocok. Pastikan jam telepon otomatis, lalu tulis kode yang tampil sekarang.",
                    en: "That code does not match. Let the telephone set its clock, then type the code shown now."))
        }
        if let fault = model.passwordFault { entries.refuse(SignInField.password, fault) }
        return entries
    }

    @HTMLBuilder private var head: HTML {
        h1(title)
        p(lead, .class("lead"))
        ol {
            li(
                language.say(
                    "Pasang aplikasi autentikator di telepon Anda, misalnya Aegis, FreeOTP atau Google Authenticator.",
                    "Install an authenticator app on your telephone, such as Aegis, FreeOTP or Google Authenticator."))
            li(language.say("Pindai gambar ini dengan aplikasi itu.", "Scan this picture with the app."))
            li(language.say("Tulis enam angka yang muncul.", "Type the six digits that it shows."))
        }
        if !model.modules.isEmpty { picture }
        p {
            language.say(
                "Tidak dapat memindai? Tulis kunci ini di aplikasi: ", "Cannot scan? Type this key into the app: ")
            code(spaced, .class("key"))
        }
    }

    private var lead: String {
        let roles = model.roles.map { language.say($0.name) }.joined(separator: ", ")
        return model.roles.isEmpty
            ? language.say(
                "Kata sandi saja dapat dicuri; dengan langkah kedua pencuri juga butuh telepon Anda.",
                "A password alone can be stolen; with a second step the thief needs your telephone too.")
            : language.say(
                "Peran \(roles) wajib memakai langkah kedua. Cukup disiapkan sekali.",
                "The role \(roles) demands a second step. It is set up once.")
    }

    private var spaced: String {
        model.secret.enumerated().map { ($0 > 0 && $0 % 4 == 0 ? " " : "") + String($1) }.joined()
    }

    @HTMLBuilder private var fields: HTML {
        hidden(SignInField.secret, model.secret)
        TextField(
            field: Field(SignInField.code, language.say("Kode dari aplikasi", "Code in the app")), kind: .digits(6),
            autocomplete: "one-time-code"
        ).html(entries, language)
    }

    /// Black on white in both modes: cameras want it so, with the border that the standard asks for.
    private var picture: HTML {
        let width = model.modules.count + 8
        var drawing = ""
        for (y, row) in model.modules.enumerated() {
            for (x, isDark) in row.enumerated() where isDark { drawing += "M\(x + 4) \(y + 4)h1v1h-1z" }
        }
        return svg(
            .class("qr"), Attribute("viewBox", "0 0 \(width) \(width)"), .role("img"),
            .label(language.say("Kode QR langkah kedua", "QR code of the second step"))
        ) {
            rect(
                Attribute("width", "\(width)"), Attribute("height", "\(width)"), Attribute("fill", "#fff")
            ) {}
            path(Attribute("d", drawing), Attribute("fill", "#000")) {}
        }
    }
}
