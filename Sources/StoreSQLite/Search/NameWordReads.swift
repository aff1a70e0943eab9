import GRDB

/// The words of names that the registry knows.
enum NameWordReads {
    /// The commonest words that begin so.
    static func beginning(_ db: Database, _ text: String, _ limit: Int) throws -> [String] {
        // "{" follows "z".
        try String.fetchAll(
            db,
            SQLRequest(
                sql: """
                    SELECT word FROM name_word WHERE word >= ?1 AND word < ?1 || '{' AND count > 0
                    ORDER BY count DESC LIMIT ?2
                    """, arguments: [text, limit], cached: true))
    }

    /// The word itself when somebody bears it, and the commonest that are one slip of the pen away.
    /// - Parameter spellings: ways to write it, the folded one first.
    static func near(_ db: Database, _ spellings: [String], _ limit: Int) throws -> [String] {
        let letters = Set(spellings).map { Array($0.utf8) }
        let keys = letters.reduce(into: Set<Int64>()) { $0.formUnion(NearWords.keys($1)) }.sorted()
        let places = keys.map { _ in "?" }.joined(separator: ", ")
        return try String.fetchAll(
            db,
            SQLRequest(
                sql: """
                    SELECT DISTINCT word FROM name_word_near n JOIN name_word w ON w.id = n.word_id
                    WHERE n.key IN (\(places)) AND count > 0 ORDER BY word = ? DESC, count DESC
                    """, arguments: StatementArguments(keys) + [spellings[0]], cached: true)
        ).filter { word in letters.contains { NearWords.isOneSlip($0, Array(word.utf8)) } }.prefix(limit).map { $0 }
    }

    static func counts(_ db: Database, _ words: [String]) throws -> [String: Int] {
        let ask = try db.cachedStatement(sql: "SELECT count FROM name_word WHERE word = ?")
        var out: [String: Int] = [:]
        for word in Set(words) {
            if let count = try Int.fetchOne(ask, arguments: [word]) { out[word] = count }
        }
        return out
    }
}
