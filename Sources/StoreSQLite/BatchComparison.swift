import GRDB
import Kernel
import Registry
import Store

/// What changed between two versions of a list.
enum BatchComparison {
    static func change(_ db: Database, of batch: Id<Batch>, soleFile: Bool) throws -> BatchChange? {
        let previous = try Int64.fetchOne(
            db,
            sql: """
                SELECT o.id FROM batch o JOIN batch n ON n.id = ?
                WHERE o.state = 2 AND o.source = n.source AND o.wilayah IS n.wilayah AND o.run_id <> n.run_id
                    AND (o.file_name = n.file_name OR ?)
                ORDER BY o.file_name = n.file_name DESC, o.id DESC LIMIT 1
                """, arguments: [batch.raw, soleFile])
        guard let previous else { return nil }
        let rows = try Rows(db, batch.raw)
        var change = BatchChange(previous: Id(previous), added: 0, gone: 0, changed: 0, same: rows.count)
        for row in rows.changes(since: try Rows(db, previous)) {
            switch row {
            case .added: (change.added, change.same) = (change.added + 1, change.same - 1)
            case .changed: (change.changed, change.same) = (change.changed + 1, change.same - 1)
            case .gone: change.gone += 1
            }
        }
        return change
    }

    static func changedRows(_ db: Database, newer: Id<Batch>, previous: Id<Batch>) throws -> [RowChange] {
        for batch in [newer, previous] {
            guard let found = try Batches.one(db, batch) else { throw StoreError.noSuchBatch(batch) }
            guard found.state == .complete else { throw StoreError.batchState(batch, found.state) }
        }
        return try Rows(db, newer.raw).changes(since: Rows(db, previous.raw))
    }

    /// The rows of a batch by whom they are about.
    private struct Rows {
        private struct Entry {
            let row: Int
            let key: Int64
            let content: Int64
        }

        /// In order of row.
        private var entries: [Entry] = []
        var count: Int { entries.count }

        init(_ db: Database, _ batch: Int64) throws {
            let statement = try RawStatement(
                db, "SELECT id, row_key, content_key FROM list_row WHERE id >= ? AND id < ? ORDER BY id")
            statement.bind(1, batch << 32)
            statement.bind(2, (batch + 1) << 32)
            while try statement.step() {
                entries.append(
                    Entry(row: Int(statement.int(0) - batch << 32), key: statement.int(1), content: statement.int(2)))
            }
        }

        func changes(since old: Rows) -> [RowChange] {
            let before = Dictionary(grouping: old.entries, by: \.key)
            let changes = entries.compactMap { entry -> RowChange? in
                guard let versions = before[entry.key] else { return .added(row: entry.row) }
                if versions.contains(where: { $0.content == entry.content }) { return nil }
                return .changed(row: entry.row, previousRow: versions[0].row)
            }
            let now = Set(entries.map(\.key))
            return changes + old.entries.filter { !now.contains($0.key) }.map { .gone(previousRow: $0.row) }
        }
    }
}
