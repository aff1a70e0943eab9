import Access
import Foundation
import GRDB
import Kernel
import Registry
import Store

extension SessionPort {
    static func sqlite(_ database: SQLiteDatabase) -> SessionPort {
        let audit = AuditChain(database.vault)
        return SessionPort(
            open: { session, old, act in try database.write { try SessionRows.open($0, session, old, act, audit) } },
            find: { token in try await database.read { try SessionRows.find($0, token) } },
            owner: { token in
                try database.readNow {
                    try Int64.fetchOne($0, sql: "SELECT account FROM session WHERE token = ?", arguments: [Data(token)])
                        .map { Id($0) }
                }
            },
            touch: { id, at in
                try database.write {
                    try $0.execute(
                        sql: "UPDATE session SET seen_at = ? WHERE id = ?", arguments: [at.milliseconds, id.raw])
                }
            },
            openOf: { account, since in try database.readNow { try SessionRows.openOf($0, account, since) } },
            end: { account, id, act in try database.write { try SessionRows.end($0, account, id, act, audit) } },
            endAll: { account, keep, act in
                try database.write { db in
                    let ended = try SessionRows.endAll(db, account, keep: keep, act.at)
                    try audit.append(
                        db, act, "session.end_all", subject: "account:\(account.raw)", detail: "sessions_ended=\(ended)"
                    )
                    return ended
                }
            })
    }
}

enum SessionRows {
    static func open(_ db: Database, _ session: NewSession, _ old: [UInt8]?, _ act: Act, _ audit: AuditChain) throws {
        if let old {
            try db.execute(
                sql: "UPDATE session SET ended_at = ? WHERE token = ? AND ended_at IS NULL",
                arguments: [act.at.milliseconds, Data(old)])
        }
        let at = act.at.milliseconds
        try db.execute(
            sql: """
                INSERT INTO session (token, account, is_complete, device, made_at, seen_at) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [Data(session.token), session.account.raw, session.isComplete, session.device, at, at])
        let id = db.lastInsertedRowID
        if session.isComplete {
            try db.execute(
                sql: "UPDATE account SET signed_in_at = ? WHERE id = ?", arguments: [at, session.account.raw])
        }
        try audit.append(
            db, act, session.isComplete ? "session.open" : "session.password",
            subject: "account:\(session.account.raw)", detail: "session=\(id)")
    }

    static func find(_ db: Database, _ token: [UInt8]) throws -> (StoredSession, StoredAccount)? {
        let row = try GRDB.Row.fetchOne(
            db, sql: "SELECT * FROM session WHERE token = ? AND ended_at IS NULL", arguments: [Data(token)])
        guard let row, let account = try AccountRows.find(db, Id(row["account"])), account.isActive else { return nil }
        return (session(row), account)
    }

    static func openOf(_ db: Database, _ account: Id<Account>, _ since: Moment) throws -> [StoredSession] {
        try GRDB.Row.fetchAll(
            db,
            sql: """
                SELECT * FROM session WHERE account = ? AND ended_at IS NULL AND seen_at > ?
                ORDER BY seen_at DESC, id DESC LIMIT 100
                """,
            arguments: [account.raw, since.milliseconds]
        ).map(session)
    }

    static func end(
        _ db: Database, _ account: Id<Account>, _ id: Id<Session>, _ act: Act, _ audit: AuditChain
    ) throws -> Bool {
        try db.execute(
            sql: "UPDATE session SET ended_at = ? WHERE id = ? AND account = ? AND ended_at IS NULL",
            arguments: [act.at.milliseconds, id.raw, account.raw])
        guard db.changesCount == 1 else { return false }
        try audit.append(
            db, act, "session.end", subject: "account:\(account.raw)", detail: "session=\(id.raw)")
        return true
    }

    @discardableResult
    static func endAll(_ db: Database, _ account: Id<Account>, keep: Id<Session>?, _ at: Moment) throws -> Int {
        try db.execute(
            sql: "UPDATE session SET ended_at = ? WHERE account = ? AND id <> ? AND ended_at IS NULL",
            arguments: [at.milliseconds, account.raw, keep?.raw ?? 0])
        return db.changesCount
    }

    private static func session(_ row: GRDB.Row) -> StoredSession {
        StoredSession(
            id: Id(row["id"]), isComplete: row["is_complete"], device: row["device"],
            madeAt: Moment(milliseconds: row["made_at"]), seenAt: Moment(milliseconds: row["seen_at"]))
    }
}
