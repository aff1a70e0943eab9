import Access
import Hummingbird
import Kernel
import Registry
import Store
import WebPages
import Workbench

extension ListRoutes {
    func addSteps(to doors: Doors) {
        doors.get("/kerja/daftar/:daftar/ajukan", .right(.makeLists)) { visit in try step(visit, .submit) }
        doors.post("/kerja/daftar/:daftar/ajukan", .right(.makeLists)) { visit, _ in
            try await act(visit, .submitted) { list in try desk.submit(list.id, scope: visit.scope, act: visit.act) }
        }
        doors.get("/kerja/daftar/:daftar/tarik", .right(.makeLists)) { visit in try step(visit, .withdraw) }
        doors.post("/kerja/daftar/:daftar/tarik", .right(.makeLists)) { visit, _ in
            try await act(visit, .withdrawn) { list in try desk.withdraw(list.id, scope: visit.scope, act: visit.act) }
        }
        doors.get("/kerja/daftar/:daftar/putusan", .right(.decideLists)) { visit in try step(visit, .decide) }
        doors.post("/kerja/daftar/:daftar/putusan", .right(.decideLists)) { visit, _ in try await approve(visit) }
        doors.post("/kerja/daftar/:daftar/kembalikan", .right(.decideLists)) { visit, form in
            guard let reason = form.word(ListFields.reason), !reason.allSatisfy(\.isWhitespace) else {
                return try reasonMissing(visit, form)
            }
            return try await act(visit, .sentBack) { list in
                try desk.sendBack(list.id, reason: reason, scope: visit.scope, act: visit.act)
            }
        }
        doors.get("/kerja/daftar/:daftar/batal", .right(.decideLists)) { visit in try step(visit, .undo) }
        doors.post("/kerja/daftar/:daftar/batal", .right(.decideLists)) { visit, _ in
            try await act(visit, .undone) { list in try desk.undo(list.id, scope: visit.scope, act: visit.act) }
        }
    }

    private func step(
        _ visit: Visit, _ step: ListActPage.Step, _ entries: FormEntries = .none, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let list = try found(visit)
        var barrier: Phrase?
        if !step.from.contains(list.state) { barrier = UsulanError.state(list.id, list.state).phrase }
        if step == .decide, barrier == nil, try hasHand(visit, list) {
            barrier = UsulanError.makerChecks(list.id).phrase
        }
        let model = ListActPage.Model(
            list: list, region: visit.site.name(list.wilayah), step: step, entries: entries, barrier: barrier)
        return visit.page(ListActPage(model, frame: visit.frame).html, status: barrier == nil ? status : .conflict)
    }

    private func hasHand(_ visit: Visit, _ list: Usulan) throws -> Bool {
        try visit.office.store.usulan.events(list.id, visit.scope)
            .contains { $0.kind.isMaking && $0.act.actor == visit.act.actor }
    }

    private func reasonMissing(_ visit: Visit, _ form: FormQuery) throws -> Response {
        var entries = FormEntries(form.texts)
        entries.refuse(ListFields.reason, Phrase(id: "Tulis alasannya.", en: "Write the reason."))
        return try step(visit, .decide, entries, status: .unprocessableContent)
    }

    private func act(_ visit: Visit, _ news: ListNews, _ act: (Usulan) throws -> Void) async throws -> Response {
        let list = try found(visit)
        return try await guarded(visit, list) {
            try act(list)
            return visit.redirect(WorkLink.list(list.id).telling(news))
        }
    }

    private func approve(_ visit: Visit) async throws -> Response {
        let list = try found(visit)
        return try await guarded(visit, list) {
            let done = try desk.approve(list.id, scope: visit.scope, act: visit.act)
            return visit.redirect(WorkLink.list(list.id).telling(.approved, done.newPersons))
        }
    }
}

extension ListActPage.Step {
    /// Where a list must stand.
    fileprivate var from: Set<Usulan.State> {
        switch self {
        case .submit, .withdraw: [.open, .sentBack]
        case .decide: [.submitted]
        case .undo: [.approved]
        }
    }
}
