import Access
import Coverage
import GRDB
import Kernel
import Registry
import Store

/// Targets with their versions.
enum Targets {
    static func all(_ db: Database, _ scope: Scope) throws -> [RecordedTarget] {
        let condition = scope.condition("wilayah")
        return try Row.fetchAll(
            db,
            sql: """
                SELECT wilayah, by_day, percent, participants, basis, source, dicatat_pada FROM coverage_target
                WHERE \(condition.sql) ORDER BY wilayah, by_day, dicatat_pada DESC
                """, arguments: StatementArguments(condition.arguments)
        ).map { row in
            guard let kode = KodeWilayah(stored: row[0]), let basis = Basis(rawValue: row[4]) else {
                throw UnreadableValue(table: "coverage_target")
            }
            let target = CoverageTarget(
                wilayah: kode, by: Day(number: row[1]), percent: (row[2] as Int?).map { Percent(hundredths: $0) },
                participants: row[3], basis: basis, source: row[5])
            return RecordedTarget(target: target, recordedAt: Moment(milliseconds: row[6]))
        }
    }

    /// The second of two who write at once learns of the first.
    static func set(
        _ db: Database, _ vault: Vault, _ target: CoverageTarget, replacing seen: Moment?, _ scope: Scope, _ act: Act
    ) throws {
        guard scope.contains(target.wilayah) else { throw TargetRefusal.outOfScope }
        let current = try Int64.fetchOne(
            db, sql: "SELECT max(dicatat_pada) FROM coverage_target WHERE wilayah = ? AND by_day = ?",
            arguments: [target.wilayah.stored, target.by.number])
        guard current == seen?.milliseconds else { throw TargetRefusal.changedMeanwhile }
        try CoverageWrites(vault).put(db, [target], act)
    }
}
