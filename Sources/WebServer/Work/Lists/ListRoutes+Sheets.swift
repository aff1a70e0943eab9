import Access
import Hummingbird
import Kernel
import Registry
import Store
import WebPages
import Workbench

extension ListRoutes {
    func addSheets(to doors: Doors) {
        doors.get("/kerja/daftar/:daftar/perbaikan.xlsx", .right(.makeLists)) { visit in try await workbook(visit) }
        doors.get("/kerja/daftar/:daftar/berkas", .right(.makeLists)) { visit in try mendFile(visit, .none) }
        doors.postBody("/kerja/daftar/:daftar/berkas", .right(.makeLists)) { visit in try await takeMended(visit) }
        doors.get("/kerja/daftar/:daftar/berkas/:berkas", .right(.makeLists)) { visit in try mended(visit) }
        doors.post("/kerja/daftar/:daftar/berkas/:berkas", .right(.makeLists)) { visit, _ in
            let list = try found(visit)
            guard let token = visit.context.parameters.get("berkas") else { throw NoRecord() }
            guard let preview = desk.preview(token, owner: visit.act.actor), preview.usulan == list.id else {
                return try barred(visit, list, ListDeskError.draftGone.phrase)
            }
            return try await guarded(visit, list) {
                let count = try desk.apply(token, scope: visit.scope, act: visit.act)
                return visit.redirect(WorkLink.list(list.id).telling(.applied, count))
            }
        }
        doors.get("/kerja/daftar/:daftar/banding", .right(.readLists)) { visit in try compare(visit) }
    }

    // MARK: - Mending in a spreadsheet

    private func workbook(_ visit: Visit) async throws -> Response {
        let list = try found(visit)
        return try await guarded(visit, list) {
            let bytes = try desk.mendSheet(list.id, language: visit.language, scope: visit.scope, act: visit.act)
            var reply = Reply(
                contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body: bytes)
            reply.fileName = "perbaikan-daftar-\(list.id.raw).xlsx"
            reply.cacheControl = "private, no-store"
            return reply.response(to: visit.request)
        }
    }

    private func mendFile(_ visit: Visit, _ entries: FormEntries, status: HTTPResponse.Status = .ok) throws -> Response
    {
        let list = try found(visit)
        guard list.state.isMendable else {
            return try barred(visit, list, UsulanError.state(list.id, list.state).phrase)
        }
        let waiting: [Verdict] = [.perbaiki, .tinjau, .tolak]
        let page = MendFilePage(
            list: list, region: visit.site.name(list.wilayah),
            toMend: waiting.reduce(0) { $0 + (list.counts[$1] ?? 0) }, entries: entries, frame: visit.frame)
        return visit.page(page.html, status: status)
    }

    private func takeMended(_ visit: Visit) async throws -> Response {
        let list = try found(visit)
        let form: UploadForm
        do {
            form = try await UploadForm.read(
                visit.request, seal: Visit.seal(of: visit.token), limits: .init(bytes: 50 << 20, files: 1))
        } catch let problem as UploadProblem {
            return try refused(problem, visit) { try mendFile(visit, $0, status: $1) }
        }
        var entries = FormEntries()
        guard let file = form.files.first, file.file.size > 0 else {
            entries.refuse(
                ListFields.files,
                Phrase(id: "Pilih berkas yang sudah diperbaiki.", en: "Choose the file that was mended."))
            return try mendFile(visit, entries, status: .unprocessableContent)
        }
        do {
            let upload = try ListUpload(file: file.file, name: file.name)
            let preview = try desk.preview(upload, of: list.id, scope: visit.scope, act: visit.act)
            return visit.redirect(.mended(list.id, preview.token))
        } catch let error as ListDeskError {
            entries.refuse(ListFields.files, error.phrase.capitalized)
            return try mendFile(visit, entries, status: .unprocessableContent)
        } catch let error as UsulanError {
            return try await guarded(visit, list) { throw error }
        }
    }

    /// More changes than this nobody reads on a page.
    private static let mostShown = 500

    private func mended(_ visit: Visit) throws -> Response {
        let list = try found(visit)
        guard let token = visit.context.parameters.get("berkas") else { throw NoRecord() }
        guard let preview = desk.preview(token, owner: visit.act.actor), preview.usulan == list.id else {
            return try barred(visit, list, ListDeskError.draftGone.phrase)
        }
        let shown = preview.rows.prefix(ListRoutes.mostShown)
        let names = try visit.office.store.usulan.numbered(list.id, visit.scope, shown.map(\.number))
            .reduce(into: [Int: String]()) { $0[$1.number] = $1[.nama] }
        let changes = shown.flatMap { row in
            row.fields.map {
                MendedPage.Change(
                    row: row.number, name: names[row.number] ?? "", field: $0.field, before: $0.old, after: $0.new)
            }
        }
        let refused = preview.conflicts.map { conflict in
            let who = conflict.changedBy ?? ""
            return (
                place: conflict.number,
                why: Phrase(
                    id: "sudah diubah \(who) setelah berkas diunduh; dibiarkan seperti sekarang.",
                    en: "\(who) changed it after the download; it stays as it is.")
            )
        }
        let model = MendedPage.Model(
            list: list, region: visit.site.name(list.wilayah), waiting: token, changes: changes,
            cellCount: preview.rows.reduce(0) { $0 + $1.fields.count }, rowCount: preview.rows.count, refused: refused)
        return visit.page(MendedPage(model, frame: visit.frame).html)
    }

    // MARK: - Comparison

    private func compare(_ visit: Visit) throws -> Response {
        let list = try found(visit)
        let port = visit.office.store.usulan
        let others = try port.lists(visit.scope, UsulanQuery()).lists.filter {
            $0.id != list.id && ![.reading, .failed].contains($0.state)
        }
        var model = ComparePage.Model(
            list: list, region: visit.site.name(list.wilayah), choices: others.map { ($0.id.raw, $0.title) })
        if let text = visit.query.word(ListFields.other) {
            guard let number = Int64(text), let other = try port.one(Id(number), visit.scope), other.id != list.id
            else { throw NoRecord() }
            try fill(&model, desk.compare(list.id, with: other.id, scope: visit.scope), other, visit)
        }
        return visit.page(ComparePage(model, frame: visit.frame).html)
    }

    private func fill(
        _ model: inout ComparePage.Model, _ found: ListComparison, _ other: Usulan, _ visit: Visit
    ) throws {
        model.other = other
        model.counts = [.added: found.added.count, .gone: found.gone.count, .changed: found.changed.count]
        model.same = found.same
        let most = ListRoutes.mostShown / 3
        let (added, gone, changed) = (found.added.prefix(most), found.gone.prefix(most), found.changed.prefix(most))
        let here = try names(found.newer, added + changed.map(\.newer), visit)
        let there = try names(found.older, Array(gone), visit)
        model.entries =
            added.map { ComparePage.Entry(kind: .added, name: here[$0] ?? "", row: $0, otherRow: nil) }
            + gone.map { ComparePage.Entry(kind: .gone, name: there[$0] ?? "", row: nil, otherRow: $0) }
            + changed.map {
                ComparePage.Entry(
                    kind: .changed, name: here[$0.newer] ?? "", row: $0.newer, otherRow: $0.older,
                    fields: $0.fields.fields)
            }
    }

    private func names(_ list: Id<Usulan>, _ rows: [Int], _ visit: Visit) throws -> [Int: String] {
        try visit.office.store.usulan.numbered(list, visit.scope, rows).reduce(into: [:]) { $0[$1.number] = $1[.nama] }
    }
}
