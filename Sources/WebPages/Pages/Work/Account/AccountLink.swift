import Access
import Kernel

extension WorkLink {
    /// The second step of signing in.
    public static let secondStep = WorkLink("/masuk/kode")
    /// Where the second step is set up for the first time.
    public static let secondStepSetUp = WorkLink("/masuk/siapkan")
    /// Where a one-time link leads.
    public static let newPassword = WorkLink("/masuk/sandi-baru")

    /// The own account.
    public static let ownAccount = WorkLink("/kerja/saya")
    public static let ownPassword = WorkLink("/kerja/saya/sandi")
    public static let ownSecondStep = WorkLink("/kerja/saya/langkah-kedua")
    public static let endOwnSession = WorkLink("/kerja/saya/sesi")

    /// The accounts that an administrator looks after.
    public static let accounts = WorkLink("/kerja/akun")
    public static let newAccount = WorkLink("/kerja/akun/baru")
    public static func accounts(search: String, page: Int) -> WorkLink {
        WorkLink("/kerja/akun?cari=\(queryText(search))&hal=\(page)")
    }
    public static func account(_ id: Id<Account>) -> WorkLink { WorkLink("/kerja/akun/\(id.raw)") }
    static func accountLink(_ id: Id<Account>) -> WorkLink { WorkLink("/kerja/akun/\(id.raw)/tautan") }
    static func accountSecondStep(_ id: Id<Account>) -> WorkLink { WorkLink("/kerja/akun/\(id.raw)/langkah-kedua") }
    static func accountSessions(_ id: Id<Account>) -> WorkLink { WorkLink("/kerja/akun/\(id.raw)/sesi") }

    /// The audit of a day.
    public static let audit = WorkLink("/kerja/riwayat")
    static func audit(_ choice: AuditPage.Choice, page: Int) -> WorkLink {
        WorkLink(
            "/kerja/riwayat?hari=\(choice.day)&pelaku=\(queryText(choice.actor))&tindakan=\(queryText(choice.action))&hal=\(page)"
        )
    }
}

/// Text in a query: every byte that is no plain letter or digit as an escape.
func queryText(_ text: String) -> String {
    text.utf8.map { byte in
        let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        if isPlain { return String(UnicodeScalar(byte)) }
        return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
}

/// The fields of signing in and of the own account.
public enum SignInField {
    public static let userName = FieldName("pengguna")
    public static let password = FieldName("sandi")
    public static let code = FieldName("kode")
    /// The page to go on to.
    public static let next = FieldName("lanjut")
    public static let newPassword = FieldName("sandi-baru")
    /// The key of a one-time link.
    public static let key = FieldName("kunci")
    /// The secret of the second step while it is being set up.
    public static let secret = FieldName("rahasia")
    public static let session = FieldName("sesi")
    /// Set when passwords are typed in sight.
    public static let inSight = FieldName("tampil")
}
