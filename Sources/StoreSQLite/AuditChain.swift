import Crypto
import Foundation
import GRDB
import Kernel
import Registry
import Store

extension AuditPort {
    static func sqlite(_ database: SQLiteDatabase) -> AuditPort {
        AuditPort(
            verify: { try database.readNow { try AuditChain(database.vault).verify($0) } },
            entries: { day in try database.readNow { try AuditChain.rows($0, day: day).map(\.entry) } })
    }
}

/// The audit as a chain: the hash of an entry is keyed and covers the hash before it; the first entry of a day
/// covers the last of the day before. Whoever alters, removes or inserts one breaks all that follow.
struct AuditChain {
    private let key: SymmetricKey

    init(_ vault: Vault) { key = vault.audit }

    struct Row {
        var entry: AuditEntry
        var hash: [UInt8]
    }

    /// Adds an entry in the transaction of what it tells about.
    func append(_ db: Database, _ act: Act, _ action: String, subject: String, detail: String) throws {
        let last = try AuditChain.last(db)
        // A clock that was set back does not reopen a day that later ones rest on.
        let day = max(act.at.day, last?.entry.day ?? act.at.day)
        let number = last?.entry.day == day ? last!.entry.number + 1 : 1
        let entry = AuditEntry(day: day, number: number, act: act, action: action, subject: subject, detail: detail)
        try db.execute(
            sql: "INSERT INTO audit_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                day.number, number, act.at.milliseconds, act.actor, action, subject, detail,
                Data(hash(entry, after: last?.hash ?? [])),
            ])
    }

    func hash(_ entry: AuditEntry, after previous: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: entry.canonical(after: previous), using: key))
    }

    func verify(_ db: Database) throws -> AuditReport {
        var days: [AuditReport.DaySummary] = []
        var faults: [AuditReport.Fault] = []
        var previous: [UInt8] = []
        for row in try AuditChain.rows(db, day: nil) {
            let entry = row.entry
            let isNewDay = days.last?.day != entry.day
            func fault(_ kind: AuditReport.Fault.Kind) {
                faults.append(.init(kind: kind, day: entry.day, number: entry.number))
            }
            if entry.number != (isNewDay ? 1 : days.last!.entries + 1) { fault(.number) }
            if hash(entry, after: previous) != row.hash { fault(.hash) }
            if entry.act.at.day > entry.day { fault(.day) }
            if isNewDay { days.append(.init(day: entry.day, entries: 0, head: "")) }
            days[days.count - 1].entries += 1
            days[days.count - 1].head = hex(row.hash)
            previous = row.hash
        }
        return AuditReport(days: days, faults: faults)
    }

    private static func last(_ db: Database) throws -> Row? {
        try GRDB.Row.fetchOne(db, sql: "SELECT * FROM audit_entry ORDER BY day DESC, number DESC LIMIT 1").map(row)
    }

    /// In order; of one day when it is given.
    static func rows(_ db: Database, day: Day?) throws -> [Row] {
        try GRDB.Row.fetchAll(
            db, sql: "SELECT * FROM audit_entry WHERE day = coalesce(?, day) ORDER BY day, number",
            arguments: [day?.number]
        ).map(row)
    }

    private static func row(_ row: GRDB.Row) -> Row {
        let act = Act(actor: row["actor"], at: Moment(milliseconds: row["at"]))
        let entry = AuditEntry(
            day: Day(number: row["day"]), number: row["number"], act: act, action: row["action"],
            subject: row["subject"], detail: row["detail"])
        return Row(entry: entry, hash: [UInt8](row["hash"] as Data))
    }
}
