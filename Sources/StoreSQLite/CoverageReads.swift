import Coverage
import GRDB
import Kernel
import Registry
import Store

extension CoveragePort {
    static func sqlite(_ database: SQLiteDatabase) -> CoveragePort {
        CoveragePort(
            facts: { question in try await database.read { try CoverageReads.facts($0, question) } },
            info: { try await database.read(CoverageReads.info) },
            partChanges: { wilayah, through in
                try await database.read { try CoverageReads.partChanges($0, of: wilayah, through: through) }
            },
            groups: { wilayah, bulan in
                try await database.read { try GroupReads.groups($0, of: wilayah, in: bulan) }
            },
            cellsKnown: { wilayah, bulan, at in
                try await database.read { try CoverageReads.cells($0, of: wilayah, in: bulan, knownAt: at) }
            },
            putPotensi: { potensi, act in
                try database.write { try CoverageWrites(database.vault).put($0, potensi, act) }
            },
            putTargets: { targets, act in
                try database.write { try CoverageWrites(database.vault).put($0, targets, act) }
            },
            targets: { scope in try await database.read { try Targets.all($0, scope) } },
            setTarget: { target, seen, scope, act in
                try database.write { try Targets.set($0, database.vault, target, replacing: seen, scope, act) }
            })
    }
}

enum CoverageReads {
    static func facts(_ db: Database, _ question: CoverageQuestion) throws -> CoverageFacts {
        var cells = try trend(db, question)
        for child in question.children { cells += try month(db, child, question.asOf.bulan) }
        let regions = [question.wilayah] + question.children
        return CoverageFacts(
            cells: cells, potensi: try regions.flatMap { try potensi(db, $0) },
            targets: try regions.flatMap { try targets(db, $0) }, illustration: try Meta.illustration.read(db) == "1")
    }

    static func info(_ db: Database) throws -> RegistryInfo {
        RegistryInfo(
            illustration: try Meta.illustration.read(db) == "1",
            referenceDay: try Meta.referenceDay.read(db).flatMap { Day(iso: $0) },
            persons: try Meta.persons.integer(db),
            schemaVersion: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0)
    }

    /// The codes of the parts of a region are one stretch of numbers.
    static func partChanges(_ db: Database, of kode: KodeWilayah, through end: Bulan) throws -> [PartChange] {
        guard let level = kode.level.below else { return [] }
        let factor: Int64 = level == .desaKelurahan ? 10_000 : 100
        let first = kode.stored * factor
        let rows = try prepared(
            """
            SELECT wilayah, bulan, sum(delta) FROM coverage_cell
            WHERE wilayah BETWEEN ? AND ? AND bulan <= ? GROUP BY wilayah, bulan
            """, [first, first + factor - 1, end.index]
        ).fetchCursor(db)
        var out: [PartChange] = []
        while let row = try rows.next() {
            guard let part = KodeWilayah(digits: UInt64(row[0] as Int64), level: level) else {
                throw UnreadableValue(table: "coverage_cell")
            }
            out.append(PartChange(wilayah: part, bulan: Bulan(index: row[1]), delta: row[2]))
        }
        return out
    }

    /// A page asks the same few questions for a dozen regions: their statements stay prepared.
    private static func prepared(_ sql: String, _ arguments: StatementArguments) -> SQLRequest<Row> {
        SQLRequest(sql: sql, arguments: arguments, cached: true)
    }

    private struct Slot: Hashable {
        let segmen: Segmen
        let fund: Fund
    }

    /// The region's cells of each month of the trend, from the running sum of the changes.
    private static func trend(_ db: Database, _ question: CoverageQuestion) throws -> [CoverageCell] {
        let end = question.asOf.bulan
        let changes = try changes(db, question.wilayah, through: end)
        guard let begin = changes.first?.bulan else { return [] }
        let first = max(begin, end.advanced(by: -max(0, question.trendMonths)))
        var running: [Slot: Int] = [:]
        var cells: [CoverageCell] = []
        var next = 0
        for bulan in stride(from: begin, through: end, by: 1) {
            while next < changes.count, changes[next].bulan == bulan {
                running[changes[next].slot, default: 0] += changes[next].delta
                next += 1
            }
            guard bulan >= first else { continue }
            for (slot, active) in running {
                cells.append(
                    CoverageCell(
                        wilayah: question.wilayah, segmen: slot.segmen, fund: slot.fund, bulan: bulan, active: active))
            }
        }
        return cells
    }

