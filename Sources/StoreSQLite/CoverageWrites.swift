import Coverage
import GRDB
import Registry

struct CoverageWrites {
    private let audit: AuditChain

    init(_ vault: Vault) { audit = AuditChain(vault) }

    func put(_ db: Database, _ potensi: [Potensi], _ act: Act) throws {
        for one in potensi {
            try db.execute(
                sql: "INSERT OR REPLACE INTO potensi VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    one.wilayah.stored, one.asOf.number, act.at.milliseconds, one.count, one.basis.rawValue,
                    one.source,
                ])
        }
        try audit.append(db, act, "potensi.put", subject: "potensi", detail: "rows=\(potensi.count)")
    }

    func put(_ db: Database, _ targets: [CoverageTarget], _ act: Act) throws {
        for one in targets {
            try db.execute(
                sql: "INSERT OR REPLACE INTO coverage_target VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    one.wilayah.stored, one.by.number, act.at.milliseconds, one.percent?.hundredths, one.participants,
                    one.basis.rawValue, one.source,
                ])
        }
        try audit.append(db, act, "target.put", subject: "coverage_target", detail: "rows=\(targets.count)")
    }

    /// Brings the cells up to date, in the transaction that changed the people.
    static func apply(_ db: Database, _ deltas: CoverageDeltas) throws {
        let upsert = try RawStatement(
            db,
            """
            INSERT INTO coverage_cell VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (wilayah, bulan, segmen, fund) DO UPDATE SET delta = delta + excluded.delta
            """)
        for (key, amount) in deltas.rolledUp() {
            upsert.bind(1, key.wilayah.stored)
            upsert.bind(2, Int64(key.bulan.index))
            upsert.bind(3, Int64(key.segmen.rawValue))
            upsert.bind(4, Int64(key.fund.rawValue))
            upsert.bind(5, Int64(amount))
            try upsert.run()
        }
    }
}
