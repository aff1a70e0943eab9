import Kernel

/// The second step of signing in: six digits from the telephone, or a recovery code.
public struct SecondStepPage: Sendable {
    public struct Model: Sendable {
        public enum Obstacle: Hashable, Sendable {
            case refused
            case wait(minutes: Int)
            case stale
        }

        public var obstacle: Obstacle?
        public var next: String?
        public var held: HeldForm?
        /// Only of an invented account: the code that its telephone would show now.
        public var demoCode: String?

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
        let title = language.say("Kode dari telepon Anda", "The code on your telephone")
        return frame.page(title, here: .secondStep) {
            h1(title)
            p(
                language.say(
                    "Peran Anda memakai dua langkah: kata sandi, lalu kode yang berganti tiap setengah menit.",
                    "Your role takes two steps: the password, then a code that changes each half minute."),
                .class("lead"))
            if let code = model.demoCode { demo(code) }
            frame.form(.secondStep, entries, submit: language.say("Lanjut", "Continue")) {
                hidden(SignInField.next, model.next)
                if let held = model.held { held.html }
                TextField(
                    field: Field(
                        SignInField.code, language.say("Kode", "Code"),
                        hint: language.say(
                            "Enam angka di aplikasi autentikator, atau satu kode pemulihan.",
                            "Six digits in the authenticator app, or one recovery code.")),
                    kind: .text, autocomplete: "one-time-code"
                ).html(entries, language)
            }
            p(
                language.say(
                    "Telepon hilang dan kode pemulihan habis? Minta admin menyetel ulang akun Anda.",
                    "Lost the telephone and the recovery codes? Ask an administrator to reset your account."),
                .class("note"))
        }
    }

    private func demo(_ digits: String) -> HTML {
        Notice(
            text: p {
                strong(language.say("Akun peragaan.", "Demonstration account."))
                language.say(" Kode saat ini: ", " The code now: ")
                code(digits)
                "."
            }
        ).html
    }

    private var entries: FormEntries {
        var entries = FormEntries.none
        switch model.obstacle {
        case .refused:
            entries.refuse(
                SignInField.code,
                Phrase(
                    id: "Kode itu tidak cocok atau sudah dipakai. Tunggu kode berikutnya, lalu coba lagi.",
                    en: "That code does not match or was used. Wait for the next one and try again."))
        case .wait(let minutes):
            entries.refuse(
                SignInField.code,
                Phrase(
                    id: "Terlalu banyak percobaan. Coba lagi dalam \(minutes) menit.",
                    en: "Too many attempts. Try again in \(minutes) \(minutes == 1 ? "minute" : "minutes")."))
        case .stale:
            entries.refuse(
                SignInField.code,
                Phrase(
                    id: "Formulir ini sudah lama. Isi sekali lagi.",
                    en: "This form is old. Fill it in once more."))
        case nil: break
        }
        return entries
    }
}
