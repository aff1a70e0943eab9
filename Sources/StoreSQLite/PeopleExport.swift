import GRDB
import Kernel
import Registry
import Store

/// Everyone, or every participant, for linkage: read on one thread while the rows before are opened on the others.
struct PeopleExport {
    let database: SQLiteDatabase
    let scope: RegisterScope
    let bulan: Bulan

    private static let rowsPerChunk = 16_384

    func run(_ consume: (RegisterChunk) throws -> Void) throws {
        try database.readNow { db in
            let standing = try Standing(db, in: bulan)
            let people = try RawStatement(db, "SELECT \(PersonRow.columns) FROM visible_person ORDER BY id")
            var waiting: Future<Result<[RegisterChunk], any Error>>?
            var rows = SealedRows()
            func send() throws {
                let full = rows
                rows = SealedRows()
                let vault = database.vault
                let opening = Future { Result { try chunks(full, standing, vault) } }
                if let waiting { for chunk in try waiting.wait().get() { try consume(chunk) } }
                waiting = opening
            }
            while try people.step() {
                if scope == .participants, !standing.isParticipant(people.int(0)) { continue }
                try PersonRow.read(people, into: &rows)
                if rows.count == PeopleExport.rowsPerChunk { try send() }
            }
            if rows.count > 0 { try send() }
            if let waiting { for chunk in try waiting.wait().get() { try consume(chunk) } }
        }
    }

    private func chunks(_ rows: SealedRows, _ standing: Standing, _ vault: Vault) throws -> [RegisterChunk] {
        var first = 0
        return try rows.opened(vault).map { text in
            let range = first..<first + text.count
            first = range.upperBound
            return RegisterChunk(
                ids: rows.ids[range].map { Id($0) }, active: rows.ids[range].map(standing.isActive),
                participant: rows.ids[range].map(standing.isParticipant), founder: Array(rows.founders[range]),
                people: Array(rows.people[range]), text: text)
        }
    }
}

/// Who has a kepesertaan, and who counts in a month: two bits for each id.
private struct Standing: Sendable {
    private var bits: [UInt8]

    init(_ db: Database, in bulan: Bulan) throws {
        bits = [UInt8](repeating: 0, count: try Meta.nextPerson.integer(db))
        let spells = try RawStatement(
            db,
            """
            SELECT person_id, from_bulan <= ?1 AND (through_bulan IS NULL OR through_bulan >= ?1)
            FROM kepesertaan WHERE digantikan_pada IS NULL AND status = 2
            """)
        spells.bind(1, Int64(bulan.index))
        while try spells.step() { bits[Int(spells.int(0))] |= spells.int(1) == 1 ? 3 : 1 }
    }

    func isParticipant(_ id: Int64) -> Bool { bits[Int(id)] & 1 != 0 }
    func isActive(_ id: Int64) -> Bool { bits[Int(id)] & 2 != 0 }
}
