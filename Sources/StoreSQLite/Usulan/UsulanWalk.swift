import GRDB
import Kernel
import Registry
import Store

/// Finds which rows of a list fit a question, in its order, without touching the rows themselves.
struct UsulanWalk {
    private let db: Database
    private let list: Usulan
    private let query: UsulanRowQuery
    private let sealing: UsulanSealing

    init(_ db: Database, _ list: Usulan, _ query: UsulanRowQuery, _ sealing: UsulanSealing) {
        self.db = db
        self.list = list
        self.query = query
        self.sealing = sealing
    }

    func page() throws -> (numbers: [Int], total: Int) {
        let chosen = try chosen()
        let total = chosen?.count ?? query.verdict.map { list.counts[$0] ?? 0 } ?? list.rows
        let first = (max(1, query.page) - 1) * UsulanRowQuery.perPage
        guard first < total else { return ([], total) }
        return (try ordered(chosen, first..<min(total, first + UsulanRowQuery.perPage)), total)
    }

    func all() throws -> [Int] { try ordered(chosen(), 0..<list.rows) }

    /// The rows that fit, ascending; nil when the verdict alone tells.
    private func chosen() throws -> [Int]? {
        var sets: [[Int]] = []
        let text = UsulanRow.nameKey(query.text)
        if !text.isEmpty { sets.append(try named(text)) }
        if let mark = query.mark { sets.append(try marked(mark)) }
        if query.mendedOnly {
            sets.append(try numbers("INDEXED BY usulan_row_mended", "AND fixes_sealed IS NOT NULL ORDER BY id", []))
        }
        guard !sets.isEmpty else { return nil }
        if let verdict = query.verdict {
            sets.append(
                try numbers("INDEXED BY usulan_row_verdict", "AND verdict = ? ORDER BY id", [Int64(verdict.rawValue)]))
        }
        let smallest = sets.indices.min { sets[$0].count < sets[$1].count }!
        var kept = sets.remove(at: smallest)
        for set in sets {
            let members = Set(set)
            kept = kept.filter(members.contains)
        }
        return kept
    }

    private func named(_ text: String) throws -> [Int] {
        let digits = text.filter(\.isNumber)
        if digits.utf8.count == 16, digits.utf8.count == text.utf8.count, let index = sealing.index(digits) {
            return try numbers("INDEXED BY usulan_row_nik", "AND nik_index = ? ORDER BY id", [index])
        }
        return try numbers(
            "INDEXED BY usulan_row_nama", "AND instr(nama, ?) > 0", [], text: text
        ).sorted()
    }

    private func marked(_ word: String) throws -> [Int] {
        let statement = try RawStatement(
            db,
            "SELECT row FROM usulan_mark WHERE usulan_id = ? AND word_id = (SELECT id FROM usulan_word WHERE word = ?)")
        statement.bind(1, list.id.raw)
        var out: [Int] = []
        try Array(word.utf8).withUnsafeBufferPointer { word in
            statement.bind(2, text: word)
            while try statement.step() { out.append(Int(statement.int(0))) }
        }
        return out
    }

    /// - Parameter text: bound first when given.
    private func numbers(
        _ index: String, _ condition: String, _ arguments: [Int64], text: String? = nil
    ) throws -> [Int] {
        let statement = try RawStatement(
            db, "SELECT id FROM usulan_row \(index) WHERE usulan_id = ? \(condition)")
        statement.bind(1, list.id.raw)
        for (i, argument) in arguments.enumerated() { statement.bind(Int32(i) + 2, argument) }
        var out: [Int] = []
        try Array((text ?? "").utf8).withUnsafeBufferPointer { text in
            if !text.isEmpty { statement.bind(Int32(arguments.count) + 2, text: text) }
            while try statement.step() { out.append(UsulanRef(raw: statement.int(0)).row) }
        }
        return out
    }

    /// The rows at these places in the order asked for.
    private func ordered(_ chosen: [Int]?, _ places: Range<Int>) throws -> [Int] {
        if query.sort == .row, let chosen {
            let list = query.descending ? chosen.reversed() : chosen
            return Array(list[places.clamped(to: 0..<list.count)])
        }
        if query.sort == .row, query.verdict == nil {
            // Rows are numbered without gaps.
            return places.clamped(to: 0..<list.rows).map { query.descending ? list.rows - $0 : $0 + 1 }
        }
        return try walked(chosen, places)
    }

    private func walked(_ chosen: [Int]?, _ places: Range<Int>) throws -> [Int] {
        let way = query.descending ? "DESC" : "ASC"
        let (index, order) =
            switch query.sort {
            case .row: ("usulan_row_verdict", "id \(way)")
            case .verdict: ("usulan_row_verdict", "verdict \(way), id")
            case .name: ("usulan_row_nama", "nama \(way), id")
            case .probability: ("usulan_row_probability", "probability \(way), id")
            }
        let verdict = query.verdict.map { " AND verdict = \($0.rawValue)" } ?? ""
        let limit = chosen == nil ? " LIMIT \(places.count) OFFSET \(places.lowerBound)" : ""
        let statement = try RawStatement(
            db,
            "SELECT id FROM usulan_row INDEXED BY \(index) WHERE usulan_id = ?\(verdict) ORDER BY \(order)\(limit)")
        statement.bind(1, list.id.raw)
        let members = chosen.map(Set.init)
        var (out, at) = ([Int](), 0)
        while out.count < places.count, try statement.step() {
            let row = UsulanRef(raw: statement.int(0)).row
            guard members?.contains(row) ?? true else { continue }
            if chosen == nil || at >= places.lowerBound { out.append(row) }
            at += 1
        }
        return out
    }
}
