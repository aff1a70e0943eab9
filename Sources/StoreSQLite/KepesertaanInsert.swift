import GRDB
import Kernel
import Registry
import Store

/// Writes kepesertaan through one prepared statement; the schema refuses overlaps.
struct KepesertaanInsert {
    private let insert: RawStatement
    private let recorded: Int64

    init(_ db: Database, recorded: Moment) throws {
        insert = try RawStatement(
            db,
            """
            INSERT INTO kepesertaan (person_id, segmen, fund, wilayah, from_bulan, through_bulan, status, dicatat_pada)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        self.recorded = recorded.milliseconds
    }

    func run(_ spell: Kepesertaan, of person: Int64) throws {
        insert.bind(1, person)
        insert.bind(2, Int64(spell.segmen.rawValue))
        insert.bind(3, Int64(spell.fund.rawValue))
        insert.bind(4, spell.wilayah.stored)
        insert.bind(5, Int64(spell.from.index))
        insert.bind(6, spell.through.map { Int64($0.index) })
        insert.bind(7, Int64(spell.status.rawValue))
        insert.bind(8, recorded)
        do { try insert.run() } catch let error as DatabaseError where error.message == "kepesertaan overlaps" {
            throw StoreError.overlap(Id(person))
        }
    }
}
