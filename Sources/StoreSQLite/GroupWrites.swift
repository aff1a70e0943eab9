import Coverage
import GRDB
import Kernel
import Registry

/// Keeps the groups of coverage true, in the transaction that changes people or their kepesertaan.
struct GroupWrites {
    private let db: Database
    private let insert: RawStatement
    private var deltas = GroupDeltas()

    init(_ db: Database) throws {
        self.db = db
        insert = try RawStatement(db, "INSERT INTO counted_span VALUES (?, ?, ?, ?, ?, ?, ?)")
    }

    /// Counts the groups of one person anew: after anything of their birth, sex, pekerjaan or kepesertaan changed.
    static func refresh(_ db: Database, person: Int64) throws {
        var writes = try GroupWrites(db)
        try writes.forget(person)
        try writes.remember(person)
        try writes.finish()
    }

    /// Adds a person's spans; `finish` brings the cells up to date.
    mutating func add(_ spans: [CountedSpan], of person: Int64, _ traits: GroupTraits) throws {
        for span in spans {
            deltas.count(span, traits)
            insert.bind(1, person)
            insert.bind(2, Int64(span.from.index))
            insert.bind(3, span.through.map { Int64($0.index) })
            insert.bind(4, span.wilayah.stored)
            insert.bind(5, traits.born.map { Int64($0.index) })
            insert.bind(6, Int64(traits.sex?.rawValue ?? 0))
            insert.bind(7, Int64(traits.sektor.rawValue))
            try insert.run()
        }
    }

    private mutating func forget(_ person: Int64) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT wilayah, from_bulan, through_bulan, born_bulan, sex, sektor FROM counted_span
                WHERE person_id = ?
                """, arguments: [person])
        for row in rows {
            guard let wilayah = KodeWilayah(stored: row[0]), let sektor = Sektor(rawValue: row[5]) else {
                throw UnreadableValue(table: "counted_span")
            }
            let span = CountedSpan(
                segmen: .bpu, fund: .unknown, wilayah: wilayah, from: Bulan(index: row[1]),
                through: (row[2] as Int32?).map { Bulan(index: $0) })
            deltas.count(
                span,
                GroupTraits(
                    born: (row[3] as Int32?).map { Bulan(index: $0) }, sex: Sex(rawValue: row[4]), sektor: sektor),
                sign: -1)
        }
        try db.execute(sql: "DELETE FROM counted_span WHERE person_id = ?", arguments: [person])
    }

    private mutating func remember(_ person: Int64) throws {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT tanggal_lahir, jenis_kelamin, pekerjaan FROM person WHERE id = ?", arguments: [person])
        else { return }
        let traits = GroupTraits(
            born: (row[0] as Int32?).map { Day(number: $0).bulan }, sex: (row[1] as UInt8?).flatMap(Sex.init),
            sektor: Sektor(pekerjaan: row[2] as String? ?? ""))
        try add(countedSpans(try PeopleRecords.current(db, Id(person))), of: person, traits)
    }

    func finish() throws {
        let upsert = try RawStatement(
            db,
            """
            INSERT INTO group_cell VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (wilayah, kind, value, bulan) DO UPDATE SET delta = delta + excluded.delta
            """)
        for (key, amount) in deltas.rolledUp() {
            upsert.bind(1, key.wilayah.stored)
            upsert.bind(2, Int64(key.kind.rawValue))
            upsert.bind(3, Int64(key.value))
            upsert.bind(4, Int64(key.bulan.index))
            upsert.bind(5, Int64(amount))
            try upsert.run()
        }
    }
}
