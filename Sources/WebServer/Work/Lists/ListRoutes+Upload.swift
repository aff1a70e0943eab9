import Access
import Hummingbird
import Intake
import Kernel
import Registry
import Store
import WebPages
import Wilayah
import Workbench

extension ListRoutes {
    func addUpload(to doors: Doors) {
        doors.get("/kerja/daftar/unggah", .right(.makeLists)) { visit in try upload(visit, .none) }
        doors.postBody("/kerja/daftar/unggah", .right(.makeLists)) { visit in try await take(visit) }
        doors.get("/kerja/daftar/unggah/:berkas", .right(.makeLists)) { visit in
            try columns(visit, visit.query, .none)
        }
        doors.post("/kerja/daftar/unggah/:berkas", .right(.makeLists)) { visit, form in try start(visit, form) }
    }

    // MARK: - Files

    private func upload(_ visit: Visit, _ entries: FormEntries, status: HTTPResponse.Status = .ok) throws -> Response {
        let page = try visit.office.store.usulan.lists(visit.scope, UsulanQuery())
        let limits = UploadForm.Limits()
        let model = UploadPage.Model(
            regions: regions(visit), sources: page.sources,
            former: page.lists.map { ($0.id.raw, $0.title) }, entries: entries,
            limitMegabytes: limits.bytes >> 20, limitFiles: limits.files)
        return visit.page(UploadPage(model, frame: visit.frame).html, status: status)
    }

    /// The visitor's own regions, each followed by the parts of it down to the kecamatan.
    private func regions(_ visit: Visit) -> [(code: String, name: String)] {
        let roots = visit.scope.regions ?? [PageLink.homeRegion]
        return roots.flatMap { root -> [(code: String, name: String)] in
            let own = (code: "\(root)", name: visit.site.name(root))
            guard root.level == .provinsi || root.level == .kabupatenKota else { return [own] }
            let level: KodeWilayah.Level = root.level == .provinsi ? .kabupatenKota : .kecamatan
            return [own]
                + visit.site.regions.regions(at: level, within: root).map { ("\($0.code)", "– " + $0.shortName) }
        }
    }

    private func take(_ visit: Visit) async throws -> Response {
        let form: UploadForm
        do {
            form = try await UploadForm.read(visit.request, seal: Visit.seal(of: visit.token))
        } catch let problem as UploadProblem {
            return try refused(problem, visit) { try upload(visit, $0, status: $1) }
        }
        // Sent twice, it is one list.
        return try await visit.office.tickets.once(form.text(FormSeal.ticketName), of: visit.viewer.account) {
            try accept(form, visit)
        }
    }

    private func accept(_ form: UploadForm, _ visit: Visit) throws -> Response {
        var entries = FormEntries(form.texts)
        if form.files.isEmpty {
            entries.refuse(
                ListFields.files, Phrase(id: "Pilih sedikitnya satu berkas.", en: "Choose at least one file."))
        }
        for file in form.files where file.file.size == 0 {
            entries.refuse(
                ListFields.files,
                Phrase(id: "\(file.name) kosong; pilih berkas lain.", en: "\(file.name) is empty; choose another."))
        }
        let title = form.text(ListFields.title).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if title.isEmpty {
            entries.refuse(ListFields.title, Phrase(id: "Beri nama untuk daftar ini.", en: "Give the list a name."))
        }
        let region = KodeWilayah(form.text(ListFields.region))
        if region.map(visit.scope.contains) != true {
            entries.refuse(
                ListFields.region, Phrase(id: "Pilih wilayah daftar ini.", en: "Choose the region of the list."))
        }
        let source = form.text(ListFields.source).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if source.isEmpty || source.count > 60 {
            entries.refuse(
                ListFields.source,
                Phrase(id: "Tulis kantor yang mengumpulkan daftar ini.", en: "Write which office collected it."))
        }
        guard entries.faults.isEmpty else { return try upload(visit, entries, status: .unprocessableContent) }
        do {
            let uploads = try form.files.map { try ListUpload(file: $0.file, name: $0.name) }
            let draft = try desk.take(uploads, source: source, scope: visit.scope, act: visit.act)
            let plan = UploadPlan(
                hiddenTitle: visit.hide(title), region: region,
                previous: Int64(form.text(ListFields.previous)).map { Id($0) })
            return visit.redirect(.columns(draft.token, plan))
        } catch let error as ListDeskError {
            entries.refuse(ListFields.files, error.phrase.capitalized)
            return try upload(visit, entries, status: .unprocessableContent)
        }
    }

