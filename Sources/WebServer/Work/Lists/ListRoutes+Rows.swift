import Access
import Hummingbird
import Intake
import Kernel
import Registry
import Store
import WebPages
import Workbench

extension ListRoutes {
    func addRows(to doors: Doors) {
        doors.get("/kerja/daftar/:daftar/baris/:baris", .right(.readLists)) { visit in try await row(visit) }
        doors.post("/kerja/daftar/:daftar/baris/:baris", .right(.makeLists)) { visit, form in
            try await mend(visit, form)
        }
        doors.post("/kerja/daftar/:daftar/baris/:baris/usul", .right(.makeLists)) { visit, form in
            let (list, row) = try line(visit)
            guard let kind = form.word(ListFields.kind).flatMap(Repair.Kind.init(rawValue:)) else { throw NoRecord() }
            return try await guarded(visit, list) {
                _ = try desk.accept(kind, list.id, rows: [row.number], scope: visit.scope, act: visit.act)
                return visit.redirect(WorkLink.row(list.id, row.number).telling(.saved))
            }
        }
        doors.post("/kerja/daftar/:daftar/baris/:baris/tampilkan", .right(.makeLists)) { visit, _ in
            try await reveal(visit)
        }
        doors.get("/kerja/daftar/:daftar/usul", .right(.makeLists)) { visit in try repairs(visit) }
        doors.post("/kerja/daftar/:daftar/usul", .right(.makeLists)) { visit, form in
            let list = try found(visit)
            guard let kind = form.word(ListFields.kind).flatMap(Repair.Kind.init(rawValue:)) else { throw NoRecord() }
            let every = form.word(ListFields.every) != nil
            let ticked = (form.texts[ListFields.rows.text] ?? []).compactMap { Int($0.prefix { $0 != "." }) }
            return try await guarded(visit, list) {
                let done = try desk.accept(
                    kind, list.id, rows: every ? nil : ticked, scope: visit.scope, act: visit.act)
                return visit.redirect(WorkLink.list(list.id, .repairs).telling(.repaired, done.mended))
            }
        }
    }

    /// The row of the address with its list.
    func line(_ visit: Visit) throws -> (Usulan, UsulanRow) {
        let list = try found(visit)
        guard list.state != .reading, let text = visit.context.parameters.get("baris"), let number = Int(text),
            number > 0, let row = try visit.office.store.usulan.numbered(list.id, visit.scope, [number]).first
        else { throw NoRecord() }
        return (list, row)
    }

    /// Says on a page what cannot be done, in place of failing.
    func guarded(_ visit: Visit, _ list: Usulan, _ act: () async throws -> Response) async throws -> Response {
        do { return try await act() } catch let error as UsulanError {
            switch error {
            case .noSuchUsulan, .noSuchRow: throw NoRecord()
            default: return try barred(visit, list, error.phrase)
            }
        } catch let error as ListDeskError {
            return try barred(visit, list, error.phrase)
        }
    }

    func barred(_ visit: Visit, _ list: Usulan, _ why: Phrase) throws -> Response {
        let now = try visit.office.store.usulan.one(list.id, visit.scope) ?? list
        let model = ListActPage.Model(
            list: now, region: visit.site.name(now.wilayah), step: .submit, barrier: why.capitalized)
        return visit.page(ListActPage(model, frame: visit.frame).html, status: .conflict)
    }

    // MARK: - One row

    private func row(_ visit: Visit) async throws -> Response {
        let (list, row) = try line(visit)
        return visit.page(RowPage(try await model(visit, list, row), frame: visit.frame).html)
    }

    func model(_ visit: Visit, _ list: Usulan, _ row: UsulanRow) async throws -> RowPage.Model {
        let proposals =
            list.state.isMendable && !row.judgement.repairs.isEmpty
            ? try desk.repairs(list.id, rows: [row.number], scope: visit.scope)[row.number] ?? [] : []
        let next =
            list.state.isMendable
            ? try visit.office.store.usulan.numbers(list.id, visit.scope, UsulanRowQuery(verdict: .perbaiki))
                .first { $0 > row.number } : nil
        return RowPage.Model(
            list: list, region: visit.site.name(list.wilayah), row: row,
            place: row.judgement.wilayah.map(visit.site.name), match: try await match(visit, list, row),
            proposals: proposals.compactMap { RowPage.Proposal($0) }, fields: fields(list), next: next,
            note: visit.note)
    }

    func fields(_ list: Usulan) -> [Registry.Field] {
        list.files.reduce(into: FieldSet()) { $0.formUnion($1.fields) }.fields
    }

