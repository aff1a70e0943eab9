import Access
import Intake
import Kernel
import Registry
import Store

extension ListDesk {
    /// What a value of one field may hold.
    public static let longestValue = 300
    /// Rows that one act mends at most.
    public static let mostMended = 2_000

    /// Gives rows new values and judges them, and the rows that name the same people, again; all in one transaction.
    ///
    /// - Parameters:
    ///   - event: the history's entry; nil for plain mending.
    /// - Throws: `UsulanError.stale` with who changed what when a row is not as its editor saw it, `.state` when the
    ///   list cannot be mended, `ListDeskError.unusableValue`, `.tooManyAtOnce`.
    /// - Returns: the mended rows as they are now.
    @discardableResult
    public func mend(
        _ id: Id<Usulan>, _ mends: [RowMend], scope: Scope, act: Act, event: UsulanEvent? = nil
    ) throws -> [UsulanRow] {
        guard !mends.isEmpty else { return [] }
        guard mends.count <= ListDesk.mostMended else { throw ListDeskError.tooManyAtOnce(limit: ListDesk.mostMended) }
        for mend in mends { try check(mend.values) }
        let list = try found(id, scope)
        guard list.state.isMendable else { throw UsulanError.state(id, list.state) }
        // A row beside the mended ones may change between reading and writing: then everything is worked out again.
        for attempt in 0... {
            var mending = try ListMending(self, list, scope)
            let changes = try mending.changes(mends)
            do {
                try store.usulan.change(id, scope, changes, event ?? mendedEvent(mends, act))
                break
            } catch UsulanError.stale(let conflicts) {
                let asked = Set(mends.map(\.number))
                let own = conflicts.filter { asked.contains($0.number) }
                guard own.isEmpty, attempt < 5 else { throw UsulanError.stale(own.isEmpty ? conflicts : own) }
            }
        }
        return try store.usulan.numbered(id, scope, mends.map(\.number))
    }

    private func mendedEvent(_ mends: [RowMend], _ act: Act) -> UsulanEvent {
        let fields = mends.flatMap { $0.values.keys }.reduce(into: FieldSet()) { $0.insert(FieldSet($1)) }
        return UsulanEvent(
            kind: .mended, act: act, count: mends.count, row: mends.count == 1 ? mends[0].number : nil, fields: fields)
    }

    private func check(_ values: [Registry.Field: String]) throws {
        for (field, value) in values {
            let isPlain = value.unicodeScalars.allSatisfy { !$0.properties.isNoncharacterCodePoint && $0.value >= 32 }
            guard isPlain, value.count <= ListDesk.longestValue else { throw ListDeskError.unusableValue(field) }
        }
    }

    func found(_ id: Id<Usulan>, _ scope: Scope) throws -> Usulan {
        guard let list = try store.usulan.one(id, scope) else { throw UsulanError.noSuchUsulan(id) }
        return list
    }

    /// What would become of rows with new values; nothing is written.
    func foreseen(_ list: Usulan, _ mends: [RowMend], _ scope: Scope) throws -> [UsulanChange] {
        guard !mends.isEmpty else { return [] }
        var mending = try ListMending(self, list, scope)
        return try mending.changes(mends)
    }

    // MARK: Repairs

    /// What each row's own contents propose, with the value.
    public func repairs(_ id: Id<Usulan>, rows: [Int], scope: Scope) throws -> [Int: [Repair]] {
        let list = try found(id, scope)
        var judge = RowJudge(context(list.wilayah), list)
        return try store.usulan.numbered(id, scope, rows).reduce(into: [:]) { out, row in
            out[row.number] = judge.read(row, row.fixes).repairs
        }
    }

    /// Accepts proposed repairs of one kind.
    ///
    /// - Parameter rows: which rows; nil for all that have one, at most `mostMended` at a time.
    /// - Returns: how many rows were mended, and how many of the kind are left.
    public func accept(
        _ kind: Repair.Kind, _ id: Id<Usulan>, rows: [Int]? = nil, scope: Scope, act: Act
    ) throws -> (mended: Int, left: Int) {
        let all = try store.usulan.numbers(id, scope, UsulanRowQuery(mark: "+" + kind.rawValue))
        let chosen = rows.map { Set($0) }.map { wanted in all.filter(wanted.contains) } ?? all
        let now = Array(chosen.prefix(ListDesk.mostMended))
        let versions = try store.usulan.numbered(id, scope, now).reduce(into: [:]) { $0[$1.number] = $1.version }
        let proposed = try repairs(id, rows: now, scope: scope)
        let mends = now.compactMap { number -> RowMend? in
            guard let version = versions[number], let one = proposed[number]?.first(where: { $0.kind == kind }) else {
                return nil
            }
            return RowMend(number: number, version: version, values: [one.field.stored: one.proposal])
        }
        let fields = mends.flatMap { $0.values.keys }.reduce(into: FieldSet()) { $0.insert(FieldSet($1)) }
        try mend(
            id, mends, scope: scope, act: act,
            event: UsulanEvent(kind: .repaired, act: act, count: mends.count, fields: fields, note: kind.rawValue))
        return (mends.count, all.count - mends.count)
    }

    /// Takes back what an act changed: repairs of many rows, a mended file, one mended row. Rows that were changed
    /// again since are left as they are.
    ///
    /// - Parameter event: the act's place in the history.
    /// - Returns: how many rows went back, and how many did not.
    public func takeBack(
        event: Int, of id: Id<Usulan>, scope: Scope, act: Act
    ) throws -> (undone: Int, kept: Int) {
        let former = try store.usulan.changedBy(id, scope, event)
        let rows = try store.usulan.numbered(id, scope, former.map(\.number))
        var mends: [RowMend] = []
        for (before, row) in zip(former, rows) {
            let since = try store.usulan.former(UsulanRef(id, row: row.number), scope)
            guard since.first?.event == event else { continue }
            let fields = Set(before.fixes.keys).union(row.fixes.keys)
            let values = fields.reduce(into: [:]) { $0[$1] = before.fixes[$1] ?? row.cells[$1] }
            mends.append(RowMend(number: row.number, version: row.version, values: values))
        }
        try mend(
            id, mends, scope: scope, act: act,
            event: UsulanEvent(kind: .repairUndone, act: act, count: mends.count, note: String(event)))
        return (mends.count, former.count - mends.count)
    }
}
