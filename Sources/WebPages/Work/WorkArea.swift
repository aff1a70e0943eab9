import Access
import Kernel

/// An entry of the work menu, for those who have the right. One line adds one.
struct WorkArea: Sendable {
    let name: Phrase
    let link: WorkLink
    /// Nil: for everybody who signed in.
    let right: Right?

    init(_ id: String, _ en: String, _ link: WorkLink, _ right: Right? = nil) {
        name = Phrase(id: id, en: en)
        self.link = link
        self.right = right
    }

    func isOpen(to viewer: Viewer) -> Bool { right.map(viewer.may) ?? true }

    /// In the order of the menu.
    static let all: [WorkArea] = [
        WorkArea("Meja kerja", "Desk", .desk),
        WorkArea("Daftar", "Lists", .lists, .readLists),
        WorkArea("Tinjauan", "Reviews", .reviews, .readReviews),
        WorkArea("Orang", "People", .people, .readPeople),
        WorkArea("Lapangan", "Field", .field, .collect),
        WorkArea("Target", "Targets", .targets, .setTargets),
        WorkArea("Akun", "Accounts", .accounts, .manageAccounts),
        WorkArea("Riwayat", "Audit", .audit, .readAudit),
    ]
}
