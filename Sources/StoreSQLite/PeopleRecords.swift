import Coverage
import Foundation
import GRDB
import Kernel
import Registry
import Store

extension PeoplePort {
    static func sqlite(_ database: SQLiteDatabase) -> PeoplePort {
        PeoplePort(
            load: { load, act, next in try PeopleLoad(database: database, load: load, act: act).run(next) },
            export: { scope, bulan, consume in
                try PeopleExport(database: database, scope: scope, bulan: bulan).run(consume)
            },
            withNIK: { nik in try database.readNow { try PeopleRecords(database.vault).withNIK($0, nik) } },
            person: { id in try database.readNow { try PeopleRecords(database.vault).person($0, id) } },
            putKepesertaan: { id, spells, act in
                try database.write { try PeopleRecords(database.vault).put($0, id, spells, act) }
            },
            count: { try database.readNow { try Meta.persons.integer($0) } })
    }
}

struct PeopleRecords {
    let vault: Vault

    init(_ vault: Vault) { self.vault = vault }

    /// By the blind index, then by the NIK itself: an index of eight bytes may meet another's.
    func withNIK(_ db: Database, _ nik: String) throws -> [Id<Person>] {
        let index = Array(nik.utf8).withUnsafeBytes { Sealer(vault).index($0, kind: Field.nik.rawValue) }
        let rows = try fetch(db, "WHERE nik_index = ? ORDER BY id", index)
        let text = try rows.opened(vault)
        return zip(rows.ids, text.flatMap { part in (0..<part.count).map { part.string($0, .nik) } })
            .filter { $0.1 == nik }.map { Id($0.0) }
    }

    func person(_ db: Database, _ id: Id<Person>) throws -> PersonRecord? {
        let rows = try fetch(db, "WHERE id = ?", id.raw)
        guard rows.count == 1, let text = try rows.opened(vault).first else { return nil }
        return PersonRecord(
            id: id, person: rows.people[0], text: text, kepesertaan: try PeopleRecords.current(db, id),
            provenance: try provenance(db, id))
    }

    private func fetch(_ db: Database, _ condition: String, _ value: Int64) throws -> SealedRows {
        let statement = try RawStatement(db, "SELECT \(PersonRow.columns) FROM visible_person \(condition)")
        statement.bind(1, value)
        var rows = SealedRows()
        while try statement.step() { try PersonRow.read(statement, into: &rows) }
        return rows
    }

    static func current(_ db: Database, _ id: Id<Person>) throws -> [Kepesertaan] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT segmen, fund, wilayah, from_bulan, through_bulan, status FROM kepesertaan
                WHERE person_id = ? AND digantikan_pada IS NULL ORDER BY from_bulan, segmen
                """, arguments: [id.raw]
        ).map { row in
            guard let segmen = Segmen(rawValue: row[0]), let fund = Fund(rawValue: row[1]),
                let status = KepesertaanStatus(rawValue: row[5]),
                let spell = Kepesertaan(
                    segmen: segmen, fund: fund, wilayah: try wilayah(row[2], "kepesertaan"),
                    from: Bulan(index: row[3]), through: (row[4] as Int32?).map { Bulan(index: $0) }, status: status)
            else { throw UnreadableValue(table: "kepesertaan") }
            return spell
        }
    }

    private func provenance(_ db: Database, _ id: Id<Person>) throws -> [Provenance] {
        try Row.fetchAll(
            db, sql: "SELECT batch_id, row, fields FROM provenance WHERE person_id = ? ORDER BY batch_id, row",
            arguments: [id.raw]
        ).map { Provenance(batch: Id($0[0]), row: $0[1], fields: FieldSet(rawValue: $0[2])) }
    }

    func put(_ db: Database, _ id: Id<Person>, _ spells: [Kepesertaan], _ act: Act) throws {
        guard try Int.fetchOne(db, sql: "SELECT 1 FROM visible_person WHERE id = ?", arguments: [id.raw]) != nil else {
            throw StoreError.noSuchPerson(id)
        }
        var deltas = CoverageDeltas()
        deltas.count(try PeopleRecords.current(db, id), sign: -1)
        deltas.count(spells)
        try db.execute(
            sql: "UPDATE kepesertaan SET digantikan_pada = ? WHERE person_id = ? AND digantikan_pada IS NULL",
            arguments: [act.at.milliseconds, id.raw])
        let insert = try KepesertaanInsert(db, recorded: act.at)
        for spell in spells { try insert.run(spell, of: id.raw) }
        try CoverageWrites.apply(db, deltas)
        try GroupWrites.refresh(db, person: id.raw)
        try Meta.registryVersion.add(1, db)
        try AuditChain(vault).append(
            db, act, "kepesertaan.put", subject: "person:\(id.raw)", detail: "spells=\(spells.count)")
    }
}
