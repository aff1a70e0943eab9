import Access
import GRDB
import Kernel
import Linkage
import Registry
import Store

/// Finds people by name: the whole name first, then its words, then beginnings and slips of the pen, until there are
/// enough. Every step is one question to the index, bounded in what it reads.
struct NameSearch {
    let db: Database
    let question: NameQuestion
    let places: SearchPlaces
    private let fold = NameFold()

    /// What a step reads at most, of which the best are shown.
    private static let read = 80
    private static let completions = 24
    private static let slips = 8

    init?(_ db: Database, _ question: NameQuestion, _ scope: Scope) {
        guard let places = SearchPlaces(scope, within: question.within) else { return nil }
        (self.db, self.question, self.places) = (db, question, places)
    }

    struct Hit {
        let id: Int64
        let match: NameMatch
    }

    /// One more than asked for, when there are more.
    func run() throws -> [Hit] {
        let name = fold.fold(question.name)
        let words = name.words.map(\.text)
        guard !words.isEmpty else {
            return places.isNarrowed ? try hits(places.match(nil), .words) : []
        }
        var found: [Hit] = []
        var seen: Set<Int64> = []
        func add(_ match: NameMatch, _ terms: String?) throws {
            guard found.count <= question.limit, let terms else { return }
            let new = try hits(places.match(terms), match).filter { seen.insert($0.id).inserted }
            found += try ranked(new)
        }
        try add(.folded, SearchWords.whole(name))
        try add(.words, words.joined(separator: " AND "))
        try add(.beginning, try beginning(words))
        if found.isEmpty { try add(.near, try near(words)) }
        if found.isEmpty, words.count > 2 { try add(.near, NameSearch.allButOne(words)) }
        return Array(found.prefix(question.limit + 1))
    }

    private func hits(_ match: String, _ kind: NameMatch) throws -> [Hit] {
        let condition = places.scope.condition("p.wilayah")
        return try Int64.fetchAll(
            db,
            SQLRequest(
                sql: """
                    SELECT p.id FROM person_search s CROSS JOIN visible_person p ON p.id = s.rowid
                    WHERE person_search MATCH ? AND \(condition.sql) LIMIT \(max(NameSearch.read, question.limit + 1))
                    """, arguments: [match] + StatementArguments(condition.arguments), cached: true)
        ).map { Hit(id: $0, match: kind) }
    }

    /// The same letters first, then names with fewer further words, then those of nearly the typed length.
    private func ranked(_ hits: [Hit]) throws -> [Hit] {
        guard !hits.isEmpty else { return [] }
        let names = try Row.fetchAll(
            db, sql: "SELECT id, nama FROM person WHERE id IN (\(hits.map { "\($0.id)" }.joined(separator: ",")))")
        let nameOf = Dictionary(uniqueKeysWithValues: names.map { ($0[0] as Int64, $0[1] as String) })
        let typed = NameSearch.plain(question.name)
        return hits.map { hit -> (hit: Hit, words: Int, apart: Int) in
            let name = NameSearch.plain(nameOf[hit.id] ?? "")
            let isExact = hit.match == .folded && name == typed
            return (
                Hit(id: hit.id, match: isExact ? .exact : hit.match), name.split(separator: " ").count,
                abs(name.count - typed.count)
            )
        }.sorted { ($0.hit.match, $0.words, $0.apart, $0.hit.id) < ($1.hit.match, $1.words, $1.apart, $1.hit.id) }
            .map(\.hit)
    }

    private static func plain(_ name: String) -> String {
        name.uppercased().split(whereSeparator: { !$0.isLetter }).joined(separator: " ")
    }

    /// All words but the last, and one that begins as the last does.
    private func beginning(_ words: [String]) throws -> String? {
        guard let last = question.name.split(whereSeparator: { !$0.isLetter }).last else { return nil }
        var beginnings = fold.beginnings(last)
        let typed = String(last).lowercased()
        // A short form may also be the beginning of something else: Muh is Muhammad, or Muhtar.
        if typed.utf8.allSatisfy({ $0 &- 97 < 26 }) { beginnings.formUnion(fold.fold(typed).words.map(\.text)) }
        let found = try beginnings.sorted().flatMap { try NameWordReads.beginning(db, $0, NameSearch.completions) }
        guard !found.isEmpty else { return nil }
        return NameSearch.all(words.dropLast() + [NameSearch.any(found)])
    }

    /// Every word, or one that a slip of the pen makes of it; two words may have been written as one.
    private func near(_ words: [String]) throws -> String? {
        var parts: [String] = []
        // A slip can hide a doubled letter from folding, so that both the folded and the typed word are held up.
        let typed = question.name.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init)
        for word in words {
            let own = typed.first { fold.fold($0).words.map(\.text) == [word] }
            let near = try NameWordReads.near(db, [word] + (own.map { [$0] } ?? []), NameSearch.slips)
            guard !near.isEmpty else { return nil }
            parts.append(NameSearch.any(near))
        }
        return NameSearch.all(parts)
    }

    private static func allButOne(_ words: [String]) -> String {
        words.indices.map { left in
            "(" + all(words.indices.filter { $0 != left }.map { words[$0] }) + ")"
        }.joined(separator: " OR ")
    }

    private static func any(_ words: [String]) -> String { "(" + words.joined(separator: " OR ") + ")" }
    private static func all(_ parts: [String]) -> String { parts.joined(separator: " AND ") }
}

/// The part of a question to the index that says where: the scope, and the places that were asked for.
struct SearchPlaces {
    let scope: Scope
    private let groups: [String]
    let isNarrowed: Bool

    /// Nil when nobody can be found.
    init?(_ scope: Scope, within: [KodeWilayah]) {
        guard !scope.isEmpty else { return nil }
        self.scope = scope
        isNarrowed = !within.isEmpty
        groups = [scope.regions ?? [], within].filter { !$0.isEmpty }.map { regions in
            "(" + regions.map(SearchWords.region).joined(separator: " OR ") + ")"
        }
    }

    /// Words are letters and digits only, so none can be taken for a sign of the index's language.
    func match(_ terms: String?) -> String {
        ((terms.map { ["(" + $0 + ")"] } ?? []) + groups).joined(separator: " AND ")
    }
}
