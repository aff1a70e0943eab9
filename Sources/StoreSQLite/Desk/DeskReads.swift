import Access
import GRDB
import Kernel
import Registry
import Store

extension DeskPort {
    static func sqlite(_ database: SQLiteDatabase) -> DeskPort {
        DeskPort(counts: { question in try await database.read { try DeskReads(question: question).counts($0) } })
    }
}

/// The counts of a desk, all of one moment.
struct DeskReads {
    let question: DeskQuestion

    private static let week: Int64 = 7 * 86_400_000
    private static let day: Int64 = 86_400_000
    /// More regions and funds than a desk shows.
    private static let mostEndings = 12

    func counts(_ db: Database) throws -> DeskCounts {
        DeskCounts(
            lists: try lists(db), oldSubmitted: try oldSubmitted(db), collected: try collected(db),
            withoutSecondStep: try accounts(db, DeskReads.withoutSecondStep),
            openSessions: try accounts(db, DeskReads.openSessions, [question.now.milliseconds - DeskReads.day]),
            locked: try locked(db), endings: try endings(db))
    }

    private func lists(_ db: Database) throws -> [Usulan.State: Int] {
        let (condition, spans) = question.lists.condition("wilayah")
        let rows = try GRDB.Row.fetchAll(
            db, sql: "SELECT state, count(*) AS number FROM usulan WHERE \(condition) GROUP BY state",
            arguments: StatementArguments(spans))
        let known = rows.compactMap { row in Usulan.State(rawValue: row["state"]).map { ($0, row["number"] as Int) } }
        return Dictionary(known) { $0 + $1 }
    }

    private func oldSubmitted(_ db: Database) throws -> Int {
        let (condition, spans) = question.lists.condition("wilayah")
        return try Int.fetchOne(
            db, sql: "SELECT count(*) FROM usulan WHERE state = ? AND diubah_pada < ? AND \(condition)",
            arguments: [Usulan.State.submitted.rawValue, question.now.milliseconds - DeskReads.week]
                + StatementArguments(spans))!
    }

    private func collected(_ db: Database) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(*) FROM field_row WHERE account = ? AND usulan IS NULL",
            arguments: [question.account.raw])!
    }

    private static let withoutSecondStep = """
        SELECT count(DISTINCT account.id) FROM account JOIN account_grant ON account_grant.account = account.id
        WHERE account.is_active AND account.second_step IS NULL AND account_grant.role IN (3, 5, 8)
        """
    private static let openSessions = """
        SELECT count(DISTINCT session.id) FROM session JOIN account_grant USING (account)
        WHERE session.ended_at IS NULL AND session.is_complete AND session.seen_at > ?
        """

    /// Counts of accounts with a grant in the scope; whoever manages all sees all.
    private func accounts(_ db: Database, _ sql: String, _ arguments: [Int64] = []) throws -> Int {
        let (condition, spans) = question.accounts.condition("account_grant.wilayah")
        return try Int.fetchOne(
            db, sql: sql + " AND \(condition)", arguments: StatementArguments(arguments + spans))!
    }

    /// Whoever failed to sign in has no region: only those who manage every account see the count.
    private func locked(_ db: Database) throws -> Int {
        guard question.accounts.regions == nil else { return 0 }
        return try Int.fetchOne(
            db, sql: "SELECT count(*) FROM sign_in_attempt WHERE locked_until > ?",
            arguments: [question.now.milliseconds])!
    }

    /// The cells change in the month after the last one that is protected; in months to come they only fall where an
    /// end is known.
    private func endings(_ db: Database) throws -> [DeskEnding] {
        let first = question.bulan.index
        return try followed.flatMap { span, level in
            try GRDB.Row.fetchAll(
                db,
                sql: """
                    SELECT wilayah, fund, bulan, -sum(delta) AS people FROM coverage_cell
                    WHERE wilayah BETWEEN ? AND ? AND bulan BETWEEN ? AND ? AND delta < 0
                    GROUP BY wilayah, fund, bulan
                    """,
                arguments: [span.lowerBound, span.upperBound, first + 1, first + 3]
            ).compactMap { DeskReads.ending($0, level) }
        }.sorted { ($1.people, $0.bulan) < ($0.people, $1.bulan) }.prefix(DeskReads.mostEndings).map { $0 }
    }

    private static func ending(_ row: GRDB.Row, _ level: KodeWilayah.Level) -> DeskEnding? {
        guard let wilayah = KodeWilayah(digits: UInt64(row["wilayah"] as Int64), level: level),
            let fund = Fund(rawValue: row["fund"])
        else { return nil }
        return DeskEnding(
            wilayah: wilayah, fund: fund, bulan: Bulan(index: (row["bulan"] as Int32) - 1), people: row["people"])
    }

    /// The regions right below each of the scope; the province's for somebody without bounds; a desa itself.
    private var followed: [(ClosedRange<Int64>, KodeWilayah.Level)] {
        (question.people.regions ?? [KodeWilayah("15")!]).map { kode in
            let levels = KodeWilayah.Level.allCases.filter { $0 >= kode.level }
            let at = min(1, levels.count - 1)
            return (kode.spans[at], levels[at])
        }
    }
}
