import GRDB
import Kernel
import Linkage

/// Keeps what people are found by in step with the people, in the transaction that changes them.
struct SearchIndex {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// From how many people on the index is written in one piece.
    private static let many = 5_000

    /// Adds the people with these numbers, in one pass.
    func add(_ ids: ClosedRange<Int64>) throws {
        guard !ids.isEmpty else { return }
        let isBulk = ids.count >= SearchIndex.many
        if isBulk { try tune(hashBytes: 64 << 20, merging: false) }
        try each(ids, "INSERT INTO person_search (rowid, words) VALUES (?, ?)", sign: 1)
        if isBulk { try tune(hashBytes: 1 << 20, merging: true) }
    }

    /// The schema before this one had no index.
    static let cameWith = 5

    /// Everybody who can be seen, for a database of an older schema.
    func build() throws {
        let last = try Int64.fetchOne(
            db,
            sql: "SELECT min(coalesce((SELECT first_person FROM import_run WHERE open = 1), max(id) + 1), max(id) + 1)"
                + " - 1 FROM person")
        if let last, last > 0 { try add(1...last) }
    }

    func add(_ id: Int64) throws { try add(id...id) }

    /// Takes people out. Call it before the rows change or go: what is taken out is worked out from them.
    func remove(_ ids: ClosedRange<Int64>, where condition: String = "1", _ argument: Int64? = nil) throws {
        try each(
            ids, "INSERT INTO person_search (person_search, rowid, words) VALUES ('delete', ?, ?)", sign: -1,
            condition, argument)
    }

    func remove(_ id: Int64) throws { try remove(id...id) }

    private func each(
        _ ids: ClosedRange<Int64>, _ sql: String, sign: Int, _ condition: String = "1", _ argument: Int64? = nil
    ) throws {
        let people = try RawStatement(
            db,
            "SELECT id, nama, wilayah, tanggal_lahir FROM person WHERE id BETWEEN ?1 AND ?2 AND \(condition) ORDER BY id"
        )
        people.bind(1, ids.lowerBound)
        people.bind(2, ids.upperBound)
        if let argument { people.bind(3, argument) }
        let write = try RawStatement(db, sql)
        var search = SearchWords()
        var counts: [FoldedWord: Int] = [:]
        while try people.step() {
            search.make(
                name: people.bytes(1).bindMemory(to: UInt8.self), wilayah: people.int(2),
                birth: people.isNull(3) ? nil : people.int(3))
            for word in search.words { counts[word, default: 0] += sign }
            write.bind(1, people.int(0))
            try search.bytes.withUnsafeBufferPointer { text in
                write.bind(2, text: text)
                try write.run()
            }
        }
        try count(counts)
    }

    private func count(_ counts: [FoldedWord: Int]) throws {
        let known = try RawStatement(db, "UPDATE name_word SET count = count + ? WHERE word = ? RETURNING id")
        let new = try RawStatement(db, "INSERT INTO name_word (word, count) VALUES (?, ?)")
        let near = try RawStatement(db, "INSERT OR IGNORE INTO name_word_near VALUES (?, ?)")
        var total = 0
        for (word, amount) in counts.sorted(by: { $0.key.text < $1.key.text }) {
            total += amount
            let text = Array(word.text.utf8)
            try text.withUnsafeBufferPointer { text in
                known.bind(1, Int64(amount))
                known.bind(2, text: text)
                defer { known.reset() }
                if try known.step() { return }
                new.bind(1, text: text)
                new.bind(2, Int64(amount))
                try new.run()
                for key in NearWords.keys(text) {
                    near.bind(1, key)
                    near.bind(2, db.lastInsertedRowID)
                    try near.run()
                }
            }
        }
        try Meta.nameWords.add(total, db)
    }

    /// In bulk the index gathers more before it writes, and merges nothing.
    private func tune(hashBytes: Int, merging: Bool) throws {
        for (name, value) in [
            ("hashsize", hashBytes), ("automerge", merging ? 4 : 0), ("crisismerge", merging ? 16 : 1_000),
        ] {
            try db.execute(
                sql: "INSERT INTO person_search (person_search, rank) VALUES (?, ?)", arguments: [name, value])
        }
    }
}