    private static func changes(_ db: Database, _ wilayah: KodeWilayah, through end: Bulan) throws
        -> [(bulan: Bulan, slot: Slot, delta: Int)]
    {
        let rows = try prepared(
            """
            SELECT bulan, segmen, fund, delta FROM coverage_cell WHERE wilayah = ? AND bulan <= ?
            ORDER BY bulan
            """, [wilayah.stored, end.index]
        ).fetchCursor(db)
        var out: [(bulan: Bulan, slot: Slot, delta: Int)] = []
        while let row = try rows.next() {
            out.append((Bulan(index: row[0]), try slot(row[1], row[2]), row[3]))
        }
        return out
    }

    /// The cells of one month.
    private static func month(_ db: Database, _ kode: KodeWilayah, _ bulan: Bulan) throws -> [CoverageCell] {
        try prepared(
            """
            SELECT segmen, fund, sum(delta) FROM coverage_cell WHERE wilayah = ? AND bulan <= ?
            GROUP BY segmen, fund HAVING sum(delta) <> 0
            """, [kode.stored, bulan.index]
        ).fetchAll(db).map { row in
            let slot = try slot(row[0], row[1])
            return CoverageCell(wilayah: kode, segmen: slot.segmen, fund: slot.fund, bulan: bulan, active: row[2])
        }
    }

    /// Counted from the kepesertaan themselves: the first segmen of a person in that month, as known then.
    static func cells(_ db: Database, of kode: KodeWilayah, in bulan: Bulan, knownAt at: Moment) throws
        -> [CoverageCell]
    {
        try Row.fetchAll(
            db,
            sql: """
                SELECT segmen, fund, count(*) FROM (
                    SELECT min(segmen) AS segmen, fund, wilayah FROM kepesertaan
                    WHERE dicatat_pada <= :at AND (digantikan_pada IS NULL OR digantikan_pada > :at) AND status = 2
                        AND from_bulan <= :bulan AND (through_bulan IS NULL OR through_bulan >= :bulan)
                    GROUP BY person_id)
                WHERE substr(wilayah, 1, length(:wilayah)) = CAST(:wilayah AS TEXT)
                GROUP BY segmen, fund
                """,
            arguments: ["at": at.milliseconds, "bulan": bulan.index, "wilayah": kode.stored]
        ).map { row in
            let slot = try slot(row[0], row[1])
            return CoverageCell(wilayah: kode, segmen: slot.segmen, fund: slot.fund, bulan: bulan, active: row[2])
        }
    }

    private static func slot(_ segmen: UInt8, _ fund: UInt8) throws -> Slot {
        guard let segmen = Segmen(rawValue: segmen), let fund = Fund(rawValue: fund) else {
            throw UnreadableValue(table: "coverage_cell")
        }
        return Slot(segmen: segmen, fund: fund)
    }

    /// The version recorded last of each day.
    private static func potensi(_ db: Database, _ kode: KodeWilayah) throws -> [Potensi] {
        try prepared(
            "SELECT as_of, count, basis, source, max(dicatat_pada) FROM potensi WHERE wilayah = ? GROUP BY as_of",
            [kode.stored]
        ).fetchAll(db).map { row in
            guard let basis = Basis(rawValue: row[2]),
                let potensi = Potensi(
                    wilayah: kode, asOf: Day(number: row[0]), count: row[1], basis: basis, source: row[3])
            else { throw UnreadableValue(table: "potensi") }
            return potensi
        }
    }

    private static func targets(_ db: Database, _ kode: KodeWilayah) throws -> [CoverageTarget] {
        try prepared(
            """
            SELECT by_day, percent, participants, basis, source, max(dicatat_pada) FROM coverage_target
            WHERE wilayah = ? GROUP BY by_day
            """, [kode.stored]
        ).fetchAll(db).map { row in
            guard let basis = Basis(rawValue: row[3]) else { throw UnreadableValue(table: "coverage_target") }
            return CoverageTarget(
                wilayah: kode, by: Day(number: row[0]), percent: (row[1] as Int?).map { Percent(hundredths: $0) },
                participants: row[2], basis: basis, source: row[4])
        }
    }
}
