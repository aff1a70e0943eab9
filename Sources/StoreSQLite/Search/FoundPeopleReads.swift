import Access
import GRDB
import Kernel
import Registry
import Store

/// People of a list of results, in the order of their ids given.
struct FoundPeopleReads {
    let db: Database
    let vault: Vault
    let activeIn: Bulan

    func people(_ ids: [Int64]) throws -> [FoundPerson] {
        let sealer = Sealer(vault)
        let standing = try standing(ids)
        let ask = try RawStatement(
            db, "SELECT wilayah, tanggal_lahir, jenis_kelamin, nama, nik_sealed FROM visible_person WHERE id = ?")
        return try ids.compactMap { id in
            ask.bind(1, id)
            guard try ask.step() else { return nil }
            defer { ask.reset() }
            let nik = ask.bytes(4)
            let place = Sealer.Place(kind: Field.nik.rawValue, id: id)
            return FoundPerson(
                id: Id(id),
                person: Person(
                    birth: ask.isNull(1) ? nil : Day(number: Int32(ask.int(1))),
                    sex: ask.isNull(2) ? nil : Sex(rawValue: UInt8(ask.int(2))),
                    wilayah: try wilayah(ask.int(0), "person")),
                name: String(decoding: ask.bytes(3), as: UTF8.self),
                maskedNIK: MaskedText(
                    nik.isEmpty ? "" : String(decoding: try sealer.open(nik, place), as: UTF8.self)),
                standing: standing[id] ?? .proposed)
        }
    }

    func standing(_ ids: [Int64]) throws -> [Int64: PersonStanding] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT person_id, max(from_bulan <= ?1 AND (through_bulan IS NULL OR through_bulan >= ?1))
                FROM kepesertaan
                WHERE person_id IN (\(ids.map { "\($0)" }.joined(separator: ","))) AND digantikan_pada IS NULL
                    AND status = 2
                GROUP BY person_id
                """, arguments: [activeIn.index])
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1] == 1 ? .active : .participant) })
    }
}
