import Access
import Foundation
import GRDB
import Kernel
import Registry
import Store

extension SecondStepPort {
    static func sqlite(_ database: SQLiteDatabase) -> SecondStepPort {
        let rows = SecondStepRows(vault: database.vault, audit: AuditChain(database.vault))
        return SecondStepPort(
            set: { id, secret, codes, act in try database.write { try rows.set($0, id, secret, codes, act) } },
            take: { id, step in
                try database.write {
                    try $0.execute(
                        sql: "UPDATE account SET last_step = ?2 WHERE id = ?1 AND last_step < ?2",
                        arguments: [id.raw, step])
                    return $0.changesCount == 1
                }
            },
            takeRecoveryCode: { id, code, act in try database.write { try rows.takeCode($0, id, code, act) } },
            recoveryCodesLeft: { id in
                try database.readNow {
                    try Int.fetchOne(
                        $0, sql: "SELECT count(*) FROM recovery_code WHERE account = ? AND used_at IS NULL",
                        arguments: [id.raw]) ?? 0
                }
            })
    }
}

struct SecondStepRows {
    let vault: Vault
    let audit: AuditChain

    func set(_ db: Database, _ id: Id<Account>, _ secret: [UInt8]?, _ codes: [[UInt8]], _ act: Act) throws {
        var sealed: [UInt8]?
        if let secret {
            var sealer = Sealer(vault)
            var out: [UInt8] = []
            try secret.withUnsafeBytes {
                try sealer.seal($0, Sealer.Place(kind: Sealer.secondStepKind, id: id.raw), into: &out)
            }
            sealed = out
        }
        try db.execute(
            sql: "UPDATE account SET second_step = ?, last_step = 0 WHERE id = ?",
            arguments: [sealed.map { Data($0) }, id.raw])
        guard db.changesCount == 1 else { throw StoreError.noSuchAccount }
        try db.execute(sql: "DELETE FROM recovery_code WHERE account = ?", arguments: [id.raw])
        for code in codes {
            try db.execute(
                sql: "INSERT INTO recovery_code (account, code) VALUES (?, ?)", arguments: [id.raw, Data(code)])
        }
        try audit.append(
            db, act, secret == nil ? "second_step.remove" : "second_step.set", subject: "account:\(id.raw)",
            detail: "recovery_codes=\(codes.count)")
    }

    func takeCode(_ db: Database, _ id: Id<Account>, _ code: [UInt8], _ act: Act) throws -> Bool {
        try db.execute(
            sql: "UPDATE recovery_code SET used_at = ? WHERE account = ? AND code = ? AND used_at IS NULL",
            arguments: [act.at.milliseconds, id.raw, Data(code)])
        guard db.changesCount == 1 else { return false }
        try audit.append(db, act, "second_step.recovery", subject: "account:\(id.raw)", detail: "")
        return true
    }
}
