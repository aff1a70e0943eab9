import Access
import Crypto
import Foundation
import GRDB
import Kernel
import Registry
import Store

extension EntryPort {
    static func sqlite(_ database: SQLiteDatabase) -> EntryPort {
        let rows = EntryRows(vault: database.vault, audit: AuditChain(database.vault))
        return EntryPort(
            beginAttempt: { who, at in try database.write { try rows.begin($0, who, at) } },
            forgetAttempts: { who in try database.write { try rows.forget($0, who) } },
            putLink: { token, id, expires, act in try database.write { try rows.putLink($0, token, id, expires, act) }
            },
            link: { token, at in try database.readNow { try rows.link($0, token, at) } },
            useLink: { token, hash, act in try database.write { try rows.useLink($0, token, hash, act) } },
            ticket: { ticket in
                try database.readNow {
                    try String.fetchOne(
                        $0, sql: "SELECT location FROM form_ticket WHERE ticket = ?", arguments: [Data(ticket)])
                }
            },
            keepTicket: { ticket, location, at in
                try database.write {
                    try $0.execute(
                        sql: "INSERT OR IGNORE INTO form_ticket VALUES (?, ?, ?)",
                        arguments: [Data(ticket), location, at.milliseconds])
                }
            },
            purge: { at in try database.write { try EntryRows.purge($0, at) } })
    }
}

struct EntryRows {
    let vault: Vault
    let audit: AuditChain

    func begin(_ db: Database, _ who: [AttemptKey], _ at: Moment) throws -> Moment? {
        let now = at.milliseconds
        let known = try who.map { key in
            try GRDB.Row.fetchOne(db, sql: "SELECT * FROM sign_in_attempt WHERE who = ?", arguments: [hidden(key)])
        }
        let locked = known.compactMap { $0?["locked_until"] as Int64? }.max() ?? 0
        guard locked <= now else { return Moment(milliseconds: locked) }
        for (key, row) in zip(who, known) {
            let isFresh = row.map { now - ($0["last_at"] as Int64) < AttemptKey.memory } ?? false
            let failures = isFresh ? (row!["failures"] as Int) + 1 : 1
            try db.execute(
                sql: """
                    INSERT INTO sign_in_attempt VALUES (?1, ?2, ?3, ?4) ON CONFLICT (who) DO UPDATE
                    SET failures = ?2, last_at = ?3, locked_until = ?4
                    """,
                arguments: [hidden(key), failures, now, now + key.delay(failures: failures)])
        }
        return nil
    }

    func forget(_ db: Database, _ who: [AttemptKey]) throws {
        for key in who {
            try db.execute(sql: "DELETE FROM sign_in_attempt WHERE who = ?", arguments: [hidden(key)])
        }
    }

    func putLink(_ db: Database, _ token: [UInt8], _ id: Id<Account>, _ expires: Moment, _ act: Act) throws {
        guard try AccountRows.find(db, id) != nil else { throw StoreError.noSuchAccount }
        try db.execute(
            sql: "UPDATE one_time_link SET used_at = ? WHERE account = ? AND used_at IS NULL",
            arguments: [act.at.milliseconds, id.raw])
        try db.execute(
            sql: "INSERT INTO one_time_link (token, account, expires_at) VALUES (?, ?, ?)",
            arguments: [Data(token), id.raw, expires.milliseconds])
        try audit.append(db, act, "account.link", subject: "account:\(id.raw)", detail: "")
    }

    func link(_ db: Database, _ token: [UInt8], _ at: Moment) throws -> StoredAccount? {
        let id = try Int64.fetchOne(
            db, sql: "SELECT account FROM one_time_link WHERE token = ? AND used_at IS NULL AND expires_at > ?",
            arguments: [Data(token), at.milliseconds])
        return try id.flatMap { try AccountRows.find(db, Id($0)) }.flatMap { $0.isActive ? $0 : nil }
    }

    func useLink(_ db: Database, _ token: [UInt8], _ hash: String, _ act: Act) throws -> Bool {
        guard let account = try link(db, token, act.at) else { return false }
        try db.execute(
            sql: "UPDATE one_time_link SET used_at = ? WHERE token = ?", arguments: [act.at.milliseconds, Data(token)])
        try AccountWrites(audit: audit).setPassword(db, account.id, hash, nil, act)
        return true
    }

    /// A day for tickets and failures, a week for sessions and links.
    static func purge(_ db: Database, _ at: Moment) throws {
        let day: Int64 = 86_400_000
        let (yesterday, lastWeek) = (at.milliseconds - day, at.milliseconds - 7 * day)
        try db.execute(sql: "DELETE FROM form_ticket WHERE used_at < ?", arguments: [yesterday])
        try db.execute(sql: "DELETE FROM sign_in_attempt WHERE last_at < ?", arguments: [yesterday])
        try db.execute(sql: "DELETE FROM one_time_link WHERE expires_at < ?", arguments: [lastWeek])
        try db.execute(sql: "DELETE FROM session WHERE seen_at < ?", arguments: [lastWeek])
    }

    /// Nobody who reads the database learns which names were tried, or from where.
    private func hidden(_ key: AttemptKey) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: Array("masuk \(key.text)".utf8), using: vault.index))
    }
}
