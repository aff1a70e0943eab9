import Access
import Kernel

/// Making or changing an account: the name, the roles with their regions, whether it is active.
public struct AccountFormPage: Sendable {
    public struct Model: Sendable {
        /// Nil for an account that is being made.
        public var id: Id<Account>?
        public var userName = ""
        public var isActive = true
        /// What was read; a change by somebody else since is shown first.
        public var version = 0
        public var entries = FormEntries.none
        /// What somebody else changed meanwhile, in words.
        public var theirs: [String] = []
        public var isSaved = false
        public var hasSecondStep = false
        public var sessions = 0
        /// What the regions' field offers: `15.04 Batang Hari`.
        public var regions: [String] = []

        public init() {}
    }

    public static let name = FieldName("nama")
    public static let active = FieldName("aktif")
    public static let version = FieldName("versi")
    /// More roles than this has nobody.
    public static let mostGrants = 8
    public static func role(_ n: Int) -> FieldName { FieldName("peran").numbered(n) }
    public static func region(_ n: Int) -> FieldName { FieldName("wilayah").numbered(n) }

    let model: Model
    let frame: WorkFrame
    private var language: Language { frame.language }

    public init(_ model: Model, frame: WorkFrame) {
        self.model = model
        self.frame = frame
    }

    public var html: HTML {
        let title = model.id == nil ? language.say("Buat akun", "Make an account") : model.entries.text(Self.name)
        return frame.page(title, here: model.id.map { .account($0) } ?? .newAccount) {
            p { a(language.say("Semua akun", "All accounts"), .href(WorkLink.accounts.href(language))) }
            h1(title)
            if model.isSaved { Notice(text: p(language.say("Perubahan disimpan.", "The change was saved."))).html }
            if !model.theirs.isEmpty { conflict }
            form
            if let id = model.id { acts(id) }
        }
    }

    private var conflict: HTML {
        Notice(
            differs: true,
            text: .group([
                p {
                    strong(language.say("Akun ini baru diubah orang lain.", "Somebody else just changed this account."))
                    language.say(" Sekarang tersimpan:", " Stored now:")
                },
                ul { model.theirs.map { li($0) } },
                p(
                    language.say(
                        "Isian Anda masih di bawah dan belum disimpan. Simpan lagi untuk menggantinya, atau buka ulang akun ini.",
                        "What you typed is below and not saved. Save again to replace theirs, or open the account anew."
                    )),
            ])
        ).html
    }

    private var form: HTML {
        let action = model.id.map { WorkLink.account($0) } ?? .newAccount
        return WorkForm(
            action: action, frame: frame,
            submit: model.id == nil ? language.say("Buat akun", "Make the account") : language.say("Simpan", "Save"),
            entries: model.entries
        ).html {
            hidden(Self.version, "\(model.version)")
            TextField(field: Field(Self.name, language.say("Nama", "Name"))).html(model.entries, language)
            if model.id == nil {
                userName
            } else {
                p {
                    language.say("Nama pengguna: ", "User name: ")
                    code(model.userName)
                }
            }
            fieldset(.class("field")) {
                legend(language.say("Peran dan wilayah", "Roles and regions"), .class("name"))
                p(
                    language.say(
                        "Wilayah: nama atau kode, misalnya Batang Hari, 15.04, atau 15.04.01.2001 untuk satu desa; “semua” untuk semua wilayah.",
                        "Region: a name or a code, such as Batang Hari, 15.04, or 15.04.01.2001 for one village; “semua” for all regions."
                    ), .class("hint"))
                (1...shownGrants).map(grant)
            }
            if model.id != nil {
                RadioGroup(
                    field: Field(Self.active, language.say("Keadaan", "State")),
                    choices: [
                        Choice("1", language.say("Aktif", "Active")),
                        Choice("0", language.say("Nonaktif: tidak dapat masuk", "Inactive: cannot sign in")),
                    ]
                ).html(model.entries, language)
            }
            HTML.element(
                "datalist", [.id("daftar-wilayah")], .group(model.regions.map { option("", .value($0)) }))
        }
    }

    private var userName: HTML {
        TextField(
            field: Field(
                SignInField.userName, language.say("Nama pengguna", "User name"),
                hint: language.say(
                    "Huruf kecil, angka, titik, atau tanda hubung; 3 sampai 40. Tidak dapat diganti.",
                    "Small letters, digits, dots or hyphens; 3 to 40. It cannot be changed."))
        ).html(model.entries, language)
    }

    /// Those that are filled in and two more.
    private var shownGrants: Int {
        let filled = (1...Self.mostGrants).last { !model.entries.text(Self.role($0)).isEmpty } ?? 0
        return min(filled + 2, Self.mostGrants)
    }

    private func grant(_ n: Int) -> HTML {
        let (role, region) = (Self.role(n), Self.region(n))
        let chosen = model.entries.text(role)
        let fault = model.entries.fault(role) ?? model.entries.fault(region)
        return div(.class(fault == nil ? "grant-row" : "grant-row wrong")) {
            if let fault { p(language.say(fault), .class("fault"), .id(region.faultId)) }
            div(.class("grant")) {
                div {
                    label(language.say("Peran \(n)", "Role \(n)"), .forField(role.text))
                    select(.id(role.text), .name(role.text)) {
                        option(language.say("Tidak ada", "None"), .value(""))
                        Role.allCases.map {
                            option(language.say($0.name), .value($0.code), selected($0.code == chosen))
                        }
                    }
                }
                div {
                    label(language.say("Wilayah peran \(n)", "Region of role \(n)"), .forField(region.text))
                    input(
                        .id(region.text), .name(region.text), .type("text"), .value(model.entries.text(region)),
                        Attribute("list", "daftar-wilayah"), Attribute("autocomplete", "off"),
                        fault == nil ? nil : .describedBy(region.faultId))
                }
            }
        }
    }

    private func acts(_ id: Id<Account>) -> HTML {
        .group([
            h2(language.say("Tindakan lain", "Other actions")),
            div(.class("acts")) {
                act(.accountLink(id), language.say("Buat tautan kata sandi baru", "Make a link for a new password"))
                if model.hasSecondStep {
                    act(.accountSecondStep(id), language.say("Hapus langkah kedua", "Remove the second step"))
                }
                if model.sessions > 0 {
                    act(
                        .accountSessions(id),
                        language.say("Akhiri \(model.sessions) sesi", "End \(model.sessions) sessions"))
                }
            },
            p(
                language.say(
                    "Tautan berlaku satu hari dan hanya sekali; kata sandi lama tetap berlaku sampai tautan dipakai. Jika telepon hilang, hapus langkah kedua: akun menyiapkannya lagi saat masuk.",
                    "A link is good for a day and once; the old password stays until it is used. If the telephone is lost, remove the second step: it is set up again at the next sign-in."
                ), .class("note")),
        ])
    }

    private func act(_ link: WorkLink, _ words: String) -> HTML {
        WorkForm(action: link, frame: frame, submit: words, kind: "inline").html {}
    }
}
