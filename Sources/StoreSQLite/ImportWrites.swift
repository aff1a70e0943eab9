import GRDB
import Kernel
import Registry
import Store

/// One chunk of an import, in one transaction with the count of what is stored.
struct ImportWrites {
    private let db: Database
    private let run: Id<ImportRun>
    private let firstPerson: Int64
    private let vault: Vault

    init(_ db: Database, _ run: Id<ImportRun>, _ firstPerson: Int64, _ vault: Vault) {
        self.db = db
        self.vault = vault
        self.run = run
        self.firstPerson = firstPerson
    }

    func persons(_ chunk: PersonChunk, _ sources: [[Provenance]], first: Int, _ sealed: [SealedPeople]) throws {
        let recorded = try Int64.fetchOne(
            db, sql: "SELECT max(diterima_pada) FROM batch WHERE run_id = ?", arguments: [run.raw])
        let firstId = firstPerson + Int64(first)
        try PersonInsert(db, recorded: Moment(milliseconds: recorded ?? 0))
            .run(chunk, sealed, firstId: firstId) { sources[$0].first?.batch.raw }
        try provenance(sources, firstId: firstId)
        try db.execute(
            sql: "UPDATE import_run SET persons_stored = persons_stored + ? WHERE id = ?",
            arguments: [chunk.count, run.raw])
        for (batch, own) in Dictionary(grouping: sources.compactMap(\.first), by: \.batch) {
            try db.execute(
                sql: "UPDATE batch SET persons_stored = persons_stored + ? WHERE id = ?",
                arguments: [own.count, batch.raw])
        }
    }

    private func provenance(_ sources: [[Provenance]], firstId: Int64) throws {
        let insert = try RawStatement(db, "INSERT INTO provenance VALUES (?, ?, ?, ?)")
        for (i, list) in sources.enumerated() {
            for source in list {
                insert.bind(1, firstId + Int64(i))
                insert.bind(2, source.batch.raw)
                insert.bind(3, Int64(source.row))
                insert.bind(4, Int64(source.fields.rawValue))
                try insert.run()
            }
        }
    }

    func rows(_ chunk: ListChunk, of batch: Id<Batch>, firstRow: Int, _ sealed: [SealedCells]) throws {
        let insert = try RawStatement(db, "INSERT INTO list_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        var reasons = ReasonSets(db)
        let cards = try CardNumbers(db, vault)
        var verdicts: [Verdict: Int] = [:]
        var at = 0
        for part in sealed {
            if let failure = part.failure { throw failure }
            for i in 0..<part.count {
                let row = chunk.rows[at]
                bind(insert, row, batch, number: firstRow + at)
                insert.bind(6, try reasons.id(row.reasons))
                insert.bind(9, part.rowKeys[i])
                insert.bind(10, part.contentKeys[i])
                try part.bytes.withUnsafeBytes { bytes in
                    insert.bind(11, blob: UnsafeRawBufferPointer(rebasing: bytes[part.range(i)]))
                    try insert.run()
                }
                try cards.add(chunk.text, at, row: batch.raw << 32 + Int64(firstRow + at))
                verdicts[row.verdict, default: 0] += 1
                at += 1
            }
        }
        try count(chunk.count, verdicts, batch)
    }

    private func bind(_ insert: RawStatement, _ row: ListRow, _ batch: Id<Batch>, number: Int) {
        insert.bind(1, batch.raw << 32 + Int64(number))
        insert.bind(2, batch.raw)
        insert.bind(3, Int64(row.sheet))
        insert.bind(4, Int64(row.sheetRow))
        insert.bind(5, Int64(row.verdict.rawValue))
        switch row.person {
        case .none: insert.null(7)
        case .existing(let id): insert.bind(7, id.raw)
        case .new(let ordinal): insert.bind(7, firstPerson + Int64(ordinal))
        }
        insert.bind(8, row.probabilityPPM.map(Int64.init))
    }

    private func count(_ rows: Int, _ verdicts: [Verdict: Int], _ batch: Id<Batch>) throws {
        try db.execute(
            sql: "UPDATE batch SET rows_stored = rows_stored + ? WHERE id = ?", arguments: [rows, batch.raw])
        for (verdict, count) in verdicts {
            try db.execute(
                sql: """
                    INSERT INTO batch_verdict VALUES (?, ?, ?)
                    ON CONFLICT (batch_id, verdict) DO UPDATE SET count = count + excluded.count
                    """, arguments: [batch.raw, verdict.rawValue, count])
        }
    }
}

/// Sets of reasons, each stored once: a million rows share a few hundred.
struct ReasonSets {
    private let db: Database
    private var known: [[String]: Int64] = [:]

    init(_ db: Database) { self.db = db }

    mutating func id(_ reasons: [String]) throws -> Int64 {
        if let id = known[reasons] { return id }
        let codes = reasons.joined(separator: " ")
        try db.execute(sql: "INSERT INTO reason_set (codes) VALUES (?) ON CONFLICT DO NOTHING", arguments: [codes])
        let id = try Int64.fetchOne(db, sql: "SELECT id FROM reason_set WHERE codes = ?", arguments: [codes])!
        known[reasons] = id
        return id
    }
}
