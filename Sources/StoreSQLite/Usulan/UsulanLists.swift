import Access
import Foundation
import GRDB
import Kernel
import Registry
import Store

/// Reading lists, without their rows.
enum UsulanLists {
    static func unfinished(_ db: Database) throws -> [Id<Usulan>] {
        try Int64.fetchAll(db, sql: "SELECT id FROM usulan WHERE state = 1 ORDER BY id").map { Id($0) }
    }

    static func one(_ db: Database, _ id: Id<Usulan>, _ scope: Scope) throws -> Usulan? {
        let inside = scope.condition("wilayah")
        return try fetch(db, "WHERE id = ? AND \(inside.sql)", [id.raw] + StatementArguments(inside.arguments)).first
    }

    /// As `one`; throws when there is none.
    static func found(_ db: Database, _ id: Id<Usulan>, _ scope: Scope) throws -> Usulan {
        guard let found = try one(db, id, scope) else { throw UsulanError.noSuchUsulan(id) }
        return found
    }

    static func page(_ db: Database, _ scope: Scope, _ query: UsulanQuery) throws -> UsulanPage {
        let inside = scope.condition("wilayah")
        var (sql, arguments) = (inside.sql, StatementArguments(inside.arguments))
        if let source = query.source {
            sql += " AND source = ?"
            arguments += [source]
        }
        if let maker = query.maker {
            sql += " AND maker = ?"
            arguments += [maker]
        }
        if !query.text.isEmpty {
            sql += """
                 AND (instr(lower(title), lower(?)) OR instr(lower(source), lower(?)) OR EXISTS
                    (SELECT 1 FROM usulan_file f WHERE f.usulan_id = usulan.id AND instr(lower(f.name), lower(?))))
                """
            arguments += [query.text, query.text, query.text]
        }
        let byState = try counts(db, sql, arguments)
        let states = query.states ?? Set(Usulan.State.allCases)
        let marks = states.map { String($0.rawValue) }.joined(separator: ", ")
        let lists = try fetch(
            db, "WHERE \(sql) AND state IN (\(marks)) ORDER BY diubah_pada DESC, id DESC LIMIT ? OFFSET ?",
            arguments + [UsulanQuery.perPage, (max(1, query.page) - 1) * UsulanQuery.perPage])
        let sources = try String.fetchAll(
            db, sql: "SELECT DISTINCT source FROM usulan WHERE \(inside.sql) ORDER BY source",
            arguments: StatementArguments(inside.arguments))
        return UsulanPage(
            lists: lists, total: byState.reduce(0) { states.contains($1.key) ? $0 + $1.value : $0 }, byState: byState,
            sources: sources)
    }

    private static func counts(
        _ db: Database, _ sql: String, _ arguments: StatementArguments
    ) throws -> [Usulan.State: Int] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT state, count(*) FROM usulan WHERE \(sql) GROUP BY state", arguments: arguments)
        return try rows.reduce(into: [:]) { counts, row in counts[try state(row[0])] = row[1] }
    }

    private static func state(_ raw: UInt8) throws -> Usulan.State {
        guard let state = Usulan.State(rawValue: raw) else { throw UnreadableValue(table: "usulan") }
        return state
    }

    private static func fetch(
        _ db: Database, _ clause: String, _ arguments: StatementArguments
    ) throws -> [Usulan] {
        try Row.fetchAll(db, sql: "SELECT * FROM usulan \(clause)", arguments: arguments).map { row in
            let id: Int64 = row["id"]
            let failure = (row["failure_id"] as String?).map { Phrase(id: $0, en: row["failure_en"]) }
            return Usulan(
                id: Id(id), title: row["title"], source: row["source"],
                wilayah: try wilayah(row["wilayah"], "usulan"), state: try state(row["state"]), maker: row["maker"],
                checker: row["checker"], made: Moment(milliseconds: row["dibuat_pada"]),
                changed: Moment(milliseconds: row["diubah_pada"]), files: try files(db, id), rows: row["rows"],
                counts: try verdicts(db, id), failure: failure,
                batch: (row["batch_id"] as Int64?).map { Id($0) },
                previous: (row["previous_id"] as Int64?).map { Id($0) })
        }
    }

    private static func files(_ db: Database, _ id: Int64) throws -> [UsulanFile] {
        try Row.fetchAll(db, sql: "SELECT * FROM usulan_file WHERE usulan_id = ? ORDER BY number", arguments: [id])
            .map { row in
                UsulanFile(
                    name: row["name"], hash: row["hash"], size: row["size"], rows: row["rows"],
                    fields: FieldSet(rawValue: row["fields"]))
            }
    }

    private static func verdicts(_ db: Database, _ id: Int64) throws -> [Verdict: Int] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT verdict, count FROM usulan_count WHERE usulan_id = ? AND count > 0", arguments: [id])
        return try rows.reduce(into: [:]) { counts, row in
            guard let verdict = Verdict(rawValue: row[0]) else { throw UnreadableValue(table: "usulan_count") }
            counts[verdict] = row[1]
        }
    }

    static func marks(_ db: Database, _ id: Id<Usulan>, _ scope: Scope) throws -> [String: Int] {
        let list = try found(db, id, scope)
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT word, count FROM usulan_mark_count c JOIN usulan_word w ON w.id = c.word_id
                WHERE usulan_id = ? AND count > 0
                """, arguments: [list.id.raw])
        return rows.reduce(into: [:]) { $0[$1[0]] = $1[1] }
    }

    static func events(_ db: Database, _ id: Id<Usulan>, _ scope: Scope) throws -> [UsulanEvent] {
        _ = try found(db, id, scope)
        return try Row.fetchAll(
            db, sql: "SELECT * FROM usulan_event WHERE usulan_id = ? ORDER BY number", arguments: [id.raw]
        ).map { row in
            guard let kind = UsulanEvent.Kind(rawValue: row["kind"]) else {
                throw UnreadableValue(table: "usulan_event")
            }
            return UsulanEvent(
                number: row["number"], kind: kind,
                act: Act(actor: row["actor"], at: Moment(milliseconds: row["at"])), count: row["count"],
                row: row["row"], fields: FieldSet(rawValue: row["fields"]), note: row["note"])
        }
    }

    static func withHash(_ db: Database, _ hash: String, _ scope: Scope) throws -> [Id<Usulan>] {
        let inside = scope.condition("u.wilayah")
        return try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT u.id FROM usulan_file f JOIN usulan u ON u.id = f.usulan_id
                WHERE f.hash = ? AND u.state NOT IN (6, 8) AND \(inside.sql) ORDER BY u.id
                """, arguments: [hash] + StatementArguments(inside.arguments)
        ).map { Id($0) }
    }

    static func dependants(_ db: Database, _ batch: Id<Batch>) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT coalesce(u.title, b.file_name) FROM person p JOIN list_row r ON r.person_id = p.id
                JOIN batch b ON b.id = r.batch_id LEFT JOIN usulan u ON u.batch_id = b.id
                WHERE p.batch_id = ? AND r.batch_id <> p.batch_id ORDER BY 1 LIMIT 10
                """, arguments: [batch.raw])
    }

    static func columns(_ db: Database, _ source: String) throws -> [RememberedColumns] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM source_columns WHERE source = ? ORDER BY diubah_pada DESC", arguments: [source]
        ).map { row in
            let texts = { (text: String) in try JSONDecoder().decode([String].self, from: Data(text.utf8)) }
            return RememberedColumns(header: try texts(row["header"]), meanings: try texts(row["meanings"]))
        }
    }
}
