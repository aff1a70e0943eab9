import Access
import Hummingbird
import Kernel
import Registry
import Store
import WebPages
import Workbench

/// The pages of lists: upload, columns, progress, verdicts, mending, decision.
struct ListRoutes: Sendable {
    let desk: ListDesk

    func add(to doors: Doors) {
        doors.get("/kerja/daftar", .right(.readLists)) { visit in try index(visit) }
        doors.post("/kerja/daftar/cari", .right(.readLists)) { visit, form in
            visit.redirect(
                .lists(
                    ListsView(
                        state: form.word(ListFields.state).flatMap(Usulan.State.init(code:)),
                        hidden: visit.hide(form.word(ListFields.search)))))
        }
        addUpload(to: doors)
        doors.get("/kerja/daftar/:daftar", .right(.readLists)) { visit in try list(visit) }
        doors.post("/kerja/daftar/:daftar/cari", .right(.readLists)) { visit, form in
            var view = visit.rowsView(form)
            view.hidden = visit.hide(form.word(ListFields.search))
            return visit.redirect(.list(try found(visit).id, view))
        }
        doors.get("/kerja/daftar/:daftar/riwayat", .right(.readLists)) { visit in
            let list = try found(visit)
            let events = try visit.office.store.usulan.events(list.id, visit.scope)
            return visit.page(
                ListHistoryPage(list: list, region: visit.site.name(list.wilayah), events: events, frame: visit.frame)
                    .html)
        }
        addRows(to: doors)
        addSteps(to: doors)
        addSheets(to: doors)
    }

    /// The list of the address, as far as the visitor may see it.
    func found(_ visit: Visit) throws -> Usulan {
        guard let list = try visit.office.store.usulan.one(visit.id("daftar"), visit.scope) else { throw NoRecord() }
        return list
    }

    // MARK: - Reading

    private func index(_ visit: Visit) throws -> Response {
        let form = visit.query
        let view = ListsView(
            state: form.word(ListFields.state).flatMap(Usulan.State.init(code:)), source: form.word(ListFields.source),
            hidden: form.word(ListFields.search) ?? "", page: form.page)
        let search = visit.reveal(view.hidden)
        let page = try visit.office.store.usulan.lists(
            visit.scope,
            UsulanQuery(states: view.state.map { [$0] }, source: view.source, text: search, page: view.page))
        let names = Dictionary(
            page.lists.map { ($0.wilayah, visit.site.name($0.wilayah)) }, uniquingKeysWith: { first, _ in first })
        return visit.page(
            ListsPage(
                ListsPage.Model(
                    lists: page.lists, total: page.total, byState: page.byState, sources: page.sources, names: names,
                    view: view, search: search, note: visit.note), frame: visit.frame
            ).html)
    }

    private func list(_ visit: Visit) throws -> Response {
        let list = try found(visit)
        switch list.state {
        case .reading: return progress(list, visit, refresh: true)
        case .failed: return progress(list, visit, refresh: false)
        default: return try rows(list, visit)
        }
    }

    private func progress(_ list: Usulan, _ visit: Visit, refresh: Bool) -> Response {
        let now = desk.progress(list.id) ?? ListProgress(.waiting)
        let stage: ProgressPage.Stage =
            switch now.stage {
            case .waiting: .waiting
            case .reading: .reading
            case .linking: .linking
            case .storing: .storing
            }
        let model = ProgressPage.Model(
            list: list, region: visit.site.name(list.wilayah), stage: stage, done: now.done,
            total: now.total > 0 ? now.total : nil)
        var response = visit.page(ProgressPage(model, frame: visit.frame).html)
        // The browser asks again by itself, without a script.
        if refresh { response.headers[.init("Refresh")!] = "2" }
        return response
    }

    private func rows(_ list: Usulan, _ visit: Visit) throws -> Response {
        let port = visit.office.store.usulan
        let view = visit.rowsView(visit.query)
        let search = visit.reveal(view.hidden)
        let page = try port.rows(list.id, visit.scope, query(view, search))
        let fixing =
            try list.state.isMendable
            ? port.rows(list.id, visit.scope, UsulanRowQuery(verdict: .perbaiki)).rows.first?.number : nil
        let events = list.state == .sentBack ? try port.events(list.id, visit.scope) : []
        let places = Set(page.rows.compactMap(\.judgement.wilayah))
        let model = ListPage.Model(
            list: list, region: visit.site.name(list.wilayah), rows: page.rows, total: page.total,
            marks: try port.marks(list.id, visit.scope), view: view, search: search, nextToMend: fixing,
            sentBackReason: events.last { $0.kind == .sentBack }?.note, note: visit.note,
            names: Dictionary(uniqueKeysWithValues: places.map { ($0, visit.site.name($0)) }))
        return visit.page(ListPage(model, frame: visit.frame).html)
    }

    private func query(_ view: RowsView, _ search: String) -> UsulanRowQuery {
        let sort: UsulanRowQuery.Sort =
            switch view.sort {
            case .baris: .row
            case .nama: .name
            case .putusan: .verdict
            case .kemiripan: .probability
            }
        return UsulanRowQuery(
            verdict: view.verdict, mark: view.mark, mendedOnly: view.mendedOnly, text: search, sort: sort,
            descending: view.descending, page: view.page)
    }
}

extension FormQuery {
    /// The first value that is not empty.
    func word(_ name: FieldName) -> String? { texts[name.text]?.first { !$0.isEmpty } }

    /// The page asked for, from 1; the first for anything that is no page.
    var page: Int { max(1, min(100_000, Int(texts["hal"]?.first ?? "") ?? 1)) }
}

extension Visit {
    func hide(_ word: String?) -> String { HiddenWord(token: token).hide(word ?? "") }
    func reveal(_ hidden: String) -> String { HiddenWord(token: token).reveal(hidden) ?? "" }

    /// What was just done, as the address tells.
    var note: ListNote? {
        query.texts["kabar"]?.first.flatMap(ListNews.init(rawValue:))?
            .note(query.texts["jumlah"]?.first.flatMap { Int($0) })
    }

    func rowsView(_ form: FormQuery) -> RowsView {
        RowsView(
            verdict: form.word(ListFields.verdict).flatMap(Verdict.init(code:)), mark: form.word(ListFields.mark),
            mendedOnly: form.texts["ubah"]?.first == "ya", hidden: form.word(ListFields.search) ?? "",
            sort: form.word(ListFields.sort).flatMap(RowsView.Sort.init(rawValue:)) ?? .baris,
            descending: form.word(ListFields.direction) == "turun", page: form.page)
    }
}
