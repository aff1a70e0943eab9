import Access
import Kernel
import Registry
import Store

/// What differs between two lists, or two versions of one, by row numbers.
public struct ListComparison: Hashable, Sendable {
    public struct Change: Hashable, Sendable {
        /// Rows of the newer and the older list that are about one person.
        public let newer: Int
        public let older: Int
        public let fields: FieldSet
    }

    public let newer: Id<Usulan>
    public let older: Id<Usulan>
    /// Rows of the newer list only.
    public let added: [Int]
    /// Rows of the older list only.
    public let gone: [Int]
    public let changed: [Change]
    /// How many say the same.
    public let same: Int
}

extension ListDesk {
    /// Compares row by row: by NIK where it has sixteen digits, else by name and date of birth. Both lists must lie in
    /// the scope.
    ///
    /// - Throws: `UsulanError.noSuchUsulan`.
    public func compare(_ newer: Id<Usulan>, with older: Id<Usulan>, scope: Scope) throws -> ListComparison {
        let (new, old) = (try found(newer, scope), try found(older, scope))
        var rows: [String: [(number: Int, values: [Field: String])]] = [:]
        try each(old, scope) { row in rows[ListDesk.identity(row), default: []].append((row.number, row.values)) }
        for key in rows.keys { rows[key]?.reverse() }
        var (added, changed, same): ([Int], [ListComparison.Change], Int) = ([], [], 0)
        try each(new, scope) { row in
            guard let match = rows[ListDesk.identity(row)]?.popLast() else {
                added.append(row.number)
                return
            }
            let values = row.values
            let fields = Field.allCases.filter { values[$0] != match.values[$0] }
            if fields.isEmpty {
                same += 1
            } else {
                let set = fields.reduce(into: FieldSet()) { $0.insert(FieldSet($1)) }
                changed.append(.init(newer: row.number, older: match.number, fields: set))
            }
        }
        return ListComparison(
            newer: newer, older: older, added: added, gone: rows.values.flatMap { $0.map(\.number) }.sorted(),
            changed: changed, same: same)
    }

    private func each(_ list: Usulan, _ scope: Scope, _ body: (UsulanRow) -> Void) throws {
        guard list.rows > 0 else { return }
        for first in stride(from: 1, through: list.rows, by: 4_096) {
            let numbers = Array(first...min(first + 4_095, list.rows))
            for row in try store.usulan.numbered(list.id, scope, numbers) { body(row) }
        }
    }

    private static func identity(_ row: UsulanRow) -> String {
        let digits = row[.nik].filter { $0.isASCII && $0.isNumber }
        return digits.count == 16 ? digits : "\(row.nameKey)|\(row[.tanggalLahir])"
    }
}

extension UsulanRow {
    /// All values that count, without empty ones.
    fileprivate var values: [Field: String] {
        cells.texts.merging(fixes) { $1 }.filter { !$0.value.isEmpty }
    }
}
