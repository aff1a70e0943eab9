import GRDB
import Kernel
import Registry
import Store

/// Reading batches and their rows.
enum Batches {
    static func all(_ db: Database) throws -> [Batch] { try fetch(db, "ORDER BY id DESC", []) }

    static func all(_ db: Database, run: Id<ImportRun>) throws -> [Batch] {
        try fetch(db, "WHERE run_id = ? ORDER BY id", [run.raw])
    }

    static func one(_ db: Database, _ id: Id<Batch>) throws -> Batch? {
        try fetch(db, "WHERE id = ?", [id.raw]).first
    }

    static func complete(_ db: Database, hash: String) throws -> [Batch] {
        try fetch(db, "WHERE file_hash = ? AND state = 2 ORDER BY id DESC", [hash])
    }

    private static func fetch(_ db: Database, _ clause: String, _ arguments: StatementArguments) throws -> [Batch] {
        try Row.fetchAll(db, sql: "SELECT * FROM batch \(clause)", arguments: arguments).map { row in
            guard let state = Batch.State(rawValue: row["state"]) else { throw UnreadableValue(table: "batch") }
            return Batch(
                id: Id(row["id"]), source: row["source"],
                wilayah: (row["wilayah"] as Int64?).flatMap { KodeWilayah(stored: $0) }, fileName: row["file_name"],
                fileHash: row["file_hash"], state: state, rows: row["rows_stored"], newPersons: row["persons_stored"],
                received: Moment(milliseconds: row["diterima_pada"]), verdicts: try verdicts(db, row["id"]))
        }
    }

    private static func verdicts(_ db: Database, _ batch: Int64) throws -> [Verdict: Int] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT verdict, count FROM batch_verdict WHERE batch_id = ?", arguments: [batch])
        return try Dictionary(
            uniqueKeysWithValues: rows.map { row in
                guard let verdict = Verdict(rawValue: row[0]) else { throw UnreadableValue(table: "batch_verdict") }
                return (verdict, row[1])
            })
    }

    /// Rows of a complete batch, opened.
    static func rows(_ db: Database, _ batch: Id<Batch>, after: Int, limit: Int, _ vault: Vault) throws -> ListChunk {
        guard let found = try one(db, batch) else { throw StoreError.noSuchBatch(batch) }
        guard found.state == .complete else { throw StoreError.batchState(batch, found.state) }
        let statement = try RawStatement(
            db,
            """
            SELECT r.id, sheet, sheet_row, verdict, codes, person_id, probability, cells_sealed
            FROM list_row r JOIN reason_set s ON s.id = r.reason_set_id
            WHERE r.id > ? AND r.id < ? ORDER BY r.id LIMIT ?
            """)
        statement.bind(1, batch.raw << 32 + Int64(max(0, after)))
        statement.bind(2, (batch.raw + 1) << 32)
        statement.bind(3, Int64(max(0, limit)))
        let sealer = Sealer(vault)
        var chunk = ListChunk()
        while try statement.step() { try add(statement, sealer, to: &chunk) }
        return chunk
    }

    private static func add(_ row: RawStatement, _ sealer: Sealer, to chunk: inout ListChunk) throws {
        guard let verdict = Verdict(rawValue: UInt8(row.int(3))) else { throw UnreadableValue(table: "list_row") }
        chunk.add(
            ListRow(
                sheet: Int(row.int(1)), sheetRow: Int(row.int(2)), verdict: verdict,
                reasons: String(decoding: row.bytes(4), as: UTF8.self).split(separator: " ").map(String.init),
                person: row.isNull(5) ? .none : .existing(Id(row.int(5))),
                probabilityPPM: row.isNull(6) ? nil : Int(row.int(6))))
        let cells = try sealer.open(row.bytes(7), Sealer.Place(kind: Sealer.cellsKind, id: row.int(0)))
        try CellPacking.unpack(cells) { chunk.set($0, bytes: $1) }
    }
}
