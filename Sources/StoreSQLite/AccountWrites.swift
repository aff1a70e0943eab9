import Access
import Foundation
import GRDB
import Kernel
import Registry
import Store

extension AccountPort {
    static func sqlite(_ database: SQLiteDatabase) -> AccountPort {
        let vault = database.vault
        let writes = AccountWrites(audit: AuditChain(vault))
        return AccountPort(
            count: { try database.readNow { try Int.fetchOne($0, sql: "SELECT count(*) FROM account") ?? 0 } },
            find: { id in try database.readNow { try AccountRows.find($0, id) } },
            search: { question in try database.readNow { try AccountRows.search($0, question) } },
            secret: { name in
                try database.readNow { try AccountRows.secret($0, AccountRows.named($0, name), vault) }
            },
            secretOf: { id in try database.readNow { try AccountRows.secret($0, AccountRows.find($0, id), vault) } },
            make: { account, act in try database.write { try writes.make($0, account, act) } },
            change: { id, change, version, act in try database.write { try writes.change($0, id, change, version, act) }
            },
            setPassword: { id, hash, keep, act in
                try database.write { try writes.setPassword($0, id, hash, keep, act) }
            },
            demoLogins: { try database.readNow(AccountRows.demoLogins) },
            showDemoLogin: { id, password in
                try database.write {
                    try $0.execute(sql: "INSERT INTO demo_login VALUES (?, ?)", arguments: [id.raw, password])
                }
            })
    }
}

/// What changes accounts, in the transaction of its audit entry.
struct AccountWrites {
    let audit: AuditChain

    func make(_ db: Database, _ account: NewAccount, _ act: Act) throws -> Id<Account> {
        guard try AccountRows.named(db, account.userName) == nil else {
            throw StoreError.userNameTaken(account.userName)
        }
        try db.execute(
            sql: "INSERT INTO account (user_name, name, password, made_at) VALUES (?, ?, ?, ?)",
            arguments: [account.userName, account.name, account.password, act.at.milliseconds])
        let id = db.lastInsertedRowID
        try put(db, id, account.grants)
        try audit.append(db, act, "account.make", subject: "account:\(id)", detail: words(account.grants))
        return Id(id)
    }

    func change(_ db: Database, _ id: Id<Account>, _ change: AccountChange, _ version: Int, _ act: Act) throws {
        guard let before = try AccountRows.find(db, id) else { throw StoreError.noSuchAccount }
        guard before.version == version else { throw StoreError.staleAccount(id) }
        let hadAdmin = try hasAdmin(db)
        try db.execute(
            sql: "UPDATE account SET name = ?, is_active = ?, version = version + 1 WHERE id = ?",
            arguments: [change.name, change.isActive, id.raw])
        try db.execute(sql: "DELETE FROM account_grant WHERE account = ?", arguments: [id.raw])
        try put(db, id.raw, change.grants)
        guard try !hadAdmin || hasAdmin(db) else { throw StoreError.lastAdmin }
        if !change.isActive { try SessionRows.endAll(db, id, keep: nil, act.at) }
        try audit.append(
            db, act, "account.change", subject: "account:\(id.raw)",
            detail: "active=\(change.isActive) " + words(change.grants))
    }

    func setPassword(_ db: Database, _ id: Id<Account>, _ hash: String, _ keep: Id<Session>?, _ act: Act) throws {
        try db.execute(sql: "UPDATE account SET password = ? WHERE id = ?", arguments: [hash, id.raw])
        guard db.changesCount == 1 else { throw StoreError.noSuchAccount }
        // A demo password that no longer opens is not shown.
        try db.execute(sql: "DELETE FROM demo_login WHERE account = ?", arguments: [id.raw])
        let ended = try SessionRows.endAll(db, id, keep: keep, act.at)
        try audit.append(db, act, "account.password", subject: "account:\(id.raw)", detail: "sessions_ended=\(ended)")
    }

    private func put(_ db: Database, _ account: Int64, _ grants: [Grant]) throws {
        for grant in grants {
            for region in grant.scope.regions.map({ $0.map(\.stored) }) ?? [0] {
                try db.execute(
                    sql: "INSERT OR IGNORE INTO account_grant VALUES (?, ?, ?)",
                    arguments: [account, grant.role.rawValue, region])
            }
        }
    }

    /// Whether somebody manages accounts everywhere.
    private func hasAdmin(_ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM account JOIN account_grant ON account = id
                WHERE is_active AND role = ? AND wilayah = 0)
                """, arguments: [Role.admin.rawValue]) ?? false
    }

    /// `admin=semua verifikator=15`: roles and codes, nothing personal.
    private func words(_ grants: [Grant]) -> String {
        grants.map { grant in
            let regions = grant.scope.regions.map { $0.map { "\($0)" }.joined(separator: "+") } ?? "semua"
            return "\(grant.role.code)=\(regions)"
        }.joined(separator: " ")
    }
}
