import Coverage
import GRDB
import Kernel
import Registry

/// How many are active in each group of a region in a month.
enum GroupReads {
    static func groups(_ db: Database, of kode: KodeWilayah, in bulan: Bulan) throws -> [GroupCount] {
        kode.level <= .kabupatenKota ? try added(db, kode, bulan) : try counted(db, kode, bulan)
    }

    private static func added(_ db: Database, _ kode: KodeWilayah, _ bulan: Bulan) throws -> [GroupCount] {
        try SQLRequest<Row>(
            sql: """
                SELECT kind, value, sum(delta) FROM group_cell WHERE wilayah = ? AND bulan <= ?
                GROUP BY kind, value HAVING sum(delta) <> 0
                """, arguments: [kode.stored, bulan.index], cached: true
        ).fetchAll(db).map { row in
            guard let kind = GroupKind(rawValue: row[0]) else { throw UnreadableValue(table: "group_cell") }
            return GroupCount(kind: kind, value: row[1], count: row[2])
        }
    }

    private static func counted(_ db: Database, _ kode: KodeWilayah, _ bulan: Bulan) throws -> [GroupCount] {
        let factor: Int64 = kode.level == .kecamatan ? 10_000 : 1
        let first = kode.stored * factor
        let rows = try SQLRequest<Row>(
            sql: """
                SELECT born_bulan, sex, sektor, count(*) FROM counted_span
                WHERE (wilayah BETWEEN ? AND ? OR wilayah = ?) AND from_bulan <= ?
                    AND (through_bulan IS NULL OR through_bulan >= ?)
                GROUP BY born_bulan, sex, sektor
                """, arguments: [first, first + factor - 1, kode.stored, bulan.index, bulan.index], cached: true
        ).fetchCursor(db)
        var out: [GroupKind: [UInt8: Int]] = [:]
        while let row = try rows.next() {
            guard let sektor = Sektor(rawValue: row[2]) else { throw UnreadableValue(table: "counted_span") }
            let traits = GroupTraits(
                born: (row[0] as Int32?).map { Bulan(index: $0) }, sex: Sex(rawValue: row[1]), sektor: sektor)
            for (kind, value) in traits.values(in: bulan) { out[kind, default: [:]][value, default: 0] += row[3] }
        }
        return out.flatMap { kind, counts in
            counts.map { GroupCount(kind: kind, value: $0.key, count: $0.value) }
        }.sorted { ($0.kind.rawValue, $0.value) < ($1.kind.rawValue, $1.value) }
    }
}
