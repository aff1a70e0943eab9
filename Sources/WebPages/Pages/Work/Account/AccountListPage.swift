import Access
import Kernel

/// The accounts that an administrator looks after.
public struct AccountListPage: Sendable {
    /// An account in words.
    public struct Line: Sendable {
        public let id: Id<Account>
        public let userName: String
        public let name: String
        public let roles: String
        public let signedIn: String?
        public let isActive: Bool

        public init(
            id: Id<Account>, userName: String, name: String, roles: String, signedIn: String?, isActive: Bool
        ) {
            self.id = id
            self.userName = userName
            self.name = name
            self.roles = roles
            self.signedIn = signedIn
            self.isActive = isActive
        }
    }

    public static let searchName = FieldName("cari")
    /// Rows of a page.
    public static let size = 50

    let lines: [Line]
    let total: Int
    let search: String
    let page: Int
    let frame: WorkFrame
    private var language: Language { frame.language }

    public init(_ lines: [Line], total: Int, search: String, page: Int, frame: WorkFrame) {
        self.lines = lines
        self.total = total
        self.search = search
        self.page = page
        self.frame = frame
    }

    public var html: HTML {
        let title = language.say("Akun", "Accounts")
        return frame.page(title, here: .accounts) {
            h1(title)
            p(
                language.say(
                    "\(language.number(total)) akun dalam wilayah Anda.",
                    "\(language.number(total)) accounts in your regions."), .class("lead"))
            p {
                a(
                    language.say("Buat akun", "Make an account"), .class("button"),
                    .href(WorkLink.newAccount.href(language)))
            }
            searchForm
            if lines.isEmpty { empty } else { rows }
            PageTurner(page: page, size: AccountListPage.size, total: total, language: language) {
                .accounts(search: search, page: $0)
            }.html
        }
    }

    private var searchForm: HTML {
        let name = AccountListPage.searchName.text
        return form(.class("search"), Attribute("method", "get"), .action(WorkLink.accounts.href(language))) {
            div {
                label(language.say("Cari nama", "Look for a name"), .forField(name))
                input(.id(name), .name(name), .type("search"), .value(search))
            }
            button(language.say("Cari", "Search"), .type("submit"))
        }
    }

    private var empty: HTML {
        PageState(
            heading: language.say("Tidak ada akun dengan nama itu.", "No account has that name."),
            happened: language.say(
                "Periksa ejaannya, atau kosongkan pencarian. Akun dengan peran di luar wilayah Anda tidak tampil.",
                "Check the spelling, or clear the search. Accounts with a role outside your regions are not shown."),
            next: p { a(language.say("Semua akun", "All accounts"), .href(WorkLink.accounts.href(language))) }
        ).part
    }

    private var rows: HTML {
        DataTable<Line>(
            caption: .text(language.say("Menurut nama.", "By name.")),
            rowHead: .init(code: "nama", title: language.say("Nama", "Name")) { line in
                a(line.name, .href(WorkLink.account(line.id).href(language)))
            },
            columns: [
                .init(code: "pengguna", title: language.say("Nama pengguna", "User name"), isWords: true) {
                    code($0.userName)
                },
                .init(code: "peran", title: language.say("Peran", "Roles"), isWords: true) { .text($0.roles) },
                .init(code: "masuk", title: language.say("Terakhir masuk", "Last signed in"), isWords: true) {
                    $0.signedIn.map { .text($0) }
                },
                .init(code: "keadaan", title: language.say("Keadaan", "State"), isWords: true) { line in
                    .text(line.isActive ? language.say("aktif", "active") : language.say("nonaktif", "inactive"))
                },
            ], rows: lines, language: language
        ).html
    }
}

/// The links to the page before and the page after.
struct PageTurner {
    let page: Int
    let size: Int
    let total: Int
    let language: Language
    let link: (Int) -> WorkLink

    private var last: Int { max(1, (total + size - 1) / size) }

    @HTMLBuilder var html: HTML {
        if last > 1 {
            nav(.class("pages"), .label(language.say("Halaman", "Pages"))) {
                if page > 1 {
                    a(language.say("Sebelumnya", "Previous"), .href(link(page - 1).href(language)))
                }
                span(language.say("Halaman \(page) dari \(last)", "Page \(page) of \(last)"))
                if page < last {
                    a(language.say("Berikutnya", "Next"), .href(link(page + 1).href(language)))
                }
            }
        }
    }
}