    /// A form with files that was not taken: the same page with what is wrong.
    func refused(
        _ problem: UploadProblem, _ visit: Visit, _ page: (FormEntries, HTTPResponse.Status) throws -> Response
    ) throws -> Response {
        var entries = FormEntries()
        var status = HTTPResponse.Status.unprocessableContent
        switch problem {
        case .notSealed: return visit.refuse(.staleForm, .forbidden)
        case .notUnderstood: return visit.refuse(.staleForm, .badRequest)
        case .tooLarge(let limit):
            status = .contentTooLarge
            entries.refuse(
                ListFields.files,
                Phrase(
                    id:
                        "Berkasnya lebih besar dari \(limit >> 20) MB, jadi tidak diterima. Bagi menjadi beberapa berkas, misalnya per kecamatan, lalu unggah satu per satu.",
                    en:
                        "The files are larger than \(limit >> 20) MB and were not taken. Divide them, for instance by district, and upload one after the other."
                ))
        case .tooManyFiles(let limit):
            entries.refuse(
                ListFields.files,
                Phrase(id: "Paling banyak \(limit) berkas sekaligus.", en: "At most \(limit) files at once."))
        case .brokenOff:
            status = .badRequest
            entries.refuse(
                ListFields.files,
                Phrase(
                    id: "Sambungan terputus sebelum selesai; tidak ada yang disimpan. Unggah lagi.",
                    en: "The connection was lost before the end; nothing was kept. Upload again."))
        }
        return try page(entries, status)
    }

    // MARK: - Columns

    /// The sheets of a draft in the order of the page, without those beside a readable one that hold no list.
    private func sheets(_ draft: ListDraft) -> [(name: String, head: ListDraft.Sheet)] {
        draft.files.flatMap { file in
            let useful = file.sheets.filter { $0.columns != nil }
            return (useful.isEmpty ? Array(file.sheets.prefix(1)) : useful).map { head in
                (file.sheets.count > 1 ? "\(file.upload.name) · \(head.sheet)" : file.upload.name, head)
            }
        }
    }

    private func draft(_ visit: Visit) throws -> ListDraft? {
        guard let token = visit.context.parameters.get("berkas") else { throw NoRecord() }
        return desk.draft(token, owner: visit.act.actor)
    }

    private func plan(_ form: FormQuery) -> UploadPlan {
        UploadPlan(
            hiddenTitle: form.word(ListFields.title) ?? "",
            region: form.word(ListFields.region).flatMap { KodeWilayah($0) },
            previous: form.word(ListFields.previous).flatMap { Int64($0) }.map { Id($0) })
    }

    private func columns(
        _ visit: Visit, _ form: FormQuery, _ entries: FormEntries, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        guard let draft = try draft(visit) else { return try gone(visit) }
        let plan = plan(form)
        let model = ColumnsPage.Model(
            waiting: draft.token, plan: plan, title: visit.reveal(plan.hiddenTitle),
            files: sheets(draft).map { file($0.name, $0.head) },
            meanings: HeaderMeaning.all.map { ($0.word, ColumnsPage.name($0)) }, entries: entries)
        return visit.page(ColumnsPage(model, frame: visit.frame).html, status: status)
    }

    private func gone(_ visit: Visit) throws -> Response {
        var entries = FormEntries()
        entries.refuse(ListFields.files, ListDeskError.draftGone.phrase)
        return try upload(visit, entries, status: .gone)
    }

    private func file(_ name: String, _ head: ListDraft.Sheet) -> ColumnsPage.File {
        guard let choice = head.columns else {
            return ColumnsPage.File(name: name, rows: nil, columns: [], problem: head.problem?.phrase)
        }
        let start = head.rows.firstIndex { choice.isFor($0) }.map { $0 + 1 } ?? 0
        let samples = head.rows[start...].prefix(3)
        let columns = choice.header.indices.map { index in
            let meaning = choice.meanings.indices.contains(index) ? choice.meanings[index] : nil
            return ColumnsPage.Column(
                letters: columnLetters(index), header: choice.header[index], meaning: meaning?.word ?? "",
                samples: samples.map { ColumnsPage.sample($0.indices.contains(index) ? $0[index] : "", meaning) })
        }
        return ColumnsPage.File(name: name, rows: nil, columns: columns, problem: head.problem?.phrase)
    }

    private func columnLetters(_ index: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(65 + index % 26)))
        return index < 26 ? letter : columnLetters(index / 26 - 1) + letter
    }

    private func start(_ visit: Visit, _ form: FormQuery) throws -> Response {
        guard let draft = try draft(visit) else { return try gone(visit) }
        let plan = plan(form)
        var entries = FormEntries(form.texts)
        let choices = sheets(draft).enumerated().compactMap { index, sheet -> ColumnChoice? in
            guard let choice = sheet.head.columns else { return nil }
            return ColumnChoice(
                header: choice.header,
                meanings: choice.header.indices.map { column in
                    form.word(ColumnsPage.field(file: index, column: column)).flatMap(HeaderMeaning.init(word:))
                })
        }
        guard let region = plan.region else { return try upload(visit, .none) }
        if let previous = plan.previous, try visit.office.store.usulan.one(previous, visit.scope) == nil {
            throw NoRecord()
        }
        do {
            let intent = ListIntent(
                title: visit.reveal(plan.hiddenTitle), wilayah: region, columns: choices, previous: plan.previous)
            let id = try desk.start(draft.token, intent, scope: visit.scope, act: visit.act)
            return visit.redirect(.list(id))
        } catch let error as ListDeskError {
            if case .draftGone = error { return try gone(visit) }
            entries.refuse(ColumnsPage.field(file: 0, column: 0), error.phrase.capitalized)
            return try columns(visit, form, entries, status: .unprocessableContent)
        }
    }
}

extension Phrase {
    /// As a sentence begins.
    var capitalized: Phrase {
        func up(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
        return Phrase(id: up(id), en: up(en))
    }
}
