import Access
import GRDB
import Kernel
import Linkage
import Registry
import Store

/// People who share something telling with one who is being typed in: what linkage blocks by, asked of the indexes.
struct CandidateReads {
    let db: Database
    let vault: Vault

    /// At most so many by each way of meeting.
    private static let most = 48

    func run(_ question: CandidateQuestion, _ scope: Scope) throws -> RegisterChunk {
        guard let places = SearchPlaces(scope, within: []) else { return try chunk([], question.activeIn) }
        var ids: Set<Int64> = []
        if !question.nik.isEmpty { ids.formUnion(try blind(question.nik, .nik, "nik_index", scope)) }
        for telepon in Set(question.telepon) {
            ids.formUnion(try blind(telepon, .telepon, "telepon_index", scope))
        }
        for terms in try ways(question) { ids.formUnion(try hits(places.match(terms), scope)) }
        return try chunk(ids.sorted(), question.activeIn)
    }

    /// People at even distances; their standing does not matter and is asked of no month.
    func sample(_ size: Int, _ scope: Scope) throws -> RegisterChunk {
        let last = try Meta.nextPerson.integer(db)
        let condition = scope.condition("wilayah")
        let step = max(1, last / max(1, size))
        let ask = try db.cachedStatement(
            sql: "SELECT id FROM visible_person WHERE id >= ? AND \(condition.sql) ORDER BY id LIMIT 1")
        let ids = try stride(from: 1, to: last, by: step).compactMap { start in
            try Int64.fetchOne(ask, arguments: [start] + StatementArguments(condition.arguments))
        }
        return try chunk(Set(ids).sorted(), Bulan(index: 0))
    }

    /// Questions to the index, each telling enough to stand alone.
    private func ways(_ question: CandidateQuestion) throws -> [String] {
        let name = NameFold().fold(question.name)
        let words = name.words.map(\.text)
        let near = try words.map { any([$0] + (try NameWordReads.near(db, [$0], 6))) }
        let births = any(question.births.map(SearchWords.birth))
        let years = any(question.years.map(SearchWords.year))
        var ways: [String] = []
        if !question.births.isEmpty, !words.isEmpty { ways.append("\(births) AND \(any(near))") }
        if !question.births.isEmpty, let desa = question.desa {
            ways.append("\(births) AND \(SearchWords.region(desa))")
        }
        if !words.isEmpty {
            if !question.years.isEmpty {
                ways.append("\(SearchWords.whole(name)) AND \(years)")
                ways.append("\(near.joined(separator: " AND ")) AND \(years)")
            }
            ways.append(SearchWords.whole(name))
            if let desa = question.desa {
                ways.append("\(near.joined(separator: " AND ")) AND \(SearchWords.region(desa))")
            }
        }
        return ways
    }

    private func any(_ words: [String]) -> String { "(" + words.joined(separator: " OR ") + ")" }

    private func hits(_ match: String, _ scope: Scope) throws -> [Int64] {
        let condition = scope.condition("p.wilayah")
        return try Int64.fetchAll(
            db,
            SQLRequest(
                sql: """
                    SELECT p.id FROM person_search s CROSS JOIN visible_person p ON p.id = s.rowid
                    WHERE person_search MATCH ? AND \(condition.sql) LIMIT \(CandidateReads.most)
                    """, arguments: [match] + StatementArguments(condition.arguments), cached: true))
    }

    private func blind(_ value: String, _ field: Field, _ column: String, _ scope: Scope) throws -> [Int64] {
        let index = Array(value.utf8).withUnsafeBytes { Sealer(vault).index($0, kind: field.rawValue) }
        let condition = scope.condition("wilayah")
        return try Int64.fetchAll(
            db,
            SQLRequest(
                sql: """
                    SELECT id FROM visible_person WHERE \(column) = ? AND \(condition.sql)
                    LIMIT \(CandidateReads.most)
                    """, arguments: [index] + StatementArguments(condition.arguments), cached: true))
    }

    private func chunk(_ ids: [Int64], _ bulan: Bulan) throws -> RegisterChunk {
        let people = try RawStatement(db, "SELECT \(PersonRow.columns) FROM person WHERE id = ?")
        var rows = SealedRows()
        for id in ids {
            people.bind(1, id)
            if try people.step() { try PersonRow.read(people, into: &rows) }
            people.reset()
        }
        let standing = try FoundPeopleReads(db: db, vault: vault, activeIn: bulan).standing(ids)
        return RegisterChunk(
            ids: rows.ids.map { Id($0) }, active: rows.ids.map { standing[$0] == .active },
            participant: rows.ids.map { standing[$0] != nil }, founder: rows.founders, people: rows.people,
            text: try rows.openedHere(vault))
    }
}
