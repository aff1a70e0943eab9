import Access
import GRDB
import Kernel
import Registry
import Store

/// Reading rows of lists. Which rows a page shows is told by covering indexes alone; only the page's own rows are
/// opened.
struct UsulanReads {
    let vault: Vault

    init(_ vault: Vault) { self.vault = vault }

    func page(_ db: Database, _ id: Id<Usulan>, _ scope: Scope, _ query: UsulanRowQuery) throws -> UsulanRowPage {
        let list = try UsulanLists.found(db, id, scope)
        let walk = UsulanWalk(db, list, query, UsulanSealing(vault))
        let found = try walk.page()
        return UsulanRowPage(rows: try rows(db, id, found.numbers), total: found.total)
    }

    func numbers(_ db: Database, _ id: Id<Usulan>, _ scope: Scope, _ query: UsulanRowQuery) throws -> [Int] {
        let list = try UsulanLists.found(db, id, scope)
        return try UsulanWalk(db, list, query, UsulanSealing(vault)).all()
    }

    func numbered(_ db: Database, _ id: Id<Usulan>, _ scope: Scope, _ numbers: [Int]) throws -> [UsulanRow] {
        let list = try UsulanLists.found(db, id, scope)
        return list.rows == 0 ? [] : try rows(db, id, numbers)
    }

    func alike(
        _ db: Database, _ id: Id<Usulan>, _ scope: Scope, _ nik: String, _ name: String, _ birth: Day?
    ) throws -> [Int] {
        _ = try UsulanLists.found(db, id, scope)
        var out: Set<Int64> = []
        if let index = UsulanSealing(vault).index(nik) {
            out.formUnion(
                try Int64.fetchAll(
                    db, sql: "SELECT id FROM usulan_row WHERE usulan_id = ? AND nik_index = ?",
                    arguments: [id.raw, index]))
        }
        if !name.isEmpty, let birth {
            out.formUnion(
                try Int64.fetchAll(
                    db, sql: "SELECT id FROM usulan_row WHERE usulan_id = ? AND nama = ? AND birth = ?",
                    arguments: [id.raw, name, birth.number]))
        }
        return out.map { UsulanRef(raw: $0).row }.sorted()
    }

    func twins(_ db: Database, _ ref: UsulanRef, _ scope: Scope) throws -> [Int] {
        _ = try UsulanLists.found(db, ref.usulan, scope)
        return try Int64.fetchAll(
            db, sql: "SELECT id FROM usulan_row WHERE usulan_id = ? AND twin = ? ORDER BY id",
            arguments: [ref.usulan.raw, ref.row]
        ).map { UsulanRef(raw: $0).row }
    }

    private func rows(_ db: Database, _ id: Id<Usulan>, _ numbers: [Int]) throws -> [UsulanRow] {
        let statement = try RawStatement(
            db,
            """
            SELECT file, sheet, sheet_row, verdict, codes, person_id, twin, probability, wilayah, birth, version,
                diubah_oleh, diubah_pada, cells_sealed, fixes_sealed
            FROM usulan_row r JOIN reason_set s ON s.id = r.reason_set_id WHERE r.id = ?
            """)
        let sealing = UsulanSealing(vault)
        return try numbers.compactMap { number in
            let ref = UsulanRef(id, row: number)
            statement.bind(1, ref.raw)
            guard try statement.step() else { return nil }
            let row = try UsulanReads.row(statement, ref, sealing)
            // The key names one row: the next step resets the statement.
            _ = try statement.step()
            return row
        }
    }

    private static func row(_ row: RawStatement, _ ref: UsulanRef, _ sealing: UsulanSealing) throws -> UsulanRow {
        guard let verdict = Verdict(rawValue: UInt8(row.int(3))) else { throw UnreadableValue(table: "usulan_row") }
        let marks = String(decoding: row.bytes(4), as: UTF8.self).split(separator: " ")
        let judgement = UsulanJudgement(
            verdict: verdict, reasons: marks.filter { $0.first != "+" }.map(String.init),
            repairs: marks.filter { $0.first == "+" }.map { String($0.dropFirst()) },
            person: row.isNull(5) ? nil : Id(row.int(5)), twin: row.isNull(6) ? nil : Int(row.int(6)),
            probabilityPPM: row.isNull(7) ? nil : Int(row.int(7)),
            wilayah: row.isNull(8) ? nil : KodeWilayah(stored: row.int(8)),
            birth: row.isNull(9) ? nil : Day(number: Int32(row.int(9))))
        return UsulanRow(
            number: ref.row,
            place: UsulanPlace(file: Int(row.int(0)), sheet: Int(row.int(1)), sheetRow: Int(row.int(2))),
            cells: try sealing.cells(row.bytes(13), ref.raw), fixes: try sealing.fixes(row.bytes(14), ref.raw),
            judgement: judgement, version: Int(row.int(10)),
            changedBy: row.isNull(11) ? nil : String(decoding: row.bytes(11), as: UTF8.self),
            changed: row.isNull(12) ? nil : Moment(milliseconds: row.int(12)))
    }
}
