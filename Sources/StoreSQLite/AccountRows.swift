import Access
import Foundation
import GRDB
import Kernel
import Registry
import Store

/// Accounts with their grants, as values.
enum AccountRows {
    static func find(_ db: Database, _ id: Id<Account>) throws -> StoredAccount? {
        try GRDB.Row.fetchOne(db, sql: "SELECT * FROM account WHERE id = ?", arguments: [id.raw])
            .map { try account(db, $0) }
    }

    static func named(_ db: Database, _ userName: String) throws -> StoredAccount? {
        try GRDB.Row.fetchOne(db, sql: "SELECT * FROM account WHERE user_name = ?", arguments: [userName])
            .map { try account(db, $0) }
    }

    static func account(_ db: Database, _ row: GRDB.Row) throws -> StoredAccount {
        let id: Int64 = row["id"]
        return StoredAccount(
            id: Id(id), userName: row["user_name"], name: row["name"], grants: try grants(db, id),
            isActive: row["is_active"], hasPassword: row["password"] as String? != nil,
            hasSecondStep: row["second_step"] as Data? != nil, version: row["version"],
            madeAt: Moment(milliseconds: row["made_at"]),
            signedInAt: (row["signed_in_at"] as Int64?).map(Moment.init(milliseconds:)))
    }

    /// A role once, with all its regions.
    private static func grants(_ db: Database, _ account: Int64) throws -> [Grant] {
        var scopes: [Role: Scope] = [:]
        let rows = try GRDB.Row.fetchCursor(
            db, sql: "SELECT role, wilayah FROM account_grant WHERE account = ?", arguments: [account])
        while let row = try rows.next() {
            guard let role = Role(rawValue: row["role"]) else { throw UnreadableValue(table: "account_grant") }
            let stored: Int64 = row["wilayah"]
            let scope = stored == 0 ? Scope.everywhere : Scope([try wilayah(stored, "account_grant")])
            scopes[role] = (scopes[role] ?? .nowhere).union(scope)
        }
        return scopes.sorted { $0.key.rawValue < $1.key.rawValue }.map { Grant($0.key, $0.value) }
    }

    static func search(_ db: Database, _ question: AccountQuestion) throws -> AccountPage {
        let (scope, scopeArguments) = question.scope.condition("g.wilayah")
        let reach =
            question.scope.regions == nil
            ? "1"
            : """
            EXISTS (SELECT 1 FROM account_grant g WHERE g.account = account.id) AND
            NOT EXISTS (SELECT 1 FROM account_grant g WHERE g.account = account.id AND NOT \(scope))
            """
        let condition = "\(reach) AND (? = '' OR instr(lower(name), ?) OR instr(user_name, ?))"
        let text = question.text.lowercased()
        var arguments = StatementArguments(question.scope.regions == nil ? [] : scopeArguments)
        arguments += [text, text, text]
        let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM account WHERE \(condition)", arguments: arguments)
        let rows = try GRDB.Row.fetchAll(
            db, sql: "SELECT * FROM account WHERE \(condition) ORDER BY name, id LIMIT ? OFFSET ?",
            arguments: arguments + [question.limit, question.offset])
        return AccountPage(accounts: try rows.map { try account(db, $0) }, total: total ?? 0)
    }

    static func secret(_ db: Database, _ account: StoredAccount?, _ vault: Vault) throws -> AccountSecret? {
        guard let account else { return nil }
        let row = try GRDB.Row.fetchOne(
            db, sql: "SELECT password, second_step FROM account WHERE id = ?", arguments: [account.id.raw])
        let sealed = row?["second_step"] as Data?
        let place = Sealer.Place(kind: Sealer.secondStepKind, id: account.id.raw)
        let secret = try sealed.map { sealed in
            try sealed.withUnsafeBytes { try [UInt8](Sealer(vault).open($0, place)) }
        }
        return AccountSecret(account: account, password: row?["password"], secondStep: secret)
    }

    static func demoLogins(_ db: Database) throws -> [DemoLogin] {
        try GRDB.Row.fetchAll(
            db,
            sql: """
                SELECT account.*, demo_login.password AS shown FROM demo_login JOIN account
                ON account.id = demo_login.account WHERE is_active ORDER BY account.id
                """
        ).map { DemoLogin(account: try account(db, $0), password: $0["shown"]) }
    }
}
