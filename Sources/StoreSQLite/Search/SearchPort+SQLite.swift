import Access
import GRDB
import Kernel
import Registry
import Store

extension SearchPort {
    static func sqlite(_ database: SQLiteDatabase) -> SearchPort {
        let vault = database.vault
        return SearchPort(
            byName: { question, scope in
                try await database.read { try SearchReads(db: $0, vault: vault).byName(question, scope) }
            },
            byNIK: { nik, bulan, scope in
                try await database.read { try SearchReads(db: $0, vault: vault).byNIK(nik, bulan, scope) }
            },
            byKPJ: { kpj, bulan, scope in
                try await database.read { try SearchReads(db: $0, vault: vault).byKPJ(kpj, bulan, scope) }
            },
            candidates: { question, scope in
                try database.readNow { try CandidateReads(db: $0, vault: vault).run(question, scope) }
            },
            sample: { size, scope in
                try database.readNow { try CandidateReads(db: $0, vault: vault).sample(size, scope) }
            },
            wordCounts: { words in
                try database.readNow { db in
                    WordCounts(
                        counts: try NameWordReads.counts(db, words), total: try Meta.nameWords.integer(db),
                        people: try Meta.persons.integer(db))
                }
            })
    }
}

struct SearchReads {
    let db: Database
    let vault: Vault

    func byName(_ question: NameQuestion, _ scope: Scope) throws -> FoundPeople {
        guard let hits = try NameSearch(db, question, scope)?.run(), !hits.isEmpty else { return .none }
        let people = try FoundPeopleReads(db: db, vault: vault, activeIn: question.activeIn)
            .people(hits.prefix(question.limit).map(\.id))
        return FoundPeople(people: people, best: hits[0].match, isMore: hits.count > question.limit)
    }

    func byNIK(_ nik: String, _ bulan: Bulan, _ scope: Scope) throws -> [FoundPerson] {
        let ids = try PeopleRecords(vault).withNIK(db, nik).map(\.raw)
        return try within(scope, ids, bulan)
    }

    func byKPJ(_ kpj: String, _ bulan: Bulan, _ scope: Scope) throws -> [FoundPerson] {
        guard let index = CardNumbers.index(kpj, Sealer(vault)) else { return [] }
        let ids = try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT r.person_id FROM list_row_kpj k JOIN list_row r ON r.id = k.list_row_id
                WHERE k.kpj_index = ? AND r.person_id IS NOT NULL ORDER BY 1 LIMIT 20
                """, arguments: [index])
        return try within(scope, ids, bulan)
    }

    private func within(_ scope: Scope, _ ids: [Int64], _ bulan: Bulan) throws -> [FoundPerson] {
        let condition = scope.condition("wilayah")
        let visible = try ids.filter { id in
            try Int.fetchOne(
                db, sql: "SELECT 1 FROM visible_person WHERE id = ? AND \(condition.sql)",
                arguments: [id] + StatementArguments(condition.arguments)) != nil
        }
        return try FoundPeopleReads(db: db, vault: vault, activeIn: bulan).people(visible)
    }
}
