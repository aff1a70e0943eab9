import GRDB
import Kernel
import Registry
import Store

/// Writes rows as they come from the analysis, and counts them.
struct UsulanInsert {
    private let db: Database
    private let row: RawStatement
    private let mark: RawStatement
    private var sealing: UsulanSealing
    private var reasons: ReasonSets
    private var words: UsulanWords
    private var counts: [Verdict: Int] = [:]
    private var marks: [Int64: Int] = [:]

    init(_ db: Database, _ vault: Vault) throws {
        self.db = db
        row = try RawStatement(
            db,
            """
            INSERT INTO usulan_row (id, usulan_id, file, sheet, sheet_row, verdict, reason_set_id, person_id, twin,
                probability, wilayah, birth, nik_index, nama, cells_sealed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        mark = try RawStatement(db, "INSERT INTO usulan_mark VALUES (?, ?, ?)")
        sealing = UsulanSealing(vault)
        reasons = ReasonSets(db)
        words = UsulanWords(db)
    }

    mutating func run(_ ref: UsulanRef, _ entry: UsulanEntry) throws {
        let judgement = entry.judgement
        row.bind(1, ref.raw)
        row.bind(2, ref.usulan.raw)
        row.bind(3, Int64(entry.place.file))
        row.bind(4, Int64(entry.place.sheet))
        row.bind(5, Int64(entry.place.sheetRow))
        row.bind(6, Int64(judgement.verdict.rawValue))
        row.bind(7, try reasons.id(judgement.marks))
        row.bind(8, judgement.person?.raw)
        row.bind(9, judgement.twin.map(Int64.init))
        row.bind(10, judgement.probabilityPPM.map(Int64.init))
        row.bind(11, judgement.wilayah?.stored)
        row.bind(12, judgement.birth.map { Int64($0.number) })
        row.bind(13, sealing.index(judgement.nik))
        let sealed = try sealing.seal(entry.cells, ref.raw)
        let name = Array(UsulanRow.nameKey(entry.cells[.nama]).utf8)
        try name.withUnsafeBufferPointer { name in
            if name.isEmpty { row.bindEmptyText(14) } else { row.bind(14, text: name) }
            try sealed.withUnsafeBytes { bytes in
                row.bind(15, blob: bytes)
                try row.run()
            }
        }
        counts[judgement.verdict, default: 0] += 1
        for word in judgement.marks {
            let id = try words.id(word)
            mark.bind(1, ref.usulan.raw)
            mark.bind(2, id)
            mark.bind(3, Int64(ref.row))
            try mark.run()
            marks[id, default: 0] += 1
        }
    }

    func finish(_ id: Id<Usulan>) throws {
        for (verdict, count) in counts { try UsulanCounts.add(db, id, verdict, count) }
        for (word, count) in marks { try UsulanCounts.add(db, id, word: word, count) }
    }
}

extension UsulanJudgement {
    /// Reasons, and kinds of repair behind a plus.
    var marks: [String] { reasons + repairs.map { "+" + $0 } }
}

/// Counts by verdict and by mark.
enum UsulanCounts {
    static func add(_ db: Database, _ id: Id<Usulan>, _ verdict: Verdict, _ amount: Int) throws {
        // An upsert would check the inserted count, which is negative when a row leaves.
        try db.execute(
            sql: "INSERT INTO usulan_count VALUES (?, ?, 0) ON CONFLICT DO NOTHING",
            arguments: [id.raw, verdict.rawValue])
        try db.execute(
            sql: "UPDATE usulan_count SET count = count + ? WHERE usulan_id = ? AND verdict = ?",
            arguments: [amount, id.raw, verdict.rawValue])
    }

    static func add(_ db: Database, _ id: Id<Usulan>, word: Int64, _ amount: Int) throws {
        try db.execute(
            sql: "INSERT INTO usulan_mark_count VALUES (?, ?, 0) ON CONFLICT DO NOTHING", arguments: [id.raw, word])
        try db.execute(
            sql: "UPDATE usulan_mark_count SET count = count + ? WHERE usulan_id = ? AND word_id = ?",
            arguments: [amount, id.raw, word])
    }
}

/// Marks as numbers.
struct UsulanWords {
    private let db: Database
    private var known: [String: Int64] = [:]

    init(_ db: Database) { self.db = db }

    mutating func id(_ word: String) throws -> Int64 {
        if let id = known[word] { return id }
        try db.execute(sql: "INSERT INTO usulan_word (word) VALUES (?) ON CONFLICT DO NOTHING", arguments: [word])
        let id = try Int64.fetchOne(db, sql: "SELECT id FROM usulan_word WHERE word = ?", arguments: [word])!
        known[word] = id
        return id
    }
}
