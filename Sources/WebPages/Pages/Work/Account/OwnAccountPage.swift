import Access
import Kernel

/// The own account: what it may do, the password, the second step, and where it is signed in.
public struct OwnAccountPage: Sendable {
    /// A session in words.
    public struct SessionLine: Sendable {
        public let id: Id<Session>
        public let device: String
        public let since: String
        public let seen: String
        public let isThis: Bool

        public init(id: Id<Session>, device: String, since: String, seen: String, isThis: Bool) {
            self.id = id
            self.device = device
            self.since = since
            self.seen = seen
            self.isThis = isThis
        }
    }

    public struct Model: Sendable {
        /// Each role with its regions.
        public var grants: [(role: Role, regions: String)] = []
        public var hasSecondStep = false
        public var codesLeft = 0
        public var least = 15
        public var sessions: [SessionLine] = []
        public var currentFault: Phrase?
        public var newFault: Phrase?
        public var isSaved = false
        public var isInSight = false

        public init() {}
    }

    let model: Model
    let frame: WorkFrame
    private var language: Language { frame.language }

    public init(_ model: Model, frame: WorkFrame) {
        self.model = model
        self.frame = frame
    }

    public var html: HTML {
        let title = language.say("Akun saya", "My account")
        return frame.page(title, here: .ownAccount) {
            h1(title)
            if model.isSaved {
                Notice(
                    text: p(
                        language.say(
                            "Kata sandi diganti. Sesi lain sudah diakhiri.",
                            "The password was changed. Other sessions were ended."))
                ).html
            }
            p(.class("lead")) {
                frame.viewer.name
                " ("
                code(frame.viewer.userName)
                ")"
            }
            ul {
                model.grants.map { grant in
                    li {
                        strong(language.say(grant.role.name))
                        ": " + grant.regions
                    }
                }
            }
            h2(language.say("Tempat Anda masuk", "Where you are signed in"))
            sessions
            h2(language.say("Langkah kedua", "Second step"))
            secondStep
            h2(language.say("Ganti kata sandi", "Change the password"))
            password
        }
    }

    private var sessions: HTML {
        .group([
            DataTable<SessionLine>(
                caption: .text(language.say("Sesi yang terbuka.", "Open sessions.")),
                rowHead: .init(code: "perangkat", title: language.say("Perangkat", "Device")) { line in
                    .text(line.device + (line.isThis ? language.say(" (ini)", " (this one)") : ""))
                },
                columns: [
                    .init(code: "sejak", title: language.say("Masuk", "Since"), isWords: true) { .text($0.since) },
                    .init(code: "terakhir", title: language.say("Terakhir dipakai", "Last used"), isWords: true) {
                        .text($0.seen)
                    },
                    .init(code: "akhiri", title: language.say("Tindakan", "Action"), isWords: true) { line in
                        line.isThis ? nil : end(line)
                    },
                ], rows: model.sessions, language: language
            ).html,
            WorkForm(
                action: .endOwnSession, frame: frame,
                submit: language.say("Keluar di semua perangkat lain", "Sign out on all other devices")
            ).html { hidden(SignInField.session, "lain") },
        ])
    }

    private func end(_ line: SessionLine) -> HTML {
        WorkForm(action: .endOwnSession, frame: frame, submit: language.say("Akhiri", "End"), kind: "inline").html {
            hidden(SignInField.session, "\(line.id.raw)")
        }
    }

    @HTMLBuilder private var secondStep: HTML {
        p(
            model.hasSecondStep
                ? language.say(
                    "Aktif. Kode pemulihan yang tersisa: \(model.codesLeft).",
                    "Active. Recovery codes left: \(model.codesLeft).")
                : language.say("Belum dipakai.", "Not in use."))
        p {
            a(
                model.hasSecondStep
                    ? language.say("Ganti telepon atau buat kode pemulihan baru", "Change telephone or make new codes")
                    : language.say("Siapkan langkah kedua", "Set up the second step"),
                .href(WorkLink.ownSecondStep.href(language)))
        }
    }

    private var password: HTML {
        var entries = FormEntries.none
        if let fault = model.currentFault { entries.refuse(SignInField.password, fault) }
        if let fault = model.newFault { entries.refuse(SignInField.newPassword, fault) }
        return WorkForm(
            action: .ownPassword, frame: frame, submit: language.say("Ganti kata sandi", "Change the password"),
            entries: entries
        ).html {
            PasswordField(
                field: Field(SignInField.password, language.say("Kata sandi sekarang", "Current password"))
            ).html(entries, language)
            PasswordField.new(model.least, isInSight: model.isInSight, entries, language)
        }
    }
}