    /// Nothing of a person outside the visitor's regions, not even the name.
    private func match(_ visit: Visit, _ list: Usulan, _ row: UsulanRow) async throws -> RowPage.Match? {
        if let twin = row.judgement.twin {
            let other = try visit.office.store.usulan.numbered(list.id, visit.scope, [twin]).first
            return RowPage.Match(other: .row(twin, name: other?[.nama] ?? ""), probabilityPPM: nil)
        }
        guard let person = row.judgement.person else { return nil }
        let ppm = row.judgement.probabilityPPM
        guard let file = try await visit.office.store.person.file(person, visit.scope) else {
            return RowPage.Match(
                other: .person(
                    name: visit.language.say("seseorang di wilayah lain", "somebody in another region"),
                    status: Phrase(id: "datanya tidak ditampilkan", en: "whose data are not shown")),
                probabilityPPM: ppm)
        }
        let isActive = file.record.kepesertaan.contains { $0.covers(visit.site.today().bulan) }
        let status =
            isActive
            ? Phrase(id: "peserta aktif", en: "active participant")
            : file.record.kepesertaan.isEmpty
                ? Phrase(id: "belum pernah menjadi peserta", en: "never a participant")
                : Phrase(id: "peserta tidak aktif", en: "participant, not active")
        return RowPage.Match(
            other: .person(name: file.record.text.string(0, .nama), status: status), probabilityPPM: ppm)
    }

    /// The numbers of one row in clear, for whoever mends it; the history says who opened them.
    private func reveal(_ visit: Visit) async throws -> Response {
        let (list, row) = try line(visit)
        guard list.state.isMendable else {
            return try barred(visit, list, UsulanError.state(list.id, list.state).phrase)
        }
        try recordOpening(visit, list, row)
        var model = try await model(visit, list, row)
        model.isRevealed = true
        return visit.page(RowPage(model, frame: visit.frame).html)
    }

    /// Whatever page shows the numbers in clear: a form that says that they were open already is only somebody's word.
    private func recordOpening(_ visit: Visit, _ list: Usulan, _ row: UsulanRow) throws {
        try visit.office.store.usulan.note(
            list.id, visit.scope, UsulanEvent(kind: .downloaded, act: visit.act, count: 1, row: row.number))
    }

    // MARK: - Mending

    private func mend(_ visit: Visit, _ form: FormQuery) async throws -> Response {
        let (list, row) = try line(visit)
        let answers = RowAnswers(form.texts, row: row, fields: fields(list))
        guard answers.isSound else {
            return try await again(visit, list, row, answers, nil, status: .unprocessableContent)
        }
        guard !answers.values.isEmpty else {
            return visit.redirect(WorkLink.row(list.id, row.number).telling(.unchanged))
        }
        let mend = RowMend(number: row.number, version: answers.version, values: answers.values)
        do {
            try desk.mend(list.id, [mend], scope: visit.scope, act: visit.act)
        } catch UsulanError.stale {
            let (list, row) = try line(visit)
            let fields = RowAnswers(form.texts, row: row, fields: fields(list)).values
            let conflict = RowPage.Conflict(
                by: row.changedBy ?? visit.language.say("orang lain", "somebody else"), at: row.changed,
                fields: fields.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, row[$0.key], $0.value) })
            return try await again(visit, list, row, answers, conflict, status: .conflict)
        } catch let error as UsulanError {
            return try await guarded(visit, list) { throw error }
        } catch let error as ListDeskError {
            return try await guarded(visit, list) { throw error }
        }
        return visit.redirect(WorkLink.row(list.id, row.number).telling(.saved))
    }

    private func again(
        _ visit: Visit, _ list: Usulan, _ row: UsulanRow, _ answers: RowAnswers, _ conflict: RowPage.Conflict?,
        status: HTTPResponse.Status
    ) async throws -> Response {
        var model = try await model(visit, list, row)
        model.isRevealed = answers.isRevealed
        if answers.isRevealed { try recordOpening(visit, list, row) }
        model.entries = answers.entries
        model.conflict = conflict
        return visit.page(RowPage(model, frame: visit.frame).html, status: status)
    }

    // MARK: - Many rows

    private func repairs(_ visit: Visit) throws -> Response {
        let list = try found(visit)
        guard list.state.isMendable else {
            return try barred(visit, list, UsulanError.state(list.id, list.state).phrase)
        }
        let port = visit.office.store.usulan
        let marks = try port.marks(list.id, visit.scope).filter { $0.key.hasPrefix("+") && $0.value > 0 }
        let kinds = Dictionary(uniqueKeysWithValues: marks.map { (String($0.key.dropFirst()), $0.value) })
        let asked = visit.query.word(ListFields.kind)
        let chosen =
            asked.flatMap { kinds[$0] == nil ? nil : $0 } ?? kinds.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        let page = try chosen.map {
            try port.rows(list.id, visit.scope, UsulanRowQuery(mark: "+" + $0, page: visit.query.page))
        }
        let rows = page?.rows ?? []
        let proposed = try desk.repairs(list.id, rows: rows.map(\.number), scope: visit.scope)
        let entries = rows.flatMap { row in
            (proposed[row.number] ?? []).filter { $0.kind.rawValue == chosen }.compactMap { RowPage.Proposal($0) }.map {
                RepairsPage.Entry(
                    row: row.number, version: row.version, name: row[.nama], field: $0.field, before: row[$0.field],
                    after: $0.value)
            }
        }
        let model = RepairsPage.Model(
            list: list, region: visit.site.name(list.wilayah), kinds: kinds, chosen: chosen, entries: entries,
            total: page?.total ?? 0, page: visit.query.page, note: visit.note)
        return visit.page(RepairsPage(model, frame: visit.frame).html)
    }
}
